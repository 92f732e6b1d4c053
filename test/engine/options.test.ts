import { expect } from 'chai'
import { OptionsError } from '#engine/option-values'
import { isLoopback, readOptions } from '#engine/options'

describe('engine options', () => {
  it('listens on this machine only by default', () => {
    expect(readOptions([], {})).to.deep.equal({
      port: 26500,
      host: '127.0.0.1',
      dir: 'data/engine',
      managementPort: 0,
      logRetention: { maxAgeMs: 7 * 86_400_000, minRecords: 100_000 },
      maxInFlight: 10_000,
      logLevel: 'info',
      diskFreeMinimum: 100 * 1024 * 1024,
      compat: '8.5',
      timeZone: 'UTC',
      hasDevelopmentClock: false,
      isDetached: false,
    })
    expect(['127.0.0.1', '127.3.2.1', 'localhost', '::1'].every(isLoopback)).to.equal(true)
    expect(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org'].some(isLoopback)).to.equal(false)
  })

  it('refuses an address that others reach without secret or client certificates', () => {
    expect(() => readOptions(['--host', '0.0.0.0'], {})).to.throw(OptionsError, '--shared-secret')
    expect(readOptions(['--host', '0.0.0.0', '--shared-secret', 's'], {})).to.include({ sharedSecret: 's' })
    expect(readOptions(['--host', '0.0.0.0'], { ENGINE_SHARED_SECRET: 's' })).to.include({ sharedSecret: 's' })
  })

  it('never lets others move the clock', () => {
    expect(() => readOptions(['--host', '0.0.0.0', '--shared-secret', 's', '--development-clock'], {})).to.throw(
      OptionsError,
    )
    expect(() => readOptions(['--development-clock'], { NODE_ENV: 'production' })).to.throw(OptionsError, 'production')
    expect(readOptions(['--development-clock'], {})).to.include({ hasDevelopmentClock: true })
  })

  it('says what is wrong', () => {
    for (const argv of [
      ['--port', 'x'],
      ['--port', '70000'],
      ['--export-url', 'ftp://x'],
      ['--nonsense'],
      ['--compat', '8.4'],
      ['--time-zone', 'Gent'],
      ['--log-retention', '7 days'],
      ['--log-retention', '-P1D'],
      ['--log-minimum', '-1'],
      ['--log-level', 'loud'],
      ['--disk-free-minimum', '1.5GB'],
      ['--disk-free-minimum', 'MB'],
      ['--tls-cert', 'c'],
      ['--tls-cert', '/none', '--tls-key', '/none'],
    ])
      expect(() => readOptions(argv, {}), argv.join(' ')).to.throw(OptionsError)
  })
})
