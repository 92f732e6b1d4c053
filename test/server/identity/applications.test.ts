import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { accountStore } from '#server/platform/auth/account-store.sequelize'
import { userAccountModel, userRightModel } from '#server/platform/organisations/model'
import { demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { applicationSubject } from '#server/platform/identity/realm.data'
import { seedDemoAccounts } from '#server/platform/identity/seed-demo-accounts'
import { describeOnDatabases } from '#test/support/database'
import { forge, get, openWorld, type World } from '../http/world.ts'
import { applicationToken, tokenRequest } from './pkce-flow.ts'

const secret = randomBytes(32).toString('base64url')

describeOnDatabases('an external application', (open) => {
  let world: World
  let token: string
  before(async () => {
    const database = await open()
    await seedDemoAccounts(database)
    const env = { APPLICATION_CLIENT_SECRET: secret }
    world = await openWorld({ database, env, accounts: accountStore(database) })
    token = await applicationToken(world.origin, secret)
  })
  after(() => world?.close())

  const codeOf = async (sent: string): Promise<string> => {
    const response = await get(world.origin, '/api/me', sent)
    const body = (await response.json()) as { code?: string }
    return `${response.status} ${body.code ?? ''}`.trim()
  }
  const refusal = (attempt: Promise<string>): Promise<string> =>
    attempt.then(
      () => 'accepted',
      (error: unknown) => String(error),
    )

  it('gets a token for its secret, and for no other', async () => {
    expect(await refusal(applicationToken(world.origin, 'guess'))).to.contain('401')
    expect(await refusal(applicationToken(world.origin, ''))).to.match(/40[01]/)
    expect(await refusal(applicationToken(world.origin, secret, 'woonzaak-web'))).to.match(/40[01]/)
    const asPublic = await tokenRequest(world.origin, { grant_type: 'client_credentials' })
    expect(asPublic.status).to.equal(400)
  })

  it('may do nothing as long as no account of its kind says so', async () => {
    expect(await codeOf(token)).to.equal('403 NO_RIGHTS')
    const accounts = world.database.model(userAccountModel)
    const person = { subject: applicationSubject, firstName: 'Koppeling', lastName: 'Gent', email: 'k@gent.example' }
    const { id: userId } = await accounts.create(person)
    const right = { userId, orgId: demoOrganisationIds.gent, role: 'LB_LZ', from: '2020-01-01' } as const
    await world.database.model(userRightModel).create(right)
    expect(await codeOf(token)).to.equal('403 NO_RIGHTS')
    await accounts.update({ kind: 'APPLICATION' }, { where: { id: userId } })
    expect(await codeOf(token)).to.equal('200')
  })

  it('has the rights of the database, whatever its token says, and loses them at once', async () => {
    const claims = { azp: 'woonzaak-toepassing', realm_access: { roles: ['LB_TB'] } }
    const boasting = await forge(world, applicationSubject, claims)
    expect(await codeOf(boasting)).to.equal('200')
    const response = await get(world.origin, '/api/me', boasting)
    expect(await response.json())
      .to.have.nested.property('active.roles')
      .that.deep.equals(['LB_LZ'])
    const rights = world.database.model(userRightModel)
    const account = await world.database.model(userAccountModel).findOne({ where: { subject: applicationSubject } })
    await rights.update({ to: '2025-12-31' }, { where: { userId: account?.id ?? '' } })
    expect(await codeOf(token)).to.equal('403 NO_RIGHTS')
  })

  it('cannot be a person, nor a person it', async () => {
    const person = '0b000000-0000-4000-8000-000000000101'
    expect(await codeOf(await forge(world, person))).to.equal('200')
    expect(await codeOf(await forge(world, person, { azp: 'woonzaak-toepassing' }))).to.equal('403 NO_RIGHTS')
    expect(await codeOf(await forge(world, applicationSubject))).to.equal('403 NO_RIGHTS')
  })

  it('is unknown when the settings do not name its client, and cannot sign in at a realm without its secret', async () => {
    const strict = await openWorld({ env: { APPLICATION_CLIENTS: 'other-application' } })
    const sent = await forge(strict, applicationSubject, { azp: 'woonzaak-toepassing' })
    const { status } = await get(strict.origin, '/api/me', sent)
    const outcome = await refusal(applicationToken(strict.origin, secret))
    await strict.close()
    expect(status).to.equal(401)
    expect(outcome).to.match(/40[01]/)
  })
})
