import { lastNumber, numberPart, under } from '../store/key.ts'
import { Overlay } from '../store/overlay.ts'
import type { Interval, Reader } from '../store/types.ts'
import type { ColumnName, Columns } from './columns.ts'

/** One entry of a column. */
export interface ColumnEntry<C extends ColumnName> {
  readonly key: string
  readonly value: Columns[C]
}

/** Typed access to the columns through the overlay of the command that runs now. */
export class Workspace {
  #current: Overlay

  constructor(base: Reader) {
    this.#current = new Overlay(base)
  }

  /** A command starts to write into this overlay; `undo` of it takes back what the command has written. */
  begin(overlay: Overlay): Overlay {
    this.#current = overlay
    overlay.begin()
    return overlay
  }

  get<C extends ColumnName>(column: C, key: string): Columns[C] | undefined {
    // only `put` below writes columns, and it holds each to its type
    return this.#current.get(column, key) as Columns[C] | undefined
  }

  put<C extends ColumnName>(column: C, key: string, value: Columns[C]): void {
    this.#current.put(column, key, value)
  }

  remove(column: ColumnName, key: string): void {
    this.#current.remove(column, key)
  }

  /** First entry of the interval. */
  first<C extends ColumnName>(column: C, interval: Interval): ColumnEntry<C> | undefined {
    return this.list(column, interval, 1)[0]
  }

  /** Entries of the interval in key order, as a copy: the caller may change the column while it walks. */
  list<C extends ColumnName>(column: C, interval: Interval, limit = Infinity): readonly ColumnEntry<C>[] {
    const found: ColumnEntry<C>[] = []
    for (const entry of this.#current.range(column, interval)) {
      found.push(entry as ColumnEntry<C>)
      if (found.length >= limit) break
    }
    return found
  }

  /** Last numbers of the keys under a prefix: `[a, b, n]` under `(a, b)` gives n. */
  keysUnder(column: ColumnName, prefix: readonly (string | number)[], limit = Infinity, after = -1): number[] {
    const interval = under(...prefix)
    const from = after < 0 ? interval : { from: interval.from + numberPart(after + 1), to: interval.to }
    return this.list(column, from, limit).map(({ key }) => lastNumber(key))
  }
}
