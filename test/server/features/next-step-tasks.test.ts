import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase } from '#contract/cases'
import { deleteDecisionRun, makeDecision } from '#contract/decisions'
import { startHearing } from '#contract/hearings'
import { signDocuments } from '#contract/signing'
import type { SubStatus } from '#domain/model/codes'
import { oo } from '#processes/oo/contract'
import { adviceToSign, type Road, startRoad, taskOf } from '#test/support/advice-road'
import { decided, decisionOn } from '#test/support/decision-road'
import { describeOnDatabases } from '#test/support/database'
import { eventually } from '#test/support/eventually'
import { refusal } from '#test/support/refusal'
import { taskGate } from '#test/support/task-gate'
import { type Actor, startWorld, type World } from '#test/support/world'

const { processAdvice, decideAfterHearing, decideAgain } = oo.userTasks

describeOnDatabases('tasks that a step on units closes', (open) => {
  const gate = taskGate()
  let world: World
  let road: Road
  let mayor: Actor
  let caseId: string
  let unitIds: readonly string[]

  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open, { tasks: gate.around })
    road = await startRoad(world)
    mayor = await world.as('gent-burgemeester')
    ;({ caseId, unitIds } = await adviceToSign(road, 'Kolkstraat'))
  })
  after(() => {
    gate.release()
    return world?.close()
  })

  const page = () => road.gent.call(getCase, { params: { caseId } })
  const open04 = async () => (await page()).tasks.filter(({ code }) => code === 'A04')
  const codes = async () => (await page()).tasks.map(({ code }) => code).toSorted()
  const statusIs = (wanted: SubStatus) =>
    eventually(wanted, async () =>
      (await page()).units.some(({ subStatus }) => subStatus === wanted) ? true : undefined,
    )
  const decide = async (ids = unitIds, change: Parameters<typeof decisionOn>[3] = {}) => {
    const units = ids.map((unitId) => decided(unitId))
    const body = await decisionOn(road, caseId, units, change)
    await road.gent.call(makeDecision, { params: { caseId }, body })
    return { params: { decisionRunId: body.id } }
  }
  const hear = async (startedOn: string, offeredUntil: string, ids = unitIds) => {
    const { version, parties } = await page()
    const invitedPartyIds = parties.map(({ id }) => id)
    const body = { id: uuid(), unitIds: [...ids], startedOn, offeredUntil, invitedPartyIds, version }
    const whenAndWhere = { mode: 'SCHRIFTELIJK', hearingAt: null, place: null } as const
    await road.gent.call(startHearing, { params: { caseId }, body: { ...body, ...whenAndWhere } })
  }

  it('a decision or hearing before the engine opened A03 is refused, and leaves no task behind once it is there', async function () {
    this.timeout(60_000)
    gate.hold(processAdvice.elementId)
    const taskId = await taskOf(road.official, caseId, '9')
    await road.official.call(signDocuments, { params: { taskId }, body: { signed: true, reason: '' } })
    await statusIs('ADVIES_VERSTUURD')
    expect((await refusal(decide())).reason).to.equal('TASK_NOT_OPEN')
    expect((await refusal(hear('2026-01-05', '2026-01-19'))).reason).to.equal('TASK_NOT_OPEN')
    expect((await page()).units.map(({ decision }) => decision)).to.deep.equal(unitIds.map(() => null))
    gate.release()
    await world.idle()
    expect(await codes()).to.deep.equal(['1', 'A03'])
    const { params } = await decide()
    await world.idle()
    expect(await codes()).to.deep.equal(['1', '111'])
    await road.gent.call(deleteDecisionRun, { params })
    await world.idle()
  })

  it('without A03 a withdrawn decision is asked again; a hearing on its units closes that task', async function () {
    this.timeout(60_000)
    expect((await open04()).map(({ title, dueOn }) => [title, dueOn])).to.deep.equal([
      ['Beslissing ingetrokken: neem opnieuw een beslissing', '2026-01-19'],
    ])
    await hear('2026-01-05', '2026-01-19')
    await world.idle()
    expect(await codes()).to.deep.equal(['1'])
  })

  it('a decision before the engine opened A04 is refused, and leaves no task behind once it is there', async function () {
    this.timeout(60_000)
    gate.hold(decideAfterHearing.elementId)
    world.clock.set(Date.parse('2026-01-20T08:00:00Z'))
    await statusIs('HOORPLICHT_AFGEROND')
    expect((await refusal(decide())).reason).to.equal('TASK_NOT_OPEN')
    gate.release()
    await world.idle()
    expect(await codes()).to.deep.equal(['1', 'A04'])
    const { params } = await decide(unitIds.slice(0, 1))
    await world.idle()
    expect(await codes(), 'the other units still wait').to.deep.equal(['1', '111', 'A04'])
    await road.gent.call(deleteDecisionRun, { params })
    await world.idle()
    expect(await codes(), 'A04 is open: it is not asked twice').to.deep.equal(['1', 'A04'])
  })

  it('a decision that is deleted after the hearing ended gets a new A04, which the next decision closes', async function () {
    this.timeout(60_000)
    const { params } = await decide()
    await world.idle()
    expect(await codes()).to.deep.equal(['1', '111'])
    gate.hold(decideAgain.elementId)
    await road.gent.call(deleteDecisionRun, { params })
    await eventually('the process asks again', () => Promise.resolve(gate.held() > 0 || undefined))
    expect((await refusal(decide())).reason).to.equal('TASK_NOT_OPEN')
    gate.release()
    await world.idle()
    expect((await open04()).map(({ unitIds: ids, dueOn }) => [ids, dueOn])).to.deep.equal([[unitIds, '2026-02-03']])
    await decide(unitIds, { signingFlow: 'DIGITAAL' })
    await world.idle()
    expect(await codes()).to.deep.equal(['1', '110'])
  })

  it('so does one that the mayor refuses to sign', async function () {
    this.timeout(60_000)
    const taskId = await taskOf(mayor, caseId, '110')
    await mayor.call(signDocuments, { params: { taskId }, body: { signed: false, reason: 'Nog eens nakijken.' } })
    await world.idle()
    expect(await open04()).to.have.length(1)
  })

  it('who decides again at once, before or after the process heard of the withdrawal, leaves nothing to ask', async function () {
    this.timeout(60_000)
    const { params } = await decide()
    await world.idle()
    await road.gent.call(deleteDecisionRun, { params })
    await eventually('a decision', () => decide())
    await world.idle()
    expect(await codes()).to.deep.equal(['1', '111'])
  })
})
