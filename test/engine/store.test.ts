import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { GroupCommit } from '#engine/store/group-commit'
import { k, under, upTo } from '#engine/store/key'
import { LmdbStore } from '#engine/store/lmdb'
import { MemoryStore } from '#engine/store/memory'
import { Overlay } from '#engine/store/overlay'
import type { Store, Write } from '#engine/store/types'

const keysOf = (entries: Iterable<{ readonly key: string }>): string[] => [...entries].map(({ key }) => key)

describe('keys of columns', () => {
  it('order numbers by value and keep prefixes apart', () => {
    const sorted = [1, 2, 35, 36, 1_767_600_000_000, 2 ** 51 + 1].map((value) => k(value))
    expect([...sorted].sort()).to.deep.equal(sorted)
    const { from, to } = under('a')
    expect(k('a', 1) >= from && k('a', 1) < to).to.equal(true)
    expect(k('ab', 1) >= from && k('ab', 1) < to).to.equal(false)
    expect(k(5, 9) < upTo(5).to && k(6, 0) >= upTo(5).to).to.equal(true)
  })

  it('hash parts that are long or hold other than plain characters', () => {
    const keys = ['x'.repeat(5000), 'é', 'a\tb', '#x', ''].map((part) => k(part, 1))
    expect(new Set(keys).size).to.equal(5)
    expect(Math.max(...keys.map(({ length }) => length))).to.be.lessThan(200)
  })
})

/** A third of the changes remove; absent value. */
const randomChanges = (count: number): Write[] => {
  let seed = 7
  const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below
  return Array.from({ length: count }, (_, step) => {
    const key = k(random(60))
    return random(3) === 0 ? { column: 'ei', key } : { column: 'ei', key, value: step }
  })
}

const remember = (expected: Map<string, number>, change: Write): Write => {
  if (change.value === undefined) expected.delete(change.key)
  else expected.set(change.key, Number(change.value))
  return change
}

const stores: readonly (readonly [string, (dir: string) => Store])[] = [
  ['memory', () => new MemoryStore()],
  ['lmdb', (dir) => new LmdbStore(dir)],
]

for (const [name, open] of stores) {
  describe(`store (${name})`, () => {
    let dir: string
    let store: Store
    beforeEach(() => {
      dir = mkdtempSync(join(tmpdir(), 'store-'))
      store = open(dir)
    })
    afterEach(async () => {
      await store.close()
      rmSync(dir, { recursive: true, force: true })
    })

    it('keeps what a batch writes and walks it in order', async () => {
      await store.batch([3, 1, 2].map((value) => ({ column: 'ei', key: k(value), value: { value } })))
      await store.batch([{ column: 'ei', key: k(2) }])
      expect(store.get('ei', k(1))).to.deep.equal({ value: 1 })
      expect(store.get('ei', k(2))).to.equal(undefined)
      expect([store.count('ei'), store.count('job')]).to.deep.equal([2, 0])
      expect(keysOf(store.range('ei', { from: '', to: '\uffff' }))).to.deep.equal([k(1), k(3)])
      expect(keysOf(store.range('ei', { from: k(2), to: k(3) }))).to.deep.equal([])
    })

    it('reads through overlays as if they were written, in order, over random changes', async () => {
      const lower = new Overlay(store)
      const upper = new Overlay(lower)
      const expected = new Map<string, number>()
      const changes = randomChanges(900)
      await store.batch(changes.slice(0, 300).map((change) => remember(expected, change)))
      for (const [layer, part] of [
        [lower, changes.slice(300, 600)],
        [upper, changes.slice(600)],
      ] as const) {
        for (const change of part) {
          const { key, value } = remember(expected, change)
          if (value === undefined) layer.remove('ei', key)
          else layer.put('ei', key, value)
          // the order is kept from the first walk on: changes after it must keep it too
          if (key === k(7)) keysOf(upper.range('ei', under()))
        }
      }
      const found = [...upper.range('ei', { from: '', to: '\uffff' })].map(({ key, value }) => [key, value])
      expect(found).to.deep.equal([...expected].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const [key, value] of expected) expect(upper.get('ei', key)).to.equal(value)
    })

    it('answers in order and only after the batch is stored; commands meanwhile gather in the next one', async () => {
      const stored: string[] = []
      const batches: number[] = []
      const slow: Store = {
        get: (column, key) => store.get(column, key),
        range: (column, interval) => store.range(column, interval),
        batch: async (writes) => {
          batches.push(writes.length)
          await store.batch(writes)
          stored.push(...writes.map(({ key }) => key))
        },
        count: (column) => store.count(column),
        close: async () => undefined,
      }
      const commit = new GroupCommit(slow, { onFatal: (error) => expect.fail(String(error)) })
      const answers: string[] = []
      for (const key of ['a', 'b', 'c']) {
        commit.open.put('ei', key, 1)
        commit.afterwards(
          () => {
            expect(stored).to.include(key)
            answers.push(key)
          },
          () => expect.fail('refused'),
        )
        commit.flush(() => undefined)
        expect(commit.open.get('ei', 'a')).to.equal(1)
      }
      await commit.settled()
      expect(answers).to.deep.equal(['a', 'b', 'c'])
      expect(batches).to.deep.equal([1, 2])
    })
  })
}

describe('group commit', () => {
  it('answers nothing after a batch that could not be stored', async () => {
    const broken: Store = {
      get: () => undefined,
      range: () => [],
      batch: async () => {
        throw new Error('disk')
      },
      count: () => 0,
      close: async () => undefined,
    }
    const told: unknown[] = []
    const commit = new GroupCommit(broken, { onFatal: (error) => told.push(error) })
    let answered = false
    commit.open.put('ei', 'a', 1)
    const refused: unknown[] = []
    commit.afterwards(
      () => (answered = true),
      (error) => refused.push(error),
    )
    commit.flush(() => (answered = true))
    await commit.settled()
    expect(told).to.have.length(1)
    expect(refused).to.deep.equal(told)
    expect(answered).to.equal(false)
    commit.flush(() => (answered = true))
    await commit.settled()
    expect(answered).to.equal(false)
  })
})
