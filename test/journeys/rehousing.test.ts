import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase } from '#contract/cases'
import { getRehousing, makeOffer, recordDeparture, recordOutcome, settleCosts } from '#contract/rehousing'
import { startRoad } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { validated } from '#test/support/decision-road'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import { advised, decidedAndSent } from './after-decision-road.ts'
import { registered, startNgwRoad } from './ngw-road.ts'
import {
  departed,
  ended,
  householdIn,
  householdOf,
  lettered,
  listed,
  needed,
  offered,
  pageOf,
  type RehousingRoad,
  rehousingOf,
  settled,
  stepOn,
} from './rehousing-road.ts'

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('re-housing: from a decision to every end of a household', (open) => {
  let world: World
  let road: RehousingRoad
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = { world, gent: await world.as('gent-dossier') }
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(90_000)
  })

  const at = async (instant: string): Promise<void> => {
    world.clock.set(Date.parse(instant))
    await world.idle()
  }
  const tasksOf = async (caseId: string) =>
    (await pageOf(road, caseId)).tasks.filter(({ code }) => code === 'A17').map(({ wizard, dueOn }) => [wizard, dueOn])
  const lettersOf = async (caseId: string, code: string) =>
    (await pageOf(road, caseId)).documents.filter((document) => document.code === code)
  const statusOf = async (id: string) => (await householdOf(road, caseId, id)).status

  let caseId = ''
  let unitId = ''
  const households: string[] = []

  it('starts when a decision that orders it is valid, with task A17 for the municipality', async () => {
    const oo = await startRoad(world)
    const options = [
      { option: 'HERHUISVESTING', on: null, termDays: null, occupants: null },
      { option: 'ONTRUIMING_VOOR', on: '2026-01-31', termDays: null, occupants: null },
    ] as const
    const advice = await advised(oo, 'Kolkstraat 27')
    ;[caseId, unitId] = [advice.caseId, advice.unitIds[0]!]
    const units = advice.unitIds.map((id) => ({
      unitId: id,
      ...(id === unitId && { change: { options: [...options] } }),
    }))
    const run = await decidedAndSent(oo, caseId, units)
    expect((await refusal(road.gent.call(getRehousing, { params: { caseId } }))).code).to.equal('NOT_FOUND')
    await validated(oo, run.decisionRunId)
    expect(await rehousingOf(road, caseId)).to.deep.include({
      unitIds: [unitId],
      vacateOn: '2026-01-31',
      listedOn: null,
    })
    expect(await tasksOf(caseId)).to.deep.equal([['rehousing-list', '2026-01-12']])
  })

  it('gives each household a road of its own', async () => {
    const first = await householdIn(road, caseId, unitId, '2026-01-31')
    const second = { ...(await householdIn(road, caseId, unitId, '2026-03-29')), adults: 1, children: 0 }
    const third = { ...(await householdIn(road, caseId, unitId, '2026-03-29')), adults: 1, children: 0 }
    await listed(road, caseId, [first, second, third])
    households.push(first.id, second.id, third.id)
    expect(await tasksOf(caseId)).to.deep.equal([
      ['rehousing-needs', '2026-01-31'],
      ['rehousing-needs', '2026-03-29'],
      ['rehousing-needs', '2026-03-29'],
    ])
    const [one = ''] = households
    const soon = await stepOn(road, caseId, one)
    const offer = { offerId: uuid(), dwelling: 'x', availableFrom: '2026-02-01', conditions: '' }
    const early = road.gent.call(makeOffer, { params: { caseId }, body: { ...soon, ...offer } })
    expect((await refusal(early)).reason).to.equal('NEEDS_UNKNOWN')
  })

  it('offers by letter, is accepted, the household leaves in time and the landlord pays', async () => {
    const [one = ''] = households
    await needed(road, caseId, one)
    for (const code of ['DT100', 'DT104', 'DT105'] as const) await lettered(road, caseId, one, code)
    const step = await stepOn(road, caseId, one)
    const nothing = road.gent.call(recordOutcome, { params: { caseId }, body: { ...step, outcome: 'HERHUISVEST' } })
    expect((await refusal(nothing)).reason).to.equal('NO_OFFER')
    await offered(road, caseId, one)
    const { partyIds } = await householdOf(road, caseId, one)
    expect(await lettersOf(caseId, 'DT101')).to.have.length(partyIds.length)
    expect(await lettersOf(caseId, 'DT100')).to.have.length(1)
    expect(await lettersOf(caseId, 'DT105')).to.have.length(partyIds.length)
    await ended(road, caseId, one, 'HERHUISVEST')
    await world.moveTo('2026-01-20')
    const future = { ...(await stepOn(road, caseId, one)), departedOn: '2026-01-21' }
    const later = road.gent.call(recordDeparture, { params: { caseId }, body: future })
    expect((await refusal(later)).code).to.equal('RULE_BROKEN')
    await departed(road, caseId, one, '2026-01-20')
    const unpaid = { ...(await stepOn(road, caseId, one)), costs: [], claim: true }
    const missing = road.gent.call(settleCosts, { params: { caseId }, body: unpaid })
    expect((await refusal(missing)).reason).to.equal('COSTS_MISSING')
    await lettered(road, caseId, one, 'DT102')
    await settled(road, caseId, one, [{ kind: 'VERHUIZING', description: 'verhuisfirma', cents: 45_050 }], true)
    const claims = await lettersOf(caseId, 'DT103')
    expect(claims.length).to.be.greaterThan(0)
    expect(claims[0]).to.include({ status: 'TER_MANUELE_ONDERTEKENING' })
    expect(await statusOf(one)).to.equal('AFGESLOTEN')
  })

  it('asks nothing on the vacating date of who left, and has who is still there leave, in the night in which summer time begins', async () => {
    const [one = '', two = '', three = ''] = households
    await at('2026-01-31T23:00:00Z')
    expect(await statusOf(one)).to.equal('AFGESLOTEN')
    expect((await tasksOf(caseId)).map(([wizard]) => wizard)).to.deep.equal(['rehousing-needs', 'rehousing-needs'])
    for (const household of [two, three]) await needed(road, caseId, household)
    await ended(road, caseId, two, 'ZELF_OPGELOST')
    await departed(road, caseId, two, '2026-02-01')
    await settled(road, caseId, two, [], false)
    expect(await lettersOf(caseId, 'DT103')).to.have.length((await lettersOf(caseId, 'DT103')).length)
    await ended(road, caseId, three, 'GEWEIGERD')
    await at('2026-03-29T21:59:58Z')
    expect(await tasksOf(caseId)).to.deep.equal([])
    await at('2026-03-29T22:00:00Z')
    expect(await tasksOf(caseId)).to.deep.equal([['rehousing-departure', '2026-03-29']])
    await departed(road, caseId, three, '2026-03-30')
    expect((await tasksOf(caseId)).map(([wizard]) => wizard)).to.deep.equal(['rehousing-costs'])
    expect((await rehousingOf(road, caseId)).closedOn).to.equal(null)
    await settled(road, caseId, three, [], false)
    expect((await rehousingOf(road, caseId)).closedOn).to.equal('2026-03-30')
    expect(await tasksOf(caseId)).to.deep.equal([])
  })

  it('follows the evacuation of an NGW decision too, and ends at once when nobody lives there', async () => {
    const ngw = await registered(await startNgwRoad(world), {
      on: '2026-03-20',
      search: 'Weverijdreef',
      measures: ['ONTRUIMING'],
    })
    expect(await rehousingOf(road, ngw)).to.include({ vacateOn: '2026-03-20' })
    expect(await tasksOf(ngw)).to.deep.equal([['rehousing-list', '2026-03-30']])
    await listed(road, ngw, [])
    expect(await rehousingOf(road, ngw)).to.include({ listedOn: '2026-03-30', closedOn: '2026-03-30' })
  })

  it('shows to nobody in another municipality, and keeps its steps from the agency', async () => {
    const stranger = await world.as('middelkerke-dossier')
    expect((await refusal(stranger.call(getRehousing, { params: { caseId } }))).code).to.equal('NOT_FOUND')
    const agency = await world.as('wonen-dossier')
    const body = { ...(await stepOn(road, caseId, households[0]!)), departedOn: '2026-03-30' }
    expect((await refusal(agency.call(recordDeparture, { params: { caseId }, body }))).code).to.equal('FORBIDDEN')
    expect((await agency.call(getCase, { params: { caseId } })).id).to.equal(caseId)
  })
})
