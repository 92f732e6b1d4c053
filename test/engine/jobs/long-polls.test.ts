import { expect } from 'chai'
import { JobDispatcher } from '#engine/jobs/dispatcher'
import { fakeCore, request, turns, until, type FakeCore } from './fake-core.ts'

const client = () => {
  const seen = { keys: [] as string[], ended: 0, failed: [] as unknown[], isGone: false }
  return {
    seen,
    isGone: () => seen.isGone,
    send: (jobs: readonly { readonly key: string }[]) => seen.keys.push(...jobs.map(({ key }) => key)),
    end: () => (seen.ended += 1),
    fail: (error: unknown) => seen.failed.push(error),
  }
}

describe('long polls (J4)', () => {
  let core: FakeCore
  let dispatcher: JobDispatcher
  beforeEach(() => {
    core = fakeCore()
    dispatcher = new JobDispatcher(core)
  })
  afterEach(() => dispatcher.stop())

  it('answers at once when there are jobs, and ends', async () => {
    core.add('a', ['1', '2', '3'])
    const one = client()
    dispatcher.polls.open(request('a', 2), 60_000, one)
    await until(() => one.seen.ended === 1)
    expect(one.seen.keys).to.deep.equal(['1', '2'])
    expect(dispatcher.polls.size).to.equal(0)
  })

  it('ends at once and without a message when it may not wait', async () => {
    const one = client()
    dispatcher.polls.open(request('a'), -1, one)
    await until(() => one.seen.ended === 1)
    expect(one.seen.keys).to.deep.equal([])
  })

  it('ends without a message when the time is over', async () => {
    const one = client()
    dispatcher.polls.open(request('a'), 5, one)
    await until(() => one.seen.ended === 1)
    expect(one.seen).to.deep.include({ keys: [], failed: [] })
    expect(dispatcher.polls.size).to.equal(0)
  })

  it('wakes those who wait, first come first served', async () => {
    const [one, two, other] = [client(), client(), client()]
    dispatcher.polls.open(request('a', 1), 60_000, one)
    await until(() => dispatcher.polls.size === 1)
    dispatcher.polls.open(request('a', 1), 60_000, two)
    dispatcher.polls.open(request('b', 1), 60_000, other)
    await until(() => dispatcher.polls.size === 3)
    core.add('a', ['1'])
    await until(() => one.seen.ended === 1)
    expect([one.seen.keys, two.seen.keys, other.seen.keys]).to.deep.equal([['1'], [], []])
    core.add('a', ['2'])
    await until(() => two.seen.ended === 1)
    expect(dispatcher.polls.size).to.equal(1)
  })

  it('misses no job that becomes available while it is looking', async () => {
    const one = client()
    const two = client()
    dispatcher.polls.open(request('a', 1), 60_000, one)
    dispatcher.polls.open(request('a', 1), 60_000, two)
    core.add('b', ['9'])
    setImmediate(() => core.add('a', ['1', '2']))
    await until(() => one.seen.ended + two.seen.ended === 2)
    expect([...one.seen.keys, ...two.seen.keys].toSorted()).to.deep.equal(['1', '2'])
  })

  it('gives jobs back when the client has hung up', async () => {
    const one = client()
    dispatcher.polls.open(request('a'), 60_000, one)
    await until(() => dispatcher.polls.size === 1)
    one.seen.isGone = true
    core.add('a', ['1', '2'])
    await until(() => core.yielded.length === 2)
    expect(one.seen.keys).to.deep.equal([])
  })

  it('forgets a client that hangs up while it waits', async () => {
    const one = client()
    const close = dispatcher.polls.open(request('a'), 60_000, one)
    await until(() => dispatcher.polls.size === 1)
    close()
    expect(dispatcher.polls.size).to.equal(0)
    const before = core.activations.length
    core.add('a', ['1'])
    await turns()
    expect(core.activations).to.have.length(before)
    expect(one.seen.ended).to.equal(0)
  })

  it('passes a refusal on', async () => {
    core.refusal = new Error('full')
    const one = client()
    dispatcher.polls.open(request('a'), 60_000, one)
    await until(() => one.seen.failed.length === 1)
    expect(dispatcher.polls.size).to.equal(0)
  })

  it('ends every wait when the engine stops', async () => {
    const one = client()
    dispatcher.polls.open(request('a'), 60_000, one)
    await until(() => dispatcher.polls.size === 1)
    dispatcher.stop()
    expect(one.seen.ended).to.equal(1)
  })
})
