import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { startEngine, type Engine } from '#engine'
import { runBackupCommand } from '#engine/backup/command'
import { publishAddress, readAddress } from '#engine/management/address'
import { engineRoutes } from '#engine/management/engine-routes'
import { createLogger } from '#engine/operation/logger'
import { startManagement, type Management } from '#engine/management/server'

describe('management', () => {
  let root: string
  let engine: Engine
  let management: Management
  const token = 'secret'
  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'management-'))
    engine = await startEngine({ dir: join(root, 'live') })
    management = await startManagement(
      0,
      engineRoutes(engine, { isReady: () => true, logger: createLogger('silent') }),
      token,
    )
  })
  after(async () => {
    await management.stop()
    await engine.stop()
    rmSync(root, { recursive: true })
  })

  const send = async (method: string, path: string, headers: Record<string, string> = {}, body?: object) => {
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    return (await fetch(`${management.url}${path}`, init)).status
  }
  const withToken = { authorization: `Bearer ${token}` }

  it('does what changes something only for those who have the token', async () => {
    const to = join(root, 'refused')
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: '' }]) {
      expect(await send('POST', '/backups', headers, { to })).to.equal(401)
      expect(await send('DELETE', '/exporters/x', headers)).to.equal(401)
    }
    expect(await send('POST', '/backups', withToken, { to: 'relative' })).to.equal(400)
    expect(await send('POST', '/backups', withToken, { to: root })).to.equal(422)
    expect(readdirSync(root)).to.deep.equal(['live'])
  })

  it('answers no page in a browser: neither by its origin nor by a name that resolves to loopback', async () => {
    expect(await send('POST', '/backups', { ...withToken, origin: 'http://evil.example' }, { to: '/x' })).to.equal(403)
    const { port } = new URL(management.url)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: `evil.example:${port}` }
      request({ port, host: '127.0.0.1', path: '/metrics', headers }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).to.equal(403)
    expect(await send('GET', '/nothing')).to.equal(404)
  })

  it('forgets an exporter that will not come back', async () => {
    await engine.core.records.register('old')
    const readers: unknown = await (await fetch(`${management.url}/exporters`)).json()
    expect(readers).to.deep.equal([{ id: 'old', position: 0 }])
    expect(await send('DELETE', '/exporters/old', withToken)).to.equal(204)
    expect(await send('DELETE', '/exporters/old', withToken)).to.equal(404)
    expect(engine.core.records.readers()).to.deep.equal([])
  })

  it('makes a backup of the running engine, asked from the command line through its directory', async () => {
    const dir = join(root, 'live')
    const args = ['backup', '--dir', dir, '--to', join(root, 'copy')]
    const failed = await runBackupCommand(args).catch((error: unknown) => String(error))
    expect(failed).to.contain('does not say where')
    const unpublish = publishAddress(dir, { url: management.url, token })
    expect(statSync(join(dir, 'management.json')).mode & 0o777).to.equal(0o600)
    expect(JSON.parse(await runBackupCommand(args))).to.include({ backup: 'done', position: 1 })
    expect(readdirSync(join(root, 'copy'))).to.have.members(['backup.json', 'state.mdb'])
    expect(await runBackupCommand(args).catch((error: unknown) => String(error))).to.contain('is not empty')
    unpublish()
    expect(readAddress(dir)).to.equal(undefined)
  })
})
