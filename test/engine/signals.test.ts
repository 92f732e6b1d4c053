import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  element,
  end,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  onMessage,
  onSignal,
  process,
  service,
  signal,
  start,
  throwEvent,
  withIo,
} from '#test/support/bpmn-builder'
import { onEveryStore } from './world.ts'

const waiting = (id: string): string =>
  definitions(
    signal('s'),
    process(id, start(), catchEvent('wait', onSignal('s')), end(), flows('start', 'wait', 'end')),
  )

onEveryStore('signals', (world) => {
  it('E3: every subscription of the moment gets the signal, with its variables; later ones do not', async () => {
    const w = world()
    await w.deploy(waiting('p'), 'p.bpmn')
    await w.deploy(waiting('q'), 'q.bpmn')
    const keys = [await w.create('p'), await w.create('p'), await w.create('q')]
    await w.run('broadcastSignal', { signalName: 's', variables: '{"by":"mayor"}' })
    const late = await w.create('p')
    expect(w.trace(['COMPLETED']).filter((line) => line === 'wait COMPLETED')).to.have.length(3)
    for (const key of keys) expect(w.variables(key)).to.deep.equal({ by: 'mayor' })
    expect(w.variables(late)).to.deep.equal({})
  })

  it('E3: the records are one broadcast, and the end of each subscription', async () => {
    const w = world()
    await w.deploy(waiting('p'))
    await w.create('p')
    w.mark()
    await w.run('broadcastSignal', { signalName: 's' })
    expect(w.all()).to.deep.equal([
      'SIGNAL BROADCASTED',
      'PROCESS_EVENT TRIGGERING',
      'wait COMPLETING',
      'PROCESS_EVENT TRIGGERED',
      'SIGNAL_SUBSCRIPTION DELETED',
      'wait COMPLETED',
      'wait_end SEQUENCE_FLOW_TAKEN',
      'end ACTIVATING',
      'end ACTIVATED',
      'end COMPLETING',
      'end COMPLETED',
      'p COMPLETING',
      'p COMPLETED',
    ])
  })

  it('E3, D5: a signal starts the latest version only; its variables are those of the instance', async () => {
    const w = world()
    const starting = (last: string) =>
      definitions(signal('s'), process('p', start('begin', onSignal('s')), service(last, 'work'), flows('begin', last)))
    await w.deploy(starting('first'))
    await w.deploy(starting('second'))
    await w.run('broadcastSignal', { signalName: 's', variables: '{"n":1}' })
    expect(w.trace(['ACTIVATED'])).to.deep.equal(['p ACTIVATED', 'begin ACTIVATED', 'second ACTIVATED'])
    expect((await w.job('work')).variables).to.equal('{"n":1}')
  })

  it('B1: a boundary event interrupts, or fires again and again beside its activity', async () => {
    const w = world()
    await w.deploy(
      definitions(
        signal('stop'),
        signal('remind'),
        process(
          'p',
          start(),
          service('task', 'work'),
          boundary('stopped', 'task', true, onSignal('stop')),
          boundary('reminded', 'task', false, onSignal('remind')),
          flows('start', 'task', 'done'),
          end('done'),
          end('e1'),
          end('e2'),
          flow('stopped', 'e1'),
          flow('reminded', 'e2'),
        ),
      ),
    )
    await w.create('p')
    await w.run('broadcastSignal', { signalName: 'remind' })
    await w.run('broadcastSignal', { signalName: 'remind' })
    expect(w.trace(['COMPLETED']).filter((line) => line === 'e2 COMPLETED')).to.have.length(2)
    await w.run('broadcastSignal', { signalName: 'stop' })
    expect(w.trace(['TERMINATED'])).to.deep.equal(['task TERMINATED'])
    expect(w.completedOnce('e1')).to.equal(true)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('S1: an event sub-process starts on a signal', async () => {
    const w = world()
    await w.deploy(
      definitions(
        signal('s'),
        process(
          'p',
          start(),
          service('task', 'work'),
          end(),
          flows('start', 'task', 'end'),
          eventSubProcess('aside', eventStart('begun', true, onSignal('s')), end('over'), flow('begun', 'over')),
        ),
      ),
    )
    await w.create('p')
    await w.run('broadcastSignal', { signalName: 's' })
    expect(w.trace(['TERMINATED', 'COMPLETED'])).to.deep.equal([
      'start COMPLETED',
      'task TERMINATED',
      'begun COMPLETED',
      'over COMPLETED',
      'aside COMPLETED',
      'p COMPLETED',
    ])
  })

  it('G3: a signal behind an event-based gateway wins over a message', async () => {
    const w = world()
    await w.deploy(
      definitions(
        signal('s'),
        message('m', '=key'),
        process(
          'p',
          start(),
          element('eventBasedGateway', 'gateway'),
          catchEvent('onM', onMessage('m')),
          catchEvent('onS', onSignal('s')),
          end(),
          flows('start', 'gateway', 'onM', 'end'),
          flows('gateway', 'onS', 'end'),
        ),
      ),
    )
    await w.create('p', { key: 'k' })
    await w.run('broadcastSignal', { signalName: 's' })
    expect(w.completedOnce('onS')).to.equal(true)
    expect(w.trace(['ACTIVATED'])).not.to.include('onM ACTIVATED')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('E3: throw and end events send only their own local variables', async () => {
    const w = world()
    await w.deploy(waiting('p'), 'p.bpmn')
    await w.deploy(
      definitions(
        signal('s'),
        signal('t'),
        process(
          'sender',
          start(),
          throwEvent('send', withIo({ in: { told: '=secret + 1' } }), onSignal('s')),
          end('last', onSignal('t')),
          flows('start', 'send', 'last'),
        ),
      ),
      'sender.bpmn',
    )
    const key = await w.create('p')
    await w.create('sender', { secret: 41 })
    expect(w.variables(key)).to.deep.equal({ told: 42 })
    expect(w.completedOnce('last')).to.equal(true)
    expect(
      w
        .records()
        .filter(({ valueType }) => valueType === 'SIGNAL')
        .map(({ value }) => value['signalName']),
    ).to.deep.equal(['s', 't'])
  })

  it('E3: a signal wakes hundreds of instances, each once', async () => {
    const w = world()
    await w.deploy(waiting('p'))
    await Promise.all(
      Array.from({ length: 250 }, () => w.engine.core.execute('createInstance', { bpmnProcessId: 'p' })),
    )
    await w.run('broadcastSignal', { signalName: 's' })
    expect(w.trace(['COMPLETED']).filter((line) => line === 'p COMPLETED')).to.have.length(250)
  })

  it('V11, 5.17: variables of a signal must be an object', async () => {
    expect(await world().refusal('broadcastSignal', { signalName: 's', variables: '[]' })).to.match(
      /^INVALID_ARGUMENT: Property 'variables' is invalid/,
    )
  })
})
