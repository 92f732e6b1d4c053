import { expect } from 'chai'
import { JobDispatcher } from '#engine/jobs/dispatcher'
import { OutOfSpace } from '#engine/processor/api'
import { fakeCore, request, turns, until, type FakeCore } from './fake-core.ts'

const client = (capacity = Number.POSITIVE_INFINITY) => {
  const seen = { keys: [] as string[], isGone: false, capacity }
  return {
    seen,
    isGone: () => seen.isGone,
    push: ({ key }: { readonly key: string }) => {
      seen.keys.push(key)
      return seen.keys.length < seen.capacity
    },
  }
}

describe('job streams (J9)', () => {
  let core: FakeCore
  let dispatcher: JobDispatcher
  beforeEach(() => {
    core = fakeCore()
    dispatcher = new JobDispatcher(core)
  })
  afterEach(() => dispatcher.stop())

  it('pushes jobs that become activatable, not those that were there', async () => {
    core.add('a', ['1'])
    const one = client()
    dispatcher.streams.open(request('a'), one)
    await turns()
    expect(one.seen.keys).to.deep.equal([])
    core.add('a', ['2', '3'])
    await until(() => one.seen.keys.length === 2)
    expect(one.seen.keys).to.deep.equal(['2', '3'])
  })

  it('shares the jobs among the streams of a type', async () => {
    const [one, two] = [client(), client()]
    dispatcher.streams.open(request('a'), one)
    dispatcher.streams.open(request('a'), two)
    core.add('a', ['1', '2', '3', '4'])
    await until(() => one.seen.keys.length + two.seen.keys.length === 4)
    expect(one.seen.keys).to.have.length.within(1, 3)
  })

  it('leaves a full stream alone until it is drained', async () => {
    const one = client(1)
    const stream = dispatcher.streams.open(request('a'), one)
    core.add('a', ['1'])
    await until(() => one.seen.keys.length === 1)
    core.add('a', ['2'])
    await turns()
    expect(one.seen.keys).to.deep.equal(['1'])
    one.seen.capacity = 10
    dispatcher.streams.drained(stream)
    await until(() => one.seen.keys.length === 2)
  })

  it('keeps jobs while the disk is full, and pushes them when there is room', async () => {
    const one = client()
    dispatcher.streams.open(request('a'), one)
    core.refusal = new OutOfSpace()
    core.add('a', ['1', '2'])
    await until(() => core.activations.length === 1)
    core.refusal = undefined
    await until(() => one.seen.keys.length === 2)
    expect(core.activations).to.have.length(2)
  })

  it('leaves jobs that no stream takes to the pollers', async () => {
    const one = client(0)
    dispatcher.streams.open(request('a'), one)
    core.add('a', ['1'])
    await until(() => one.seen.keys.length === 1)
    const taken: string[] = []
    dispatcher.polls.open(request('a'), 60_000, {
      isGone: () => false,
      send: (jobs) => taken.push(...jobs.map(({ key }) => key)),
      end: () => undefined,
      fail: () => undefined,
    })
    await until(() => dispatcher.polls.size === 1)
    core.add('a', ['2'])
    await until(() => taken.length === 1)
    expect(taken).to.deep.equal(['2'])
  })

  it('gives jobs back when the client is gone before they are sent', async () => {
    const one = client()
    const stream = dispatcher.streams.open(request('a'), one)
    core.add('a', ['1'])
    one.seen.isGone = true
    await until(() => core.yielded.length === 1)
    expect(one.seen.keys).to.deep.equal([])
    dispatcher.streams.close(stream)
    expect(dispatcher.streams.size).to.equal(0)
  })
})
