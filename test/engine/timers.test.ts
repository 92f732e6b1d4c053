import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  end,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  onTimer,
  process,
  receive,
  service,
  start,
  message,
} from '#test/support/bpmn-builder'
import { day, hour, minute, straight } from './models.ts'
import { onEveryStore, type World } from './world.ts'

const waits = (kind: 'timeDuration' | 'timeDate', text: string): string =>
  straight([catchEvent('wait', onTimer(kind, text))])

const withBoundary = (interrupting: boolean, kind: 'timeDuration' | 'timeDate' | 'timeCycle', text: string): string =>
  straight([service('task', 'work')], {
    beside: [
      boundary('edge', 'task', interrupting, onTimer(kind, text)),
      service('aside', 'aside'),
      end('end2'),
      flows('edge', 'aside', 'end2'),
    ],
  })

/** Due dates of the timers since the mark, counted from an instant. */
const due = (w: World, from: number): readonly (readonly [number, unknown])[] =>
  w.values('TIMER', 'CREATED').map(({ dueDate, repetitions }) => [Number(dueDate) - from, repetitions] as const)

onEveryStore('timers', (world) => {
  it('T1: months and years go by the calendar, the rest is exact', async () => {
    const w = world()
    w.needsExactTime()
    await w.deploy(waits('timeDuration', '=term'))
    const spans = { P3M: Date.UTC(2026, 3, 5, 9), P1Y2M: Date.UTC(2027, 2, 5, 9), P1W: 0, 'PT36H30M0.5S': 0, P1DT1S: 0 }
    for (const term of Object.keys(spans)) await w.create('p', { term })
    const from = w.clock.now()
    expect(due(w, from).map(([at]) => at)).to.deep.equal([
      spans.P3M - from,
      spans.P1Y2M - from,
      7 * day,
      36.5 * hour + 500,
      day + 1000,
    ])
  })

  it('T1, T2: it fires at its date, not before', async () => {
    const w = world()
    w.needsExactTime()
    await w.deploy(waits('timeDuration', 'P3M'))
    await w.create('p')
    await w.advance(Date.UTC(2026, 3, 5, 8, 59, 59, 999) - w.clock.now())
    expect(w.completedOnce('wait')).to.equal(false)
    await w.advance(1)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('T1: dates with an offset or zone, and dates and durations from FEEL', async () => {
    const w = world()
    await w.deploy(
      straight([
        catchEvent('date', onTimer('timeDate', '=at')),
        catchEvent('zoned', onTimer('timeDate', '=now() + duration("PT1H")')),
        catchEvent('span', onTimer('timeDuration', '=duration("PT" + string(n) + "H")')),
      ]),
    )
    const at = new Date(w.clock.now() + day).toISOString().replace('Z', '+00:00')
    await w.create('p', { at, n: 2 })
    await w.advance(day - minute)
    expect(w.completedOnce('date')).to.equal(false)
    await w.advance(minute + 1000)
    expect(w.completedOnce('date')).to.equal(true)
    await w.advance(hour + 1000)
    expect(w.completedOnce('zoned')).to.equal(true)
    await w.advance(2 * hour + 1000)
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('T2: what is past fires at once', async () => {
    const w = world()
    await w.deploy(waits('timeDate', '2020-01-01T00:00:00Z'))
    await w.create('p')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('T2: timers fire in the order of their dates, when they all have become due', async () => {
    const w = world()
    await w.deploy(waits('timeDuration', '=term'))
    const keys: string[] = []
    for (const term of ['PT3H', 'PT1H', 'PT2H']) keys.push(await w.create('p', { term }))
    w.mark()
    await w.advance(5 * hour)
    const order = w.values('TIMER', 'TRIGGERED').map(({ processInstanceKey }) => String(processInstanceKey))
    expect(order).to.deep.equal([keys[1], keys[2], keys[0]])
  })

  it('T1: what is no date, or never comes, is an incident', async () => {
    const w = world()
    await w.deploy(waits('timeDuration', '=term'))
    for (const term of ['soon', 'P999999Y', '']) await w.create('p', { term })
    expect(w.incidents().map(({ type, elementId }) => `${type} ${elementId}`)).to.deep.equal(
      Array.from({ length: 3 }, () => 'EXTRACT_VALUE_ERROR wait'),
    )
  })

  it('T3, B1: a cycle beside its activity repeats, and no more than it says', async () => {
    const w = world()
    await w.deploy(withBoundary(false, 'timeCycle', 'R3/PT1H'))
    await w.create('p')
    for (let count = 0; count < 5; count++) await w.advance(hour)
    await w.advance(minute)
    expect(await w.jobs('aside')).to.have.length(3)
    expect(w.trace()).to.not.include('task TERMINATED')
    await w.work('work')
    expect(w.trace()).to.not.include('p COMPLETED')
  })

  it('T3: the next time counts from the planned one, without drift, also after a long pause', async () => {
    const w = world()
    w.needsExactTime()
    await w.deploy(withBoundary(false, 'timeCycle', 'R4/PT1H'))
    const from = w.clock.now()
    await w.create('p')
    await w.advance(hour + 1000)
    expect(due(w, from)).to.deep.equal([
      [hour, 4],
      [2 * hour, 3],
    ])
    await w.advance(10 * hour)
    expect(due(w, from).slice(2)).to.deep.equal([
      [3 * hour, 2],
      [4 * hour, 1],
    ])
    expect(await w.jobs('aside')).to.have.length(4)
  })

  it('T3: an endless cycle goes on as long as its activity; its expression is evaluated anew each time', async () => {
    const w = world()
    await w.deploy(withBoundary(false, 'timeCycle', '=cycle(duration(span))'))
    const pi = await w.create('p', { span: 'PT1H' })
    await w.advance(hour + 1000)
    await w.set(pi, { span: 'PT10H' })
    await w.advance(hour + 1000)
    const fired = () => w.trace(['COMPLETED']).filter((line) => line === 'edge COMPLETED').length
    expect(fired()).to.equal(2)
    await w.advance(9 * hour)
    expect(fired()).to.equal(2)
    await w.advance(hour)
    expect(fired()).to.equal(3)
    await w.work('work')
    expect(w.all()).to.include('TIMER CANCELED')
  })

  it('T1: a cycle that would never end is an incident', async () => {
    const w = world()
    await w.deploy(withBoundary(false, 'timeCycle', 'R/PT0S'))
    await w.create('p')
    expect(w.incidents()[0]).to.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'task' })
  })

  it('T4: what interrupts fires once, a duration beside its activity too', async () => {
    const w = world()
    await w.deploy(withBoundary(false, 'timeDuration', 'PT1H'))
    await w.create('p')
    await w.advance(hour + 1000)
    await w.advance(9 * hour)
    expect(await w.jobs('aside')).to.have.length(1)
    expect(w.values('TIMER', 'CREATED').map(({ repetitions }) => repetitions)).to.deep.equal([1])
    await w.deploy(withBoundary(true, 'timeDate', '=now() + duration("PT1H")').replace('id="p"', 'id="q"'), 'q.bpmn')
    await w.create('q')
    await w.advance(hour + 1000)
    expect(w.trace()).to.include('task TERMINATED')
  })

  it('T5, C1: a timer start event makes an instance without variables each time', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process('p', start('daily', onTimer('timeCycle', 'R2/P1D')), service('task', 'work'), flow('daily', 'task')),
      ),
    )
    expect(w.values('TIMER', 'CREATED')[0]).to.include({
      processInstanceKey: -1,
      elementInstanceKey: -1,
      repetitions: 2,
    })
    for (let count = 0; count < 4; count++) await w.advance(day + minute)
    expect((await w.jobs('work')).map(({ variables }) => variables)).to.deep.equal(['{}', '{}'])
  })

  it('T5: several timers may start a process, beside its none start event', async () => {
    const w = world()
    const at = new Date(w.clock.now() + hour).toISOString()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          start('once', onTimer('timeDate', at)),
          start('often', onTimer('timeCycle', 'R1/PT2H')),
          service('task', 'work'),
          ...['start', 'once', 'often'].map((id) => flow(id, 'task')),
        ),
      ),
    )
    await w.create('p')
    await w.advance(3 * hour)
    expect(w.trace(['COMPLETED'])).to.deep.equal(['start COMPLETED', 'once COMPLETED', 'often COMPLETED'])
    expect(await w.jobs('work')).to.have.length(3)
  })

  it('S1, T3: a cycle starts an event sub-process again and again; it ends with its scope', async () => {
    const w = world()
    await w.deploy(
      straight([receive('wait', 'go')], {
        roots: [message('go', '="k"')],
        beside: [
          eventSubProcess(
            'esp',
            eventStart('tick', false, onTimer('timeCycle', 'R/PT1H')),
            end('tock'),
            flow('tick', 'tock'),
          ),
        ],
      }),
    )
    await w.create('p')
    for (let count = 0; count < 3; count++) await w.advance(hour + minute)
    expect(w.trace(['COMPLETED']).filter((line) => line === 'esp COMPLETED')).to.have.length(3)
    await w.publish('go', 'k')
    expect(w.completedOnce('p')).to.equal(true)
    w.mark()
    await w.advance(5 * hour)
    expect(w.all()).to.deep.equal([])
  })
})
