import { expect } from 'chai'
import {
  boundary,
  catchEvent,
  definitions,
  end,
  flow,
  flows,
  message,
  onMessage,
  onTimer,
  process,
  receive,
  service,
  start,
} from '#test/support/bpmn-builder'
import { day, hour, minute, straight } from './models.ts'
import { onEveryStore, type World } from './world.ts'

const catching = straight([catchEvent('wait', onMessage('go'))], { roots: [message('go', '=id')] })
const asProcess = (id: string): string => catching.replace('id="p"', `id="${id}"`)
const completions = (w: World): string[] => w.trace(['COMPLETED']).filter((line) => /^[pqr] /.test(line))

onEveryStore('messages', (world) => {
  it('M1, M7: publishing succeeds whether anyone waits or not, and answers with the key of the message', async () => {
    const w = world()
    const key = await w.publish('go', 'a', { x: 1 }, hour)
    expect(w.all()).to.deep.equal(['MESSAGE PUBLISHED'])
    expect(w.records().at(-1)).to.include({ key: Number(key) })
    expect(w.values('MESSAGE', 'PUBLISHED')[0]).to.include({ name: 'go', correlationKey: 'a', timeToLive: hour })
  })

  it('M2: a message hits the instance with its key and brings its variables', async () => {
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

  it('M2: of several waiting instances of one process the oldest gets it; other processes get it too', async () => {
    const w = world()
    await w.deploy(catching)
    await w.deploy(asProcess('q'), 'q.bpmn')
    const first = await w.create('p', { id: 'a' })
    await w.create('p', { id: 'a' })
    await w.create('q', { id: 'a' })
    await w.publish('go', 'a', { hit: true })
    expect(completions(w)).to.have.members(['p COMPLETED', 'q COMPLETED'])
    expect(w.variables(first)).to.deep.include({ hit: true })
  })

  it('M2: name and key must both be the same', async () => {
    const w = world()
    await w.deploy(catching)
    await w.create('p', { id: 'a' })
    await w.publish('gone', 'a')
    await w.publish('go', 'A')
    await w.publish('go', '')
    expect(completions(w)).to.deep.equal([])
  })

  it('M2: a message that was correlated stays buffered for other processes, not for the same', async () => {
    const w = world()
    await w.deploy(catching)
    await w.deploy(asProcess('q'), 'q.bpmn')
    await w.create('p', { id: 'a' })
    await w.publish('go', 'a', {}, day)
    expect(completions(w)).to.deep.equal(['p COMPLETED'])
    await w.create('p', { id: 'a' })
    await w.create('q', { id: 'a' })
    expect(completions(w)).to.deep.equal(['p COMPLETED', 'q COMPLETED'])
  })

  it('M2, M5: start events come after those who wait, and only of processes that have not had it', async () => {
    const w = world()
    const begins = (id: string, waits: boolean): string =>
      definitions(
        message('go', '=id'),
        process(
          id,
          start('byMessage', onMessage('go')),
          start('byHand'),
          waits ? receive('task', 'go') : service('task', 'work'),
          end(),
          flows('byMessage', 'task', 'end'),
          flow('byHand', 'task'),
        ),
      )
    await w.deploy(begins('p', true), 'p.bpmn')
    await w.deploy(begins('q', false), 'q.bpmn')
    await w.create('p', { id: 'a' })
    w.mark()
    await w.publish('go', 'a')
    const roots = w.trace(['ACTIVATED', 'COMPLETED']).filter((line) => /^[pq] /.test(line))
    // p has had it where it waited, so it is not started as well
    expect(roots).to.have.members(['q ACTIVATED', 'p COMPLETED'])
  })

  it('M3: a buffered message is taken when a subscription opens, the oldest first, until its time is over', async () => {
    const w = world()
    await w.deploy(catching)
    await w.publish('go', 'a', { n: 1 }, hour)
    await w.publish('go', 'a', { n: 2 }, 2 * hour)
    const first = await w.create('p', { id: 'a' })
    expect(w.variables(first)).to.deep.equal({ id: 'a', n: 1 })
    await w.advance(2 * hour + minute)
    await w.create('p', { id: 'a' })
    expect(completions(w)).to.have.length(1)
    expect(w.all().filter((line) => line === 'MESSAGE EXPIRED')).to.have.length(2)
  })

  it('M1, S17.4: a message id is refused as long as its message is buffered', async () => {
    const w = world()
    await w.publish('go', 'a', {}, hour, 'id-1')
    const again = { name: 'go', correlationKey: 'a', timeToLiveMs: hour, messageId: 'id-1' }
    expect(await w.refusal('publishMessage', again)).to.equal(
      "ALREADY_EXISTS: Expected to publish a new message with id 'id-1', but a message with that id was already published",
    )
    expect(await w.refusal('publishMessage', { ...again, correlationKey: 'b' })).to.equal('accepted')
    expect(await w.refusal('publishMessage', { ...again, name: 'other' })).to.equal('accepted')
    expect(await w.refusal('publishMessage', { ...again, messageId: '' })).to.equal('accepted')
    await w.advance(hour + 2 * minute)
    expect(await w.refusal('publishMessage', again)).to.equal('accepted')
  })

  it('M1: without time to live the id protects nothing; correlated or not, it stays taken while buffered', async () => {
    const w = world()
    await w.deploy(catching)
    await w.publish('go', 'a', {}, 0, 'id-1')
    await w.publish('go', 'a', {}, 0, 'id-1')
    await w.create('p', { id: 'a' })
    await w.publish('go', 'a', {}, hour, 'id-1')
    expect(completions(w)).to.have.length(1)
    expect(
      await w.refusal('publishMessage', { name: 'go', correlationKey: 'a', timeToLiveMs: 0, messageId: 'id-1' }),
    ).to.match(/^ALREADY_EXISTS/)
  })

  const noted = (interrupting: boolean): string =>
    straight([service('task', 'work')], {
      roots: [message('note', '=id')],
      beside: [
        boundary('edge', 'task', interrupting, onMessage('note')),
        service('aside', 'aside'),
        flows('edge', 'aside', 'end'),
      ],
    })

  it('M4: what does not interrupt takes the next buffered message too, and each one that comes', async () => {
    const w = world()
    await w.deploy(noted(false))
    await w.publish('note', 'k', { n: 1 }, hour)
    await w.publish('note', 'k', { n: 2 }, hour)
    const pi = await w.create('p', { id: 'k' })
    await w.publish('note', 'k', { n: 3 })
    expect(await w.jobs('aside')).to.have.length(3)
    expect(w.variables(pi)).to.deep.include({ n: 3 })
    await w.work('work')
    expect(w.all()).to.include('PROCESS_MESSAGE_SUBSCRIPTION DELETED')
  })

  it('M4: what interrupts takes one message; the next one waits for the next instance', async () => {
    const w = world()
    await w.deploy(noted(true))
    await w.publish('note', 'k', { n: 1 }, hour)
    await w.publish('note', 'k', { n: 2 }, hour)
    const first = await w.create('p', { id: 'k' })
    expect(w.variables(first)).to.deep.include({ n: 1 })
    const second = await w.create('p', { id: 'k' })
    expect(w.variables(second)).to.deep.include({ n: 2 })
  })

  it('M6: the key is fixed when the subscription opens', async () => {
    const w = world()
    await w.deploy(catching)
    const pi = await w.create('p', { id: 42 })
    await w.set(pi, { id: 43 })
    await w.publish('go', '43')
    expect(completions(w)).to.deep.equal([])
    await w.publish('go', '42')
    expect(completions(w)).to.deep.equal(['p COMPLETED'])
  })

  it('M2, B1: a receive task waits for its message and may be interrupted', async () => {
    const w = world()
    await w.deploy(
      straight([receive('wait', 'go')], {
        roots: [message('go', '=id')],
        beside: [boundary('late', 'wait', true, onTimer('timeDuration', 'PT1H')), flow('late', 'end')],
      }),
    )
    await w.create('p', { id: 1 })
    await w.create('p', { id: 2 })
    await w.publish('go', '2')
    await w.advance(hour + 1000)
    expect(w.trace(['COMPLETED', 'TERMINATED'])).to.include.members([
      'wait COMPLETED',
      'wait TERMINATED',
      'late COMPLETED',
    ])
    expect(completions(w)).to.have.length(2)
  })
})

onEveryStore('message start events', (world) => {
  const begin = definitions(
    message('begin'),
    message('other'),
    process(
      'p',
      start('go', onMessage('begin')),
      start('go2', onMessage('other')),
      service('task', 'work'),
      end(),
      flows('go', 'task', 'end'),
      flow('go2', 'task'),
    ),
  )

  it('M5: it makes an instance of the latest version, with the variables of the message', async () => {
    const w = world()
    await w.deploy(begin)
    w.mark()
    await w.publish('begin', 'k', { a: 1 })
    expect(w.all().slice(0, 4)).to.deep.equal([
      'MESSAGE PUBLISHED',
      'MESSAGE_START_EVENT_SUBSCRIPTION CORRELATED',
      'p ACTIVATING',
      'PROCESS_EVENT TRIGGERING',
    ])
    expect((await w.job('work')).variables).to.equal('{"a":1}')
  })

  it('M5: one instance per key at a time, whatever the message; the oldest buffered one makes the next', async () => {
    const w = world()
    await w.deploy(begin)
    await w.publish('begin', 'k', { n: 1 }, day)
    await w.publish('other', 'k', { n: 2 }, day)
    await w.publish('begin', 'k', { n: 3 }, day)
    await w.publish('begin', 'k2', { n: 4 }, day)
    const jobs = await w.jobs('work')
    expect(jobs.map(({ variables }) => variables)).to.deep.equal(['{"n":1}', '{"n":4}'])
    await w.run('completeJob', { jobKey: jobs[0]?.key ?? '' })
    const [next] = await w.jobs('work')
    expect(next?.variables).to.equal('{"n":2}')
    // an instance that is cancelled makes room as well
    await w.run('cancelInstance', { processInstanceKey: next?.processInstanceKey ?? '' })
    expect((await w.jobs('work')).map(({ variables }) => variables)).to.deep.equal(['{"n":3}'])
  })

  it('M5: without a key there is no limit; a message that may not start and is not buffered is lost', async () => {
    const w = world()
    await w.deploy(begin)
    await w.publish('begin', '', { n: 1 })
    await w.publish('begin', '', { n: 2 })
    await w.publish('begin', 'k', { n: 3 })
    await w.publish('begin', 'k', { n: 4 })
    const jobs = await w.jobs('work')
    expect(jobs.map(({ variables }) => variables)).to.deep.equal(['{"n":1}', '{"n":2}', '{"n":3}'])
    await w.run('completeJob', { jobKey: jobs[2]?.key ?? '' })
    expect(await w.jobs('work')).to.deep.equal([])
  })

  it('M5: an instance made by hand holds no key; the lock is kept by the process, not by its version', async () => {
    const w = world()
    await w.deploy(begin)
    await w.publish('begin', 'k', { n: 1 })
    await w.deploy(begin.replaceAll('id="task"', 'id="task" name="new"'))
    await w.publish('begin', 'k', { n: 2 }, day)
    expect(await w.jobs('work')).to.have.length(1)
    await w.run('cancelInstance', { processInstanceKey: w.keyOf('p') })
    const [job] = await w.jobs('work')
    expect(job).to.include({ processDefinitionVersion: 2, variables: '{"n":2}' })
  })

  it('M5: a message whose time is over starts nothing any more', async () => {
    const w = world()
    await w.deploy(begin)
    await w.publish('begin', 'k', { n: 1 }, hour)
    await w.publish('begin', 'k', { n: 2 }, hour)
    const { key } = await w.job('work')
    await w.advance(hour + 2 * minute)
    await w.run('completeJob', { jobKey: key })
    expect(await w.jobs('work')).to.deep.equal([])
  })
})
