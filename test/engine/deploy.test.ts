import { expect } from 'chai'
import {
  boundary,
  definitions,
  element,
  end,
  error,
  flow,
  flows,
  message,
  onError,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
  eventSubProcess,
} from '#test/support/bpmn-builder'
import { EmbeddedWorld, onEveryStore, type World } from './world.ts'

const version = (type: string): string =>
  definitions(process('p', start(), service('task', type), end(), flows('start', 'task', 'end')))

onEveryStore('deployments', (world) => {
  it('D2, D3: the same bytes and name as the latest version are a duplicate; A, B, A gives 1, 2, 3', async () => {
    const w = world()
    const first = await w.deploy(version('a'))
    const same = await w.deploy(version('a'))
    expect(same.processes).to.deep.equal(first.processes)
    expect(same.key).to.not.equal(first.key)
    const versions = [
      await w.deploy(version('a'), 'other.bpmn'),
      await w.deploy(version('b')),
      await w.deploy(version('a')),
    ]
    expect(versions.map(({ processes }) => processes[0]?.version)).to.deep.equal([2, 3, 4])
  })

  it('D6: a running instance keeps its version', async () => {
    const w = world()
    await w.deploy(version('a'))
    await w.create('p')
    await w.deploy(version('b'))
    await w.create('p')
    expect((await w.work('a')).processDefinitionVersion).to.equal(1)
    expect((await w.work('b')).processDefinitionVersion).to.equal(2)
  })

  it('C1: an instance is made of the latest version, a given one, or by key', async () => {
    const w = world()
    const first = (await w.deploy(version('a'))).processes[0]
    await w.deploy(version('b'))
    expect(await w.run('createInstance', { bpmnProcessId: 'p', version: 1 })).to.include({ version: 1 })
    expect(await w.run('createInstance', { processDefinitionKey: first?.processDefinitionKey ?? '' })).to.include({
      version: 1,
    })
    expect(await w.run('createInstance', { bpmnProcessId: 'p', version: -1 })).to.include({ version: 2 })
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

  it('D1: all or nothing, and unknown types are refused', async () => {
    const w = world()
    const resources = [
      { name: 'good.bpmn', content: Buffer.from(version('a')) },
      { name: 'bad.txt', content: Buffer.from('x') },
    ]
    expect(await w.refusal('deploy', { resources })).to.match(
      /^INVALID_ARGUMENT: Expected to deploy new resources, but .*'bad.txt': unknown resource type$/s,
    )
    expect(await w.refusal('deploy', { resources: [] })).to.equal(
      'INVALID_ARGUMENT: Expected to deploy at least one resource, but none given',
    )
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p' })).to.match(/^NOT_FOUND/)
  })

  it('D4: processes that are not executable are passed over', async () => {
    const w = world()
    const drawn = '<bpmn:process id="drawn" isExecutable="false"><bpmn:complexGateway id="g"/></bpmn:process>'
    const { processes } = await w.deploy(definitions(process('p', start()), drawn))
    expect(processes.map(({ bpmnProcessId }) => bpmnProcessId)).to.deep.equal(['p'])
  })
})

describe('deployment validation (zeebe.md 5.1)', () => {
  let w: World
  before(async () => {
    w = new EmbeddedWorld('memory')
    await w.begin()
  })
  after(() => w.end())

  const run = (...content: string[]): string =>
    definitions(error('e1', 'E1'), message('m', '=k'), message('noKey'), process('p', ...content))
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no executable process', definitions('<bpmn:process id="x"/>'), /Must contain at least one executable process/],
    ['broken XML', '<bpmn:definitions', /ERROR/],
    ['no start event', run(element('task', 't')), /Element: p\n {4}- ERROR: Must have at least one start event/],
    ['two none start events', run(start('a'), start('b')), /Multiple none start events/],
    [
      'an element that is not supported',
      run(start(), element('complexGateway', 'g')),
      /Element: g\n {4}- ERROR: Elements of type 'complexGateway' are currently not supported/,
    ],
    [
      'a conditional event',
      run(start(), element('intermediateCatchEvent', 's', {}, '<bpmn:conditionalEventDefinition/>')),
      /'conditionalEventDefinition' is currently not supported/,
    ],
    [
      'a service task without type',
      run(start(), element('serviceTask', 't')),
      /Element: t\n {4}- ERROR: Must have exactly one 'zeebe:taskDefinition'/,
    ],
    ['a FEEL error', run(start(), service('t', '=1 +')), /Element: t\n {4}- ERROR: failed to parse expression/],
    [
      'a condition that is static',
      run(start(), element('exclusiveGateway', 'g'), end('a'), end('b'), flow('g', 'a', 'yes'), flow('g', 'b', '=no')),
      /Expected expression but found static value 'yes'/,
    ],
    [
      'a branch without condition',
      run(start(), element('exclusiveGateway', 'g'), end('a'), end('b'), flow('g', 'a'), flow('g', 'b', '=no')),
      /Must have a condition or be default flow/,
    ],
    [
      'a condition behind a task',
      run(start(), element('task', 't'), end(), flow('t', 'end', '=x')),
      /Conditional sequence flows are only supported at exclusive or inclusive gateways/,
    ],
    [
      'an end event that goes on',
      run(start(), end(), element('task', 't'), flow('end', 't')),
      /End events must not have outgoing/,
    ],
    [
      'a sub-process without start',
      run(start(), subProcess('s', element('task', 't'))),
      /Element: s\n {4}- ERROR: Must have exactly one none start event/,
    ],
    [
      'an event sub-process with a none start',
      run(start(), eventSubProcess('s', start('n'))),
      /Start events in event subprocesses must be one of/,
    ],
    [
      'a boundary event without flow',
      run(start(), service('t', 'w'), boundary('b', 't', true, onError('e1'))),
      /Must have at least one outgoing sequence flow/,
    ],
    [
      'an error boundary that does not interrupt',
      run(start(), service('t', 'w'), boundary('b', 't', false, onError('e1')), end(), flow('b', 'end')),
      /must be interrupting/,
    ],
    [
      'a message catch without key',
      run(start(), element('intermediateCatchEvent', 'c', {}, onMessage('noKey'))),
      /Must have exactly one zeebe:subscription/,
    ],
    [
      'a cycle on an intermediate timer',
      run(start(), element('intermediateCatchEvent', 'c', {}, onTimer('timeCycle', 'R/PT1H'))),
      /must have a time duration or a time date/,
    ],
    [
      'a join of an inclusive gateway',
      run(
        start(),
        element('task', 'a'),
        element('task', 'b'),
        element('inclusiveGateway', 'g'),
        flow('a', 'g'),
        flow('b', 'g'),
      ),
      /can only have one incoming sequence flow/,
    ],
    [
      'a reserved header',
      run(start(), service('t', 'w', { headers: { 'io.camunda.zeebe:x': '1' } })),
      /reserved for internal use/,
    ],
    [
      'a mapping target that is no path',
      run(start(), service('t', 'w', { in: { 'a-b': '=1' } })),
      /Expected path expression 'a-b'/,
    ],
    [
      'a loop that never waits',
      run(start(), element('task', 'a'), element('task', 'b'), flow('a', 'b'), flow('b', 'a')),
      /straight-through processing loop/,
    ],
    ['an unresolved reference', run(start(), '<bpmn:sequenceFlow id="f" sourceRef="start" targetRef="gone"/>'), /gone/],
  ]
  for (const [name, xml, text] of cases) {
    it(`refuses ${name}`, async () => {
      const refusal = await w.refusal('deploy', { resources: [{ name: 'x.bpmn', content: Buffer.from(xml) }] })
      expect(refusal).to.match(
        /^INVALID_ARGUMENT: Expected to deploy new resources, but encountered the following errors:\n'x.bpmn': - Element: /,
      )
      expect(refusal).to.match(text)
    })
  }

  it('tells all faults of all resources at once, and a process id used twice', async () => {
    const twice = Buffer.from(definitions(process('same', start())))
    const resources = [
      { name: 'a.bpmn', content: twice },
      { name: 'b.bpmn', content: twice },
      { name: 'c.bpmn', content: Buffer.from(run(element('complexGateway', 'g'), service('t', ''))) },
    ]
    const refusal = await w.refusal('deploy', { resources })
    expect(refusal).to.contain("Duplicated process id in resources 'a.bpmn' and 'b.bpmn'")
    expect(refusal).to.match(/'c.bpmn': - Element: g.*- Element: t.*- Element: p/s)
  })
})
