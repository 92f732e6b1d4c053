import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  end,
  eventStart,
  eventSubProcess,
  flows,
  message,
  onMessage,
  onTimer,
  process,
  receive,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'
import { onEveryStore } from './world.ts'

const hour = 3_600_000
const day = 24 * hour

const withBoundary = (interrupting: boolean, event: string, ...roots: string[]): string =>
  definitions(
    ...roots,
    process(
      'p',
      start(),
      service('task', 'work'),
      boundary('edge', 'task', interrupting, event),
      service('aside', 'aside'),
      end(),
      end('end2'),
      flows('start', 'task', 'end'),
      flows('edge', 'aside', 'end2'),
    ),
  )

onEveryStore('timers', (world) => {
  it('T1, T2: a duration of months fires at its date, not before', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          catchEvent('wait', onTimer('timeDuration', '=term')),
          end(),
          flows('start', 'wait', 'end'),
        ),
      ),
    )
    await w.create('p', { term: 'P3M' })
    await w.advance(Date.UTC(2026, 3, 5, 8, 59, 59, 999) - w.clock.now())
    expect(w.completedOnce('wait')).to.equal(false)
    await w.advance(1)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('T1: dates and FEEL durations; a past date fires at once', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          catchEvent('past', onTimer('timeDate', '2020-01-01T00:00:00Z')),
          catchEvent('date', onTimer('timeDate', '=at')),
          catchEvent('span', onTimer('timeDuration', '=duration("PT" + string(n) + "H")')),
          end(),
          flows('start', 'past', 'date', 'span', 'end'),
        ),
      ),
    )
    await w.create('p', { at: '2026-02-01T00:00:00+01:00', n: 2 })
    expect(w.completedOnce('past')).to.equal(true)
    await w.advance(Date.UTC(2026, 0, 31, 23) - w.clock.now())
    expect(w.completedOnce('date')).to.equal(true)
    await w.advance(2 * hour)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('B1: an interrupting boundary timer terminates the activity and its job', async () => {
    const w = world()
    await w.deploy(withBoundary(true, onTimer('timeDuration', 'P60D')))
    await w.create('p')
    w.mark()
    await w.advance(60 * day)
    expect(w.all()).to.deep.equal([
      'TIMER TRIGGERED',
      'PROCESS_EVENT TRIGGERING',
      'task TERMINATING',
      'JOB CANCELED',
      'PROCESS_EVENT TRIGGERED',
      'task TERMINATED',
      'edge ACTIVATING',
      'edge ACTIVATED',
      'edge COMPLETING',
      'edge COMPLETED',
      'edge_aside SEQUENCE_FLOW_TAKEN',
      'aside ACTIVATING',
      'JOB CREATED',
      'aside ACTIVATED',
    ])
    await w.work('aside')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('T3: a cycle on a non-interrupting boundary repeats from the planned date, without drift', async () => {
    const w = world()
    await w.deploy(withBoundary(false, onTimer('timeCycle', 'R3/PT1H')))
    await w.create('p')
    await w.advance(hour + 1000)
    const due = w
      .records()
      .flatMap(({ valueType, intent, value }) => (valueType === 'TIMER' && intent === 'CREATED' ? [value] : []))
    expect(
      due.map(({ dueDate, repetitions }) => [Number(dueDate) - Date.UTC(2026, 0, 5, 9), repetitions]),
    ).to.deep.equal([
      [hour, 3],
      [2 * hour, 2],
    ])
    await w.advance(10 * hour)
    expect(await w.jobs('aside')).to.have.length(3)
    await w.work('work')
    expect(w.trace()).to.not.include('p COMPLETED')
  })

  it('T1: what is no date, never comes, or would never end is an incident', async () => {
    const w = world()
    const wait = catchEvent('wait', onTimer('timeDuration', '=term'))
    await w.deploy(definitions(process('p', start(), wait, end(), flows('start', 'wait', 'end'))))
    await w.deploy(withBoundary(false, onTimer('timeCycle', 'R/PT0S')).replace('id="p"', 'id="q"'), 'q.bpmn')
    for (const term of ['soon', 'P999999Y', 5, null]) await w.create('p', { term })
    await w.create('q')
    expect(w.incidents().map(({ type, elementId }) => `${type} ${elementId}`)).to.deep.equal([
      ...Array.from({ length: 4 }, () => 'EXTRACT_VALUE_ERROR wait'),
      'EXTRACT_VALUE_ERROR task',
    ])
  })

  it('T5, D5: a timer start event fires for the latest version only', async () => {
    const w = world()
    const xml = (id: string) =>
      definitions(
        process(
          'p',
          start('go', onTimer('timeCycle', 'R/PT1H')),
          service('task', id),
          end(),
          flows('go', 'task', 'end'),
        ),
      )
    await w.deploy(xml('old'))
    await w.advance(hour)
    await w.deploy(xml('new'))
    await w.advance(2 * hour)
    expect(await w.jobs('old')).to.have.length(1)
    expect(await w.jobs('new')).to.have.length(2)
  })
})

onEveryStore('messages', (world) => {
  const catching = definitions(
    message('go', '=id'),
    process('p', start(), catchEvent('wait', onMessage('go')), end(), flows('start', 'wait', 'end')),
  )

  it('M1, M2: a message hits the instance with its key and brings its variables', async () => {
    const w = world()
    await w.deploy(catching)
    const first = await w.create('p', { id: 'a' })
    await w.create('p', { id: 'b' })
    w.mark()
    await w.publish('go', 'a', { x: 1 })
    expect(w.all()).to.include.members([
      'MESSAGE PUBLISHED',
      'PROCESS_MESSAGE_SUBSCRIPTION CORRELATED',
      'MESSAGE EXPIRED',
      'wait COMPLETED',
      'p COMPLETED',
    ])
    expect(w.trace(['COMPLETED'])).to.deep.equal(['wait COMPLETED', 'end COMPLETED', 'p COMPLETED'])
    expect(w.variables(first)).to.deep.equal({ id: 'a', x: 1 })
  })

  it('M2: of several waiting instances of one process only one gets it; other processes get it too', async () => {
    const w = world()
    await w.deploy(catching)
    await w.deploy(catching.replace('id="p"', 'id="q"'), 'q.bpmn')
    await w.create('p', { id: 'a' })
    await w.create('p', { id: 'a' })
    await w.create('q', { id: 'a' })
    await w.publish('go', 'a')
    expect(w.trace(['COMPLETED']).filter((line) => /^[pq] /.test(line))).to.have.members(['p COMPLETED', 'q COMPLETED'])
  })

  it('M3: a buffered message is taken when a subscription opens, the oldest first, until its time is over', async () => {
    const w = world()
    await w.deploy(catching)
    await w.publish('go', 'a', { n: 1 }, hour)
    await w.publish('go', 'a', { n: 2 }, 2 * hour)
    const first = await w.create('p', { id: 'a' })
    expect(w.variables(first)).to.deep.equal({ id: 'a', n: 1 })
    await w.advance(2 * hour)
    await w.create('p', { id: 'a' })
    expect(w.trace(['COMPLETED']).filter((line) => line === 'p COMPLETED')).to.have.length(1)
    expect(w.all().filter((line) => line === 'MESSAGE EXPIRED')).to.have.length(2)
  })

  it('M1: a message id is refused as long as its message is buffered', async () => {
    const w = world()
    await w.publish('go', 'a', {}, hour, 'id-1')
    const again = { name: 'go', correlationKey: 'a', timeToLiveMs: hour, messageId: 'id-1' }
    expect(await w.refusal('publishMessage', again)).to.equal(
      "ALREADY_EXISTS: Expected to publish a new message with id 'id-1', but a message with that id was already published",
    )
    expect(await w.refusal('publishMessage', { ...again, correlationKey: 'b' })).to.equal('accepted')
    await w.advance(hour)
    expect(await w.refusal('publishMessage', again)).to.equal('accepted')
  })

  it('M5: a message start event makes one instance per key at a time, the next one from the buffer', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('begin'),
        process('p', start('go', onMessage('begin')), service('task', 'work'), end(), flows('go', 'task', 'end')),
      ),
    )
    await w.publish('begin', 'k', { n: 1 }, day)
    await w.publish('begin', 'k', { n: 2 }, day)
    await w.publish('begin', '', { n: 3 }, day)
    const jobs = await w.jobs('work')
    expect(jobs.map(({ variables }) => variables)).to.deep.equal(['{"n":1}', '{"n":3}'])
    await w.run('completeJob', { jobKey: jobs[0]?.key ?? '' })
    expect((await w.jobs('work')).map(({ variables }) => variables)).to.deep.equal(['{"n":2}'])
  })

  it('M4, X5: a non-interrupting boundary message repeats and takes the next buffered one; its key is the outer one', async () => {
    const w = world()
    await w.deploy(withBoundary(false, onMessage('note'), message('note', '=id')))
    await w.publish('note', 'k', { n: 1 }, hour)
    await w.publish('note', 'k', { n: 2 }, hour)
    const pi = await w.create('p', { id: 'k' })
    await w.publish('note', 'k', { n: 3 })
    expect(await w.jobs('aside')).to.have.length(3)
    expect(w.variables(pi)).to.deep.include({ n: 3 })
    await w.work('work')
    expect(w.all()).to.include('PROCESS_MESSAGE_SUBSCRIPTION DELETED')
  })

  it('M6, X3: the key is fixed when the subscription opens; a key that is no text or number is an incident', async () => {
    const w = world()
    await w.deploy(catching)
    const pi = await w.create('p', { id: true })
    expect(w.incidents()[0]?.message).to.equal(
      "Failed to extract the correlation key for 'go': The value must be either a string or a number, but was 'BOOLEAN'.",
    )
    await w.run('setVariables', { elementInstanceKey: pi, variables: '{"id":42}', local: false })
    await w.run('resolveIncident', { incidentKey: w.incidents()[0]?.key ?? '' })
    await w.run('setVariables', { elementInstanceKey: pi, variables: '{"id":43}', local: false })
    await w.publish('go', '43')
    expect(w.trace()).to.not.include('p COMPLETED')
    await w.publish('go', '42')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('a receive task waits for its message and may be interrupted', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('go', '=id'),
        process(
          'p',
          start(),
          receive('wait', 'go'),
          boundary('late', 'wait', true, onTimer('timeDuration', 'PT1H')),
          end(),
          flows('start', 'wait', 'end'),
          flows('late', 'end'),
        ),
      ),
    )
    await w.create('p', { id: 1 })
    await w.create('p', { id: 2 })
    await w.publish('go', '2')
    await w.advance(hour)
    expect(w.trace(['COMPLETED', 'TERMINATED'])).to.include.members([
      'wait COMPLETED',
      'wait TERMINATED',
      'late COMPLETED',
    ])
    expect(w.trace(['COMPLETED']).filter((line) => line === 'p COMPLETED')).to.have.length(2)
  })
})

onEveryStore('event sub-processes', (world) => {
  const main = (interrupting: boolean, event: string): string =>
    definitions(
      message('act', '=id'),
      process(
        'p',
        start(),
        service('task', 'work'),
        end(),
        flows('start', 'task', 'end'),
        eventSubProcess(
          'esp',
          eventStart('hit', interrupting, event),
          service('handle', 'handle'),
          end('espEnd'),
          flows('hit', 'handle', 'espEnd'),
        ),
      ),
    )

  it('S1: non-interrupting ones run beside the process, each message anew, and hold it open', async () => {
    const w = world()
    await w.deploy(main(false, onMessage('act')))
    const pi = await w.create('p', { id: 'k' })
    w.mark()
    await w.publish('act', 'k', { n: 1 })
    expect(w.trace()).to.deep.equal(['esp ACTIVATED', 'hit ACTIVATED', 'hit COMPLETED', 'handle ACTIVATED'])
    await w.publish('act', 'k', { n: 2 })
    expect(w.variables(pi)).to.deep.equal({ id: 'k', n: 2 })
    await w.work('work')
    await w.work('handle')
    expect(w.trace()).to.not.include('p COMPLETED')
    await w.work('handle')
    expect(w.completedOnce('p')).to.equal(true)
    await w.publish('act', 'k')
    expect(w.trace().filter((line) => line === 'esp ACTIVATED')).to.have.length(2)
  })

  it('S1, B2: an interrupting one ends all else in its scope and is the last', async () => {
    const w = world()
    await w.deploy(main(true, onMessage('act')))
    await w.create('p', { id: 'k' })
    w.mark()
    await w.publish('act', 'k')
    await w.publish('act', 'k')
    expect(w.trace()).to.deep.equal([
      'task TERMINATED',
      'esp ACTIVATED',
      'hit ACTIVATED',
      'hit COMPLETED',
      'handle ACTIVATED',
    ])
    await w.work('handle')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('a timer starts one inside a sub-process; boundary events of the sub-process stay open (B2)', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('out', '=id'),
        process(
          'p',
          start(),
          subProcess(
            'sub',
            start('subStart'),
            service('task', 'work'),
            flows('subStart', 'task'),
            eventSubProcess(
              'esp',
              eventStart('hit', true, onTimer('timeDuration', 'PT1H')),
              service('handle', 'handle'),
              flows('hit', 'handle'),
            ),
          ),
          boundary('leave', 'sub', true, onMessage('out')),
          end(),
          flows('start', 'sub', 'end'),
          flows('leave', 'end'),
        ),
      ),
    )
    await w.create('p', { id: 'k' })
    await w.advance(hour)
    expect(w.trace()).to.include.members(['task TERMINATED', 'handle ACTIVATED'])
    w.mark()
    await w.publish('out', 'k')
    expect(w.trace()).to.deep.equal([
      'handle TERMINATED',
      'esp TERMINATED',
      'sub TERMINATED',
      'leave ACTIVATED',
      'leave COMPLETED',
      'end ACTIVATED',
      'end COMPLETED',
      'p COMPLETED',
    ])
  })
})
