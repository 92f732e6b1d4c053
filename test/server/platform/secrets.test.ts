import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { ConfigError, readConfig } from '#server/platform/config'
import { knownSecrets } from '#server/platform/known-secrets.data'
import { faultOfSecret } from '#server/platform/secrets'
import { runMain } from '#test/support/program'

const strong = (): string => randomBytes(24).toString('base64url')

describe('secrets', () => {
  it('are none when everybody knows them, whatever digits and signs stand around', () => {
    for (const known of knownSecrets) {
      for (const variant of [
        known,
        known.toUpperCase(),
        `${known}123`,
        `${known}-${known}-2026!`,
        `${known}!!!!!!!!!!!!!!!!`,
      ])
        expect(faultOfSecret(variant), variant).to.equal('KNOWN')
    }
  })

  it('are long and not monotonous', () => {
    expect(faultOfSecret('x9Kd-77fQ')).to.equal('SHORT')
    expect(faultOfSecret('abababababababababab')).to.equal('MONOTONOUS')
    expect(faultOfSecret('0000000000000000000000')).to.equal('MONOTONOUS')
    for (let turn = 0; turn < 500; turn += 1) expect(faultOfSecret(strong())).to.equal(undefined)
    expect(faultOfSecret('paard batterij nietje juist')).to.equal(undefined)
  })
})

describe('an installation for real work', () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const good = (): Record<string, string> => ({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://woonzaak.example',
    KEYCLOAK_URL: 'https://sso.example',
    KEYCLOAK_INTERNAL_URL: 'http://keycloak:8180',
    DATABASE_URL: `mysql://woonzaak:${strong()}@mysql:3306/woonzaak`,
    ZEEBE_GRPC_ADDRESS: 'grpc://zeebe:26500',
    RECORDS_HOST: '0.0.0.0',
    RECORDS_PASSWORD: strong(),
    AUDIT_SIGNING_KEY: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    APPLICATION_CLIENT_SECRET: strong(),
    SMTP_URL: `smtps://mail:${strong()}@mail.example`,
    MAIL_FROM: 'woonzaak@gent.example',
  })
  const refusal = (change: Record<string, string>): string => {
    try {
      readConfig({ ...good(), ...change })
      return ''
    } catch (error) {
      expect(error).to.be.instanceOf(ConfigError)
      return String(error)
    }
  }

  it('starts with secrets of its own', () => {
    expect(refusal({})).to.equal('')
    expect(refusal({ SMTP_URL: 'smtp://mail.example' })).to.equal('')
    expect(refusal({ PUBLIC_URL: 'http://localhost:8080', KEYCLOAK_URL: 'http://127.0.0.1:8180' })).to.equal('')
    expect(refusal({ RECORDS_HOST: '127.0.0.1', RECORDS_PASSWORD: '' })).to.equal('')
    expect(refusal({ DATABASE_URL: 'sqlite:/srv/woonzaak.sqlite' })).to.equal('')
  })

  const refused: readonly (readonly [string, Record<string, string>])[] = [
    ['DATABASE_URL', { DATABASE_URL: 'mysql://woonzaak@mysql:3306/woonzaak' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://root:root@mysql:3306/woonzaak' }],
    ['DATABASE_URL', { DATABASE_URL: 'mariadb://woonzaak:woonzaak-woonzaak@mysql:3306/woonzaak' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://woonzaak:k9Xw2@mysql:3306/woonzaak' }],
    ['RECORDS_PASSWORD', { RECORDS_PASSWORD: '' }],
    ['RECORDS_PASSWORD', { RECORDS_PASSWORD: 'changeme' }],
    ['RECORDS_PASSWORD', { RECORDS_HOST: '127.0.0.1', RECORDS_PASSWORD: 'zeebe' }],
    ['AUDIT_SIGNING_KEY', { AUDIT_SIGNING_KEY: '' }],
    ['AUDIT_SIGNING_KEY', { AUDIT_SIGNING_KEY: 'changeme' }],
    ['APPLICATION_CLIENT_SECRET', { APPLICATION_CLIENT_SECRET: 'secret' }],
    ['SMTP_URL', { SMTP_URL: 'smtps://mail:welkom01@mail.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://woonzaak.example' }],
    ['KEYCLOAK_URL', { KEYCLOAK_URL: 'http://sso.example' }],
    ['KEYCLOAK_URL', { KEYCLOAK_URL: '' }],
  ]
  for (const [name, change] of refused) {
    it(`does not start with ${Object.entries(change)
      .map(([setting, value]) => `${setting}=${value}`)
      .join(' ')}`, () => {
      const words = refusal(change)
      expect(words).to.contain(`- ${name}: `)
      for (const value of Object.values(change).filter((text) => text.length > 4)) expect(words).not.to.contain(value)
    })
  }

  it('may be the demonstration, when that is said', () => {
    expect(readConfig({ NODE_ENV: 'production', WOONZAAK_ALLOW_DEMO_LOGIN: 'true' }).demoData).to.equal(true)
  })

  it('ends with a message that names what is wrong, before anything is opened', async function () {
    this.timeout(30_000)
    const program = runMain([], { ...good(), DATABASE_URL: 'mysql://root:root@127.0.0.1:1/woonzaak', PORT: '0' })
    await program.says(/DATABASE_URL: ontbreekt of is een bekend voorbeeld/)
    const { code } = await program.end('SIGTERM')
    expect(code).to.equal(1)
    expect(program.output()).not.to.contain('root:root')
  })
})
