import { expect } from 'chai'
import { session } from '#contract/session'
import { accountStore } from '#server/platform/auth/account-store.sequelize'
import { userAccountModel, userRightModel } from '#server/platform/organisations/model'
import { demoAccounts, demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { seedDemoAccounts } from '#server/platform/identity/seed-demo-accounts'
import { describeOnDatabases } from '#test/support/database'
import { signIn } from '../identity/pkce-flow.ts'
import { forge, get, openWorld, type World } from './world.ts'

const { gent, middelkerke, wonenVlaanderen } = demoOrganisationIds
const both = demoAccounts.find(({ username }) => username === 'twee-gemeenten')?.id ?? ''

describeOnDatabases('session and rights', (open) => {
  let world: World
  let token: string
  before(async () => {
    world = await openWorld({ database: await open() })
    token = (await signIn(world.origin, both)).access_token
  })
  after(() => world?.close())

  const codeOf = async (response: Response): Promise<string> => {
    const body = (await response.json()) as { code: string }
    return `${response.status} ${body.code}`
  }

  it('switches the active organisation by header with the same token', async () => {
    const first = session.parse(await (await get(world.origin, '/api/me', token)).json())
    expect(first.active).to.deep.include({ roles: ['LB_DB'] })
    expect(first.active.organisation.name).to.equal('Gent')
    expect(first.rights.map(({ organisation }) => organisation.name)).to.deep.equal(['Gent', 'Middelkerke'])
    const second = session.parse(await (await get(world.origin, '/api/me', token, middelkerke)).json())
    expect(second.active.organisation).to.deep.equal({
      id: middelkerke,
      type: 'LB',
      name: 'Middelkerke',
      nisCode: '35011',
    })
    expect(second.active.roles).to.deep.equal(['LB_DB', 'LB_WC'])
  })

  it('refuses an organisation in which the user holds no right', async () => {
    expect(await codeOf(await get(world.origin, '/api/me', token, wonenVlaanderen))).to.equal(
      '403 ORGANISATION_NOT_YOURS',
    )
    expect(await codeOf(await get(world.origin, '/api/me', token, 'nonsense'))).to.equal('403 ORGANISATION_NOT_YOURS')
  })

  it('counts a right from its first to its last day, both included, and sees its end at once', async () => {
    const account = world.accounts.accounts.get(both)
    const rights = account?.rights ?? []
    const inGent = rights.filter(({ organisation }) => organisation.id === gent)
    const with_ = (from: string, to: string | null): void =>
      world.accounts.change(both, { rights: inGent.map((right) => ({ ...right, from, to })) })
    const answers: number[] = []
    for (const [from, to] of [
      ['2026-01-05', '2026-01-05'],
      ['2026-01-06', null],
      ['2025-01-01', '2026-01-04'],
    ] as const) {
      with_(from, to)
      answers.push((await get(world.origin, '/api/me', token)).status)
    }
    expect(answers).to.deep.equal([200, 403, 403])
    world.accounts.change(both, { rights, endDate: '2026-01-04' })
    expect(await codeOf(await get(world.origin, '/api/me', token))).to.equal('403 NO_RIGHTS')
    world.accounts.change(both, { endDate: null })
    expect((await get(world.origin, '/api/me', token)).status).to.equal(200)
  })

  it('refuses an altered token, another audience, another client and an expired token', async () => {
    const [header = '', payload = '', signature = ''] = token.split('.')
    const other = Buffer.from(payload, 'base64url').toString().replace(both, '0b000000-0000-4000-8000-000000000101')
    const past = Math.floor(Date.now() / 1000) - 60
    const refused = [
      `${header}.${Buffer.from(other).toString('base64url')}.${signature}`,
      await forge(world, both, { aud: 'woonzaak-web' }),
      await forge(world, both, { azp: 'other' }),
      await forge(world, both, { iss: `${world.origin}/realms/other` }),
      await forge(world, both, { exp: past }),
    ]
    for (const bad of refused)
      expect(await codeOf(await get(world.origin, '/api/me', bad))).to.equal('401 UNAUTHENTICATED')
    expect((await get(world.origin, '/api/me', await forge(world, both))).status).to.equal(200)
  })

  it('refuses a token of somebody who has no account', async () => {
    const account = world.accounts.accounts.get(both)
    world.accounts.accounts.delete(both)
    expect(await codeOf(await get(world.origin, '/api/me', token))).to.equal('403 NO_RIGHTS')
    if (account) world.accounts.accounts.set(both, account)
  })

  it('tells the web how to sign in without a token', async () => {
    expect(await (await get(world.origin, '/api/configuration')).json()).to.deep.equal({
      productName: 'Woonzaak',
      signIn: { url: world.origin, realm: 'woonzaak', clientId: 'woonzaak-web' },
      embedded: true,
      growing: false,
      today: '2026-01-05',
    })
  })

  it('reads accounts and rights from the database, each demo account as it was declared', async () => {
    await seedDemoAccounts(world.database)
    await seedDemoAccounts(world.database)
    const store = accountStore(world.database)
    for (const demo of demoAccounts) {
      const account = await store.findBySubject(demo.id, '2026-01-05')
      expect(account).to.include({ firstName: demo.firstName, lastName: demo.lastName, endDate: null })
      expect(
        account?.rights.map(({ organisation, role }) => `${organisation.id} ${role}`).toSorted(undefined),
      ).to.deep.equal(demo.rights.map(({ organisationId, role }) => `${organisationId} ${role}`).toSorted(undefined))
    }
    expect(await store.findBySubject(both.toUpperCase(), '2026-01-05')).to.equal(undefined)
    await world.database
      .model(userAccountModel)
      .create({ subject: 'alone', firstName: 'A', lastName: 'B', email: 'a@b.example' })
    expect((await store.findBySubject('alone', '2026-01-05'))?.rights).to.deep.equal([])
    expect(await world.database.model(userRightModel).count()).to.equal(
      demoAccounts.flatMap(({ rights }) => rights).length,
    )
  })
})
