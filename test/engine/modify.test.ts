import { expect } from 'chai'
import {
  boundary,
  call,
  definitions,
  element,
  end,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  multi,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { onEveryStore, type World } from './world.ts'

const model = definitions(
  message('m', '=key'),
  process(
    'p',
    start(),
    service('a', 'a'),
    service('b', 'b'),
    subProcess(
      'outer',
      start('o'),
      subProcess('inner', start('i'), service('c', 'c'), flows('i', 'c')),
      flows('o', 'inner'),
    ),
    boundary('late', 'outer', false, onTimer('timeDuration', '=term')),
    end(),
    end('aside'),
    flows('start', 'a', 'b', 'outer', 'end'),
    flow('late', 'aside'),
    eventSubProcess('onMessage', eventStart('got', false, onMessage('m')), end('read'), flow('got', 'read')),
  ),
)

interface Activation {
  readonly elementId: string
  readonly ancestorKey?: string
  readonly variables?: readonly { readonly scopeId: string; readonly variables: string }[]
}

const modification = (key: string, activate: readonly Activation[], terminate: readonly string[] = []) => ({
  processInstanceKey: key,
  activate: activate.map((one) => ({ ancestorKey: '-1', variables: [], ...one })),
  terminate,
})

const begun = async (w: World): Promise<string> => {
  await w.deploy(model)
  return await w.create('p', { key: 'k', term: 'PT1H' })
}

onEveryStore('modification (Y1)', (world) => {
  it('Y1: moves a token: one element is activated, another terminated', async () => {
    const w = world()
    const key = await begun(w)
    w.mark()
    await w.run('modifyInstance', modification(key, [{ elementId: 'b' }], [w.keyOf('a')]))
    expect(w.all()).to.deep.equal([
      'PROCESS_INSTANCE_MODIFICATION MODIFIED',
      'b ACTIVATING',
      'JOB CREATED',
      'b ACTIVATED',
      'a TERMINATING',
      'JOB CANCELED',
      'a TERMINATED',
    ])
    await w.work('b')
    await w.work('c')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('Y1: missing flow scopes are made, with their subscriptions, and the living ones are used', async () => {
    const w = world()
    const key = await begun(w)
    await w.run('modifyInstance', modification(key, [{ elementId: 'c' }, { elementId: 'c' }]))
    expect(w.trace(['ACTIVATED'])).to.deep.equal([
      'p ACTIVATED',
      'start ACTIVATED',
      'a ACTIVATED',
      'outer ACTIVATED',
      'inner ACTIVATED',
      'c ACTIVATED',
      'c ACTIVATED',
    ])
    await w.advance(3_600_000)
    expect(w.completedOnce('aside')).to.equal(true)
    await w.work('c')
    expect(w.completedOnce('inner')).to.equal(false)
    await w.work('c')
    expect(w.completedOnce('outer')).to.equal(true)
  })

  it('Y1: with an ancestor the scopes below it are made anew', async () => {
    const w = world()
    const key = await begun(w)
    await w.run('modifyInstance', modification(key, [{ elementId: 'c' }]))
    await w.run('modifyInstance', modification(key, [{ elementId: 'c', ancestorKey: w.keyOf('outer') }]))
    expect(w.trace(['ACTIVATED']).filter((line) => line === 'outer ACTIVATED')).to.have.length(1)
    expect(w.trace(['ACTIVATED']).filter((line) => line === 'inner ACTIVATED')).to.have.length(2)
    const refusal = await w.refusal('modifyInstance', modification(key, [{ elementId: 'c' }]))
    expect(refusal).to.match(/^INVALID_ARGUMENT: .* has a flow scope with more than one active instance: 'inner'/)
  })

  it('Y1: variables go to the scope that is named, before the element begins', async () => {
    const w = world()
    const key = await begun(w)
    const variables = [
      { scopeId: '', variables: '{"root":1}' },
      { scopeId: 'outer', variables: '{"sub":2}' },
      { scopeId: 'c', variables: '{"own":3}' },
    ]
    await w.run('modifyInstance', modification(key, [{ elementId: 'c', variables }]))
    expect(w.variables(key)).to.deep.equal({ key: 'k', term: 'PT1H', root: 1 })
    expect(w.variables(w.keyOf('outer'))).to.deep.equal({ sub: 2 })
    expect(w.variables(w.keyOf('c'))).to.deep.equal({ own: 3 })
    expect(JSON.parse((await w.job('c')).variables)).to.deep.equal({ key: 'k', term: 'PT1H', root: 1, sub: 2, own: 3 })
  })

  it('Y1: with its last child a scope ends, up to the instance', async () => {
    const w = world()
    const key = await begun(w)
    await w.work('a')
    await w.work('b')
    await w.run('modifyInstance', modification(key, [], [w.keyOf('c')]))
    expect(w.trace(['TERMINATED'])).to.deep.equal([
      'c TERMINATED',
      'inner TERMINATED',
      'outer TERMINATED',
      'p TERMINATED',
    ])
  })

  it('Y1: a scope that is needed stays', async () => {
    const w = world()
    const key = await begun(w)
    await w.work('a')
    await w.work('b')
    await w.run('modifyInstance', modification(key, [{ elementId: 'c' }], [w.keyOf('c')]))
    expect(w.trace(['TERMINATED'])).to.deep.equal(['c TERMINATED'])
    await w.work('c')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('Y1, L7: a join that is activated by hand does not wait', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          element('parallelGateway', 'fork'),
          service('a', 'a'),
          service('b', 'b'),
          element('parallelGateway', 'join'),
          end(),
          flows('start', 'fork', 'a', 'join', 'end'),
          flows('fork', 'b', 'join'),
        ),
      ),
    )
    const key = await w.create('p')
    await w.run('modifyInstance', modification(key, [{ elementId: 'join' }], [w.keyOf('a'), w.keyOf('b')]))
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('Y1: an event sub-process that waits goes on waiting', async () => {
    const w = world()
    const key = await begun(w)
    await w.run('modifyInstance', modification(key, [{ elementId: 'c' }], [w.keyOf('a')]))
    await w.publish('m', 'k')
    expect(w.completedOnce('read')).to.equal(true)
  })

  it('Y1: refuses what is unknown or unsupported, and changes nothing', async () => {
    const w = world()
    const key = await begun(w)
    const refusal = (activate: readonly Activation[], terminate: readonly string[] = [], of = key) =>
      w.refusal('modifyInstance', modification(of, activate, terminate))
    expect(await refusal([{ elementId: 'b' }], [], '1')).to.equal(
      "NOT_FOUND: Expected to modify process instance but no process instance found with key '1'",
    )
    const expected = "INVALID_ARGUMENT: Expected to modify instance of process 'p' but it contains one or more"
    expect(await refusal([{ elementId: 'b' }, { elementId: 'gone' }])).to.equal(
      `${expected} activate instructions with an element that could not be found: 'gone'`,
    )
    expect(await refusal([{ elementId: 'late' }])).to.equal(
      `${expected} activate instructions for elements that are unsupported: 'late'. The activation of elements with type 'BOUNDARY_EVENT' is not supported.`,
    )
    expect(await refusal([], ['123'])).to.equal(
      `${expected} terminate instructions with an element instance that could not be found: '123'`,
    )
    expect(await refusal([{ elementId: 'c', ancestorKey: '123' }])).to.match(
      /does not exist, or is not in an active state/,
    )
    expect(await refusal([{ elementId: 'c', ancestorKey: w.keyOf('a') }])).to.match(/is not an ancestor of the element/)
    const variables = (scopeId: string) => [{ scopeId, variables: '{}' }]
    expect(await refusal([{ elementId: 'b', variables: variables('gone') }])).to.match(
      /with a scope element id that could not be found: 'gone'/,
    )
    expect(await refusal([{ elementId: 'b', variables: variables('outer') }])).to.match(
      /doesn't belong to the activating element's flow scope/,
    )
    expect(await refusal([{ elementId: 'b' }], [key])).to.match(/flow scope instance is also being terminated/)
    await w.run('setVariables', { elementInstanceKey: key, variables: '{"term":"soon"}', local: false })
    expect(await refusal([{ elementId: 'b' }, { elementId: 'c' }])).to.match(/^INVALID_ARGUMENT: .*soon/)
    expect(w.trace(['ACTIVATED'])).to.deep.equal(['p ACTIVATED', 'start ACTIVATED', 'a ACTIVATED'])
  })

  it('Y1: a multi-instance body is not activated from outside', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('a', 'a'),
          element('subProcess', 'each', {}, multi({ input: '=[1]' }), start('s'), service('b', 'b'), flow('s', 'b')),
          flows('start', 'a', 'each'),
        ),
      ),
    )
    const key = await w.create('p')
    expect(await w.refusal('modifyInstance', modification(key, [{ elementId: 'b' }]))).to.match(
      /activation of multi-instance element 'each', which is currently unsupported/,
    )
  })

  it('Y1: a called instance cannot be ended this way', async () => {
    const w = world()
    await w.deploy(definitions(process('child', start(), service('a', 'a'), flow('start', 'a'))), 'child.bpmn')
    await w.deploy(definitions(process('p', start(), call('call', 'child'), flow('start', 'call'))), 'p.bpmn')
    await w.create('p')
    const refusal = await w.refusal('modifyInstance', modification(w.keyOf('child'), [], [w.keyOf('a')]))
    expect(refusal).to.match(/was created by a call activity in the parent process/)
  })
})

onEveryStore('start instructions (C4)', (world) => {
  it('C4: begins at the elements that are named, inside their flow scopes', async () => {
    const w = world()
    await w.deploy(model)
    await w.run('createInstance', { bpmnProcessId: 'p', startAt: ['b', 'c'], variables: '{"key":"k","term":"PT1H"}' })
    expect(w.trace(['ACTIVATED'])).to.deep.equal([
      'p ACTIVATED',
      'outer ACTIVATED',
      'inner ACTIVATED',
      'b ACTIVATED',
      'c ACTIVATED',
    ])
    await w.publish('m', 'k')
    expect(w.completedOnce('read')).to.equal(true)
    await w.work('c')
    await w.work('b')
    await w.work('c')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('C4: refuses start events, boundary events, unknown elements and the inside of multi-instance', async () => {
    const w = world()
    await w.deploy(model)
    await w.deploy(
      definitions(
        process(
          'q',
          start(),
          element('subProcess', 'each', {}, multi({ input: '=[1]' }), start('s'), service('b', 'b'), flow('s', 'b')),
          flow('start', 'each'),
        ),
      ),
      'q.bpmn',
    )
    const refusal = (bpmnProcessId: string, id: string) =>
      w.refusal('createInstance', { bpmnProcessId, startAt: [id], variables: '{"key":"k","term":"PT1H"}' })
    const expected = 'INVALID_ARGUMENT: Expected to create instance of process with start instructions but'
    expect(await refusal('p', 'gone')).to.equal(`${expected} no element found with id 'gone'.`)
    expect(await refusal('p', 'start')).to.match(/type 'START_EVENT' is not supported/)
    expect(await refusal('p', 'late')).to.match(/type 'BOUNDARY_EVENT' is not supported/)
    expect(await refusal('q', 'b')).to.match(/is inside a multi-instance subprocess/)
    expect(w.trace(['ACTIVATED'])).to.deep.equal([])
  })
})
