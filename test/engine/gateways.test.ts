import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  element,
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
import { hour, straight } from './models.ts'
import { onEveryStore } from './world.ts'

const choice = (type: string, given: Record<string, string> = { default: 'which_c' }): string =>
  definitions(
    process(
      'p',
      start(),
      element(type, 'which', given),
      element('task', 'a'),
      element('task', 'b'),
      element('task', 'c'),
      flows('start', 'which'),
      flow('which', 'a', '=x > 1'),
      flow('which', 'b', '=x > 5'),
      flow('which', 'c', given['default'] ? undefined : '=x < 0'),
    ),
  )
const none = 'Expected at least one condition to evaluate to true, or to have a default flow'

onEveryStore('exclusive and inclusive gateways', (world) => {
  it('G1: the first true condition wins, else the default flow', async () => {
    const w = world()
    await w.deploy(choice('exclusiveGateway'))
    await w.create('p', { x: 9 })
    expect(w.trace(['COMPLETED'])).to.deep.equal(['start COMPLETED', 'which COMPLETED', 'a COMPLETED', 'p COMPLETED'])
    w.mark()
    await w.create('p', { x: 0 })
    expect(w.trace(['COMPLETED'])).to.deep.equal(['start COMPLETED', 'which COMPLETED', 'c COMPLETED', 'p COMPLETED'])
  })

  it('G1: conditions are asked in the order of the flows in the file, whatever the gateway lists; the default is not asked', async () => {
    const w = world()
    const listed = ['g_c', 'g_b', 'g_a'].map((id) => `<bpmn:outgoing>${id}</bpmn:outgoing>`).join('')
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          element('exclusiveGateway', 'g', { default: 'g_c' }, listed),
          ...['a', 'b', 'c'].map((id) => end(id)),
          flows('start', 'g'),
          flow('g', 'c', '=true'),
          flow('g', 'b', '=true'),
          flow('g', 'a', '=true'),
        ),
      ),
    )
    await w.create('p')
    expect(w.trace(['COMPLETED']))
      .to.include('b COMPLETED')
      .and.not.include('a COMPLETED')
      .and.not.include('c COMPLETED')
  })

  it('G1, L6: without outgoing flow the path ends; a single flow without condition is taken, one with a condition is asked', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          element('exclusiveGateway', 'one'),
          element('exclusiveGateway', 'two'),
          element('exclusiveGateway', 'three'),
          flows('start', 'one', 'two'),
          flow('two', 'three', '=ok'),
        ),
      ),
    )
    await w.create('p', { ok: true })
    expect(w.trace(['COMPLETED']).slice(-2)).to.deep.equal(['three COMPLETED', 'p COMPLETED'])
    await w.create('p', { ok: false })
    expect(w.incidents()[0]).to.include({ type: 'CONDITION_ERROR', elementId: 'two', message: none })
  })

  for (const [rule, type] of [
    ['G1', 'exclusiveGateway'],
    ['G2', 'inclusiveGateway'],
  ] as const) {
    it(`${rule}, I1: no way out of the ${type} is CONDITION_ERROR; it stays ACTIVATING until that is resolved`, async () => {
      const w = world()
      await w.deploy(choice(type, {}))
      const pi = await w.create('p', { x: 1 })
      expect(w.incidents()[0]).to.deep.include({ type: 'CONDITION_ERROR', elementId: 'which', message: none })
      expect(w.trace()).to.not.include('which ACTIVATED')
      await w.set(pi, { x: 6 })
      await w.resolve()
      expect(w.trace(['COMPLETED'])).to.include.members(['a COMPLETED', 'p COMPLETED'])
      expect(w.all().filter((line) => line === 'which ACTIVATING')).to.have.length(1)
    })
  }

  it('G2: an inclusive gateway takes all true conditions, else the default flow', async () => {
    const w = world()
    await w.deploy(choice('inclusiveGateway'))
    await w.create('p', { x: 9 })
    expect(w.trace(['COMPLETED']))
      .to.include.members(['a COMPLETED', 'b COMPLETED', 'p COMPLETED'])
      .and.not.include('c COMPLETED')
    w.mark()
    await w.create('p', { x: 0 })
    expect(w.trace(['COMPLETED'])).to.deep.equal(['start COMPLETED', 'which COMPLETED', 'c COMPLETED', 'p COMPLETED'])
  })
})

onEveryStore('event-based gateways', (world) => {
  const gate = (...more: string[]): string =>
    definitions(
      message('go', '=id'),
      message('out', '="out"'),
      process(
        'p',
        start(),
        element('eventBasedGateway', 'gate'),
        catchEvent('byMessage', onMessage('go')),
        catchEvent('byTime', onTimer('timeDuration', 'PT1H')),
        end(),
        flows('start', 'gate', 'byMessage', 'end'),
        flows('gate', 'byTime', 'end'),
        ...more,
      ),
    )

  it('G3: the first event wins, the others are closed, and its flow is not taken', async () => {
    const w = world()
    await w.deploy(gate())
    const pi = await w.create('p', { id: 'k' })
    const opened = w.all().filter((line) => /TIMER|SUBSCRIPTION/.test(line))
    expect(opened).to.have.members(['PROCESS_MESSAGE_SUBSCRIPTION CREATED', 'TIMER CREATED'])
    w.mark()
    await w.publish('go', 'k', { from: 'message' })
    expect(w.trace(['COMPLETING', 'ACTIVATING', 'ACTIVATED', 'COMPLETED', 'SEQUENCE_FLOW_TAKEN'])).to.deep.equal([
      'gate COMPLETING',
      'byMessage ACTIVATING',
      'gate COMPLETED',
      'byMessage ACTIVATED',
      'byMessage COMPLETING',
      'byMessage COMPLETED',
      'byMessage_end SEQUENCE_FLOW_TAKEN',
      'end ACTIVATING',
      'end ACTIVATED',
      'end COMPLETING',
      'end COMPLETED',
      'p COMPLETING',
      'p COMPLETED',
    ])
    expect(w.variables(pi)).to.deep.include({ from: 'message' })
    expect(w.all()).to.include('TIMER CANCELED')
  })

  it('G3: a timer may win; the message subscription is closed', async () => {
    const w = world()
    await w.deploy(gate())
    await w.create('p', { id: 'k' })
    w.mark()
    await w.advance(hour + 1000)
    expect(w.all()).to.include('PROCESS_MESSAGE_SUBSCRIPTION DELETED')
    expect(w.trace()).to.include('byTime COMPLETED').and.not.include('byMessage ACTIVATED')
  })

  it('G3, X3: what cannot be subscribed to is an incident on the gateway, and nothing is open', async () => {
    const w = world()
    await w.deploy(gate())
    const pi = await w.create('p', { id: true })
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'gate' })
    expect(w.all()).to.not.include('TIMER CREATED')
    await w.set(pi, { id: 'k' })
    await w.resolve()
    await w.publish('go', 'k')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('G3, B1: a waiting gateway goes with its scope', async () => {
    const w = world()
    const inner = ['gate', 'm1', 't1']
    await w.deploy(
      straight(
        [
          subProcess(
            'sub',
            start('s'),
            element('eventBasedGateway', 'gate'),
            catchEvent('m1', onMessage('go')),
            catchEvent('t1', onTimer('timeDuration', 'PT9H')),
            flows('s', 'gate', 'm1'),
            flow('gate', 't1'),
          ),
        ],
        {
          roots: [message('go', '="k"'), message('out', '="out"')],
          beside: [boundary('edge', 'sub', true, onMessage('out')), flow('edge', 'end')],
        },
      ),
    )
    await w.create('p')
    w.mark()
    await w.publish('out', 'out')
    expect(w.all()).to.include.members(['gate TERMINATED', 'TIMER CANCELED', 'edge COMPLETED', 'p COMPLETED'])
    expect(w.trace(['ACTIVATED']).filter((line) => inner.some((id) => line.startsWith(`${id} `)))).to.deep.equal([])
  })

  it('M3, G3: a buffered message wins at once', async () => {
    const w = world()
    await w.deploy(gate())
    await w.publish('go', 'k', { n: 1 }, hour)
    await w.create('p', { id: 'k' })
    expect(w.completedOnce('byMessage')).to.equal(true)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('L7: a parallel fork and join run as one', async () => {
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
    await w.create('p')
    await w.work('b')
    expect(w.all()).to.not.include('join ACTIVATING')
    w.mark()
    await w.work('a')
    expect(w.trace()).to.deep.equal([
      'a COMPLETED',
      'join ACTIVATED',
      'join COMPLETED',
      'end ACTIVATED',
      'end COMPLETED',
      'p COMPLETED',
    ])
  })
})
