import { expect } from 'chai'
import { getCase } from '#contract/cases'
import { askDeletion, completeInclusion, getDeletion, listInventory } from '#contract/inventory'
import { claimTask, listTasks } from '#contract/tasks'
import { inventoryDate } from '#domain/inventory/inclusion'
import { adviceSent, startRoad } from '#test/support/advice-road'
import { describeOnDatabases } from '#test/support/database'
import { decidedOutside, sent, validated } from '#test/support/decision-road'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import { communicated, deleted, included, type NgwRoad, registered, startNgwRoad } from './ngw-road.ts'

describeOnDatabases('a unit on both lists of VIVOO', (open) => {
  let world: World
  let road: NgwRoad
  let ooCase: string
  let ngwCase: string
  before(async function () {
    this.timeout(120_000)
    world = await startWorld(open)
    road = await startNgwRoad(world)
    const oo = await startRoad(world)
    const made = await adviceSent(oo, 'Kolkstraat')
    ooCase = made.caseId
    const run = await decidedOutside(oo, ooCase, made.unitIds.slice(0, 1))
    await sent(oo, run)
    await validated(oo, run)
    const { items } = await road.manager.call(listTasks, { query: { code: 'A07', caseId: ooCase } })
    const params = { taskId: items[0]!.id }
    await road.manager.call(claimTask, { params })
    await road.manager.call(completeInclusion, { params, body: { include: true, reason: '' } })
    await world.idle()
    ngwCase = await registered(road, { on: '2025-12-20' })
    await communicated(road, ngwCase)
    await included(road, ngwCase)
  })
  after(() => world?.close())

  const records = async () => (await road.manager.call(listInventory, { query: { limit: 100 } })).items
  const statuses = async (): Promise<string[]> =>
    (await records()).map(({ list, status }) => `${list} ${status}`).toSorted()

  it('Scenario 45: has two records, and the earlier day is its inventory date', async () => {
    const all = await records()
    expect(await statuses()).to.deep.equal(['NGW OPGENOMEN', 'OO OPGENOMEN'])
    expect(new Set(all.map(({ unitReference }) => unitReference)).size).to.equal(1)
    expect(inventoryDate(all)).to.equal('2025-12-20')
    const { items } = await road.manager.call(listInventory, { query: { list: 'NGW' } })
    expect(items.map(({ caseId }) => caseId)).to.deep.equal([ngwCase])
  })

  it('Scenario 45: deleting the record on the list OO keeps that on the list NGW', async function () {
    this.timeout(60_000)
    const oo = (await records()).find(({ list }) => list === 'OO')!
    const params = { recordId: oo.id }
    const body = { reason: 'CONFORMITEITSATTEST' as const, deletedOn: '2026-01-05' }
    const early = { ...body, deletedOn: '2026-01-03' }
    const refused = await refusal(road.handler.call(askDeletion, { params, body: early }))
    expect(refused.reason).to.equal('DATE_BEFORE_DECISION')
    const stranger = (await world.as('middelkerke-dossier')).call(askDeletion, { params, body })
    expect((await refusal(stranger)).code).to.equal('NOT_FOUND')
    await road.handler.call(askDeletion, { params, body })
    expect((await refusal(road.handler.call(askDeletion, { params, body }))).reason).to.equal('DELETION_ASKED')
    await world.idle()
    const { items } = await road.manager.call(listTasks, { query: { code: 'A08', caseId: ooCase } })
    const task = await road.manager.call(getDeletion, { params: { taskId: items[0]!.id } })
    expect(task.otherRecords.map(({ list, status }) => `${list} ${status}`)).to.deep.equal(['NGW OPGENOMEN'])
    await deleted(road, ooCase)
    expect(await statuses()).to.deep.equal(['NGW OPGENOMEN', 'OO GESCHRAPT'])
    const page = await road.handler.call(getCase, { params: { caseId: ooCase } })
    expect(page.units[0]?.onInventorySince).to.equal(null)
    expect(page.documents.map(({ code }) => code)).to.include('DT069')
    expect((await refusal(road.handler.call(askDeletion, { params, body }))).reason).to.equal('RECORD_ENDED')
  })
})
