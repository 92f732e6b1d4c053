import { expect } from 'chai'
import { getAdviceRequest } from '#contract/advice'
import { getCase, getCaseHistory } from '#contract/cases'
import { getInvestigation, planInvestigation, saveInvestigation, validateInvestigation } from '#contract/investigations'
import { documentModel } from '#server/platform/case-file/document-model'
import {
  asked,
  badReport,
  filled,
  handled,
  made,
  planned,
  registered,
  type Road,
  signed,
  startRoad,
} from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

const closedDoor = { ...badReport, noAccess: true, defects: [], rooms: [], remarks: 'Niemand deed open.' }

describeOnDatabases('a visit that has to be planned again', (open) => {
  let world: World
  let road: Road
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startRoad(world)
  })
  after(() => world?.close())

  const investigationOf = async (search: string) => {
    const { caseId, unitIds } = await registered(road, search)
    const adviceRequestId = await asked(road, caseId, unitIds)
    return { caseId, adviceRequestId, params: { investigationId: await handled(road, adviceRequestId) } }
  }
  const tasksOf = async (caseId: string) =>
    (await road.agency.call(getCase, { params: { caseId } })).tasks.map(({ code, dueOn }) => `${code} ${dueOn}`)
  const read = (params: { investigationId: string }, actor: Actor = road.agency) =>
    actor.call(getInvestigation, { params })
  const plan = async (params: { investigationId: string }, plannedOn: string, actor: Actor = road.agency) => {
    const { version } = await read(params, actor)
    await actor.call(planInvestigation, { params, body: { plannedOn, plannedTime: null, note: '', version } })
  }
  const canPlan = async (params: { investigationId: string }) =>
    (await read(params)).actions.find(({ action }) => action === 'INVESTIGATION_PLAN')?.open
  const lettersOf = async (caseId: string, code: string) =>
    world.database.model(documentModel).findAll({ where: { caseId, code }, order: ['createdAt', 'id'] })

  it('without any access the report of that is filed for both organisations and task 7 opens again; the next visit leads to an advice', async function () {
    this.timeout(90_000)
    const { caseId, adviceRequestId, params } = await investigationOf('Kolkstraat')
    await planned(road, params.investigationId)
    await filled(road, params.investigationId, closedDoor)
    const { version } = await read(params, road.inspector)
    await road.inspector.call(validateInvestigation, { params, body: { version } })
    expect(await read(params)).to.deep.include({ status: 'GEEN_TOEGANG', faults: [] })
    await world.idle()
    expect(await tasksOf(caseId))
      .to.include('7 2026-02-04')
      .and.not.include('A21')
    const [report] = await lettersOf(caseId, 'DT010')
    expect(report).to.include({ status: 'ONDERTEKEND', signedOn: '2026-01-05' })
    const { documents } = await road.gent.call(getCase, { params: { caseId } })
    expect(
      documents.map(({ code }) => code),
      'the municipality sees it',
    ).to.include('DT010')
    expect(JSON.stringify(report?.snapshot)).to.contain('Niemand deed open.').and.contain('Willemijn Proefpersoon')
    const { items } = await road.agency.call(getCaseHistory, { params: { caseId }, query: {} })
    expect(items.map(({ action }) => action)).to.include('INVESTIGATION_NO_ACCESS')
    const score = { version: (await read(params)).version, visitDate: '2026-01-05', building: [], reports: [] }
    const early = await refusal(road.inspector.call(saveInvestigation, { params, body: score }))
    expect(early.reason).to.equal('INVESTIGATION_NOT_PLANNED')

    await world.moveTo('2026-01-12')
    await plan(params, '2026-01-19')
    await world.idle()
    const again = await read(params)
    expect(again).to.deep.include({ status: 'GEPLAND', plannedOn: '2026-01-19', visitDate: null, inspectors: [] })
    expect(again.signedBy).to.equal(null)
    expect(again.reports.map(({ input, result }) => [input.noAccess, input.remarks, result])).to.deep.equal(
      again.reports.map(() => [false, '', null]),
    )
    expect(await tasksOf(caseId)).to.include('52 2026-01-19')
    await filled(road, params.investigationId)
    await signed(road, params.investigationId)
    await made(road, adviceRequestId)
    const { advice } = await road.agency.call(getAdviceRequest, { params: { adviceRequestId } })
    expect(advice?.perUnit).to.have.length(3)
  })

  it('a visit that was not begun is moved: everyone is written again and the task has the new day', async function () {
    this.timeout(60_000)
    const { caseId, params } = await investigationOf('Spinnerijstraat')
    await plan(params, '2026-01-20')
    await world.idle()
    const first = (await lettersOf(caseId, 'DT008')).length
    expect(await canPlan(params)).to.equal(true)
    await plan(params, '2026-01-27')
    const { version } = await read(params)
    const body = { plannedOn: '2026-01-28', plannedTime: null, note: '', version }
    expect((await refusal(road.agency.call(planInvestigation, { params, body }))).reason).to.equal('TASK_NOT_OPEN')
    await world.idle()
    expect(await tasksOf(caseId))
      .to.include('52 2026-01-27')
      .and.not.include('52 2026-01-20')
    const letters = await lettersOf(caseId, 'DT008')
    expect(letters).to.have.length(2 * first)
    expect(JSON.stringify(letters.at(-1)?.snapshot)).to.contain('27 januari 2026')
    const { items } = await road.agency.call(getCaseHistory, { params: { caseId }, query: {} })
    expect(items.map(({ action }) => action)).to.include('VISIT_MOVED')

    await world.moveTo('2026-01-27')
    await filled(road, params.investigationId)
    expect(await canPlan(params), 'the visit has begun').to.equal(false)
    await signed(road, params.investigationId)
    expect((await read(params)).status).to.equal('ONDERTEKEND')
  })
})
