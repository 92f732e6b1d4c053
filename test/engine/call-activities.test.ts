import { expect } from 'chai'
import {
  boundary,
  call,
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
} from '#test/support/bpmn-builder'
import { hour, straight } from './models.ts'
import { onEveryStore } from './world.ts'

const child = straight([service('cTask', 'work')], { id: 'child' })
const parent = (options: Parameters<typeof call>[2], processId = 'child'): string =>
  straight([call('call', processId, options)], {
    id: 'parent',
    beside: [boundary('late', 'call', true, onTimer('timeDuration', 'PT1H')), end('end2'), flow('late', 'end2')],
  })

onEveryStore('call activities', (world) => {
  it('P1: all variables go in and all come out unless the file says otherwise', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    const pi = await w.create('parent', { a: 1 })
    const root = w.keyOf('child')
    const job = await w.work('work', { b: 2 })
    expect(job).to.include({ variables: '{"a":1}', processInstanceKey: root, bpmnProcessId: 'child' })
    expect(w.trace(['COMPLETED']).slice(-5)).to.deep.equal([
      'end COMPLETED',
      'child COMPLETED',
      'call COMPLETED',
      'end COMPLETED',
      'parent COMPLETED',
    ])
    expect(w.variables(pi)).to.deep.equal({ a: 1, b: 2 })
  })

  it('P1, K2: the child is an instance of its own that knows its parent', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    const pi = await w.create('parent')
    const record = w.records().find(({ value }) => value['elementId'] === 'child')
    expect(record?.value).to.include({
      processInstanceKey: record?.key,
      flowScopeKey: -1,
      parentProcessInstanceKey: Number(pi),
      parentElementInstanceKey: Number(w.keyOf('call')),
    })
    expect(w.trace(['ACTIVATED']).slice(-3)).to.deep.equal(['child ACTIVATED', 'start ACTIVATED', 'cTask ACTIVATED'])
  })

  it('P1: only mapped variables when propagation is off', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({ parent: false, child: false, in: { x: '=a' }, out: { y: '=b' } }))
    const pi = await w.create('parent', { a: 1, z: 9 })
    expect((await w.work('work', { b: 2, c: 3 })).variables).to.equal('{"x":1}')
    expect(w.variables(pi)).to.deep.equal({ a: 1, z: 9, y: 2 })
  })

  it('P1: with propagation on, locals of the call go in too; with output mappings only they come out', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({ in: { x: '=a + 1' }, out: { y: '=b' } }))
    const pi = await w.create('parent', { a: 1 })
    expect(JSON.parse((await w.work('work', { b: 2, c: 3 })).variables)).to.deep.equal({ a: 1, x: 2 })
    expect(w.variables(pi)).to.deep.equal({ a: 1, y: 2 })
  })

  it('P1: nothing comes out when child propagation is off and nothing is mapped', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({ child: false }))
    const pi = await w.create('parent', { a: 1 })
    await w.work('work', { a: 2, b: 2 })
    expect(w.variables(pi)).to.deep.equal({ a: 1 })
  })

  it('P1: the latest version of the moment is called', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    await w.create('parent')
    await w.deploy(child.replace('type="work"', 'type="new"'), 'child.bpmn')
    await w.create('parent')
    expect(await w.work('work')).to.include({ processDefinitionVersion: 1 })
    expect(await w.work('new')).to.include({ processDefinitionVersion: 2 })
  })

  it('P1, I1: a missing process is an incident, resolved once it is there; its id may be computed', async () => {
    const w = world()
    await w.deploy(parent({}, '="chi" + "ld"'))
    await w.create('parent')
    expect(w.incidents()[0]).to.deep.include({
      type: 'CALLED_ELEMENT_ERROR',
      elementId: 'call',
      message: "Expected process with BPMN process id 'child' to be deployed, but not found.",
    })
    await w.deploy(child, 'child.bpmn')
    await w.resolve()
    await w.work('work')
    expect(w.completedOnce('parent')).to.equal(true)
  })

  it('P1: a process that only messages start cannot be called', async () => {
    const w = world()
    await w.deploy(
      definitions(message('m'), process('child', start('s', onMessage('m')), end(), flows('s', 'end'))),
      'child.bpmn',
    )
    await w.deploy(parent({}))
    await w.create('parent')
    expect(w.incidents()[0]).to.deep.include({
      type: 'CALLED_ELEMENT_ERROR',
      message: "Expected process with BPMN process id 'child' to have a none start event, but not found.",
    })
  })

  it('P2: interrupting the call ends the child first', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({}))
    await w.create('parent')
    w.mark()
    await w.advance(hour + 1000)
    expect(w.trace(['TERMINATED', 'COMPLETED'])).to.deep.equal([
      'cTask TERMINATED',
      'child TERMINATED',
      'call TERMINATED',
      'late COMPLETED',
      'end2 COMPLETED',
      'parent COMPLETED',
    ])
  })

  it('I1, C7: an incident in the child holds the parent; cancelling the parent resolves it', async () => {
    const w = world()
    await w.deploy(child.replace('type="work"', 'type="=kind"'), 'child.bpmn')
    await w.deploy(parent({}))
    const pi = await w.create('parent')
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'cTask' })
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.incidents()).to.deep.equal([])
    expect(w.trace(['TERMINATED']).at(-1)).to.equal('parent TERMINATED')
  })

  it('V5, V8: a faulty output mapping of the call is an incident; the child has ended', async () => {
    const w = world()
    await w.deploy(child, 'child.bpmn')
    await w.deploy(parent({ out: { y: '=assert(b, ok, "not ok")' } }))
    const pi = await w.create('parent')
    await w.work('work', { b: 2 })
    expect(w.trace()).to.include('child COMPLETED')
    expect(w.incidents()[0]).to.include({ type: 'IO_MAPPING_ERROR', elementId: 'call' })
    await w.set(pi, { ok: true })
    await w.resolve()
    expect(w.completedOnce('parent')).to.equal(true)
    expect(w.variables(pi)).to.deep.equal({ ok: true, y: 2 })
  })
})
