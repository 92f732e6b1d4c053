import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  element,
  end,
  error,
  flow,
  flows,
  message,
  multi,
  onError,
  onMessage,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { straight } from './models.ts'
import { onEveryStore } from './world.ts'

const linear = straight([service('task', 'work')])
const mapped = (io: Parameters<typeof service>[2]): string => straight([service('task', 'work', io)])
const parsed = (json: string): unknown => JSON.parse(json)

onEveryStore('variable scopes', (world) => {
  it('V1: integers beyond 2^53 keep their digits, also through a mapping', async () => {
    const w = world()
    await w.deploy(mapped({ in: { copy: '=big' }, out: { back: '=copy' } }))
    const { processInstanceKey } = await w.run('createInstance', {
      bpmnProcessId: 'p',
      variables: '{ "big" : 9007199254740993 }',
    })
    const job = await w.work('work')
    expect(job.variables).to.contain('"copy":9007199254740993').and.contain('"big":9007199254740993')
    const back = w.records().find(({ valueType, value }) => valueType === 'VARIABLE' && value['name'] === 'back')
    expect(back?.value).to.include({ value: '9007199254740993', scopeKey: Number(processInstanceKey) })
  })

  it('V1: inner variables hide outer ones of the same name', async () => {
    const w = world()
    await w.deploy(
      straight([subProcess('sub', start('s'), service('task', 'work', { in: { a: '="inner"' } }), flow('s', 'task'))]),
    )
    await w.create('p', { a: 'root', b: 'root' })
    await w.set(w.keyOf('sub'), { a: 'middle', c: 'middle' }, true)
    expect(parsed((await w.job('work')).variables)).to.deep.equal({ a: 'inner', b: 'root', c: 'middle' })
  })

  it('V1: an equal value leaves no record', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p', { a: { b: [1, 'x'] } })
    w.mark()
    await w.set(pi, { a: { b: [1, 'x'] } })
    expect(w.all()).to.deep.equal(['VARIABLE_DOCUMENT UPDATED'])
    await w.set(pi, { a: { b: [1] } })
    expect(w.values('VARIABLE', 'UPDATED').map(({ value }) => value)).to.deep.equal(['{"b":[1]}'])
  })

  it('V2, V9: a local merge creates and updates in that scope only', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p', { a: 1 })
    const task = w.keyOf('task')
    await w.set(task, { a: 2, b: 3 }, true)
    await w.set(task, { b: 4 }, true)
    expect(w.variables(pi)).to.deep.equal({ a: 1 })
    expect(w.variables(task)).to.deep.equal({ a: 2, b: 4 })
  })

  it('V3: a name is taken by the innermost scope that has it, a new one goes to the root', async () => {
    const w = world()
    await w.deploy(straight([subProcess('sub', start('s'), service('task', 'work'), flow('s', 'task'))]))
    const pi = await w.create('p', { a: 1, b: 1 })
    const sub = w.keyOf('sub')
    await w.set(sub, { a: 2 }, true)
    await w.work('work', { a: 3, b: 3, c: 3 })
    expect(w.variables(sub)).to.deep.equal({ a: 3 })
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 3, c: 3 })
  })

  it('V3: an equal value is not taken by the inner scope and climbs on to the root', async () => {
    const w = world()
    await w.deploy(straight([subProcess('sub', start('s'), service('task', 'work'), flow('s', 'task'))]))
    const pi = await w.create('p', { a: 'old' })
    const sub = w.keyOf('sub')
    await w.set(sub, { a: 'same', b: 'same' }, true)
    await w.work('work', { a: 'same', b: 'same' })
    expect(w.variables(sub)).to.deep.equal({ a: 'same', b: 'same' })
    // a local that did not change appears at the root, as it does in Zeebe
    expect(w.variables(pi)).to.deep.equal({ a: 'same', b: 'same' })
  })

  it('V9: variables are set from an element upward; the answer has a key', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p', { a: 1 })
    const task = w.keyOf('task')
    await w.set(task, { a: 2 }, true)
    const { key } = await w.run('setVariables', { elementInstanceKey: task, variables: '{"b":3,"a":4}', local: false })
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 3 })
    expect(w.variables(task)).to.deep.equal({ a: 4 })
    expect(Number(key)).to.be.greaterThan(Number(task))
  })

  it('V9, S17.2: an element that has ended is NOT_FOUND', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p')
    const task = w.keyOf('task')
    await w.work('work')
    for (const key of [task, pi, '7']) {
      expect(await w.refusal('setVariables', { elementInstanceKey: key, variables: '{}', local: true })).to.equal(
        `NOT_FOUND: Expected to update variables for element with key '${key}', but no such element was found`,
      )
    }
  })

  it('V11: a payload must be an object, and is not kept in the job', async () => {
    const w = world()
    await w.deploy(linear)
    await w.create('p')
    const { key } = await w.job('work')
    for (const [variables, type] of [
      ['[1]', 'ARRAY'],
      ['"x"', 'STRING'],
      ['true', 'BOOLEAN'],
    ] as const)
      expect(await w.refusal('completeJob', { jobKey: key, variables })).to.equal(
        `INVALID_ARGUMENT: Property 'variables' is invalid: Expected document to be a root level object, but was '${type}'`,
      )
    expect(await w.refusal('completeJob', { jobKey: key, variables: '{' })).to.match(
      /^INVALID_ARGUMENT: Invalid JSON value/,
    )
    await w.run('failJob', { jobKey: key, retries: 1, variables: '' })
    await w.run('completeJob', { jobKey: key, variables: '{"a":1}' })
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('V10, V11: variables of a failed job are local to its task', async () => {
    const w = world()
    await w.deploy(linear)
    const pi = await w.create('p', { a: 1 })
    const { key } = await w.job('work')
    await w.run('failJob', { jobKey: key, retries: 1, variables: '{"a":2,"seen":true}' })
    expect(w.variables(w.keyOf('task'))).to.deep.equal({ a: 2, seen: true })
    expect(w.variables(pi)).to.deep.equal({ a: 1 })
    expect(parsed((await w.work('work')).variables)).to.deep.equal({ a: 2, seen: true })
    expect(w.variables(pi)).to.deep.equal({ a: 1 })
  })

  it('V10: a job shows all variables, or those asked for as far as they exist', async () => {
    const w = world()
    await w.deploy(linear)
    await w.create('p', { a: 1, b: 2 })
    const asked = { type: 'work', worker: '', timeoutMs: 60_000, maxJobs: 1, fetchVariables: ['b', 'none'] }
    expect((await w.run('activateJobs', asked)).jobs[0]?.variables).to.equal('{"b":2}')
  })
})

onEveryStore('variable mappings', (world) => {
  it('V4, V5: mappings are local and see each other; only mapped results leave, nested targets merge', async () => {
    const w = world()
    await w.deploy(
      mapped({
        in: { x: '=a + 1', 'y.z': '=x * 10', 'y.w': '=a' },
        out: { 'result.sum': '=x + y.z', 'result.extra': '=given' },
      }),
    )
    const pi = await w.create('p', { a: 1, y: 'outer', result: { kept: true } })
    const job = await w.work('work', { given: 'g', hidden: 1 })
    expect(parsed(job.variables)).to.deep.include({ x: 2, y: { z: 20, w: 1 } })
    expect(w.variables(pi)).to.deep.equal({ a: 1, y: 'outer', result: { kept: true, sum: 22, extra: 'g' } })
  })

  it('V5: the payload stays with the element; mapped results go up from its flow scope', async () => {
    const w = world()
    await w.deploy(
      straight([
        subProcess(
          'sub',
          start('s'),
          service('task', 'work', { in: { r: '="local"' }, out: { r: '=given' } }),
          flow('s', 'task'),
        ),
      ]),
    )
    const pi = await w.create('p')
    const [task, sub] = [w.keyOf('task'), w.keyOf('sub')]
    await w.set(sub, { r: 'middle' }, true)
    await w.work('work', { given: 'new' })
    expect(w.variables(task)).to.deep.equal({ r: 'local', given: 'new' })
    expect(w.variables(sub)).to.deep.equal({ r: 'new' })
    expect(w.variables(pi)).to.deep.equal({})
  })

  it('V5: an instance of a multi-instance body keeps its results, for the output element', async () => {
    const w = world()
    const loop = multi({ input: '=[1, 2]', element: 'item', output: 'all', outputElement: '=r' })
    await w.deploy(mapped({ out: { r: '=item * 10' }, loop }))
    const pi = await w.create('p')
    await w.work('work')
    await w.work('work')
    expect(w.variables(pi)).to.deep.equal({ all: [10, 20] })
  })

  it('V6: without output mappings a local of the same name captures the result', async () => {
    const w = world()
    await w.deploy(mapped({ in: { x: '=1' } }))
    const pi = await w.create('p', { x: 'outer' })
    await w.work('work', { x: 5, y: 6 })
    expect(w.variables(pi)).to.deep.equal({ x: 'outer', y: 6 })
  })

  it('V8, I1: a mapping that fails is an incident; resolving tries again', async () => {
    const w = world()
    await w.deploy(mapped({ in: { x: '=assert(a, a != null, "no a")' } }))
    const pi = await w.create('p')
    const [incident] = w.incidents()
    expect(incident).to.include({ type: 'IO_MAPPING_ERROR', elementId: 'task' })
    await w.resolve()
    const [again] = w.incidents()
    expect(again?.key).to.not.equal(incident?.key)
    await w.set(pi, { a: 1 })
    await w.resolve()
    expect(w.incidents()).to.deep.equal([])
    expect(parsed((await w.work('work')).variables)).to.deep.equal({ a: 1, x: 1 })
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('V8, I1: an output mapping that fails leaves the element COMPLETING, its payload with it', async () => {
    const w = world()
    await w.deploy(mapped({ out: { x: '=assert(r, ok, "not ok")' } }))
    const pi = await w.create('p', { ok: false })
    await w.work('work', { r: 7 })
    expect(w.incidents()[0]).to.include({ type: 'IO_MAPPING_ERROR', elementId: 'task' })
    expect(w.trace(['COMPLETING', 'COMPLETED'])).to.deep.equal([
      'start COMPLETING',
      'start COMPLETED',
      'task COMPLETING',
    ])
    await w.set(pi, { ok: true })
    await w.resolve()
    expect(w.variables(pi)).to.deep.equal({ ok: true, x: 7 })
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('V8: a missing variable is null and no error', async () => {
    const w = world()
    await w.deploy(mapped({ in: { x: '=missing', y: '=missing.deep' }, out: { z: '=gone' } }))
    const pi = await w.create('p')
    expect(parsed((await w.work('work')).variables)).to.deep.equal({ x: null, y: null })
    expect(w.variables(pi)).to.deep.equal({ z: null })
  })
})

onEveryStore('variables of events', (world) => {
  const withError = (extensions = ''): string =>
    definitions(
      error('e1', 'E1'),
      process(
        'p',
        start(),
        service('task', 'work'),
        boundary('caught', 'task', true, extensions, onError('e1')),
        service('after', 'after'),
        flows('start', 'task'),
        flows('caught', 'after'),
      ),
    )

  it('V7: error variables stay with the boundary event', async () => {
    const w = world()
    await w.deploy(withError())
    const pi = await w.create('p')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'E1', variables: '{"why":"w"}' })
    expect(w.variables(pi)).to.deep.equal({})
    expect(w.variables(w.keyOf('caught'))).to.deep.equal({ why: 'w' })
  })

  it('V7, V10: with an output mapping they leave it', async () => {
    const w = world()
    const out =
      '<bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=why" target="reason"/></zeebe:ioMapping></bpmn:extensionElements>'
    await w.deploy(withError(out))
    const pi = await w.create('p')
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'E1', variables: '{"why":"w"}' })
    expect(w.variables(pi)).to.deep.equal({ reason: 'w' })
  })

  it('V7: variables of other boundary events, start events and events behind a gateway go up', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('begin'),
        message('note', '="k"'),
        message('go', '="k"'),
        process(
          'p',
          start('byMessage', onMessage('begin')),
          service('task', 'work'),
          boundary('noted', 'task', true, onMessage('note')),
          element('eventBasedGateway', 'gate'),
          catchEvent('told', onMessage('go')),
          catchEvent('other', onMessage('begin2')),
          end(),
          flows('byMessage', 'task'),
          flows('noted', 'gate', 'told', 'end'),
          flows('gate', 'other'),
        ),
        message('begin2', '="k"'),
      ),
    )
    await w.publish('begin', '', { a: 1 })
    const pi = w.keyOf('p')
    expect(w.variables(pi)).to.deep.equal({ a: 1 })
    await w.publish('note', 'k', { b: 2 })
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 2 })
    await w.publish('go', 'k', { c: 3 })
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 2, c: 3 })
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('V6, V7: without payload and mapping nothing changes', async () => {
    const w = world()
    await w.deploy(straight([catchEvent('wait', onMessage('go'))], { roots: [message('go', '="k"')] }))
    await w.create('p', { a: 1 })
    w.mark()
    await w.publish('go', 'k')
    expect(w.all().filter((line) => line.startsWith('VARIABLE'))).to.deep.equal([])
    expect(w.completedOnce('p')).to.equal(true)
  })
})
