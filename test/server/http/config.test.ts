import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { ConfigError, readConfig, settingNames } from '#server/platform/config'
import { controlledClock, systemClock } from '#server/platform/clock'

const faultsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env)
    return ''
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError)
    return error instanceof Error ? error.message : ''
  }
}

describe('configuration', () => {
  it('needs nothing for the embedded default', () => {
    expect(readConfig({})).to.deep.include({
      production: false,
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8080',
      databaseUrl: 'sqlite:data/woonzaak.sqlite',
      zeebeGrpcAddress: undefined,
      signIn: { kind: 'embedded', allowedInProduction: false },
      clock: 'system',
    })
    expect(readConfig({ DATA_DIR: '/srv/woonzaak' }).databaseUrl).to.equal('sqlite:/srv/woonzaak/woonzaak.sqlite')
  })

  it('takes an empty setting, as compose files write them, for none', () => {
    expect(readConfig({ KEYCLOAK_URL: '', PORT: '' }).port).to.equal(8080)
  })

  it('knows Keycloak by two addresses: the one of browsers and the one inside', () => {
    const env = { KEYCLOAK_URL: 'https://sso.example/', KEYCLOAK_INTERNAL_URL: 'http://keycloak:8080' }
    expect(readConfig(env).signIn).to.deep.equal({
      kind: 'keycloak',
      url: 'https://sso.example',
      internalUrl: 'http://keycloak:8080',
    })
    expect(readConfig({ KEYCLOAK_URL: 'https://sso.example' }).signIn).to.include({
      internalUrl: 'https://sso.example',
    })
  })

  it('names every setting that is wrong in one message, without repeating values', () => {
    const message = faultsOf({
      PORT: '99999',
      DATABASE_URL: 'postgres://user:geheim@host/db',
      KEYCLOAK_URL: 'sso.example',
      ZEEBE_GRPC_ADDRESS: 'zeebe',
      WOONZAAK_CLOCK: 'tomorrow',
    })
    for (const name of ['PORT', 'DATABASE_URL', 'KEYCLOAK_URL', 'ZEEBE_GRPC_ADDRESS', 'WOONZAAK_CLOCK']) {
      expect(message).to.contain(`- ${name}: `)
    }
    expect(message)
      .to.match(/^De instellingen kloppen niet/)
      .and.not.to.contain('geheim')
  })

  it('refuses in production a clock that can be moved, and the demo sign-in unless it is allowed', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const AUDIT_SIGNING_KEY = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    const keycloak = { NODE_ENV: 'production', KEYCLOAK_URL: 'https://sso.example', AUDIT_SIGNING_KEY }
    expect(faultsOf({ ...keycloak, WOONZAAK_CLOCK: 'controlled' })).to.contain('WOONZAAK_CLOCK')
    expect(faultsOf({ WOONZAAK_CLOCK: 'controlled', ZEEBE_GRPC_ADDRESS: 'h:1' })).to.contain('ENGINE_MANAGEMENT_URL')
    expect(faultsOf({ NODE_ENV: 'production' })).to.contain('WOONZAAK_ALLOW_DEMO_LOGIN=true')
    expect(readConfig({ NODE_ENV: 'production', WOONZAAK_ALLOW_DEMO_LOGIN: 'true' }).signIn).to.deep.equal({
      kind: 'embedded',
      allowedInProduction: true,
    })
    expect(readConfig(keycloak).production).to.equal(true)
  })
})

describe('clocks', () => {
  it('tell the legal day in Brussels', () => {
    const clock = controlledClock(Date.UTC(2026, 5, 30, 22, 30))
    expect(clock.today()).to.equal('2026-07-01')
    clock.setDay('2026-12-31')
    expect(new Date(clock.now()).toISOString()).to.equal('2026-12-31T08:00:00.000Z')
    clock.advance(15 * 3_600_000)
    expect(clock.today()).to.equal('2027-01-01')
    expect(Math.abs(systemClock.now() - Date.now())).to.be.lessThan(1000)
  })
})

describe('settings in files', () => {
  const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
  const compose = read('docker-compose.yml')
  const block = /environment: &environment\n((?: {6}.*\n)+)/.exec(compose)?.[1] ?? ''
  const set = [...block.matchAll(/^ {6}(\w+):/gm)].map(([, name]) => name)
  const example = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name)

  it('docker-compose.yml sets nothing that the product does not read', () => {
    expect(set).to.include.members(['DATABASE_URL', 'RECORDS_PORT', 'WOONZAAK_DEMO_DATA'])
    expect(settingNames).to.include.members(set)
  })

  it('.env.example holds what docker-compose.yml asks, and nothing else', () => {
    const asked = [...compose.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name)
    expect(example).to.have.members([...new Set(asked)])
  })

  it('the table of settings names each', () => {
    const table = [...read('server/platform/README.md').matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)]
    const named = table.flatMap(([, names = '']) => names.replaceAll('`', '').split(', '))
    expect(named).to.have.members([...settingNames])
  })

  it('demo data come with the embedded realm, and with a Keycloak when it is asked', () => {
    const sso = { KEYCLOAK_URL: 'https://sso.example' }
    expect(readConfig({}).demoData).to.equal(true)
    expect(readConfig(sso).demoData).to.equal(false)
    expect(readConfig({ ...sso, WOONZAAK_DEMO_DATA: 'true' }).demoData).to.equal(true)
    expect(() => readConfig({ RECORDS_PORT: 'negen' })).to.throw('RECORDS_PORT')
  })
})
