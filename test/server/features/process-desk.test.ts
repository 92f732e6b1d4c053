import { expect } from 'chai'
import { registerRequest } from '#contract/cases'
import {
  getInstance,
  getProcessDiagram,
  getProcessOverview,
  listInstances,
  listJobs,
  listSteps,
} from '#contract/process-desk'
import { incidentModel, processInstanceModel } from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld, type World } from '#test/support/world'

describeOnDatabases('the process desk', (open) => {
  let world: World
  let agency: Actor
  let gent: Actor
  const caseIds: string[] = []
  before(async function () {
    this.timeout(60_000)
    caseIds.length = 0
    world = await startWorld(open)
    agency = await world.as('wonen-beheer')
    gent = await world.as('gent-beheer')
    for (const [user, street] of [
      ['gent-dossier', 'Kolkstraat 27'],
      ['gent-dossier', 'Spinnerijstraat 8'],
      ['middelkerke-dossier', 'Polderweg 33'],
    ] as const) {
      const handler = await world.as(user)
      const { caseId } = await handler.call(registerRequest, { body: await requestOn(handler, street) })
      caseIds.push(caseId)
    }
    await world.idle()
  })
  after(() => world?.close())

  it('counts what runs, for each as far as he sees', async () => {
    const counted = async (actor: Actor) => {
      const { processes } = await actor.call(getProcessOverview, {})
      return processes.map(({ processId, name, active, incidents }) => ({ processId, name, active, incidents }))
    }
    const oo = { processId: 'oo', name: 'Procedure ongeschikt en onbewoonbaar', incidents: 0 }
    expect(await counted(agency)).to.deep.equal([{ ...oo, active: 3 }])
    expect(await counted(gent)).to.deep.equal([{ ...oo, active: 2 }])
    expect(await counted(await world.as('middelkerke-beheer'))).to.deep.equal([{ ...oo, active: 1 }])
  })

  it('lists instances youngest first, page by page, and names them by their case', async () => {
    const first = await agency.call(listInstances, { query: { limit: 2 } })
    expect(first.items.map(({ caseId }) => caseId)).to.deep.equal([caseIds[2], caseIds[1]])
    expect(first.items[0]).to.deep.include({ part: 1, processId: 'oo', version: 1, state: 'ACTIVE', endedAt: null })
    const second = await agency.call(listInstances, { query: { limit: 2, cursor: first.next ?? '' } })
    expect(second.items.map(({ caseId }) => caseId)).to.deep.equal([caseIds[0]])
    expect(second.next).to.equal(null)
  })

  it('filters by process, version, state, element, municipality, words and days', async () => {
    const found = async (query: object) => (await agency.call(listInstances, { query })).items.length
    const [gentId] = (await agency.call(listInstances, { query: { search: 'Kolkstraat' } })).items.map(
      ({ municipality }) => municipality.id,
    )
    expect(await found({ processId: 'oo', version: 1 })).to.equal(3)
    expect(await found({ processId: 'oo', version: 2 })).to.equal(0)
    expect(await found({ state: 'COMPLETED' })).to.equal(0)
    expect(await found({ state: 'INCIDENT' })).to.equal(0)
    expect(await found({ elementId: 'process-request' })).to.equal(3)
    expect(await found({ elementId: "x' OR 1=1 --" })).to.equal(0)
    expect(await found({ municipalityOrgId: gentId })).to.equal(2)
    expect(await found({ search: 'Spinnerijstraat' })).to.equal(1)
    expect(await found({ startedFrom: '2026-01-05', startedTo: '2026-01-05' })).to.equal(3)
    expect(await found({ startedTo: '2026-01-04' })).to.equal(0)
  })

  it('ranks what is stuck by the next term of its case, in working days', async () => {
    const keys = await world.database.model(processInstanceModel).findAll({ order: ['startedAt', 'key'] })
    const incidents = world.database.model(incidentModel)
    for (const [index, { key }] of keys.entries())
      await incidents.create({
        key: String(index + 1),
        processInstanceKey: key,
        elementInstanceKey: key,
        elementId: 'process-request',
        errorType: index === 1 ? 'EXTRACT_VALUE_ERROR' : 'JOB_NO_RETRIES',
        errorMessage: 'Error',
        state: 'OPEN',
        position: '1',
      })
    const soon = keys[1]?.caseId ?? ''
    await world.database.model(taskModel).update({ dueOn: '2026-01-07' }, { where: { caseId: soon } })
    const ranked = (await agency.call(getProcessOverview, {})).incidents
    expect(ranked.map(({ type, count, workdaysLeft }) => [type, count, workdaysLeft])).to.deep.equal([
      ['EXTRACT_VALUE_ERROR', 1, 2],
      ['JOB_NO_RETRIES', 2, 10],
    ])
    const found = await agency.call(listInstances, {
      query: { state: 'INCIDENT', incidentType: 'EXTRACT_VALUE_ERROR' },
    })
    expect(found.items.map(({ caseId }) => caseId)).to.deep.equal([soon])
    await incidents.destroy({ where: { errorMessage: 'Error' } })
  })

  it('shows on the diagram how many tokens stand where', async () => {
    const diagram = await gent.call(getProcessDiagram, { params: { processId: 'oo' }, query: {} })
    const element = diagram.elements.find(({ elementId }) => elementId === 'process-request')
    expect(element).to.deep.equal({ elementId: 'process-request', name: 'Verwerk verzoek', active: 2, incidents: 0 })
    expect(diagram.xml).to.contain('bpmn:process')
    const unknown = agency.call(getProcessDiagram, { params: { processId: 'nothing' }, query: {} })
    expect(await refusal(unknown)).to.include({ code: 'NOT_FOUND' })
  })

  it('tells all that the records say of one instance, without a key of the engine', async () => {
    const params = { caseId: caseIds[0] ?? '', part: 1 }
    const page = await agency.call(getInstance, { params, query: {} })
    const steps = await agency.call(listSteps, { params, query: {} })
    expect(steps.items.map(({ elementId }) => elementId)).to.include.members(['process-request', 'watch-mayor-term'])
    expect(steps.total).to.equal(page.stepCount)
    expect(page.variables).to.deep.include({
      scope: null,
      scopeName: 'Procedure ongeschikt en onbewoonbaar',
      name: 'caseId',
      value: JSON.stringify(params.caseId),
      locked: true,
    })
    expect(page.timers.map(({ elementId }) => elementId)).to.include('mayor-term-lapsed')
    expect(page.messages.map(({ messageName, key }) => [messageName, key])).to.deep.include([
      'advice-asked',
      params.caseId,
    ])
    const jobs = await agency.call(listJobs, { params, query: {} })
    expect(jobs.items.map(({ type }) => type)).to.include('io.camunda.zeebe:userTask')
    const keys = (await world.database.model(processInstanceModel).findAll()).map(({ key }) => key)
    for (const key of keys) expect(JSON.stringify([page, steps, jobs])).not.to.contain(key)
  })

  it('shows who may mend, and hides what is of others', async () => {
    const params = { caseId: caseIds[2] ?? '', part: 1 }
    expect((await agency.call(getInstance, { params, query: {} })).mayMend).to.equal(true)
    expect(await refusal(gent.call(getInstance, { params, query: {} }))).to.include({ code: 'NOT_FOUND' })
    const own = await gent.call(getInstance, { params: { caseId: caseIds[0] ?? '', part: 1 }, query: {} })
    expect(own.mayMend).to.equal(false)
    const handler = await world.as('gent-dossier')
    expect(await refusal(handler.call(listInstances, { query: {} }))).to.include({ code: 'FORBIDDEN' })
  })
})
