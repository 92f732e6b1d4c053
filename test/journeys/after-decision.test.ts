import { expect } from 'chai'
import { correctPosting, liftDecisions, listOccupancyReports, reportOccupancy } from '#contract/after-decision'
import { getCase, getCaseHistory } from '#contract/cases'
import { getDocument } from '#contract/documents'
import { getDeletion } from '#contract/inventory'
import { listTasks } from '#contract/tasks'
import { caseModel } from '#server/platform/case-file/model'
import { documentModel } from '#server/platform/case-file/document-model'
import { taskModel } from '#server/platform/tasks/model'
import { type Road, startRoad } from '#test/support/advice-road'
import { handleJudicialReport } from '#contract/judicial-road'
import { openCodes, startJudicialRoad, step } from './judicial-road.ts'
import { describeOnDatabases } from '#test/support/database'
import { validated } from '#test/support/decision-road'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import {
  advised,
  codesOf,
  decidedAndSent,
  includedAll,
  lifted,
  occupancyOn,
  overcrowdedReport,
  pageOf,
  postingEntered,
  recordsOf,
  resolved,
} from './after-decision-road.ts'

const overcrowded = { oo: 'NIET_OO', overcrowded: true } as const

// The tests follow each other in time: the clock only goes forward.
describeOnDatabases('after a decision: dates, occupancy, lifting and closing', (open) => {
  let world: World
  let road: Road
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startRoad(world)
  })
  after(() => world?.close())
  beforeEach(function () {
    this.timeout(90_000)
  })

  const at = async (instant: string): Promise<void> => {
    world.clock.set(Date.parse(instant))
    await world.idle()
  }
  const documentsOf = async (caseId: string, code: string) =>
    (await pageOf(road, caseId)).documents.filter((document) => document.code === code)

  let crowdedCase = ''
  let crowded: readonly string[] = []
  let badCase = ''
  let bad: readonly string[] = []

  it('Scenario 27: a dwelling that is only overcrowded never comes on VIVOO, and its decision is resolved', async () => {
    const { caseId, unitIds } = await advised(road, 'Spinnerijstraat', overcrowdedReport)
    const units = unitIds.map((unitId) => ({ unitId, change: { verdict: overcrowded } }))
    const run = await decidedAndSent(road, caseId, units, null)
    expect(await documentsOf(caseId, 'DT043')).to.have.length(0)
    await validated(road, run.decisionRunId)
    ;[crowdedCase, crowded] = [caseId, run.decisionIds]
    expect(await codesOf(road, caseId)).to.deep.equal([])
    expect(await recordsOf(road, caseId)).to.deep.equal([])
    expect(await documentsOf(caseId, 'DT043')).to.have.length(1)
    const page = await pageOf(road, caseId)
    const reasonOf = (name: string) => page.actions.find(({ action }) => action === name)?.reason
    expect(reasonOf('DECISION_LIFT')).to.equal('ONLY_OVERCROWDED')
    expect(reasonOf('OCCUPANCY_REPORT')).to.equal('NOT_UNFIT')
  })

  it('a valid decision takes the dwellings up, and tells the municipality', async () => {
    const { caseId, unitIds } = await advised(road, 'Kolkstraat 27')
    const run = await decidedAndSent(
      road,
      caseId,
      unitIds.map((unitId) => ({ unitId })),
    )
    await validated(road, run.decisionRunId)
    ;[badCase, bad] = [caseId, run.decisionIds]
    expect(await includedAll(road, caseId)).to.equal(unitIds.length)
    expect((await documentsOf(caseId, 'DT043'))[0]).to.include({ addressee: 'Stad Gent', status: 'DEFINITIEF' })
  })

  it('asks the day of posting in the next morning at five, once, until it is there', async () => {
    await at('2026-01-06T03:59:00Z')
    expect(await codesOf(road, crowdedCase)).to.deep.equal([])
    await at('2026-01-06T04:00:00Z')
    const { tasks } = await pageOf(road, crowdedCase)
    expect(tasks.map(({ code, dueOn }) => ({ code, dueOn }))).to.deep.equal([{ code: '449', dueOn: '2026-01-20' }])
    expect(await documentsOf(crowdedCase, 'DT044')).to.have.length(1)
    expect(await documentsOf(badCase, 'DT044')).to.have.length(0)
    await at('2026-01-07T08:00:00Z')
    expect(await codesOf(road, crowdedCase)).to.deep.equal(['449'])
    const params = { caseId: crowdedCase }
    const { version } = await pageOf(road, crowdedCase)
    const early = { decisionIds: [...crowded], postedOn: '2026-01-03', version }
    expect((await refusal(road.gent.call(correctPosting, { params, body: early }))).code).to.equal('RULE_BROKEN')
    await postingEntered(road, crowdedCase, [...crowded], '2026-01-06')
    expect(await codesOf(road, crowdedCase)).to.deep.equal([])
  })

  it('Scenario 53: new letting is reported to the inspectorate; the municipality sees only "doorgegeven op"', async () => {
    const [decisionId = ''] = bad
    for (const foundOn of ['2026-01-03', '2026-01-04']) {
      const before = await refusal(
        road.gent.call(reportOccupancy, await occupancyOn(road, badCase, decisionId, foundOn)),
      )
      expect(before).to.include({ code: 'RULE_BROKEN', reason: 'NOT_AFTER_DECISION' })
    }
    const report = await occupancyOn(road, badCase, decisionId, '2026-01-06')
    await road.gent.call(reportOccupancy, report)
    await road.gent.call(reportOccupancy, report)
    await world.idle()
    const params = { caseId: badCase }
    const { items } = await road.gent.call(listOccupancyReports, { params })
    expect(items).to.have.length(1)
    expect(items[0]).to.include({ kind: 'BEWONING', forwardedOn: '2026-01-07' })
    expect((await road.agency.call(listOccupancyReports, { params })).items).to.deep.equal([])

    const task = await world.database.model(taskModel).findOne({ where: { code: 'W01' } })
    expect(task).to.include({ shield: 'WI', title: 'Behandel melding bewoning' })
    expect(task?.candidateRoles).to.deep.equal(['WI_VN'])
    expect(task?.caseId).to.be.a('string').and.not.equal(badCase)
    const letter = await world.database.model(documentModel).findOne({ where: { code: 'DT109' } })
    expect(letter).to.include({ shield: 'WI', status: 'DEFINITIEF' })
    for (const other of [road.gent, road.agency]) {
      const page = await other.call(getCase, { params })
      expect(page.documents.map(({ code }) => code)).not.to.include('DT109')
      expect(page.tasks.map(({ code }) => code)).not.to.include('W01')
      const hidden = other.call(getDocument, { params: { documentId: letter!.id } })
      expect((await refusal(hidden)).code).to.equal('NOT_FOUND')
    }
    const judicial = await startJudicialRoad(world)
    const judicialId = task?.caseId ?? ''
    await step(judicial, judicialId, handleJudicialReport, { followUp: true, reason: 'Nieuwe huurders.' })
    expect(await openCodes(judicial, judicialId)).to.deep.equal(['W10'])
    const { items: history } = await road.gent.call(getCaseHistory, { params, query: { limit: 100 } })
    expect(history.map(({ action }) => action)).to.include.members(['OCCUPANCY_REPORT', 'OCCUPANCY_FORWARDED'])
    expect(history.filter(({ summary }) => /^[A-Z_]+$/.test(summary))).to.deep.equal([])
  })

  it('lifts one decision: letter, deletion of its own record, the other dwelling stays', async () => {
    const [decisionId = ''] = bad
    const early = { decisionIds: [decisionId], endedOn: '2026-01-03', reason: 'x', version: 0 }
    const { version } = await pageOf(road, badCase)
    const wrong = road.gent.call(liftDecisions, { params: { caseId: badCase }, body: { ...early, version } })
    expect((await refusal(wrong)).reason).to.equal('DATE_BEFORE_DECISION')
    await lifted(road, badCase, [decisionId], '2026-01-07')
    expect((await documentsOf(badCase, 'DT038'))[0]).to.include({ status: 'TER_MANUELE_ONDERTEKENING' })
    const page = await pageOf(road, badCase)
    expect(page.units.filter(({ subStatus }) => subStatus === 'OPGEHEVEN')).to.have.length(1)
    const manager = await world.as('wonen-inventaris')
    const { items } = await manager.call(listTasks, { query: { caseId: badCase, code: 'A08' } })
    expect(items).to.have.length(1)
    const asked = await manager.call(getDeletion, { params: { taskId: items[0]!.id } })
    expect(asked).to.include({ reason: 'BESLUIT_OPGEHEVEN', deletedOn: '2026-01-07', origin: 'OO' })
    const again = await occupancyOn(road, badCase, decisionId, '2026-01-07')
    expect((await refusal(road.gent.call(reportOccupancy, again))).reason).to.equal('DECISION_OVER')
  })

  it('resolves the overcrowding: a letter and nothing to delete', async () => {
    await resolved(road, crowdedCase, [...crowded], '2026-01-07')
    const page = await pageOf(road, crowdedCase)
    expect(page.units.map(({ subStatus }) => subStatus).filter((status) => status !== null)).to.deep.equal(
      crowded.map(() => 'OPGELOST'),
    )
    expect(await documentsOf(crowdedCase, 'DT038')).to.have.length(crowded.length)
    expect(await recordsOf(road, crowdedCase)).to.deep.equal([])
    expect(
      (await world.database.model(taskModel).count({ where: { caseId: crowdedCase, code: 'A08' } })) === 0,
    ).to.equal(true)
  })

  it('closes on Sunday at three what is finished, and leaves what can still be appealed', async () => {
    await at('2026-01-11T01:59:00Z')
    expect((await pageOf(road, crowdedCase)).status).to.equal('GESTART')
    await at('2026-01-11T02:00:00Z')
    const rows = await world.database.model(caseModel).findAll({ where: { id: [crowdedCase, badCase] } })
    const byId = Object.fromEntries(rows.map(({ id, status, closedReason }) => [id, [status, closedReason]]))
    expect(byId[crowdedCase]).to.deep.equal(['AFGESLOTEN', 'AFGEWERKT'])
    expect(byId[badCase]).to.deep.equal(['GESTART', null])
    await world.moveTo('2026-02-22')
    const later = await world.database.model(caseModel).findByPk(badCase)
    expect([later?.status, later?.closedReason]).to.deep.equal(['AFGESLOTEN', 'GEEN_BEROEP_MEER_MOGELIJK'])
    expect(await codesOf(road, badCase)).to.deep.equal(['A08'])
  })
})
