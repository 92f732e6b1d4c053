import { expect } from 'chai'
import {
  definitions,
  element,
  end,
  flow,
  flows,
  multi,
  process,
  service,
  start,
  subProcess,
  terminate,
  throwEvent,
  withIo,
} from '#test/support/bpmn-builder'
import { straight } from './models.ts'
import { onEveryStore } from './world.ts'

const linear = straight([service('task', 'work', { headers: { color: 'red' } })])
const failing = '=assert(ok, ok = true, "not yet")'

onEveryStore('lifecycle', (world) => {
  it('L3, C3: a job task creates its job before it is activated, and maps variables before it completes', async () => {
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
    expect(job).to.include({ elementId: 'task', processInstanceKey: pi, retries: 3, variables: '{"a":1}' })
    expect(job.customHeaders).to.equal('{"color":"red"}')
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

  it('L1, I1: an element is terminated from ACTIVATING, ACTIVATED and COMPLETING alike', async () => {
    const w = world()
    const task = (id: string, io: object) => service(id, id, io)
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          task('entering', { in: { x: failing } }),
          task('inside', {}),
          task('leaving', { out: { x: failing } }),
          ...['entering', 'inside', 'leaving'].map((id) => flow('start', id)),
        ),
      ),
    )
    const pi = await w.create('p')
    await w.work('leaving')
    await w.run('cancelInstance', { processInstanceKey: pi })
    const life = (id: string) =>
      w
        .all()
        .filter((line) => line.startsWith(`${id} `))
        .map((line) => line.split(' ')[1])
    expect(life('entering')).to.deep.equal(['ACTIVATING', 'TERMINATING', 'TERMINATED'])
    expect(life('inside')).to.deep.equal(['ACTIVATING', 'ACTIVATED', 'TERMINATING', 'TERMINATED'])
    expect(life('leaving')).to.deep.equal(['ACTIVATING', 'ACTIVATED', 'COMPLETING', 'TERMINATING', 'TERMINATED'])
    expect(life('p')).to.deep.equal(['ACTIVATING', 'ACTIVATED', 'TERMINATING', 'TERMINATED'])
  })

  it('L1: a taken sequence flow is a record of its own, with its scope and without a life', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p')
    const flowRecords = w.records().filter(({ value }) => value['elementId'] === 'start_task')
    expect(flowRecords.map(({ intent }) => intent)).to.deep.equal(['SEQUENCE_FLOW_TAKEN'])
    expect(flowRecords[0]?.value).to.include({ bpmnElementType: 'SEQUENCE_FLOW', flowScopeKey: Number(pi) })
  })

  it('L2, L5: a flow into a scope that has been taken over leads nowhere, and does not hold it', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          end('stop', terminate()),
          element('exclusiveGateway', 'one'),
          element('exclusiveGateway', 'two'),
          flow('start', 'stop'),
          flows('start', 'one', 'two'),
        ),
      ),
    )
    await w.create('p')
    expect(w.trace(['SEQUENCE_FLOW_TAKEN', 'ACTIVATING', 'COMPLETED', 'TERMINATED'])).to.deep.equal([
      'p ACTIVATING',
      'start ACTIVATING',
      'start COMPLETED',
      'start_stop SEQUENCE_FLOW_TAKEN',
      'start_one SEQUENCE_FLOW_TAKEN',
      'stop ACTIVATING',
      'one ACTIVATING',
      'one COMPLETED',
      'one_two SEQUENCE_FLOW_TAKEN',
      'stop COMPLETED',
      'p COMPLETED',
    ])
  })

  it('L4: what does not wait runs from ACTIVATING to COMPLETED in one step', async () => {
    const w = world()
    await w.deploy(
      straight([
        element('exclusiveGateway', 'gate'),
        element('task', 'plain'),
        throwEvent('pass'),
        element('manualTask', 'hand'),
      ]),
    )
    await w.create('p')
    const life = ['ACTIVATING', 'ACTIVATED', 'COMPLETING', 'COMPLETED']
    const lives = ['start', 'gate', 'plain', 'pass', 'hand', 'end'].flatMap((id) =>
      life.map((intent) => `${id} ${intent}`),
    )
    expect(w.trace(life).slice(2, -2)).to.deep.equal(lives)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('L5: a scope completes once, when the last of its paths has ended', async () => {
    const w = world()
    await w.deploy(
      straight([
        subProcess(
          'sub',
          start('s'),
          service('a', 'a'),
          element('task', 'quick'),
          end('e1'),
          end('e2'),
          flows('s', 'a', 'e1'),
          flows('s', 'quick', 'e2'),
        ),
      ]),
    )
    await w.create('p')
    expect(w.trace(['COMPLETED'])).to.deep.equal(['start COMPLETED', 's COMPLETED', 'quick COMPLETED', 'e2 COMPLETED'])
    w.mark()
    await w.work('a')
    expect(w.trace(['COMPLETED'])).to.deep.equal([
      'a COMPLETED',
      'e1 COMPLETED',
      'sub COMPLETED',
      'end COMPLETED',
      'p COMPLETED',
    ])
  })

  it('L6: a path ends where no flow leads on; several flows of a task or event fork', async () => {
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

  it('L7: a parallel join waits for each incoming flow once; surplus tokens stay for the next round', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          element('parallelGateway', 'fork'),
          service('a', 'a'),
          service('b', 'b'),
          service('c', 'c'),
          element('exclusiveGateway', 'merge'),
          element('parallelGateway', 'join'),
          service('after', 'after'),
          flows('start', 'fork', 'a', 'merge', 'join', 'after'),
          flows('fork', 'b', 'join'),
          flow('fork', 'c'),
          flow('c', 'merge'),
        ),
      ),
    )
    await w.create('p')
    await w.work('a')
    await w.work('c')
    expect(w.trace()).to.not.include('join ACTIVATED')
    await w.work('b')
    expect(w.trace().filter((line) => line === 'join ACTIVATED')).to.have.length(1)
    expect(w.all().filter((line) => line === 'join ACTIVATING')).to.have.length(1)
    await w.work('after')
    // the second token on merge_join never finds a partner, and the instance waits for ever
    expect(w.trace()).to.not.include('p COMPLETED')
  })

  it('L7: tokens of one scope instance do not join those of another', async () => {
    const w = world()
    await w.deploy(
      straight([
        subProcess(
          'sub',
          start('s'),
          service('a', '=item + ".a"'),
          service('b', '=item + ".b"'),
          element('parallelGateway', 'join'),
          flows('s', 'a', 'join'),
          flows('s', 'b', 'join'),
          multi({ input: '=["one", "two"]', element: 'item' }),
        ),
      ]),
    )
    await w.create('p')
    await w.work('one.a')
    await w.work('two.b')
    expect(w.trace()).to.not.include('join ACTIVATED')
    await w.work('one.b')
    expect(w.trace().filter((line) => line === 'join COMPLETED')).to.have.length(1)
    await w.work('two.a')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('L8: a loop of more steps than one command takes goes on in further ones', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('seed', 'seed'),
          throwEvent('count', withIo({ out: { n: '=n + 1' } })),
          element('exclusiveGateway', 'again', { default: 'again_end' }),
          end(),
          flows('start', 'seed', 'count', 'again', 'end'),
          flow('again', 'count', '=n < 1200'),
        ),
      ),
    )
    const pi = await w.create('p', { n: 0 })
    await w.work('seed')
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)).to.deep.equal({ n: 1200 })
  })

  it('L8: a refused command leaves no record behind', async () => {
    const w = world()
    await w.deploy(linear)
    await w.create('p')
    const { key } = await w.job('work')
    w.mark()
    expect(await w.refusal('completeJob', { jobKey: key, variables: '[]' })).to.match(/^INVALID_ARGUMENT/)
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p', version: 7 })).to.match(/^NOT_FOUND/)
    expect(await w.refusal('updateJobRetries', { jobKey: key, retries: 0 })).to.match(/^INVALID_ARGUMENT/)
    expect(w.all()).to.deep.equal([])
    await w.run('completeJob', { jobKey: key })
    expect(w.completedOnce('p')).to.equal(true)
  })
})

onEveryStore('keys', (world) => {
  it('K1: every kind of record draws from one growing counter of the partition', async () => {
    const w = world()
    await w.deploy(linear)
    await w.create('p', { a: 1 })
    await w.work('work', { b: 2 })
    const firstSeen = w
      .records()
      .filter(({ intent }) => /CREATED|ACTIVATING|TAKEN/.test(intent))
      .map(({ key }) => key)
    expect(new Set(firstSeen).size).to.equal(firstSeen.length)
    expect(Math.min(...firstSeen)).to.be.at.least(2 ** 51 + 1)
    const elements = w.records().filter(({ intent }) => intent === 'ELEMENT_ACTIVATING')
    const keys = elements.map(({ key }) => key)
    expect(keys).to.deep.equal(keys.toSorted((a, b) => a - b))
  })

  it('K2: the key of an instance is the key of its root element', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p')
    expect(w.keyOf('p')).to.equal(pi)
    const values = w.values('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING')
    expect(new Set(values.map(({ processInstanceKey }) => processInstanceKey))).to.deep.equal(new Set([Number(pi)]))
    expect(values.map(({ flowScopeKey }) => flowScopeKey)).to.deep.equal([-1, Number(pi), Number(pi)])
  })

  it('K3: each version has a key of its own, and each deployment, duplicate or not', async () => {
    const w = world()
    const deployed = [await w.deploy(linear), await w.deploy(linear), await w.deploy(linear, 'other.bpmn')]
    expect(new Set(deployed.map(({ key }) => key)).size).to.equal(3)
    expect(new Set(deployed.map(({ processes }) => processes[0]?.processDefinitionKey)).size).to.equal(2)
    const everything = deployed.flatMap(({ key, processes }) => [
      key,
      ...processes.map((one) => one.processDefinitionKey),
    ])
    expect(new Set(everything).size).to.equal(5)
  })
})
