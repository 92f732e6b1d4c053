import { expect } from 'chai'
import {
  boundary,
  call,
  definitions,
  end,
  error,
  flows,
  multi,
  onError,
  onTimer,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { onEveryStore } from './world.ts'

const child = definitions(
  error('e1', 'E1'),
  process('child', start('cStart'), service('cTask', 'work'), end('cEnd'), flows('cStart', 'cTask', 'cEnd')),
)

onEveryStore('call activities', (world) => {
  const parent = (options: Parameters<typeof call>[2], processId = 'child'): string =>
    definitions(
      error('e1', 'E1'),
      process(
        'parent',
        start(),
        call('call', processId, options),
        boundary('late', 'call', true, onTimer('timeDuration', 'PT1H')),
        boundary('failed', 'call', true, onError('e1')),
        end(),
        flows('start', 'call', 'end'),
        flows('late', 'end'),
        flows('failed', 'end'),
      ),
    )

  it('P1: all variables go in and all come out unless the file says otherwise', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    const pi = await w.create('parent', { a: 1 })
    const root = w.keyOf('child')
    const job = await w.work('work', { b: 2 })
    expect(job).to.include({ variables: '{"a":1}', processInstanceKey: root, bpmnProcessId: 'child' })
    expect(w.trace(['COMPLETED']).slice(-5)).to.deep.equal([
      'cEnd COMPLETED',
      'child COMPLETED',
      'call COMPLETED',
      'end COMPLETED',
      'parent COMPLETED',
    ])
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 2 })
    const record = w.records().find(({ value }) => value['elementId'] === 'child')
    expect(record?.value).to.include({
      parentProcessInstanceKey: Number(pi),
      parentElementInstanceKey: Number(w.keyOf('call')),
    })
  })

  it('P1: only mapped variables when propagation is off', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({ parent: false, child: false, in: { x: '=a' }, out: { y: '=b' } }))
    const pi = await w.create('parent', { a: 1, z: 9 })
    expect((await w.work('work', { b: 2, c: 3 })).variables).to.equal('{"x":1}')
    expect(w.variables(pi)).to.deep.equal({ a: 1, z: 9, y: 2 })
  })

  it('P1: a missing process is an incident, resolved once it is there', async () => {
    const w = world()
    await w.deploy(parent({}, '="chi" + "ld"'))
    await w.create('parent')
    expect(w.incidents()[0]).to.include({ type: 'CALLED_ELEMENT_ERROR', elementId: 'call' })
    await w.deploy(child, 'child.bpmn')
    await w.run('resolveIncident', { incidentKey: w.incidents()[0]?.key ?? '' })
    await w.work('work')
    expect(w.completedOnce('parent')).to.equal(true)
  })

  it('P2: interrupting the call ends the child first', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    await w.create('parent')
    w.mark()
    await w.advance(3_600_000)
    expect(w.trace(['TERMINATED', 'COMPLETED'])).to.deep.equal([
      'cTask TERMINATED',
      'child TERMINATED',
      'call TERMINATED',
      'late COMPLETED',
      'end COMPLETED',
      'parent COMPLETED',
    ])
  })

  it('J7: an error leaves the child and is caught at the call', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    await w.create('parent')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'E1' })
    expect(w.trace()).to.include.members([
      'child TERMINATED',
      'call TERMINATED',
      'failed COMPLETED',
      'parent COMPLETED',
    ])
  })

  it('C6: a child is not cancelled by itself, and goes with its root', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    const pi = await w.create('parent')
    const childKey = w.keyOf('child')
    expect(await w.refusal('cancelInstance', { processInstanceKey: childKey })).to.equal(
      `INVALID_STATE: Expected to cancel a process instance with key '${childKey}', but it is created by a parent process instance. Cancel the root process instance '${pi}' instead.`,
    )
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.trace(['TERMINATED'])).to.deep.equal([
      'cTask TERMINATED',
      'child TERMINATED',
      'call TERMINATED',
      'parent TERMINATED',
    ])
  })
})

onEveryStore('multi-instance', (world) => {
  const many = (loop: Parameters<typeof multi>[0], extra = ''): string =>
    definitions(
      process(
        'p',
        start(),
        service('task', 'work', { loop: multi(loop) }),
        extra,
        end(),
        flows('start', 'task', 'end'),
      ),
    )
  const output = { element: 'item', output: 'results', outputElement: '=result' }

  it('MI1, MI2, MI3: each item gets an instance; results are collected in the order of the items', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', ...output }))
    const pi = await w.create('p', { items: ['a', 'b', 'c'] })
    const jobs = await w.jobs('work')
    expect(jobs.map(({ variables }) => JSON.parse(variables) as unknown)).to.deep.include({
      items: ['a', 'b', 'c'],
      results: [null, null, null],
      item: 'b',
      loopCounter: 2,
      result: null,
    })
    for (const job of [...jobs].reverse()) {
      const { item } = JSON.parse(job.variables) as { item: string }
      await w.run('completeJob', { jobKey: job.key, variables: JSON.stringify({ result: item.toUpperCase() }) })
    }
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)).to.deep.equal({ items: ['a', 'b', 'c'], results: ['A', 'B', 'C'] })
  })

  it('MI5: sequential instances come one after the other; body and instance share the id', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', sequential: true, ...output }))
    await w.create('p', { items: [1, 2] })
    expect(await w.jobs('work')).to.have.length(1)
    const types = w
      .records()
      .flatMap(({ value, intent }) =>
        value['elementId'] === 'task' && intent === 'ELEMENT_ACTIVATED' ? [value['bpmnElementType']] : [],
      )
    expect(types).to.deep.equal(['MULTI_INSTANCE_BODY', 'SERVICE_TASK'])
    const first = w.records().findLast(({ valueType }) => valueType === 'JOB')
    await w.run('completeJob', { jobKey: String(first?.key) })
    await w.work('work')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('MI1: an empty list completes at once; what is no list is an incident', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', ...output }))
    const pi = await w.create('p', { items: [] })
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)).to.deep.equal({ items: [], results: [] })
    await w.create('p', { items: 'x' })
    expect(w.incidents()[0]).to.deep.include({
      type: 'EXTRACT_VALUE_ERROR',
      message: "Expected result of the expression 'items' to be 'ARRAY', but was 'STRING'",
    })
  })

  it('MI4: the completion condition ends the others', async () => {
    const w = world()
    await w.deploy(
      many({ input: '=items', ...output, until: '=numberOfCompletedInstances >= 2 and numberOfActiveInstances = 2' }),
    )
    const pi = await w.create('p', { items: [1, 2, 3, 4] })
    const jobs = await w.jobs('work')
    await w.run('completeJob', { jobKey: jobs[1]?.key ?? '', variables: '{"result":"second"}' })
    w.mark()
    await w.run('completeJob', { jobKey: jobs[0]?.key ?? '', variables: '{"result":"first"}' })
    expect(w.trace()).to.deep.equal([
      'task COMPLETED',
      'task TERMINATED',
      'task TERMINATED',
      'task COMPLETED',
      'end ACTIVATED',
      'end COMPLETED',
      'p COMPLETED',
    ])
    expect(w.variables(pi)['results']).to.deep.equal(['first', 'second', null, null])
  })

  it('B3: a boundary event sits on the body and ends all instances', async () => {
    const w = world()
    await w.deploy(
      many(
        { input: '=items' },
        boundary('late', 'task', true, onTimer('timeDuration', 'PT1H')) + end('end2') + flows('late', 'end2'),
      ),
    )
    await w.create('p', { items: [1, 2, 3] })
    expect(w.all().filter((line) => line === 'TIMER CREATED')).to.have.length(1)
    await w.advance(3_600_000)
    expect(w.trace(['TERMINATED'])).to.have.length(4)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('a sub-process with its own scope per item, and a called process per item', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          subProcess(
            'sub',
            start('s'),
            service('task', 'work', { out: { local: '=item' } }),
            end('e'),
            flows('s', 'task', 'e'),
            multi({ input: '=items', element: 'item' }),
          ),
          call('call', 'child', {
            child: false,
            out: { r: '=r' },
            loop: multi({ input: '=items', element: 'item', output: 'all', outputElement: '=r' }),
          }),
          end(),
          flows('start', 'sub', 'call', 'end'),
        ),
      ),
    )
    const pi = await w.create('p', { items: [1, 2] })
    await w.work('work')
    await w.work('work')
    expect(w.trace(['COMPLETED']).filter((line) => line === 'sub COMPLETED')).to.have.length(3)
    for (const n of [1, 2]) await w.work('work', { r: n * 10 })
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)['all']).to.deep.equal([10, 20])
  })

  it('MI6: 1 000 instances, and their termination, in chunks', async function () {
    this.timeout(60_000)
    const w = world()
    await w.deploy(many({ input: '=items', element: 'item' }))
    const items = Array.from({ length: 1000 }, (_, index) => index)
    await w.create('p', { items })
    const { jobs } = await w.run('activateJobs', {
      type: 'work',
      worker: '',
      timeoutMs: 60_000,
      maxJobs: 5000,
      fetchVariables: ['item'],
    })
    expect(jobs).to.have.length(1000)
    await w.together(jobs.map(({ key }) => ['completeJob', { jobKey: key }]))
    expect(w.completedOnce('p')).to.equal(true)
    const second = await w.create('p', { items })
    w.mark()
    await w.run('cancelInstance', { processInstanceKey: second })
    expect(w.trace(['TERMINATED'])).to.have.length(1002)
  })
})
