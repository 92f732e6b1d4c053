import { expect } from 'chai'
import { getCase, registerRequest, rejectRequest } from '#contract/cases'
import { getBatch, getImpact, listBatchItems, prepareBatch, startBatch } from '#contract/process-batches'
import { getInstance } from '#contract/process-desk'
import {
  elementInstanceModel,
  jobModel,
  messageSubscriptionModel,
  processInstanceModel,
  timerModel,
} from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'
import { describeOnDatabases } from '#test/support/database'
import { eventually } from '#test/support/eventually'
import { deployVersion, ooWithAddedTask, ooWithOtherId } from '#test/support/new-version'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('impact of a new version, and migration of what runs', (open) => {
  let world: World
  let manager: Actor
  let gent: Actor
  let caseId = ''
  const versions = { added: 0, renamed: 0 }
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    manager = await world.as('wonen-beheer')
    gent = await world.as('gent-dossier')
    ;({ caseId } = await gent.call(registerRequest, { body: await requestOn(gent, 'Kolkstraat 27') }))
    await world.idle()
    versions.added = await deployVersion(world, 'oo.bpmn', ooWithAddedTask())
    versions.renamed = await deployVersion(world, 'oo.bpmn', ooWithOtherId())
  })
  after(() => world?.close())

  const impactTo = (to: number) => manager.call(getImpact, { params: { processId: 'oo' }, query: { from: 1, to } })

  it('tells where the running instances stand and what has no counterpart', async () => {
    const impact = await impactTo(versions.renamed)
    expect(impact.rules).to.equal('8.6')
    expect(impact.municipalities.map(({ municipality, count }) => [municipality.name, count])).to.deep.equal([
      ['Gent', 1],
    ])
    expect(impact.groups.map(({ elements, count }) => [elements, count])).to.deep.equal([
      [['process-request', 'watch-mayor-term'], 1],
    ])
    expect(impact.elements.find(({ elementId }) => elementId === 'process-request')).to.deep.include({
      name: 'Verwerk verzoek',
      count: 1,
    })
    expect(impact.proposal).to.deep.include({ from: 'watch-mayor-term', to: 'watch-mayor-term' })
    // another id, the same name: the only one of its kind
    expect(impact.proposal).to.deep.include({ from: 'process-request', to: 'judge-request' })
  })

  const migrate = async (toVersion: number, mapping: readonly { from: string; to: string }[]) => {
    const { batchId } = await manager.call(prepareBatch, {
      body: {
        operation: { kind: 'MIGRATE', processId: 'oo', toVersion, mapping: [...mapping] },
        reason: 'Nieuwe versie van de procedure.',
        chosen: { filter: { processId: 'oo', version: 1, state: 'ACTIVE' } },
      },
    })
    return batchId
  }

  it('says on paper why an instance cannot go, and sends nothing', async () => {
    const batchId = await migrate(
      versions.renamed,
      (await impactTo(versions.renamed)).proposal.filter(({ from }) => from !== 'process-request'),
    )
    const { items } = await manager.call(listBatchItems, { params: { batchId }, query: {} })
    expect(items.map(({ works, reason }) => [works, reason])).to.deep.equal([
      [false, 'De stap “Verwerk verzoek” heeft geen tegenhanger in de nieuwe versie.'],
    ])
  })

  it('takes the instance over with its task, term and messages; it goes on to its end on the new version', async function () {
    this.timeout(60_000)
    const { proposal } = await impactTo(versions.added)
    const batchId = await migrate(versions.added, proposal)
    const key = (await world.database.model(processInstanceModel).findOne({ where: { caseId }, rejectOnEmpty: true }))
      .key
    const where = { processInstanceKey: key }
    const before = {
      timers: await world.database.model(timerModel).count({ where: { ...where, state: 'CREATED' } }),
      messages: await world.database.model(messageSubscriptionModel).count({ where: { ...where, state: 'OPEN' } }),
    }
    expect(before.timers).to.be.greaterThan(0)
    await manager.call(startBatch, { params: { batchId } })
    await eventually('the batch is done', async () => {
      const batch = await manager.call(getBatch, { params: { batchId } })
      return batch.state === 'DONE' ? batch : undefined
    })
    const { items } = await manager.call(listBatchItems, { params: { batchId }, query: {} })
    expect(items.map(({ state, version, reason }) => [state, version, reason])).to.deep.equal([
      ['DONE', versions.added, null],
    ])
    const page = await manager.call(getInstance, { params: { caseId, part: 1 } })
    expect(page.version).to.equal(versions.added)
    expect(page.xml).to.contain('note-rejection')
    const after = {
      timers: await world.database.model(timerModel).count({ where: { ...where, state: 'CREATED' } }),
      messages: await world.database.model(messageSubscriptionModel).count({ where: { ...where, state: 'OPEN' } }),
    }
    expect(after).to.deep.equal(before)
    const standing = await world.database.model(elementInstanceModel).findAll({ where: { ...where, endedAt: null } })
    expect(standing.map(({ elementId, state }) => `${elementId} ${state}`).toSorted()).to.deep.equal([
      'process-request ACTIVATED',
      'watch-mayor-term ACTIVATED',
    ])

    const params = { caseId }
    const { version, tasks } = await gent.call(getCase, { params })
    expect(tasks.map(({ code }) => code)).to.have.members(['1', '2'])
    await gent.call(rejectRequest, {
      params,
      body: { reason: 'Kennelijk ongegrond', text: 'Niets vastgesteld.', version },
    })
    await world.idle()
    const added = await world.database
      .model(taskModel)
      .findOne({ where: { elementId: 'note-rejection', open: true }, rejectOnEmpty: true })
    const job = await world.database.model(jobModel).findByPk(added.jobKey ?? '', { rejectOnEmpty: true })
    await world.engine.core.execute('completeJob', { jobKey: job.key })
    await world.idle()
    const instance = await world.database.model(processInstanceModel).findByPk(key, { rejectOnEmpty: true })
    expect(instance.state).to.equal('COMPLETED')
  })
})
