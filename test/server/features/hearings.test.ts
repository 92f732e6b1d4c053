import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase } from '#contract/cases'
import { makeDecision } from '#contract/decisions'
import { getHearing, registerReaction, startHearing } from '#contract/hearings'
import { adviceSent, type Road, startRoad } from '#test/support/advice-road'
import { decided, decisionOn } from '#test/support/decision-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'

describeOnDatabases('hearings', (open) => {
  let world: World
  let road: Road
  let caseId: string
  let unitIds: string[]
  const hearingId = uuid()

  before(async function () {
    this.timeout(90_000)
    world = await startWorld(open)
    road = await startRoad(world)
    ;({ caseId, unitIds } = await adviceSent(road, 'Kolkstraat'))
  })
  after(() => world?.close())

  const page = () => road.gent.call(getCase, { params: { caseId } })
  const bodyOf = async (change: object = {}) => {
    const { version, parties } = await page()
    return {
      id: hearingId,
      unitIds,
      startedOn: '2026-01-05',
      offeredUntil: '2026-01-19',
      mode: 'BEIDE' as const,
      hearingAt: '2026-01-15T13:00:00.000Z',
      place: 'Stadhuis, loket 4',
      invitedPartyIds: parties.map(({ id }) => id),
      version,
      ...change,
    }
  }
  const start = async (change: object = {}) =>
    road.gent.call(startHearing, { params: { caseId }, body: await bodyOf(change) })

  it('refuses a term outside what the law leaves, an unknown party, and a stale form, and writes nothing', async () => {
    expect((await refusal(start({ offeredUntil: '2026-01-06' }))).reason).to.equal('OUTSIDE_LEGAL_RANGE')
    expect((await refusal(start({ offeredUntil: '2026-12-31' }))).reason).to.equal('OUTSIDE_LEGAL_RANGE')
    expect((await refusal(start({ invitedPartyIds: [uuid()] }))).reason).to.equal('UNKNOWN_PARTY')
    expect((await refusal(start({ version: 99 }))).code).to.equal('STALE')
    expect((await page()).hearings).to.deep.equal([])
  })

  it('is started by the municipality alone', async () => {
    const body = await bodyOf()
    const other = await refusal(road.agency.call(startHearing, { params: { caseId }, body }))
    expect(other.code).to.equal('FORBIDDEN')
  })

  it('closes A03, invites every party and waits for the last day; the same id starts once', async function () {
    this.timeout(60_000)
    await start()
    await start()
    await world.idle()
    const { hearings, units, tasks, documents, parties } = await page()
    expect(hearings.map(({ id, closed }) => [id, closed])).to.deep.equal([[hearingId, false]])
    expect(units.filter(({ subStatus }) => subStatus === 'HOORPLICHT_GESTART')).to.have.length(unitIds.length)
    expect(tasks.map(({ code }) => code)).to.not.include('A03')
    expect(documents.filter(({ code }) => code === 'DT026')).to.have.length(parties.length)
    const hearing = await road.gent.call(getHearing, { params: { hearingId } })
    expect(hearing.term.reasons[0]).to.deep.equal({ code: 'STARTED_BY', fact: 'HEARING_STARTED', on: '2026-01-05' })
    expect(hearings[0]?.term, 'the case page says why too').to.deep.equal(hearing.term)
    const again = await refusal(start({ id: uuid() }))
    expect(again.reason).to.equal('HEARING_ALREADY_STARTED')
  })

  it('Scenario 20: keeps reactions, and says which came late', async function () {
    this.timeout(60_000)
    const params = { hearingId }
    const react = async (receivedOn: string) => {
      const { version, invited } = await road.gent.call(getHearing, { params })
      const body = {
        id: uuid(),
        unitIds,
        receivedOn,
        type: 'SCHRIFTELIJK' as const,
        summary: 'Vraagt uitstel.',
        partyIds: invited.slice(0, 1).map(({ id }) => id),
        documentId: null,
        version,
      }
      return road.gent.call(registerReaction, { params, body })
    }
    expect((await react('2026-01-19')).late).to.equal(false)
    expect((await react('2026-01-20')).late).to.equal(true)
    const stale = { ...(await road.gent.call(getHearing, { params })) }
    expect(stale.reactions.map(({ late }) => late)).to.deep.equal([false, true])
  })

  it('ends by itself after the last day and asks a decision', async function () {
    this.timeout(60_000)
    await world.moveTo('2026-01-19')
    expect((await page()).tasks.map(({ code }) => code)).to.not.include('A04')
    await world.moveTo('2026-01-20')
    const { tasks, units, hearings } = await page()
    expect(tasks.map(({ code, dueOn }) => [code, dueOn])).to.deep.include(['A04', '2026-01-20'])
    expect(units.filter(({ subStatus }) => subStatus === 'HOORPLICHT_AFGEROND')).to.have.length(unitIds.length)
    expect(hearings.map(({ closed }) => closed)).to.deep.equal([true])
  })

  it('asks no decision when each unit was decided on before its last day', async function () {
    this.timeout(120_000)
    ;({ caseId, unitIds } = await adviceSent(road, 'Molenpad'))
    await start({ id: uuid(), startedOn: '2026-01-20', offeredUntil: '2026-02-04' })
    await world.idle()
    const body = await decisionOn(
      road,
      caseId,
      unitIds.map((unitId) => decided(unitId)),
    )
    await road.gent.call(makeDecision, { params: { caseId }, body })
    await world.idle()
    await world.moveTo('2026-02-05')
    const { tasks, hearings } = await page()
    expect(hearings.map(({ closed }) => closed)).to.deep.equal([true])
    expect(tasks.map(({ code }) => code)).to.not.include('A04')
  })
})
