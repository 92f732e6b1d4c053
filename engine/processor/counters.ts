import { firstKey } from '../keys.ts'
import type { ValueType } from '../log/records.ts'
import { layout } from '../store/layout.ts'

const names = ['key', 'position', 'work', 'schema'] as const
const sequenceBase = 2 ** 51

/** Counters of the partition. A dropped command gives back what it took: nobody has seen it. */
export class Counters {
  #values: Record<string, number>
  /** copy of the values, as long as they have not changed */
  #saved: Readonly<Record<string, number>> | undefined

  /** @param stored the counters as they were saved; the layout of the data is saved with them */
  constructor(stored: Readonly<Record<string, number>> | undefined) {
    this.#values = initial(stored)
  }

  /** Forgets all that was taken since these were saved. */
  reset(stored: Readonly<Record<string, number>> | undefined): void {
    this.restore(initial(stored))
  }

  get position(): number {
    return this.#get('position')
  }

  nextKey(): number {
    return this.#take('key')
  }

  nextWork(): number {
    return this.#take('work')
  }

  nextPosition(valueType: ValueType): { position: number; sequence: number } {
    return { position: this.#take('position'), sequence: sequenceBase + this.#take(valueType) + 1 }
  }

  save(): Readonly<Record<string, number>> {
    this.#saved ??= { ...this.#values }
    return this.#saved
  }

  restore(saved: Readonly<Record<string, number>>): void {
    if (saved === this.#saved) return
    this.#values = { ...saved }
    this.#saved = saved
  }

  #get(name: (typeof names)[number] | ValueType): number {
    return this.#values[name] ?? 0
  }

  #take(name: (typeof names)[number] | ValueType): number {
    const value = this.#get(name)
    this.#values[name] = value + 1
    this.#saved = undefined
    return value
  }
}

const initial = (stored: Readonly<Record<string, number>> | undefined): Record<string, number> => ({
  key: firstKey,
  position: 1,
  work: 1,
  ...stored,
  schema: layout,
})
