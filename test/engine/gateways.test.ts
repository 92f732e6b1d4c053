import { expect } from 'chai'
import {
  catchEvent,
  definitions,
  element,
  end,
  flow,
  flows,
  message,
  onLink,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
  terminate,
  throwEvent,
} from '#test/support/bpmn-builder'
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

onEveryStore('gateways', (world) => {
  it('G1: the first true condition wins, else the default flow', async () => {
    const w = world()
    await w.deploy(choice('exclusiveGateway'))
    await w.create('p', { x: 9 })
    expect(w.trace(['COMPLETED'])).to.deep.equal(['start COMPLETED', 'which COMPLETED', 'a COMPLETED', 'p COMPLETED'])
    w.mark()
    await w.create('p', { x: 0 })
    expect(w.trace(['COMPLETED'])).to.deep.equal(['start COMPLETED', 'which COMPLETED', 'c COMPLETED', 'p COMPLETED'])
  })

  it('G1, I1: no way out is CONDITION_ERROR; the gateway stays ACTIVATING until it is resolved', async () => {
    const w = world()
    await w.deploy(choice('exclusiveGateway', {}))
    const pi = await w.create('p', { x: 1 })
    const [incident] = w.incidents()
    expect(incident).to.deep.include({
      type: 'CONDITION_ERROR',
      elementId: 'which',
      message: 'Expected at least one condition to evaluate to true, or to have a default flow',
    })
    expect(w.trace()).to.not.include('which ACTIVATED')
    await w.run('setVariables', { elementInstanceKey: pi, variables: '{"x":6}', local: false })
    await w.run('resolveIncident', { incidentKey: incident?.key ?? '' })
    expect(w.trace(['COMPLETED'])).to.include.members(['a COMPLETED', 'p COMPLETED'])
    expect(w.all().filter((line) => line === 'which ACTIVATING')).to.have.length(1)
  })

  it('X2: a condition on a missing variable is an incident, not false', async () => {
    const w = world()
    await w.deploy(choice('exclusiveGateway'))
    await w.create('p')
    expect(w.incidents()[0]).to.deep.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'which' })
    expect(w.incidents()[0]?.message).to.match(
      /^Expected result of the expression 'x > 1' to be 'BOOLEAN', but was 'NULL'. The evaluation reported the following warnings:\n\[NO_VARIABLE_FOUND\] No variable found with name 'x'/,
    )
  })

  it('G2: an inclusive gateway takes all true conditions, else the default flow', async () => {
    const w = world()
    await w.deploy(choice('inclusiveGateway'))
    await w.create('p', { x: 9 })
    expect(w.trace(['COMPLETED']))
      .to.include.members(['a COMPLETED', 'b COMPLETED', 'p COMPLETED'])
      .and.not.include('c COMPLETED')
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
          element('exclusiveGateway', 'merge'),
          element('parallelGateway', 'join'),
          service('after', 'after'),
          end(),
          flows('start', 'fork', 'a', 'merge', 'join', 'after', 'end'),
          flows('fork', 'b', 'join'),
          flow('fork', 'merge'),
        ),
      ),
    )
    await w.create('p')
    await w.work('a')
    expect(w.trace()).to.not.include('join ACTIVATED')
    await w.work('b')
    expect(w.trace().filter((line) => line === 'join ACTIVATED')).to.have.length(1)
    await w.work('after')
    // the second token on merge_join never finds a partner
    expect(w.trace()).to.not.include('p COMPLETED')
  })

  it('G3: of the events behind an event-based gateway the first wins, and its flow is not taken', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('go', '=id'),
        process(
          'p',
          start(),
          element('eventBasedGateway', 'gate'),
          catchEvent('byMessage', onMessage('go')),
          catchEvent('byTime', onTimer('timeDuration', 'PT1H')),
          end(),
          flows('start', 'gate', 'byMessage', 'end'),
          flows('gate', 'byTime', 'end'),
        ),
      ),
    )
    const pi = await w.create('p', { id: 'k' })
    await w.publish('go', 'k', { from: 'message' })
    expect(w.trace(['ACTIVATED', 'COMPLETED', 'SEQUENCE_FLOW_TAKEN']).slice(-8)).to.deep.equal([
      'gate ACTIVATED',
      'gate COMPLETED',
      'byMessage ACTIVATED',
      'byMessage COMPLETED',
      'byMessage_end SEQUENCE_FLOW_TAKEN',
      'end ACTIVATED',
      'end COMPLETED',
      'p COMPLETED',
    ])
    expect(w.variables(pi)).to.deep.include({ from: 'message' })
    expect(w.all()).to.include('TIMER CANCELED')
    await w.create('p', { id: 'k2' })
    await w.advance(3_600_000)
    expect(w.trace()).to.include('byTime COMPLETED')
  })

  it('E4: a terminate end event ends its own scope only, which then completes', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          subProcess(
            'sub',
            start('subStart'),
            service('slow', 'slow'),
            service('quick', 'quick'),
            end('stop', terminate()),
            flows('subStart', 'quick', 'stop'),
            flow('subStart', 'slow'),
          ),
          end(),
          flows('start', 'sub', 'end'),
        ),
      ),
    )
    await w.create('p')
    w.mark()
    await w.work('quick')
    expect(w.trace()).to.deep.equal([
      'quick COMPLETED',
      'stop ACTIVATED',
      'stop COMPLETED',
      'slow TERMINATED',
      'sub COMPLETED',
      'end ACTIVATED',
      'end COMPLETED',
      'p COMPLETED',
    ])
  })

  it('E5: a link throw goes on at its catch event without a flow', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          throwEvent('jump', onLink('L')),
          catchEvent('land', onLink('L')),
          end(),
          flows('start', 'jump'),
          flows('land', 'end'),
        ),
      ),
    )
    await w.create('p')
    expect(w.trace(['COMPLETED', 'SEQUENCE_FLOW_TAKEN'])).to.deep.equal([
      'start COMPLETED',
      'start_jump SEQUENCE_FLOW_TAKEN',
      'jump COMPLETED',
      'land COMPLETED',
      'land_end SEQUENCE_FLOW_TAKEN',
      'end COMPLETED',
      'p COMPLETED',
    ])
  })

  it('L8: a loop of 5 000 steps without a wait state ends, in several commands', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('seed', 'seed'),
          throwEvent(
            'count',
            `<bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=n + 1" target="n"/></zeebe:ioMapping></bpmn:extensionElements>`,
          ),
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
})
