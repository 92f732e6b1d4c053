import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { Generations } from '#engine/store/generations'
import { k, under } from '#engine/store/key'
import { LmdbStore } from '#engine/store/lmdb'
import { MemoryStore } from '#engine/store/memory'
import type { Reader, Write } from '#engine/store/types'

/** As the engine's keys: each is given out once, later ones are greater. */
class Changes {
  #seed: number
  #nextKey = 100
  readonly #scopes: number[] = []

  constructor(seed: number) {
    this.#seed = seed
  }

  batch(): readonly Write[] {
    const byKey = new Map<string, Write>()
    for (let left = this.#random(12); left >= 0; left--) {
      const write = this.#one()
      byKey.set(`${write.column} ${write.key}`, write)
    }
    return [...byKey.values()]
  }

  #one(): Write {
    const scope = this.#scopes[this.#random(this.#scopes.length)]
    const chance = this.#random(10)
    if (scope === undefined || chance < 3) return this.#open()
    if (chance === 3) return { column: 'ei', key: k(scope) }
    const column = ['var', 'temp', 'flow', 'msue'][this.#random(4)] ?? 'var'
    const key = k(scope, `n${this.#random(4)}`)
    return this.#random(3) === 0 ? { column, key } : { column, key, value: { value: `v${this.#random(1000)}` } }
  }

  /** Some get their entries before they are there themselves, and some never are. */
  #open(): Write {
    const key = (this.#nextKey += 1 + this.#random(3))
    this.#scopes.push(key)
    return this.#random(3) === 0
      ? { column: 'var', key: k(key, 'early'), value: { value: 'before' } }
      : { column: 'ei', key: k(key), value: { key } }
  }

  get keys(): readonly number[] {
    return this.#scopes
  }

  #random(below: number): number {
    this.#seed = (this.#seed * 1_103_515_245 + 12_345) % 2 ** 31
    return below === 0 ? 0 : Math.floor(this.#seed / 65_536) % below
  }
}

const seen = (store: Reader, scopes: readonly number[]): unknown =>
  scopes.map((scope) => [
    store.get('ei', k(scope)),
    ...['var', 'temp', 'flow', 'msue'].map((column) => [
      store.get(column, k(scope, 'n1')),
      [...store.range(column, under(scope))].map(({ key, value }) => [key, value]),
    ]),
  ])

describe('what a store remembers of late', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'store-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  for (const seed of [1, 2, 3, 4]) {
    it(`is what it holds, after any writes and after a restart (${seed})`, async () => {
      const changes = new Changes(seed)
      const plain = new MemoryStore()
      let store = new LmdbStore(dir)
      for (let round = 0; round < 60; round++) {
        const writes = changes.batch()
        await Promise.all([store.batch(writes), plain.batch(writes)])
        if (round % 2 === 0) expect(seen(store, changes.keys)).to.deep.equal(seen(plain, changes.keys))
        if (round % 20 !== 19) continue
        await store.close()
        store = new LmdbStore(dir)
      }
      await store.close()
      store = new LmdbStore(dir)
      expect(seen(store, changes.keys)).to.deep.equal(seen(plain, changes.keys))
      await store.close()
    })
  }

  it('is forgotten when others have been asked for since', () => {
    const generations = new Generations<number>(10)
    for (let key = 0; key < 25; key++) {
      generations.set(String(key), key)
      expect(generations.get('0')).to.equal(0)
    }
    const left = Array.from({ length: 25 }, (_, key) => key).filter(
      (key) => generations.peek(String(key)) !== undefined,
    )
    expect(left).to.include(0).and.include(24)
    expect(left.length).to.be.lessThan(21)
    generations.delete('0')
    expect(generations.get('0')).to.equal(undefined)
  })
})
