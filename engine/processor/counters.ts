import { firstKey } from '../keys.ts'
import type { ValueType } from '../log/records.ts'

const names = ['key', 'position', 'work', 'schema'] as const
/** Version of the layout of the columns; stored beside the counters. */
const schema = 1
const sequenceBase = 2 ** 51

/** Counters of the partition. A dropped command gives back what it took: nobody has seen it. */
export class Counters {
  #values: Record<string, number>

  /** @throws Error when a newer engine has written the data */
  constructor(stored: Readonly<Record<string, number>> | undefined) {
    const found = stored?.['schema'] ?? schema
    if (found > schema)
      throw new Error(`the data were written by a newer engine (layout ${found}, this one knows ${schema})`)
    this.#values = { key: firstKey, position: 1, work: 1, ...stored, schema }
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
    return { ...this.#values }
  }

  restore(saved: Readonly<Record<string, number>>): void {
    this.#values = { ...saved }
  }

  #get(name: (typeof names)[number] | ValueType): number {
    return this.#values[name] ?? 0
  }

  #take(name: (typeof names)[number] | ValueType): number {
    const value = this.#get(name)
    this.#values[name] = value + 1
    return value
  }
}
