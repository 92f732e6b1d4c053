import { expect } from 'chai'
import { countEula } from '#contract/administration'
import { listCases } from '#contract/cases'
import { getOwnAccount } from '#contract/own-account'
import { acceptEula, getEula, getMe } from '#contract/session'
import { eulaOn, eulaText } from '#server/platform/eula/eula'
import { eulas } from '#server/platform/eula/eula.data'
import { describeOnDatabases } from '#test/support/database'
import { type Actor, startWorld, type World } from '#test/support/world'

describe('the text of the EULA', () => {
  it('is there for each version, and the last one that has begun is in force', async () => {
    const known = [...eulas, { version: '2', from: '2026-06-01' }]
    expect(
      ['2016-12-31', '2017-01-01', '2026-05-31', '2026-06-01'].map((day) => eulaOn(day, known)?.version),
    ).to.deep.equal([undefined, '1', '1', '2'])
    for (const eula of eulas) expect((await eulaText(eula)).length, eula.version).to.be.greaterThan(500)
  })
})

describeOnDatabases('the EULA', (open) => {
  let world: World
  let fresh: Actor
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    fresh = await world.as('gent-nieuw')
  })
  after(() => world?.close())

  const codeOf = async (answer: Promise<Response>): Promise<string> => {
    const response = await answer
    return response.ok ? String(response.status) : ((await response.json()) as { code: string }).code
  }

  it('Scenario 63: refuses a user who has not accepted it everything but /api/me and the EULA itself (domain.md 2.3 rule 8)', async () => {
    expect((await fresh.call(getMe, {})).eulaAccepted).to.equal(false)
    expect(await codeOf(fresh.fetch(getEula, {}))).to.equal('200')
    for (const path of ['/api/tasks', '/api/cases', '/api/events', '/api/administration/users', '/api/own-account']) {
      const token = await world.tokenFor('gent-nieuw')
      const answer = fetch(`${world.origin}${path}`, { headers: { authorization: `Bearer ${token}` } })
      expect(await codeOf(answer), path).to.equal('EULA_REQUIRED')
    }
  })

  it('refuses another version than the one in force', async () => {
    expect(await codeOf(fresh.fetch(acceptEula, { body: { version: '0' } }))).to.equal('STALE')
  })

  it('is counted per organisation for its application manager, and opens everything once accepted', async () => {
    const manager = await world.as('gent-beheer')
    const countOf = async () => (await manager.call(countEula, {})).items.map(({ users, accepted }) => users - accepted)
    expect(await countOf()).to.deep.equal([1])
    const { version } = await fresh.call(getEula, {})
    const first = await fresh.call(acceptEula, { body: { version } })
    expect(await fresh.call(acceptEula, { body: { version } })).to.deep.equal(first)
    expect((await fresh.call(getMe, {})).eulaAccepted).to.equal(true)
    expect(await codeOf(fresh.fetch(listCases, { query: {} }))).to.equal('200')
    expect((await fresh.call(getOwnAccount, {})).eula).to.deep.equal([{ version, ...first }])
    expect(await countOf()).to.deep.equal([0])
    const id = (await fresh.call(getMe, {})).user.id
    const events = await world.deps.audit.list({ objectKind: 'user', objectId: id })
    expect(events.map(({ action }) => action)).to.deep.equal(['EULA_ACCEPT'])
  })
})
