import { expect } from 'chai'
import {
  boundary,
  call,
  end,
  flow,
  flows,
  multi,
  onTimer,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { straight } from './models.ts'
import { onEveryStore, type World } from './world.ts'

const many = (loop: Parameters<typeof multi>[0], io: object = {}): string =>
  straight([service('task', 'work', { loop: multi(loop), ...io })])
const output = { element: 'item', output: 'results', outputElement: '=result' }
const seen = ({ variables }: { variables: string }): Record<string, unknown> =>
  JSON.parse(variables) as Record<string, unknown>
const completed = (w: World, id: string): number =>
  w.trace(['COMPLETED']).filter((line) => line === `${id} COMPLETED`).length

onEveryStore('multi-instance', (world) => {
  it('MI1, MI2, MI3: each item gets an instance; results are collected in the order of the items', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', ...output }))
    const pi = await w.create('p', { items: ['a', 'b', 'c'] })
    const jobs = await w.jobs('work')
    expect(jobs.map(seen)).to.deep.include({
      items: ['a', 'b', 'c'],
      results: [null, null, null],
      item: 'b',
      loopCounter: 2,
      result: null,
    })
    for (const job of jobs.toReversed())
      await w.run('completeJob', {
        jobKey: job.key,
        variables: JSON.stringify({ result: `${String(seen(job)['item'])}!` }),
      })
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)).to.deep.equal({ items: ['a', 'b', 'c'], results: ['a!', 'b!', 'c!'] })
  })

  it('MI1: an empty list completes at once, with an empty result', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', ...output }))
    const pi = await w.create('p', { items: [] })
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)).to.deep.equal({ items: [], results: [] })
  })

  it('MI1, I1: what is no list is an incident on the body, resolved with a list', async () => {
    const w = world()
    await w.deploy(many({ input: '=items' }))
    const pi = await w.create('p', { items: 'x' })
    expect(w.incidents()[0]).to.deep.include({
      type: 'EXTRACT_VALUE_ERROR',
      message: "Expected result of the expression 'items' to be 'ARRAY', but was 'STRING'.",
    })
    await w.set(pi, { items: [1, 2] })
    await w.resolve()
    expect(await w.jobs('work')).to.have.length(2)
  })

  it('MI1, I1: a list that has become too short for an instance is an incident', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', element: 'item', sequential: true }))
    const pi = await w.create('p', { items: [1, 2] })
    await w.set(pi, { items: [1] })
    await w.work('work')
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'task' })
    await w.set(pi, { items: [1, 'new'] })
    await w.resolve()
    expect(seen(await w.work('work'))).to.include({ item: 'new', loopCounter: 2 })
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('MI2: without an input element there is only the counter; inner names hide outer ones', async () => {
    const w = world()
    await w.deploy(many({ input: '=items' }))
    const pi = await w.create('p', { items: ['a', 'b'], loopCounter: 'outer' })
    expect((await w.jobs('work')).map((job) => seen(job)['loopCounter'])).to.deep.equal([1, 2])
    expect(w.variables(pi)['loopCounter']).to.equal('outer')
  })

  it('MI2, MI3: an output element that is an expression makes no variable; a missing result is null', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', element: 'item', output: 'results', outputElement: '=item * 2 + extra' }))
    const pi = await w.create('p', { items: [1, 2] })
    const [first, second] = await w.jobs('work')
    expect(Object.keys(first ? seen(first) : {})).to.have.members(['items', 'results', 'item', 'loopCounter'])
    await w.run('completeJob', { jobKey: first?.key ?? '' })
    await w.run('completeJob', { jobKey: second?.key ?? '', variables: '{"extra":100}' })
    expect(w.variables(pi)['results']).to.deep.equal([null, 104])
  })

  it('MI3: results are local to the body until it completes', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', ...output }))
    const pi = await w.create('p', { items: [1, 2] })
    await w.work('work', { result: 'r' })
    expect(w.variables(pi)).to.not.have.property('results')
    await w.work('work', { result: 's' })
    expect(w.variables(pi)['results']).to.deep.equal(['r', 's'])
  })

  it('MI3, I1: a result collection that is no list any more is an incident', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', ...output }))
    await w.create('p', { items: [1] })
    const body = w.records().find(({ value }) => value['bpmnElementType'] === 'MULTI_INSTANCE_BODY')
    await w.set(String(body?.key), { results: 'oops' }, true)
    await w.work('work', { result: 'r' })
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'task' })
    await w.set(String(body?.key), { results: [null] }, true)
    await w.resolve()
    expect(w.completedOnce('p')).to.equal(true)
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

  it('MI4, X5: it sees the counters as of after the instance, and the variables of that instance', async () => {
    const w = world()
    const until =
      '=[numberOfInstances, numberOfActiveInstances, numberOfCompletedInstances, numberOfTerminatedInstances] = [3, 1, 2, 0] and item = "b"'
    await w.deploy(many({ input: '=items', element: 'item', until }))
    await w.create('p', { items: ['a', 'b', 'c'] })
    const jobs = await w.jobs('work')
    await w.run('completeJob', { jobKey: jobs[0]?.key ?? '' })
    expect(completed(w, 'p')).to.equal(0)
    await w.run('completeJob', { jobKey: jobs[1]?.key ?? '' })
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('MI4, MI5: sequentially the number of instances grows by one', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', sequential: true, until: '=numberOfInstances = 2' }))
    await w.create('p', { items: [1, 2, 3] })
    await w.work('work')
    await w.work('work')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('MI4, X2: a condition that is no boolean is an incident', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', until: '=enough' }))
    const pi = await w.create('p', { items: [1] })
    await w.work('work')
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'task' })
    await w.set(pi, { enough: true })
    await w.resolve()
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('MI5: sequential instances come one after the other; body and instance share the id', async () => {
    const w = world()
    await w.deploy(many({ input: '=items', sequential: true, ...output }))
    await w.create('p', { items: [1, 2] })
    expect(await w.jobs('work')).to.have.length(1)
    const types = w
      .values('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED')
      .flatMap(({ elementId, bpmnElementType }) => (elementId === 'task' ? [bpmnElementType] : []))
    expect(types).to.deep.equal(['MULTI_INSTANCE_BODY', 'SERVICE_TASK'])
    const first = w.records().findLast(({ valueType }) => valueType === 'JOB')
    await w.run('completeJob', { jobKey: String(first?.key) })
    await w.work('work')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('MI1, P1: a sub-process with its own scope per item, and a called process per item', async () => {
    const w = world()
    await w.deploy(straight([service('cTask', 'work')], { id: 'child' }), 'child.bpmn')
    const inner = service('task', 'work', { out: { local: '=item' } })
    const loop = multi({ input: '=items', element: 'item', output: 'all', outputElement: '=r' })
    await w.deploy(
      straight([
        subProcess(
          'sub',
          start('s'),
          inner,
          end('e'),
          flows('s', 'task', 'e'),
          multi({ input: '=items', element: 'item' }),
        ),
        call('call', 'child', { child: false, out: { r: '=r' }, loop }),
      ]),
    )
    const pi = await w.create('p', { items: [1, 2] })
    await w.work('work')
    await w.work('work')
    expect(completed(w, 'sub')).to.equal(3)
    for (const n of [1, 2]) await w.work('work', { r: n * 10 })
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.variables(pi)['all']).to.deep.equal([10, 20])
  })

  it('J7, B3: an error of one instance is caught on the body and ends all', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work', { loop: multi({ input: '=[1, 2, 3]' }) })], {
        beside: [boundary('any', 'task', true, '<bpmn:errorEventDefinition/>'), flow('any', 'end')],
      }),
    )
    await w.create('p')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'E' })
    expect(w.trace(['TERMINATED'])).to.have.length(4)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('MI5, C7: cancelling a sequential body ends its one instance; what comes next is never made', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work', { loop: multi({ input: '=[1, 2, 3]', sequential: true }) })], {
        beside: [boundary('late', 'task', true, onTimer('timeDuration', 'PT1H')), flow('late', 'end')],
      }),
    )
    const pi = await w.create('p')
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.trace(['TERMINATED'])).to.deep.equal(['task TERMINATED', 'task TERMINATED', 'p TERMINATED'])
    expect(w.values('JOB', 'CREATED')).to.have.length(1)
  })

  it('MI6, L8: 1 000 instances, and their termination, in parts', async function () {
    this.timeout(60_000)
    const w = world()
    await w.deploy(many({ input: '=items', element: 'item' }))
    const items = Array.from({ length: 1000 }, (_, index) => index)
    await w.create('p', { items })
    const call1 = { type: 'work', worker: '', timeoutMs: 60_000, maxJobs: 5000, fetchVariables: ['item'] }
    const { jobs } = await w.run('activateJobs', call1)
    expect(jobs).to.have.length(1000)
    await w.together(jobs.map(({ key }) => ['completeJob', { jobKey: key }]))
    expect(w.completedOnce('p')).to.equal(true)
    const second = await w.create('p', { items })
    w.mark()
    await w.run('cancelInstance', { processInstanceKey: second })
    expect(w.trace(['TERMINATED'])).to.have.length(1002)
  })
})
