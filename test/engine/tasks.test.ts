import { expect } from 'chai'
import {
  definitions,
  element,
  end,
  flow,
  flows,
  process,
  service,
  start,
  user,
  withIo,
} from '#test/support/bpmn-builder'
import { onEveryStore } from './world.ts'

const linear = definitions(
  process('p', start(), service('task', 'work', { headers: { color: 'red' } }), end(), flows('start', 'task', 'end')),
)

onEveryStore('tasks and variables', (world) => {
  it('L1, L3: a job task creates its job before it is activated, and maps variables before it completes', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p', { a: 1 })
    expect(w.all()).to.deep.equal([
      'PROCESS CREATED',
      'DEPLOYMENT CREATED',
      'VARIABLE CREATED',
      'p ACTIVATING',
      'p ACTIVATED',
      'PROCESS_INSTANCE_CREATION CREATED',
      'start ACTIVATING',
      'start ACTIVATED',
      'start COMPLETING',
      'start COMPLETED',
      'start_task SEQUENCE_FLOW_TAKEN',
      'task ACTIVATING',
      'JOB CREATED',
      'task ACTIVATED',
    ])
    w.mark()
    const job = await w.work('work', { b: 2 })
    expect(job).to.include({
      elementId: 'task',
      processInstanceKey: pi,
      retries: 3,
      variables: '{"a":1}',
      customHeaders: '{"color":"red"}',
    })
    expect(w.all()).to.deep.equal([
      'JOB_BATCH ACTIVATED',
      'JOB COMPLETED',
      'PROCESS_EVENT TRIGGERING',
      'task COMPLETING',
      'PROCESS_EVENT TRIGGERED',
      'VARIABLE CREATED',
      'task COMPLETED',
      'task_end SEQUENCE_FLOW_TAKEN',
      'end ACTIVATING',
      'end ACTIVATED',
      'end COMPLETING',
      'end COMPLETED',
      'p COMPLETING',
      'p COMPLETED',
    ])
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 2 })
  })

  it('V1: integers beyond 2^53 keep their digits, also through a mapping', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('task', 'work', { in: { copy: '=big' }, out: { back: '=copy' } }),
          end(),
          flows('start', 'task', 'end'),
        ),
      ),
    )
    const { processInstanceKey } = await w.run('createInstance', {
      bpmnProcessId: 'p',
      variables: '{ "big" : 9007199254740993 }',
    })
    const job = await w.work('work')
    expect(job.variables).to.contain('"copy":9007199254740993').and.contain('"big":9007199254740993')
    const back = w.records().find(({ valueType, value }) => valueType === 'VARIABLE' && value['name'] === 'back')
    expect(back?.value).to.include({ value: '9007199254740993', scopeKey: Number(processInstanceKey) })
  })

  it('V4, V5: mappings are local and see each other; only mapped results leave, nested targets merge', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('task', 'work', {
            in: { x: '=a + 1', 'y.z': '=x * 10' },
            out: { 'result.sum': '=x + y.z', 'result.extra': '=given' },
          }),
          end(),
          flows('start', 'task', 'end'),
        ),
      ),
    )
    const pi = await w.create('p', { a: 1, result: { kept: true } })
    const job = await w.work('work', { given: 'g', hidden: 1 })
    expect(JSON.parse(job.variables)).to.deep.include({ x: 2, y: { z: 20 } })
    expect(w.variables(pi)).to.deep.equal({ a: 1, result: { kept: true, sum: 22, extra: 'g' } })
  })

  it('V6: without output mappings a local of the same name captures the result', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process('p', start(), service('task', 'work', { in: { x: '=1' } }), end(), flows('start', 'task', 'end')),
      ),
    )
    const pi = await w.create('p')
    await w.work('work', { x: 5, y: 6 })
    expect(w.variables(pi)).to.deep.equal({ y: 6 })
  })

  it('V3: an equal value is not taken by the inner scope and climbs on to the root', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process('p', start(), service('task', 'work', { in: { x: '=1' } }), end(), flows('start', 'task', 'end')),
      ),
    )
    const pi = await w.create('p')
    await w.work('work', { x: 1 })
    expect(w.variables(pi)).to.deep.equal({ x: 1 })
  })

  it('V8, I1: a mapping that fails is an incident; resolving tries again', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('task', 'work', { in: { x: '=assert(a, a != null, "no a")' } }),
          end(),
          flows('start', 'task', 'end'),
        ),
      ),
    )
    const pi = await w.create('p')
    const [incident] = w.incidents()
    expect(incident).to.include({ type: 'IO_MAPPING_ERROR', elementId: 'task' })
    await w.run('resolveIncident', { incidentKey: incident?.key ?? '' })
    const [again] = w.incidents()
    expect(again?.key).to.not.equal(incident?.key)
    await w.run('setVariables', { elementInstanceKey: pi, variables: '{"a":1}', local: false })
    await w.run('resolveIncident', { incidentKey: again?.key ?? '' })
    expect(w.incidents()).to.deep.equal([])
    expect(JSON.parse((await w.work('work')).variables)).to.deep.equal({ a: 1, x: 1 })
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('V9: setVariables is local or climbs, and answers NOT_FOUND for a scope that is gone', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p', { a: 1 })
    const task = w.keyOf('task')
    await w.run('setVariables', { elementInstanceKey: task, variables: '{"a":2}', local: true })
    await w.run('setVariables', { elementInstanceKey: task, variables: '{"b":3,"a":4}', local: false })
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 3 })
    expect(w.variables(task)).to.deep.equal({ a: 4 })
    await w.work('work')
    expect(await w.refusal('setVariables', { elementInstanceKey: task, variables: '{}', local: true })).to.equal(
      `NOT_FOUND: Expected to update variables for element with key '${task}', but no such element was found`,
    )
  })

  it('J10, 3.2: a user task is a job with one try and its assignment in headers', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          user(
            'task',
            { assignee: '=who', candidateGroups: 'sales, legal' },
            { dueDate: '=due', followUpDate: '=missing' },
            'form-1',
          ),
          end(),
          flows('start', 'task', 'end'),
        ),
      ),
    )
    await w.create('p', { who: 'lb', due: '2026-03-01T12:00:00+01:00' })
    const job = await w.work('io.camunda.zeebe:userTask')
    expect(job.retries).to.equal(1)
    expect(JSON.parse(job.customHeaders)).to.deep.equal({
      'io.camunda.zeebe:assignee': 'lb',
      'io.camunda.zeebe:candidateGroups': '["sales","legal"]',
      'io.camunda.zeebe:dueDate': '2026-03-01T12:00:00+01:00',
      'io.camunda.zeebe:formKey': 'form-1',
    })
  })

  it('L6: manual, undefined and send tasks run; several outgoing flows fork', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          element('task', 'plain', {}, withIo({ out: { done: '=true' } })),
          element('manualTask', 'manual'),
          service('other', 'work'),
          end(),
          flows('start', 'plain', 'manual', 'end'),
          flow('plain', 'other'),
        ),
      ),
    )
    const pi = await w.create('p')
    expect(w.trace()).to.include.members(['plain COMPLETED', 'manual COMPLETED', 'end COMPLETED', 'other ACTIVATED'])
    expect(w.trace()).to.not.include('p COMPLETED')
    await w.work('work')
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)).to.deep.equal({ done: true })
  })

  it('C5: the result of an instance is told once it has completed, with the variables asked for', async () => {
    const w = world()
    await w.deploy(linear)
    await w.run('createInstance', {
      bpmnProcessId: 'p',
      variables: '{"a":1,"b":2}',
      awaitResult: true,
      fetchVariables: ['b', 'c'],
    })
    await w.work('work', { c: 3 })
    await new Promise((resolve) => setImmediate(resolve))
    expect(w.completed.map(({ variables }) => variables)).to.deep.equal([{ b: 2, c: 3 }])
  })
})
