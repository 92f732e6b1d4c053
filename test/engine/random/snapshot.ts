import { expect } from 'chai'
import { columnNames, type ColumnName } from '#engine/state/columns'
import type { Reader } from '#engine/store/types'
import { everything } from '../replay.ts'

/** All columns, or those named, with all their entries. */
export type Snapshot = ReadonlyMap<ColumnName, readonly unknown[]>

/** Definitions and records only grow; a step is told by the rest. */
const growing: ReadonlySet<ColumnName> = new Set(['log', 'res', 'exp'])

export const snapshot = (store: Reader): Snapshot =>
  new Map(
    columnNames
      .filter((name) => !growing.has(name))
      .map((name) => [name, [...store.range(name, everything)].map(({ key, value }) => [key, plain(value)])] as const),
  )

/** How often a command had to be continued depends on the speed of the machine. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'work' in value ? { ...value, work: 0 } : value

/** @throws AssertionError that names the column that differs */
export const expectSame = (actual: Snapshot, expected: Snapshot, when: string): void => {
  for (const [column, entries] of expected) expect(actual.get(column), `${column} ${when}`).to.deep.equal(entries)
}

/** What is left when nothing runs: definitions, and the counters. */
const lasting: ReadonlySet<ColumnName> = new Set(['meta', 'def', 'defv', 'latest', 'highest', 'res', 'log', 'exp'])

export const expectNothingLeft = (store: Reader): void => {
  for (const column of columnNames.filter((name) => !lasting.has(name)))
    expect([...store.range(column, everything)], column).to.deep.equal([])
}
