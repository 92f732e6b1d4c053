import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getCase } from '#contract/cases'
import { completeInclusion, getInclusion, listInventory } from '#contract/inventory'
import { claimTask, listTasks } from '#contract/tasks'
import { createPorts } from '#server/features/ports'
import { inventoryRecordModel } from '#server/platform/case-file/inventory-model'
import { adviceSent, type Road, startRoad } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { decidedOutside, sent, unfit, validated } from '#test/support/decision-road'
import { refusal } from '#test/support/refusal'
import { type Actor, startWorld, type World } from '#test/support/world'

const include = { include: true, reason: '' }

describeOnDatabases('inventory', (open) => {
  let world: World
  let road: Road
  let manager: Actor
  let caseId: string
  let unitIds: readonly string[]
  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    road = await startRoad(world)
    manager = await world.as('wonen-inventaris')
    const made = await adviceSent(road, 'Kolkstraat')
    caseId = made.caseId
    unitIds = made.unitIds.slice(0, 2)
    const decisionRunId = await decidedOutside(road, caseId, unitIds)
    await sent(road, decisionRunId)
    await validated(road, decisionRunId)
  })
  after(() => world?.close())

  const page = () => road.gent.call(getCase, { params: { caseId } })
  const taskOn = async (unitId: string) => {
    const { items } = await manager.call(listTasks, { query: { code: 'A07', caseId } })
    const task = items.find((item) => item.unitIds.includes(unitId))
    if (!task) throw new Error('no task A07 for this unit')
    return { params: { taskId: task.id } }
  }
  const listed = async (actor: Actor, query: object = {}) =>
    (await actor.call(listInventory, { query })).items.map(({ reference }) => reference)

  it('shows what will be taken up, to both organisations; only the inventory manager may do it', async () => {
    const task = await taskOn(unitIds[0]!)
    const shown = await manager.call(getInclusion, task)
    expect(shown).to.deep.include({ verdict: unfit, decidedOn: '2026-01-04', existingRecord: null, mayComplete: true })
    expect(shown.address).to.include({ street: 'Kolkstraat', boxNumber: '1' })
    expect(shown.holders.map(({ name }) => name)).to.deep.equal(['Aster Duinkant', 'Corneel Wilgenoord'])
    expect(shown.documents.map(({ code, status }) => `${code} ${status}`)).to.include('DT034 VERZONDEN')
    expect((await road.gent.call(getInclusion, task)).mayComplete).to.equal(false)
    expect((await refusal(road.gent.call(completeInclusion, { ...task, body: include }))).code).to.equal('FORBIDDEN')
    for (const name of ['middelkerke-dossier', 'vlabel-lezer'])
      expect((await refusal((await world.as(name)).call(getInclusion, task))).code).to.equal('NOT_FOUND')
    expect((await refusal(manager.call(getInclusion, { params: { taskId: uuid() } }))).code).to.equal('NOT_FOUND')
  })

  it('takes the unit up from the day of the decision, and tells holders and municipality', async () => {
    const [unitId = ''] = unitIds
    const task = await taskOn(unitId)
    await manager.call(claimTask, task)
    await manager.call(completeInclusion, { ...task, body: include })
    expect((await refusal(manager.call(completeInclusion, { ...task, body: include }))).reason).to.equal('TASK_CLOSED')
    await world.idle()
    const [record] = (await manager.call(listInventory, { query: {} })).items
    expect(record).to.include({ list: 'OO', status: 'OPGENOMEN', includedOn: '2026-01-04', caseId })
    expect(record?.capaKeys).to.deep.equal(['44805E0412/00F003'])
    const { units, documents } = await page()
    expect(units.find(({ id }) => id === unitId)?.onInventorySince).to.equal('2026-01-04')
    expect(
      documents.flatMap(({ code, addressee }) => (code === 'DT047' ? [addressee ?? ''] : [])).toSorted(),
    ).to.deep.equal(['Aster Duinkant', 'Corneel Wilgenoord', 'Stad Gent'])
  })

  it('makes no second record, however often it is asked', async () => {
    const [unitId = ''] = unitIds
    const { inventory } = createPorts(world.deps).handlers
    const decisionId = (await page()).units.find(({ id }) => id === unitId)?.decision?.id ?? ''
    const first = await inventory.include({ caseId, unitId, decisionId, list: 'OO' })
    expect(await inventory.include({ caseId, unitId, decisionId, list: 'OO' })).to.equal(first)
    const another = { caseId, unitId, decisionId: uuid(), list: 'OO' as const }
    expect(await inventory.include(another), 'another decision on a unit that stands there').to.equal(first)
    expect(await inventory.letters(another)).to.deep.equal([])
    expect(await world.database.model(inventoryRecordModel).count()).to.equal(1)
  })

  it('leaves a unit out only with a reason', async () => {
    const [, unitId = ''] = unitIds
    const task = await taskOn(unitId)
    const body = { include: false, reason: ' ' }
    expect((await refusal(manager.call(completeInclusion, { ...task, body }))).reason).to.equal('REASON_REQUIRED')
    await manager.call(completeInclusion, { ...task, body: { include: false, reason: 'Geen woning.' } })
    await world.idle()
    expect(await world.database.model(inventoryRecordModel).count()).to.equal(1)
    expect((await page()).tasks.map(({ code }) => code)).not.to.include('A07')
  })

  it('lists what the viewer may see, found by address and reference', async () => {
    const all = await listed(manager)
    expect(all).to.have.length(1)
    for (const name of ['gent-dossier', 'vlabel-lezer']) expect(await listed(await world.as(name))).to.deep.equal(all)
    expect(await listed(await world.as('middelkerke-dossier'))).to.deep.equal([])
    for (const search of ['kolkstraat 27', '44805E0412', all[0]]) {
      expect(await listed(manager, { search }), search).to.deep.equal(all)
    }
    expect(await listed(manager, { search: 'Spinnerijstraat' })).to.deep.equal([])
    expect(await listed(manager, { status: 'GESCHRAPT' })).to.deep.equal([])
    expect(await listed(manager, { cursor: all[0] })).to.deep.equal([])
  })
})
