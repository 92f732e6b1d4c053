import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase, registerRequest } from '#contract/cases'
import { makeDecision } from '#contract/decisions'
import { getInvestigation } from '#contract/investigations'
import { askOwnInvestigation, startOnInitiative } from '#contract/own-steps'
import { defectsOn } from '#domain/technical-report/catalogue/catalogue'
import { organisationModel } from '#server/platform/organisations/model'
import { badReport, startRoad } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { decided, decisionOn } from '#test/support/decision-road'
import { refusal } from '#test/support/refusal'
import { requestOn } from '#test/support/requests'
import { startWorld, type World } from '#test/support/world'
import { goodReport, inspected, startWpRoad, type WpRoad } from '../../journeys/wp-road.ts'

describeOnDatabases('steps of the municipality without advice', (open) => {
  let world: World
  let road: WpRoad
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startWpRoad(world)
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(90_000)
  })

  const page = (caseId: string) => road.handler.call(getCase, { params: { caseId } })
  const registered = async (search: string, units: number): Promise<{ caseId: string; unitIds: string[] }> => {
    const all = await requestOn(road.handler, search)
    const unitIds = all.unitIds.slice(0, units)
    const { caseId } = await road.handler.call(registerRequest, { body: { ...all, unitIds } })
    await world.idle()
    return { caseId, unitIds }
  }
  const asked = async (caseId: string, unitIds: string[]): Promise<string> => {
    const { version } = await page(caseId)
    await road.handler.call(askOwnInvestigation, { params: { caseId }, body: { unitIds, version } })
    await world.idle()
    return (await page(caseId)).investigationIds.at(-1) ?? ''
  }
  const openCodes = async (caseId: string) => (await page(caseId)).tasks.map(({ code }) => code).toSorted()

  it('investigates beforehand: the controller gets the tasks, the request stays to be handled', async () => {
    const { caseId, unitIds } = await registered('Spinnerijstraat', 1)
    const investigationId = await asked(caseId, unitIds)
    expect(await openCodes(caseId)).to.deep.equal(['1', '2', '406'])
    const { version } = await page(caseId)
    const again = road.handler.call(askOwnInvestigation, { params: { caseId }, body: { unitIds, version } })
    expect((await refusal(again)).reason).to.equal('NO_UNITS')
    await inspected(road, investigationId, goodReport)
    expect(await openCodes(caseId)).to.deep.equal(['1', '2'])
    const { units, actions } = await page(caseId)
    expect(units[0]?.subStatus).to.equal('ONDERZOEK_UITGEVOERD')
    expect(actions.find(({ action }) => action === 'DECISION_MAKE')?.reason).to.equal('ADVICE_NOT_SENT')
    const body = { id: uuid(), reason: 'Gebreken.' }
    const nothing = road.handler.call(startOnInitiative, { params: { investigationId }, body })
    expect((await refusal(nothing)).reason).to.equal('NOTHING_FOUND')
  })

  it('starts on the initiative of the mayor for what an own investigation found faulty, without a term', async () => {
    const { caseId, unitIds } = await registered('Kolkstraat 27', 2)
    const investigationId = await asked(caseId, unitIds)
    const body = { id: uuid(), reason: 'Ernstige gebreken bij het onderzoek.' }
    const early = road.handler.call(startOnInitiative, { params: { investigationId }, body })
    expect((await refusal(early)).reason).to.equal('INVESTIGATION_NOT_SIGNED')
    await inspected(road, investigationId, goodReport, badReport)
    const made = await road.handler.call(startOnInitiative, { params: { investigationId }, body })
    expect(await road.handler.call(startOnInitiative, { params: { investigationId }, body })).to.deep.equal(made)
    await world.idle()
    const file = await page(made.caseId)
    expect(file.request).to.include({ initiator: 'BURGEMEESTER', formal: false })
    expect(file.units.map(({ subStatus }) => subStatus)).to.deep.equal([null, 'GESTART', null])
    expect(file.units[1]?.investigationVerdict).to.deep.equal({ oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false })
    expect([file.mayorTerm, await openCodes(made.caseId)]).to.deep.equal([null, ['2']])
    expect(file.investigationIds).to.deep.equal([investigationId])
    const { caseReference } = await road.handler.call(getInvestigation, { params: { investigationId } })
    expect(caseReference, 'it stays an investigation of its own case').to.equal((await page(caseId)).reference)
  })

  it('Scenario 18: an exempt municipality decides from its own signed investigation, and not more strictly', async () => {
    const gent = await world.database.model(organisationModel).findOne({ where: { name: 'Gent' }, rejectOnEmpty: true })
    await gent.update({ adviceExempt: [{ from: '2020-01-01', to: null }] })
    const { caseId, unitIds } = await registered('Tramstelplaats', 1)
    const investigationId = await asked(caseId, unitIds)
    expect(await openCodes(caseId), 'the investigation takes the place of the advice').to.deep.equal(['1', '406'])
    const definition = defectsOn('TV_202501', 'ZW', '2026-01-05').find(
      ({ part, variants }) => part === 'C' && variants.some(({ category }) => category === 'II'),
    )
    const variant = definition?.variants.find(({ category }) => category === 'II')?.key ?? ''
    const unfitReport = { ...badReport, defects: [{ code: definition?.code ?? '', variant, remark: '' }] }
    await inspected(road, investigationId, unfitReport)
    expect((await page(caseId)).units[0]?.investigationVerdict).to.deep.equal({ oo: 'ONGESCHIKT', overcrowded: false })
    const offices = await startRoad(world)
    const unitId = unitIds[0] ?? ''
    const strict = await decisionOn(offices, caseId, [decided(unitId)])
    const refused = await refusal(road.handler.call(makeDecision, { params: { caseId }, body: strict }))
    expect(refused.problem).to.satisfy((problem: unknown) => JSON.stringify(problem).includes('STRICTER_THAN_BASIS'))
    const asFound = decided(unitId, { verdict: { oo: 'ONGESCHIKT', overcrowded: false } })
    await road.handler.call(makeDecision, { params: { caseId }, body: await decisionOn(offices, caseId, [asFound]) })
    await world.idle()
    expect((await page(caseId)).units[0]?.decision?.verdict).to.deep.equal({ oo: 'ONGESCHIKT', overcrowded: false })
  })
})
