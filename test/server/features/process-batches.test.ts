import { expect } from 'chai'
import { registerRequest } from '#contract/cases'
import {
  type BatchOperation,
  batchSizeForSecondPerson,
  confirmBatch,
  exportBatch,
  getBatch,
  listBatches,
  listBatchItems,
  prepareBatch,
  startBatch,
  stopBatch,
} from '#contract/process-batches'
import { createBatchRunner } from '#server/features/process-batches/runner'
import { outboxModel } from '#server/platform/outbox/model'
import { processInstanceModel } from '#server/platform/records/model'
import { describeOnDatabases } from '#test/support/database'
import { eventually } from '#test/support/eventually'
import { refusal } from '#test/support/refusal'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('operations on many processes at once', (open) => {
  let world: World
  let manager: Actor
  let second: Actor
  let gent: Actor

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    manager = await world.as('wonen-beheer')
    second = await world.as('wonen-beheer-twee')
    gent = await world.as('gent-dossier')
  })
  after(() => world?.close())

  const registerSome = async (count: number, actor = gent, street = 'Kolkstraat 27'): Promise<string[]> => {
    const caseIds: string[] = []
    for (let made = 0; made < count; made += 1) {
      const { caseId } = await actor.call(registerRequest, { body: await requestOn(actor, street) })
      caseIds.push(caseId)
    }
    await world.idle()
    return caseIds
  }
  const prepareFor = async (caseIds: readonly string[], operation: BatchOperation = { kind: 'CANCEL' }) => {
    const { batchId } = await manager.call(prepareBatch, {
      body: {
        operation,
        reason: 'Dubbel geregistreerd.',
        chosen: { instances: caseIds.map((caseId) => ({ caseId, part: 1 })) },
      },
    })
    return batchId
  }
  const stateOf = async (caseId: string) =>
    (await world.database.model(processInstanceModel).findOne({ where: { caseId }, rejectOnEmpty: true })).state
  const ended = (batchId: string) =>
    eventually('the batch has ended', async () => {
      const batch = await manager.call(getBatch, { params: { batchId } })
      return batch.state === 'DONE' ? batch : undefined
    })
  const itemsOf = async (batchId: string, actor = manager) =>
    (await actor.call(listBatchItems, { params: { batchId }, query: { limit: 200 } })).items

  it('a filter is frozen: what begins to match later is not touched', async function () {
    this.timeout(60_000)
    const [early = ''] = await registerSome(1)
    const { batchId } = await manager.call(prepareBatch, {
      body: {
        operation: { kind: 'CANCEL' },
        reason: 'Dubbel geregistreerd.',
        chosen: { filter: { processId: 'oo', state: 'ACTIVE' } },
      },
    })
    const [late = ''] = await registerSome(1)
    expect((await itemsOf(batchId)).map(({ caseId, works }) => [caseId, works])).to.deep.equal([[early, true]])
    expect(await stateOf(early)).to.equal('ACTIVE')
    expect(await manager.call(startBatch, { params: { batchId } })).to.deep.equal({ state: 'RUNNING' })
    const batch = await ended(batchId)
    expect(batch.counts).to.include({ total: 1, done: 1, failed: 0, skipped: 0 })
    expect([await stateOf(early), await stateOf(late)]).to.deep.equal(['TERMINATED', 'ACTIVE'])
  })

  it('knows every filter of the list, and refuses one that it does not know', async () => {
    const [caseId = ''] = await registerSome(1)
    const prepareAll = (filter: object) =>
      manager.call(prepareBatch, {
        body: { operation: { kind: 'CANCEL' }, reason: 'Nakijken.', chosen: { filter } },
      })
    expect(await refusal(prepareAll({ processId: 'oo', kleur: 'rood' }))).to.include({ code: 'INVALID' })
    expect(await refusal(prepareAll({ processId: 'oo', procedure: 'CA' }))).to.include({ reason: 'BATCH_EMPTY' })
    expect(await refusal(prepareAll({ incidentType: 'JOB_NO_RETRIES' }))).to.include({ reason: 'BATCH_EMPTY' })
    const { batchId } = await prepareAll({ processId: 'oo', procedure: 'OO', state: 'ACTIVE' })
    expect((await itemsOf(batchId)).map((item) => item.caseId)).to.include(caseId)
  })

  it('above the limit another person must agree; the maker cannot', async function () {
    this.timeout(120_000)
    const caseIds = await registerSome(batchSizeForSecondPerson + 1)
    const batchId = await prepareFor(caseIds)
    const params = { batchId }
    expect(await manager.call(startBatch, { params })).to.deep.equal({ state: 'WAITS_FOR_SECOND' })
    expect((await manager.call(getBatch, { params })).may).to.deep.equal({ start: false, confirm: false, stop: true })
    expect(await refusal(manager.call(confirmBatch, { params }))).to.include({ reason: 'BATCH_SECOND_IS_MAKER' })
    expect(await refusal(manager.call(startBatch, { params }))).to.include({ reason: 'BATCH_NOT_READY' })
    expect((await second.call(getBatch, { params })).may).to.include({ confirm: true })
    // two who press at once: one agrees, the other hears that it is done
    const answers = await Promise.allSettled([
      second.call(confirmBatch, { params }),
      second.call(confirmBatch, { params }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected'])
    const batch = await ended(batchId)
    expect(batch.counts).to.include({ total: caseIds.length, done: caseIds.length })
    expect(batch.confirmedBy?.name).to.equal('Yara Proefpersoon')
    for (const caseId of caseIds) expect(await stateOf(caseId)).to.equal('TERMINATED')
  })

  it('a stop halfway: what was sent is sent, the rest never goes', async function () {
    this.timeout(60_000)
    await world.batches.stop()
    const caseIds = await registerSome(4)
    const batchId = await prepareFor(caseIds)
    await manager.call(startBatch, { params: { batchId } })
    const slow = createBatchRunner({ deps: world.deps, atOnce: 2 })
    await slow.once()
    await manager.call(stopBatch, { params: { batchId }, body: { reason: 'Het zijn er toch geen dubbele.' } })
    await world.idle()
    await slow.once()
    world.batches.start()
    const items = await eventually('both are settled', async () => {
      const found = await itemsOf(batchId)
      return found.some(({ state }) => state === 'SENT') ? undefined : found
    })
    expect(items.map(({ state }) => state)).to.deep.equal(['DONE', 'DONE', 'PENDING', 'PENDING'])
    const states = []
    for (const caseId of caseIds) states.push(await stateOf(caseId))
    expect(states).to.deep.equal(['TERMINATED', 'TERMINATED', 'ACTIVE', 'ACTIVE'])
  })

  it('after a crash another runner goes on; two at once send each item once', async function () {
    this.timeout(60_000)
    await world.batches.stop()
    const caseIds = await registerSome(3)
    const batchId = await prepareFor(caseIds)
    await manager.call(startBatch, { params: { batchId } })
    await createBatchRunner({ deps: world.deps, atOnce: 1 }).once()
    const runners = [createBatchRunner({ deps: world.deps }), createBatchRunner({ deps: world.deps })]
    await Promise.all(runners.map((runner) => runner.once()))
    world.batches.start()
    expect((await ended(batchId)).counts).to.include({ total: 3, done: 3 })
    const sent = await world.database.model(outboxModel).findAll({ where: { kind: 'cancel-instance' } })
    const keys = sent.map(({ payload }) => ('processInstanceKey' in payload ? payload.processInstanceKey : ''))
    expect(new Set(keys).size).to.equal(keys.length)
  })

  it('what cannot be done is told on paper, and left out', async function () {
    this.timeout(60_000)
    const [gone = '', runs = ''] = await registerSome(2)
    await ended(await startOn([gone]))
    const batchId = await prepareFor([gone, runs], { kind: 'SET_VARIABLE', name: 'closing', value: '"NIEUW"' })
    expect((await itemsOf(batchId)).map(({ works, reason }) => [works, reason])).to.deep.equal([
      [false, 'Het proces is afgelopen.'],
      [true, null],
    ])
    await manager.call(startBatch, { params: { batchId } })
    expect((await ended(batchId)).counts).to.include({ skipped: 1, done: 1, failed: 0 })
    const locked = await prepareFor([runs], { kind: 'SET_VARIABLE', name: 'caseId', value: '"NIEUW"' })
    expect(await refusal(manager.call(startBatch, { params: { batchId: locked } }))).to.include({
      reason: 'BATCH_NOTHING_WORKS',
    })
  })

  it('a refusal of the engine lands in the report', async function () {
    this.timeout(60_000)
    const [caseId = ''] = await registerSome(1)
    // a start event is a step, but no token can be put on it
    const batchId = await prepareFor([caseId], { kind: 'MOVE', from: 'process-request', to: 'oo-started' })
    await manager.call(startBatch, { params: { batchId } })
    await second.call(confirmBatch, { params: { batchId } })
    expect((await ended(batchId)).counts).to.include({ failed: 1 })
    const [item] = await itemsOf(batchId)
    expect(item?.reason).to.match(/^De motor weigerde: INVALID_ARGUMENT/)
    const csv = await (await manager.fetch(exportBatch, { params: { batchId } })).text()
    expect(csv).to.contain('mislukt;De motor weigerde')
    expect(csv.trim().split('\n')).to.have.length(2)
  })

  it('tokens are moved to another step', async function () {
    this.timeout(60_000)
    const [caseId = ''] = await registerSome(1)
    const batchId = await prepareFor([caseId], { kind: 'MOVE', from: 'process-request', to: 'procedure-closed' })
    expect((await manager.call(getBatch, { params: { batchId } })).steps.map(({ name }) => name)).to.deep.equal([
      'Verwerk verzoek',
      'Dossier klaar om af te sluiten',
    ])
    expect(await manager.call(startBatch, { params: { batchId } }), 'one alone moves no token').to.deep.equal({
      state: 'WAITS_FOR_SECOND',
    })
    expect(await refusal(manager.call(confirmBatch, { params: { batchId } }))).to.include({
      reason: 'BATCH_SECOND_IS_MAKER',
    })
    await second.call(confirmBatch, { params: { batchId } })
    expect((await ended(batchId)).counts).to.include({ done: 1 })
  })

  it('a reader sees the items that he may see, and no counts of others', async function () {
    this.timeout(60_000)
    const middelkerke = await world.as('middelkerke-dossier')
    const [own = ''] = await registerSome(1)
    const [other = ''] = await registerSome(1, middelkerke, 'Polderweg 33')
    const batchId = await prepareFor([own, other])
    const reader = await world.as('gent-beheer')
    const seen = await reader.call(getBatch, { params: { batchId } })
    expect(seen.counts).to.include({ total: 1, works: 1 })
    expect(seen.may).to.deep.equal({ start: false, confirm: false, stop: false })
    expect((await itemsOf(batchId, reader)).map(({ caseId }) => caseId)).to.deep.equal([own])
    const alone = await prepareFor([other])
    expect(await refusal(reader.call(getBatch, { params: { batchId: alone } }))).to.include({ code: 'NOT_FOUND' })
    expect((await reader.call(listBatches, { query: {} })).items.map(({ id }) => id)).not.to.include(alone)
    await manager.call(stopBatch, { params: { batchId }, body: { reason: 'Niet nodig.' } })
  })

  it('a batch of the inspectorate is its own', async () => {
    const inspectorate = await world.as('inspectie-beheer')
    const { batchId } = await inspectorate.call(prepareBatch, {
      body: { operation: { kind: 'RETRY' }, reason: 'Nakijken.', chosen: { filter: { processId: 'oo' } } },
    })
    expect(await refusal(manager.call(getBatch, { params: { batchId } }))).to.include({ code: 'NOT_FOUND' })
    expect((await inspectorate.call(getBatch, { params: { batchId } })).counts.works).to.equal(0)
  })

  const startOn = async (caseIds: readonly string[]) => {
    const batchId = await prepareFor(caseIds)
    await manager.call(startBatch, { params: { batchId } })
    return batchId
  }
})
