import { expect } from 'chai'
import {
  boundary,
  definitions,
  end,
  error,
  eventStart,
  eventSubProcess,
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
} from '#test/support/bpmn-builder'
import { hour, straight } from './models.ts'
import { onEveryStore } from './world.ts'

const handler = (interrupting: boolean, event: string): string =>
  eventSubProcess(
    'esp',
    eventStart('hit', interrupting, event),
    service('handle', 'handle'),
    end('espEnd'),
    flows('hit', 'handle', 'espEnd'),
  )
const main = (interrupting: boolean, event: string): string =>
  straight([service('task', 'work')], { roots: [message('act', '=id')], beside: [handler(interrupting, event)] })

onEveryStore('event sub-processes', (world) => {
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

  it('S1: an interrupting one closes the events of its scope, ends all else, then runs; the scope ends with it', async () => {
    const w = world()
    await w.deploy(main(true, onMessage('act')))
    await w.create('p', { id: 'k' })
    w.mark()
    await w.publish('act', 'k', { n: 1 })
    const lines = w.all().filter((line) => !line.startsWith('MESSAGE ') && !line.startsWith('PROCESS_EVENT'))
    expect(lines).to.deep.equal([
      'PROCESS_MESSAGE_SUBSCRIPTION CORRELATED',
      'task TERMINATING',
      'JOB CANCELED',
      'task TERMINATED',
      'esp ACTIVATING',
      'esp ACTIVATED',
      'hit ACTIVATING',
      'VARIABLE CREATED',
      'hit ACTIVATED',
      'hit COMPLETING',
      'VARIABLE CREATED',
      'hit COMPLETED',
      'hit_handle SEQUENCE_FLOW_TAKEN',
      'handle ACTIVATING',
      'JOB CREATED',
      'handle ACTIVATED',
    ])
    w.mark()
    await w.work('handle')
    expect(w.trace()).to.deep.equal([
      'handle COMPLETED',
      'espEnd ACTIVATED',
      'espEnd COMPLETED',
      'esp COMPLETED',
      'p COMPLETED',
    ])
  })

  it('S1, B2: once an interrupting one runs no other starts in its scope', async () => {
    const w = world()
    await w.deploy(
      straight([service('task', 'work')], {
        roots: [message('act', '="k"'), message('more', '="k"'), error('e1', 'E1')],
        beside: [
          handler(true, onMessage('act')),
          eventSubProcess(
            'late',
            eventStart('tick', false, onTimer('timeDuration', 'PT1H')),
            end('l'),
            flow('tick', 'l'),
          ),
          eventSubProcess('again', eventStart('hit2', false, onMessage('more')), end('a'), flow('hit2', 'a')),
        ],
      }),
    )
    await w.create('p')
    await w.publish('act', 'k')
    w.mark()
    await w.publish('act', 'k')
    await w.publish('more', 'k')
    await w.advance(2 * hour)
    expect(w.trace()).to.deep.equal([])
    await w.work('handle')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('S1: in an empty scope it starts at once', async () => {
    const w = world()
    await w.deploy(
      definitions(
        message('act', '="k"'),
        process(
          'p',
          start(),
          service('task', 'work'),
          flow('start', 'task'),
          eventSubProcess(
            'first',
            eventStart('f', false, onMessage('act')),
            service('hold', 'hold'),
            flow('f', 'hold'),
          ),
          eventSubProcess('second', eventStart('s', true, onTimer('timeDuration', 'PT1H')), end('e'), flow('s', 'e')),
        ),
      ),
    )
    await w.create('p')
    await w.publish('act', 'k')
    await w.work('work')
    w.mark()
    await w.advance(hour + 1000)
    expect(w.trace(['TERMINATED', 'COMPLETED'])).to.deep.equal([
      'hold TERMINATED',
      'first TERMINATED',
      's COMPLETED',
      'e COMPLETED',
      'second COMPLETED',
      'p COMPLETED',
    ])
  })

  it('S1, B2: a timer starts one inside a sub-process; boundary events of the sub-process stay open', async () => {
    const w = world()
    await w.deploy(
      straight(
        [
          subProcess(
            'sub',
            start('subStart'),
            service('task', 'work'),
            flows('subStart', 'task'),
            handler(true, onTimer('timeDuration', 'PT1H')),
          ),
        ],
        {
          roots: [message('out', '=id')],
          beside: [boundary('leave', 'sub', true, onMessage('out')), flow('leave', 'end')],
        },
      ),
    )
    await w.create('p', { id: 'k' })
    await w.advance(hour + 1000)
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

  it('S1: inside a sub-process only the sub-process is taken over, and goes on behind it', async () => {
    const w = world()
    await w.deploy(
      straight(
        [
          subProcess('sub', start('s'), service('task', 'work'), flow('s', 'task'), handler(true, onMessage('act'))),
          service('after', 'after'),
        ],
        { roots: [message('act', '="k"')] },
      ),
    )
    await w.create('p')
    await w.publish('act', 'k', { n: 1 })
    await w.work('handle')
    expect(w.trace(['COMPLETED']).slice(-2)).to.deep.equal(['esp COMPLETED', 'sub COMPLETED'])
    await w.work('after')
    expect(w.completedOnce('p')).to.equal(true)
  })

  it('S2, J7: an error is caught from nested sub-processes too, and interrupts', async () => {
    const w = world()
    await w.deploy(
      straight(
        [
          subProcess(
            'sub',
            start('s'),
            subProcess('deep', start('s2'), service('task', 'work'), flow('s2', 'task')),
            flow('s', 'deep'),
          ),
        ],
        { roots: [error('e1', 'E1')], beside: [handler(true, onError('e1'))] },
      ),
    )
    const pi = await w.create('p')
    w.mark()
    await w.run('throwError', { jobKey: (await w.job('work')).key, errorCode: 'E1', variables: '{"why":"w"}' })
    expect(w.trace()).to.deep.equal([
      'task TERMINATED',
      'deep TERMINATED',
      'sub TERMINATED',
      'esp ACTIVATED',
      'hit ACTIVATED',
      'hit COMPLETED',
      'handle ACTIVATED',
    ])
    expect(w.variables(pi)).to.deep.equal({ why: 'w' })
  })

  it('S1, C7: they close when their scope ends, and cancel with it', async () => {
    const w = world()
    await w.deploy(main(false, onMessage('act')))
    const pi = await w.create('p', { id: 'k' })
    await w.publish('act', 'k')
    w.mark()
    await w.run('cancelInstance', { processInstanceKey: pi })
    expect(w.all()).to.include('PROCESS_MESSAGE_SUBSCRIPTION DELETED')
    const ends = w.trace(['TERMINATED'])
    expect(ends).to.have.members(['task TERMINATED', 'handle TERMINATED', 'esp TERMINATED', 'p TERMINATED'])
    expect(ends.at(-1)).to.equal('p TERMINATED')
  })
})
