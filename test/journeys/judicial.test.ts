import { expect } from 'chai'
import { getInvestigation } from '#contract/investigations'
import { completeDeletion, getDeletion } from '#contract/inventory'
import {
  drawUpOfficialReport,
  orderExecution,
  recordCouncilAdvice,
  recordExecution,
  recordRulingAppeal,
  reportRepair,
} from '#contract/judicial-road'
import { addDays, addMonths, daysBetween } from '#domain/shared/local-date'
import { claimTask, listTasks } from '#contract/tasks'
import { documentModel } from '#server/platform/case-file/document-model'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { organisationModel } from '#server/platform/organisations/model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { badReport } from '#test/support/advice-road'
import { startWorld, type World } from '#test/support/world'
import {
  askedInvestigation,
  claimed,
  closed,
  file,
  goodReport,
  type JudicialRoad,
  openCodes,
  opened,
  planned,
  prepared,
  prosecuted,
  registeredClaim,
  reinspected,
  ruled,
  signedDocument,
  signedInvestigation,
  startJudicialRoad,
  step,
  toOfficialReport,
} from './judicial-road.ts'
import { communicated, included, propertyIn, registered, startNgwRoad } from './ngw-road.ts'

const oneSmallDefect: typeof badReport = {
  ...badReport,
  defects: [{ code: '222', variant: 'BEPERKT', remark: 'De douche wordt niet warm.' }],
}

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('judicial files: from the report to every end', (open) => {
  let world: World
  let road: JudicialRoad
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open, {
      log: (line) => {
        if (line.includes('"err"') || line.includes('incident')) console.error(line.slice(0, 900))
      },
    })
    road = await startJudicialRoad(world)
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(120_000)
  })

  const place = async (search: string) => {
    const property = await propertyIn(await startNgwRoad(world), search)
    return { propertyId: property.id, unitIds: property.units.slice(0, 1).map(({ id }) => id) }
  }
  const codesOf = async (caseId: string): Promise<string[]> =>
    (await file(road, caseId)).documents.map(({ code }) => code).toSorted()
  const statusOf = async (caseId: string): Promise<string> => (await file(road, caseId)).status
  // after the term of appeal, with the follow-up under way
  const final = async (caseId: string): Promise<void> => {
    const { road: shown } = await file(road, caseId)
    const dueOn = shown.rulings.at(-1)?.appealTerm?.dueOn ?? ''
    await world.moveTo(addDays(dueOn, 1))
  }
  const useCouncil = async (): Promise<void> => {
    const inspectorate = await world.database
      .model(organisationModel)
      .findOne({ where: { type: 'WV_WI' }, rejectOnEmpty: true })
    await inspectorate.update({ parameters: { ...inspectorate.parameters, 'wi.hrhAdvice': true } })
  }
  const lapsed = async (caseId: string): Promise<void> => {
    const { road: shown } = await file(road, caseId)
    await world.moveTo(addDays(shown.rulings.at(-1)?.recoveryTerm?.dueOn ?? '', 1))
  }

  it('Scenario 52: the controller sees that investigation alone, and not after it is signed', async () => {
    const caseId = await opened(road, await place('Molenpad'))
    expect(await openCodes(road, caseId)).to.deep.equal(['W11'])
    const investigationId = await askedInvestigation(road, caseId)
    await planned(road, investigationId)
    const mine = async () => (await road.controller.call(listTasks, { query: { scope: 'mine' } })).items
    const [task] = await mine()
    expect(task).to.deep.include({ code: '52', caseId: null, caseReference: null, subjectId: investigationId })
    const params = { investigationId }
    const seen = await road.controller.call(getInvestigation, { params })
    expect(JSON.stringify([await mine(), seen])).not.to.match(/WI26|Gerechtelijk|ernstige gebreken/)
    const colleague = await world.as('wonen-dossier')
    expect((await refusal(colleague.call(getInvestigation, { params }))).code).to.equal('NOT_FOUND')
    await prepared(road, investigationId, goodReport)
    expect(await openCodes(road, caseId)).to.deep.equal(['W02'])
    await signedInvestigation(road, investigationId)
    expect((await refusal(road.controller.call(getInvestigation, { params }))).code).to.equal('NOT_FOUND')
    const done = await road.controller.call(listTasks, { query: { scope: 'done' } })
    expect([await mine(), done.items]).to.deep.equal([[], []])
    await step(road, caseId, drawUpOfficialReport, { decision: 'CONFORM', offences: [], findings: 'Niets gevonden.' })
    await closed(road, caseId)
    expect(await statusOf(caseId)).to.equal('AFGESLOTEN')
  })

  it('Scenario 51: a conform re-inspection takes the dwelling off VIVOO by a neutral task', async () => {
    const ngw = await startNgwRoad(world)
    const where = await place('Kolkstraat 27')
    const administrative = await registered(ngw, { on: '2025-12-20', units: 1 })
    await communicated(ngw, administrative)
    await included(ngw, administrative)
    const caseId = await toOfficialReport(road, where)
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W13'])
    await claimed(road, caseId, 'NEERLEGGEN')
    expect(await statusOf(caseId)).to.equal('HERSTELVORDERING')
    await registeredClaim(road, caseId)
    await prosecuted(road, caseId, 'DAGVAARDING')
    await ruled(road, caseId, { termMonths: 10 })
    await final(caseId)
    expect([await statusOf(caseId), await openCodes(road, caseId)]).to.deep.equal(['UITVOERING', ['W00', 'W06']])
    await reinspected(road, caseId)
    await signedDocument(road, caseId)
    expect(await statusOf(caseId)).to.equal('HERSTELD')

    const { items } = await ngw.manager.call(listTasks, { query: { caseId: administrative, code: 'A08' } })
    const params = { taskId: items[0]?.id ?? '' }
    const shown = await ngw.manager.call(getDeletion, { params })
    expect(shown.reason).to.equal('PV_VAN_UITVOERING')
    expect(shown.documents.map(({ title }) => title)).to.include('Verslag van uitvoering')
    expect(JSON.stringify([items, shown])).not.to.match(/WI26|WD26|"WI"|erechtelijk|PV1/)
    await ngw.manager.call(claimTask, { params })
    await ngw.manager.call(completeDeletion, { params, body: { unitDeleted: true, reason: '' } })
    await world.idle()
    const [record] = await world.database.model(inventoryRecordModel).findAll({ where: { caseId: administrative } })
    expect(record).to.include({ status: 'GESCHRAPT', deletionReason: 'PV_VAN_UITVOERING' })
    const letters = await world.database.model(documentModel).findAll({ where: { code: 'DT069' } })
    expect(letters.length).to.be.greaterThan(0)
    expect(JSON.stringify(letters.map(({ snapshot }) => snapshot))).not.to.match(/WI26|erechtelijk/)
    await closed(road, caseId)
    expect(await codesOf(caseId)).to.include.members(['DT125', 'DT126', 'DT127', 'DT128', 'DT133', 'DT137'])
  })

  it('Scenario 55: one small defect left is no recovery; the penalty runs until the works are done officially', async () => {
    const caseId = await toOfficialReport(road, await place('Molenpad'))
    await claimed(road, caseId, 'NEERLEGGEN')
    await registeredClaim(road, caseId)
    await prosecuted(road, caseId, 'DAGVAARDING')
    await ruled(road, caseId)
    await final(caseId)
    const early = {
      params: { caseId },
      body: { executionBy: 'Bouwbedrijf', version: (await file(road, caseId)).version },
    }
    expect((await refusal(road.inspector.call(orderExecution, early))).reason).to.equal('RECOVERY_TERM_RUNNING')
    await reinspected(road, caseId, oneSmallDefect)
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W06'])
    expect(await codesOf(caseId))
      .to.include('DT132')
      .and.not.include('DT133')
    await lapsed(caseId)
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W08'])
    const { recoveryTerm } = (await file(road, caseId)).road.rulings[0] ?? {}
    await world.moveTo(addDays(addMonths(recoveryTerm?.dueOn ?? '', 2), 1))
    const { penalties } = (await file(road, caseId)).road
    expect(penalties.map(({ number, until }) => [number, until])).to.deep.equal([
      [1, addMonths(recoveryTerm?.dueOn ?? '', 1)],
      [2, addMonths(recoveryTerm?.dueOn ?? '', 2)],
    ])
    expect(penalties.every(({ from, until, amount }) => amount === 150 * (daysBetween(from, until) + 1))).to.equal(true)
    await step(road, caseId, orderExecution, { executionBy: 'Bouwbedrijf' })
    await step(road, caseId, recordExecution, { executedOn: world.deps.clock.today(), cost: 12_500.5 })
    expect(await statusOf(caseId)).to.equal('AMBTSHALVE_UITGEVOERD')
    await closed(road, caseId)
    expect(await codesOf(caseId)).to.include.members(['DT131', 'DT134', 'DT135', 'DT136', 'DT137'])
  })

  it('is dropped by the prosecutor', async () => {
    const caseId = await toOfficialReport(road, await place('Molenpad'))
    await claimed(road, caseId, 'GEEN_VORDERING')
    expect(await statusOf(caseId)).to.equal('BIJ_PARKET')
    await prosecuted(road, caseId, 'SEPOT')
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W15'])
    await closed(road, caseId, 'Sepot')
    expect(await statusOf(caseId)).to.equal('AFGESLOTEN')
  })

  it('goes the civil way, over an appeal, to an end without recovery', async () => {
    const caseId = await toOfficialReport(road, await place('Molenpad'))
    await world.moveTo(addDays(addMonths(world.deps.clock.today(), 1), 1))
    expect((await file(road, caseId)).claimLateOn).to.be.a('string')
    await claimed(road, caseId, 'GEEN_VORDERING')
    await prosecuted(road, caseId, 'BURGERLIJKE_PROCEDURE')
    await ruled(road, caseId)
    await step(road, caseId, recordRulingAppeal, { lodgedOn: world.deps.clock.today() })
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W05'])
    const nothing = { recoveryOrdered: false, measure: null, termMonths: null, penaltyPerDay: null }
    await ruled(road, caseId, { kind: 'ARREST', court: 'Hof van beroep Gent', ...nothing })
    await final(caseId)
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W15'])
    await closed(road, caseId)
  })

  it('asks the Hoge Raad when the inspectorate uses it, and takes silence for yes', async () => {
    const caseId = await toOfficialReport(road, await place('Molenpad'))
    expect((await refusal(claimed(road, caseId, 'HOGE_RAAD'))).reason).to.equal('COUNCIL_NOT_ASKED')
    await useCouncil()
    await claimed(road, caseId, 'HOGE_RAAD')
    await step(road, caseId, recordCouncilAdvice, { advisedOn: world.deps.clock.today(), favourable: false })
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W13'])
    await claimed(road, caseId, 'HOGE_RAAD')
    await world.moveTo(addDays(addMonths(world.deps.clock.today(), 2), 1))
    const [, second] = (await file(road, caseId)).road.claims
    expect(second).to.include({ councilFavourable: true, councilAdvisedOn: null })
    expect(await openCodes(road, caseId)).to.deep.equal(['W00', 'W09'])
    await registeredClaim(road, caseId)
    await prosecuted(road, caseId, 'SEPOT')
    await closed(road, caseId)
  })

  it('pays the penalty until the repair is reported, and is repaired', async () => {
    const caseId = await toOfficialReport(road, await place('Molenpad'))
    await claimed(road, caseId, 'GEEN_VORDERING')
    await prosecuted(road, caseId, 'DAGVAARDING')
    await ruled(road, caseId, { authorisesExOfficio: false })
    await final(caseId)
    await lapsed(caseId)
    await world.moveTo(addDays(world.deps.clock.today(), 9))
    await reinspected(road, caseId)
    await signedDocument(road, caseId, false)
    await signedDocument(road, caseId)
    const { status, road: shown } = await file(road, caseId)
    expect([status, shown.penalties.map(({ amount }) => amount)]).to.deep.equal(['HERSTELD', [9 * 150]])
    await closed(road, caseId)
    const again = { params: { caseId }, body: { reportedOn: '2026-01-05', version: 0 } }
    expect((await refusal(road.inspector.call(reportRepair, again))).reason).to.equal('JUDICIAL_FILE_CLOSED')
  })

  it('is closed before there is a PV, wherever it is', async () => {
    const caseId = await opened(road, await place('Molenpad'))
    const investigationId = await askedInvestigation(road, caseId)
    await planned(road, investigationId)
    await closed(road, caseId, 'Geen inbreuk')
    expect([await statusOf(caseId), await openCodes(road, caseId)]).to.deep.equal(['AFGESLOTEN', []])
    expect(await codesOf(caseId)).to.include('DT137')
  })
})
