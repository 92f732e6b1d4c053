import { expect } from 'chai'
import {
  boundary,
  call,
  catchEvent,
  definitions,
  end,
  flow,
  flows,
  message,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { straight } from './models.ts'
import { onEveryStore } from './world.ts'

const version = (type: string): string => straight([service('task', type)])
const one = version('work')

onEveryStore('instances', (world) => {
  it('C1: an instance is made of the latest version, a given one, or by key; the id wins', async () => {
    const w = world()
    const first = (await w.deploy(version('a'))).processes[0]
    await w.deploy(version('b'))
    const processDefinitionKey = first?.processDefinitionKey ?? ''
    expect(await w.run('createInstance', { bpmnProcessId: 'p', version: 1 })).to.include({ version: 1 })
    expect(await w.run('createInstance', { processDefinitionKey })).to.include({ version: 1, bpmnProcessId: 'p' })
    expect(await w.run('createInstance', { bpmnProcessId: 'p', version: -1 })).to.include({ version: 2 })
    expect(await w.run('createInstance', { bpmnProcessId: 'p', processDefinitionKey })).to.include({ version: 2 })
  })

  it('C1, S17.2: what there is no definition of is NOT_FOUND, version 0 too', async () => {
    const w = world()
    await w.deploy(one)
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p', version: 0 })).to.equal(
      "NOT_FOUND: Expected to find process definition with process ID 'p' and version '0', but none found",
    )
    expect(await w.refusal('createInstance', { bpmnProcessId: 'q' })).to.equal(
      "NOT_FOUND: Expected to find process definition with process ID 'q', but none found",
    )
    expect(await w.refusal('createInstance', { processDefinitionKey: '7' })).to.equal(
      "NOT_FOUND: Expected to find process definition with key '7', but none found",
    )
  })

  it('C2: a process that only messages start is not created', async () => {
    const w = world()
    await w.deploy(definitions(message('m'), process('p', start('s', onMessage('m')), end(), flows('s', 'end'))))
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p' })).to.equal(
      'INVALID_STATE: Expected to create instance of process with none start event, but there is no such event',
    )
  })

  it('C2: of several start events the none start event is taken', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('m'),
        process('p', start('byMessage', onMessage('m')), start('byHand'), flow('byHand', 'e'), end('e')),
      ),
    )
    await w.create('p')
    expect(w.trace(['COMPLETED'])).to.deep.equal(['byHand COMPLETED', 'e COMPLETED', 'p COMPLETED'])
  })

  it('C3, V2: the variables are there before the process activates; they must be an object', async () => {
    const w = world()
    await w.deploy(one)
    w.mark()
    const pi = await w.create('p', { a: 1, b: { c: [true, null] } })
    expect(w.all().slice(0, 3)).to.deep.equal(['VARIABLE CREATED', 'VARIABLE CREATED', 'p ACTIVATING'])
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: { c: [true, null] } })
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p', variables: '[1]' })).to.equal(
      "INVALID_ARGUMENT: Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
    )
  })

  it('C5: the result is told once the root instance has completed, with the variables asked for', async () => {
    const w = world()
    await w.deploy(one)
    const variables = '{"a":1,"b":2}'
    const { processInstanceKey } = await w.run('createInstance', {
      bpmnProcessId: 'p',
      variables,
      awaitResult: true,
      fetchVariables: ['b', 'c', 'none'],
    })
    await w.run('createInstance', { bpmnProcessId: 'p', awaitResult: true })
    expect(w.completed).to.deep.equal([])
    await w.work('work', { c: 3 })
    expect(w.completed).to.deep.equal([{ key: processInstanceKey, variables: { b: 2, c: 3 } }])
    await w.work('work', { d: 4 })
    expect(w.completed[1]?.variables).to.deep.equal({ d: 4 })
  })

  it('C5: a cancelled instance is never answered', async () => {
    const w = world()
    await w.deploy(one)
    const { processInstanceKey } = await w.run('createInstance', { bpmnProcessId: 'p', awaitResult: true })
    await w.run('cancelInstance', { processInstanceKey })
    expect(w.completedOnce('p')).to.equal(false)
    expect(w.completed).to.deep.equal([])
  })

  it('C6: only what runs is cancelled, by the key of its root', async () => {
    const w = world()
    await w.deploy(one)
    const pi = await w.create('p')
    const text = (key: string) =>
      `NOT_FOUND: Expected to cancel a process instance with key '${key}', but no such process was found`
    const task = w.keyOf('task')
    expect(await w.refusal('cancelInstance', { processInstanceKey: task })).to.equal(text(task))
    expect(await w.refusal('cancelInstance', { processInstanceKey: '1' })).to.equal(text('1'))
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(await w.refusal('cancelInstance', { processInstanceKey: pi })).to.equal(text(pi))
  })

  it('C6: a called instance is not cancelled by itself; the text names the root, however deep', async () => {
    const w = world()
    await w.deploy(straight([call('inner', 'p')], { id: 'middle' }), 'middle.bpmn')
    await w.deploy(straight([call('outer', 'middle')], { id: 'root' }), 'root.bpmn')
    await w.deploy(one)
    const root = await w.create('root')
    const child = w.keyOf('p')
    expect(await w.refusal('cancelInstance', { processInstanceKey: child })).to.equal(
      `INVALID_STATE: Expected to cancel a process instance with key '${child}', but it is created by a parent process instance. Cancel the root process instance '${root}' instead.`,
    )
    w.mark()
    await w.run('cancelInstance', { processInstanceKey: root })
    expect(w.trace(['TERMINATED'])).to.deep.equal(
      ['task', 'p', 'inner', 'middle', 'outer', 'root'].map((id) => `${id} TERMINATED`),
    )
  })

  it('C7: termination takes a failed job and its incident along, children first', async () => {
    const w = world()
    await w.deploy(one)
    const pi = await w.create('p')
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 0 })
    w.mark()
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.all()).to.deep.equal([
      'p TERMINATING',
      'task TERMINATING',
      'JOB CANCELED',
      'INCIDENT RESOLVED',
      'task TERMINATED',
      'p TERMINATED',
    ])
    expect(w.incidents()).to.deep.equal([])
    expect(await w.refusal('completeJob', { jobKey: key })).to.match(/^NOT_FOUND/)
  })

  it('C7: termination closes timers and subscriptions; a job with an uncaught error is cancelled too', async () => {
    const w = world()
    await w.deploy(
      straight(
        [
          subProcess(
            'sub',
            start('s'),
            service('task', 'work'),
            catchEvent('wait', onMessage('m')),
            flow('s', 'task'),
            flow('s', 'wait'),
          ),
        ],
        {
          roots: [message('m', '="k"')],
          beside: [boundary('late', 'sub', true, onTimer('timeDuration', 'PT1H')), flow('late', 'end')],
        },
      ),
    )
    const pi = await w.create('p')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'X' })
    w.mark()
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.all()).to.include.members([
      'TIMER CANCELED',
      'PROCESS_MESSAGE_SUBSCRIPTION DELETED',
      'JOB CANCELED',
      'INCIDENT RESOLVED',
    ])
    const ends = w.trace(['TERMINATED'])
    expect(ends.slice(0, 2)).to.have.members(['task TERMINATED', 'wait TERMINATED'])
    expect(ends.slice(2)).to.deep.equal(['sub TERMINATED', 'p TERMINATED'])
  })
})
