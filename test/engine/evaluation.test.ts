import { expect } from 'chai'
import { ControlledClock, MemoryStore, startEngine } from '#engine'
import {
  boundary,
  catchEvent,
  definitions,
  element,
  end,
  flow,
  flows,
  onTimer,
  process,
  service,
  start,
} from '#test/support/bpmn-builder'
import { onEveryStore } from './world.ts'

const hour = 3_600_000

onEveryStore('expressions of a process', (world) => {
  const choice = (condition: string): string =>
    definitions(
      process(
        'p',
        start(),
        element('exclusiveGateway', 'which', { default: 'otherwise' }),
        end('yes'),
        end('no'),
        flows('start', 'which'),
        flow('which', 'yes', condition),
        flow('which', 'no', undefined, 'otherwise'),
      ),
    )

  it('one that never ends is an incident', async () => {
    const w = world()
    await w.deploy(choice('=every x in 1..1000000000 satisfies x > 0'))
    await w.create('p')
    const [incident] = w.incidents()
    expect(incident).to.deep.include({ type: 'EXTRACT_VALUE_ERROR', elementId: 'which' })
    expect(incident?.message).to.contain('it takes longer than 70 ms')
  })

  it('one that is too deep or too long is refused at deployment', async () => {
    const w = world()
    const deep = `=${'('.repeat(10_000)}true${')'.repeat(10_000)}`
    const refusal = await w.refusal('deploy', { resources: [{ name: 'a.bpmn', content: Buffer.from(choice(deep)) }] })
    expect(refusal).to.contain('nested more than 300 deep')
  })

  it('V1: integers beyond 2^53 keep their digits through mappings', async () => {
    const w = world()
    const task = service('task', 'work', { in: { copy: '=big', pair: '={id: big, next: big + 1}' } })
    await w.deploy(definitions(process('p', start(), task, end(), flows('start', 'task', 'end'))))
    await w.run('createInstance', { bpmnProcessId: 'p', variables: '{"big":12345678901234567890}' })
    const job = await w.job('work')
    expect(job.variables).to.contain('"copy":12345678901234567890')
    expect(job.variables).to.contain('"pair":{"id":12345678901234567890,"next":12345678901234567891}')
  })

  it('T1: a timer says which types it takes', async () => {
    const w = world()
    const wait = catchEvent('wait', onTimer('timeDuration', '=term'))
    await w.deploy(definitions(process('p', start(), wait, end(), flows('start', 'wait', 'end'))))
    await w.create('p')
    expect(w.incidents()[0]?.message).to.equal(
      "Expected result of the expression 'term' to be one of '[DURATION, PERIOD, STRING]', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'term'",
    )
  })

  it('T1, T3: a cron pattern fires at each of its times', async () => {
    const w = world()
    await w.deploy(
      definitions(
        process(
          'p',
          start(),
          service('task', 'work'),
          boundary('edge', 'task', false, onTimer('timeCycle', '0 0 */6 * * *')),
          service('aside', 'aside'),
          end(),
          end('end2'),
          flows('start', 'task', 'end'),
          flows('edge', 'aside', 'end2'),
        ),
      ),
    )
    await w.create('p')
    for (let step = 0; step < 24; step++) await w.advance(hour)
    expect(await w.jobs('aside')).to.have.length(4)
    expect(w.incidents()).to.deep.equal([])
  })

  it('T3: a cycle that began long ago goes on with its next time', async () => {
    const w = world()
    const cycle = onTimer('timeCycle', 'R/2020-01-01T10:30:00@Europe/Brussels/P1D')
    await w.deploy(definitions(process('p', start('go', cycle), end(), flows('go', 'end'))))
    await w.advance(48 * hour)
    expect(w.trace(['COMPLETED']).filter((line) => line === 'p COMPLETED')).to.have.length(2)
  })
})

describe('timers in a time zone', () => {
  const startsOf = async (cycle: string, from: string, hours: number, timeZone: string): Promise<readonly string[]> => {
    const clock = new ControlledClock(Date.parse(from), timeZone)
    const engine = await startEngine({ memory: new MemoryStore(), clock })
    const xml = definitions(process('p', start('go', onTimer('timeCycle', cycle)), end(), flows('go', 'end')))
    await engine.core.execute('deploy', { resources: [{ name: 'a.bpmn', content: Buffer.from(xml) }] })
    for (let step = 0; step < hours; step++) {
      clock.advance(hour)
      await engine.core.idle()
    }
    const found = engine.core.records
      .read(0, 100_000)
      .filter(({ valueType, intent }) => valueType === 'TIMER' && intent === 'TRIGGERED')
    await engine.stop()
    return found.map(({ timestamp }) => new Date(timestamp).toISOString())
  }

  it('T3: every day at nine stays at nine when summer time begins', async () => {
    expect(await startsOf('0 0 9 * * *', '2026-03-27T12:00:00Z', 72, 'Europe/Brussels')).to.deep.equal([
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ])
  })

  it('T3: a cycle of days keeps its hour, one of 24 hours does not', async () => {
    expect(await startsOf('R/P1D', '2026-10-23T10:00:00Z', 73, 'Europe/Brussels')).to.deep.equal([
      '2026-10-24T10:00:00.000Z',
      '2026-10-25T11:00:00.000Z',
      '2026-10-26T11:00:00.000Z',
    ])
    expect(await startsOf('R/PT24H', '2026-10-23T10:00:00Z', 73, 'Europe/Brussels')).to.deep.equal([
      '2026-10-24T10:00:00.000Z',
      '2026-10-25T10:00:00.000Z',
      '2026-10-26T10:00:00.000Z',
    ])
  })
})
