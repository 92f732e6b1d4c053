import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  element,
  end,
  error,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  onError,
  onLink,
  onMessage,
  process,
  service,
  start,
  subProcess,
  terminate,
  throwEvent,
} from '#test/support/bpmn-builder'
import { straight } from './models.ts'
import { onEveryStore } from './world.ts'

const job = (type: string): string =>
  `<bpmn:extensionElements><zeebe:taskDefinition type="${type}"/></bpmn:extensionElements>`

onEveryStore('end and throw events', (world) => {
  it('E1, S2: an error end event is caught by an event sub-process of an outer scope', async () => {
    const w = world()
    await w.deploy(
      definitions(
        error('e1', 'E1'),
        process(
          'p',
          start(),
          subProcess(
            'sub',
            start('subStart'),
            service('task', 'work'),
            end('fail', onError('e1')),
            flows('subStart', 'task', 'fail'),
          ),
          service('beside', 'beside'),
          flows('start', 'sub'),
          flows('start', 'beside'),
          eventSubProcess('esp', eventStart('caught', true, onError('e1')), end('handled'), flows('caught', 'handled')),
        ),
      ),
    )
    await w.create('p')
    w.mark()
    await w.work('work')
    expect(w.trace()).to.deep.equal([
      'task COMPLETED',
      'fail ACTIVATED',
      'beside TERMINATED',
      'fail TERMINATED',
      'sub TERMINATED',
      'esp ACTIVATED',
      'caught ACTIVATED',
      'caught COMPLETED',
      'handled ACTIVATED',
      'handled COMPLETED',
      'esp COMPLETED',
      'p COMPLETED',
    ])
  })

  it('E1, J7: the code is looked up from the flow scope outward; a computed one too', async () => {
    const w = world()
    const fails = subProcess('sub', start('s'), end('fail', onError('thrown')), flow('s', 'fail'))
    await w.deploy(
      straight([fails], {
        roots: [error('thrown', '="E" + n'), error('e1', 'E1')],
        beside: [
          boundary('one', 'sub', true, onError('e1')),
          boundary('any', 'sub', true, onError()),
          flow('one', 'end'),
          flow('any', 'end'),
        ],
      }),
    )
    await w.create('p', { n: '1' })
    expect(w.completedOnce('one')).to.equal(true)
    await w.create('p', { n: '2' })
    expect(w.completedOnce('any')).to.equal(true)
  })

  it('E1, I1: uncaught it stays ACTIVATING with an incident, and tries again when that is resolved', async () => {
    const w = world()
    await w.deploy(
      straight([], { roots: [error('e1', 'E1')] }).replace(
        '<bpmn:endEvent id="end">',
        `<bpmn:endEvent id="end">${onError('e1')}`,
      ),
    )
    const pi = await w.create('p')
    expect(w.incidents()[0]).to.include({
      type: 'UNHANDLED_ERROR_EVENT',
      elementId: 'end',
      message:
        "Expected to throw an error event with the code 'E1', but it was not caught. No error events are available in the scope.",
    })
    expect(w.trace()).to.not.include('end ACTIVATED')
    await w.resolve()
    expect(w.incidents()).to.have.length(1)
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.trace()).to.include.members(['end TERMINATED', 'p TERMINATED'])
    expect(w.incidents()).to.deep.equal([])
  })

  it('E4: a terminate end event ends its own scope only, which then completes', async () => {
    const w = world()
    await w.deploy(
      straight([
        subProcess(
          'sub',
          start('subStart'),
          service('slow', 'slow'),
          service('quick', 'quick'),
          end('stop', terminate()),
          flows('subStart', 'quick', 'stop'),
          flow('subStart', 'slow'),
        ),
      ]),
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

  it('E4: at process level it completes the instance, with its result', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('slow', 'slow'),
          service('quick', 'quick'),
          end('stop', terminate()),
          flows('start', 'quick', 'stop'),
          flow('start', 'slow'),
        ),
      ),
    )
    await w.run('createInstance', { bpmnProcessId: 'p', awaitResult: true })
    await w.work('quick', { a: 1 })
    expect(w.trace().slice(-2)).to.deep.equal(['slow TERMINATED', 'p COMPLETED'])
    expect(w.completed.map(({ variables }) => variables)).to.deep.equal([{ a: 1 }])
  })

  it('E5: a link throw goes on at its catch event, of its own scope, without a flow', async () => {
    const w = world()
    const jump = (scope: string): string[] => [
      throwEvent(`${scope}Jump`, onLink('L')),
      catchEvent(`${scope}Land`, onLink('L')),
      end(`${scope}End`),
      flow(`${scope}Land`, `${scope}End`),
    ]
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          ...jump('p'),
          subProcess('sub', start('s'), ...jump('sub'), flow('s', 'subJump')),
          flows('start', 'sub', 'pJump'),
        ),
      ),
    )
    await w.create('p')
    expect(w.trace(['COMPLETED', 'SEQUENCE_FLOW_TAKEN'])).to.deep.equal([
      'start COMPLETED',
      'start_sub SEQUENCE_FLOW_TAKEN',
      's COMPLETED',
      's_subJump SEQUENCE_FLOW_TAKEN',
      'subJump COMPLETED',
      'subLand COMPLETED',
      'subLand_subEnd SEQUENCE_FLOW_TAKEN',
      'subEnd COMPLETED',
      'sub COMPLETED',
      'sub_pJump SEQUENCE_FLOW_TAKEN',
      'pJump COMPLETED',
      'pLand COMPLETED',
      'pLand_pEnd SEQUENCE_FLOW_TAKEN',
      'pEnd COMPLETED',
      'p COMPLETED',
    ])
  })

  it('E6: a send task, a message throw and a message end event are jobs; nothing is published', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('m', '="k"'),
        process(
          'p',
          start(),
          element('sendTask', 'send', {}, job('send')),
          throwEvent('throw', job('throw'), onMessage('m')),
          end('done', job('done'), onMessage('m')),
          flows('start', 'send', 'throw', 'done'),
        ),
      ),
    )
    const pi = await w.create('p')
    for (const type of ['send', 'throw', 'done']) await w.work(type, { [type]: true })
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.all()).to.not.include('MESSAGE PUBLISHED')
    expect(w.variables(pi)).to.deep.equal({ send: true, throw: true, done: true })
    expect(w.values('JOB', 'CREATED').map(({ retries }) => retries)).to.deep.equal([3, 3, 3])
  })
})
