import { expect } from 'chai'
import {
  boundary,
  definitions,
  element,
  end,
  error,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  multi,
  onCompensation,
  onError,
  process,
  service,
  start,
  subProcess,
  throwEvent,
  undoable,
} from '#test/support/bpmn-builder'
import { compileResource } from '#engine/model/compile'
import { onEveryStore, type World } from './world.ts'

const undo = (id: string): string => service(id, id, { undoes: true })

const linear = (activityRef?: string): string =>
  definitions(
    process(
      'p',
      start(),
      undoable('a', service('a', 'a'), 'undoA'),
      undoable('b', service('b', 'b'), 'undoB'),
      undo('undoA'),
      undo('undoB'),
      throwEvent('throw', onCompensation(activityRef)),
      end(),
      flows('start', 'a', 'b', 'throw', 'end'),
    ),
  )

const subscriptions = (w: World): string[] =>
  w
    .records()
    .filter(({ valueType }) => valueType === 'COMPENSATION_SUBSCRIPTION')
    .map(({ intent, value }) => `${String(value['compensableActivityId'])} ${intent}`)

onEveryStore('compensation', (world) => {
  it('CO1: handlers of all completed activities run side by side, then the throw event goes on', async () => {
    const w = world()
    await w.deploy(linear())
    await w.create('p')
    await w.work('a')
    await w.work('b')
    expect(w.completedOnce('throw')).to.equal(false)
    await w.work('undoB')
    expect(w.completedOnce('p')).to.equal(false)
    await w.work('undoA')
    expect(w.completedOnce('throw')).to.equal(true)
    expect(w.completedOnce('p')).to.equal(true)
    expect(subscriptions(w)).to.deep.equal([
      'a CREATED',
      'b CREATED',
      'a TRIGGERED',
      'b TRIGGERED',
      'b COMPLETED',
      'a COMPLETED',
    ])
  })

  it('CO1: the boundary event is passed in one go, then its handler is entered without a flow', async () => {
    const w = world()
    await w.deploy(linear('a'))
    await w.create('p')
    await w.work('a')
    w.mark()
    await w.work('b')
    const trace = w.all()
    expect(trace.slice(trace.indexOf('throw ACTIVATED'), trace.indexOf('undoA ACTIVATED') + 1)).to.deep.equal([
      'throw ACTIVATED',
      'COMPENSATION_SUBSCRIPTION TRIGGERED',
      'aUndo ACTIVATING',
      'aUndo ACTIVATED',
      'aUndo COMPLETING',
      'aUndo COMPLETED',
      'undoA ACTIVATING',
      'JOB CREATED',
      'undoA ACTIVATED',
    ])
  })

  it('CO1: with activityRef only that activity is undone; the rest is forgotten at the end', async () => {
    const w = world()
    await w.deploy(linear('a'))
    await w.create('p')
    await w.work('a')
    await w.work('b')
    await w.work('undoA')
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.trace(['ACTIVATED'])).not.to.include('undoB ACTIVATED')
    expect(subscriptions(w).at(-1)).to.equal('b DELETED')
  })

  it('CO1: nothing to undo: the throw event completes at once; so does an end event', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          throwEvent('throw', onCompensation()),
          end('end', onCompensation()),
          flows('start', 'throw', 'end'),
        ),
      ),
    )
    await w.create('p')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('CO1: an activity that is still active or was terminated is not undone', async () => {
    const w = world()
    await w.deploy(
      definitions(
        error('e', 'e'),
        process(
          'p',
          start(),
          element('parallelGateway', 'fork'),
          undoable('a', service('a', 'a'), 'undoA'),
          undoable('b', service('b', 'b') + boundary('failed', 'b', true, onError('e')), 'undoB'),
          undo('undoA'),
          undo('undoB'),
          throwEvent('throw', onCompensation()),
          flows('start', 'fork', 'a'),
          flow('fork', 'b'),
          flow('failed', 'throw'),
        ),
      ),
    )
    await w.create('p')
    const b = await w.job('b')
    await w.run('throwError', { jobKey: b.key, errorCode: 'e' })
    expect(w.completedOnce('throw')).to.equal(true)
    expect(subscriptions(w)).to.deep.equal([])
  })

  it('CO1: what a completed sub-process holds is undone from outside, once for each time it was done', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          subProcess(
            'sub',
            start('s'),
            undoable('a', service('a', 'a', { loop: multi({ input: '=[1, 2]' }) }), 'undoA'),
            undo('undoA'),
            flow('s', 'a'),
          ),
          end('end', onCompensation()),
          flows('start', 'sub', 'end'),
        ),
      ),
    )
    await w.create('p')
    await w.work('a')
    await w.work('a')
    await w.work('undoA')
    expect(await w.jobs('undoA')).to.have.length(0)
    expect(w.completedOnce('p')).to.equal(true)
    expect(subscriptions(w)).to.deep.equal([
      'a CREATED',
      'sub CREATED',
      'sub TRIGGERED',
      'sub COMPLETED',
      'a TRIGGERED',
      'a COMPLETED',
    ])
  })

  it('CO1: an event sub-process undoes what the scope around it has done', async () => {
    const w = world()
    await w.deploy(
      definitions(
        error('e', 'e'),
        process(
          'p',
          start(),
          undoable('a', service('a', 'a'), 'undoA'),
          undo('undoA'),
          service('b', 'b'),
          flows('start', 'a', 'b'),
          eventSubProcess(
            'onError',
            eventStart('caught', true, onError('e')),
            throwEvent('throw', onCompensation()),
            end('over'),
            flows('caught', 'throw', 'over'),
          ),
        ),
      ),
    )
    await w.create('p')
    await w.work('a')
    const b = await w.job('b')
    await w.run('throwError', { jobKey: b.key, errorCode: 'e' })
    await w.work('undoA')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('CO1, C7: cancelling forgets what could be undone and ends running handlers', async () => {
    const w = world()
    await w.deploy(linear())
    const key = await w.create('p')
    await w.work('a')
    await w.work('b')
    await w.work('undoA')
    await w.run('cancelInstance', { processInstanceKey: key })
    expect(w.trace(['TERMINATED'])).to.deep.equal(['throw TERMINATED', 'undoB TERMINATED', 'p TERMINATED'])
    expect(subscriptions(w).at(-1)).to.equal('b DELETED')
  })

  it('CO1: a second throw event does not undo again', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          undoable('a', service('a', 'a'), 'undoA'),
          undo('undoA'),
          throwEvent('first', onCompensation()),
          throwEvent('second', onCompensation()),
          end(),
          flows('start', 'a', 'first', 'second', 'end'),
        ),
      ),
    )
    await w.create('p')
    await w.work('a')
    await w.work('undoA')
    expect(w.completedOnce('p')).to.equal(true)
    expect(w.trace(['ACTIVATED']).filter((line) => line === 'undoA ACTIVATED')).to.have.length(1)
  })
})

describe('compensation at deployment (5.1)', () => {
  const cases: readonly [string, string, RegExp][] = [
    [
      'a compensation boundary event without handler',
      definitions(process('p', start(), service('a', 'a'), boundary('edge', 'a', true, onCompensation()))),
      /must have a compensation association and no outgoing sequence flows/,
    ],
    [
      'a handler with a flow',
      definitions(process('p', start(), undoable('a', service('a', 'a'), 'u'), undo('u'), end(), flow('u', 'end'))),
      /handler should have no outgoing sequence flows/,
    ],
    [
      'a handler that is not marked',
      definitions(process('p', start(), undoable('a', service('a', 'a'), 'u'), service('u', 'u'))),
      /must be marked as for compensation/,
    ],
    [
      'compensation that is not waited for',
      definitions(
        process('p', start(), throwEvent('t', '<bpmn:compensateEventDefinition waitForCompletion="false"/>')),
      ),
      /waitForCompletion attribute must be true or not present/,
    ],
  ]
  for (const [name, xml, text] of cases) {
    it(`refuses ${name}`, async () => {
      const { problems } = await compileResource(xml, {})
      expect(problems.map(({ text: said }) => said).join('\n')).to.match(text)
    })
  }
})
