import { isDeepStrictEqual } from 'node:util'
import { expect } from 'chai'
import { MemoryStore } from '#engine'
import { recordsFrom } from '#engine/log/log-entry'
import { applyRecord } from '#engine/state/appliers/index'
import { columnNames } from '#engine/state/columns'
import { Workspace } from '#engine/state/workspace'
import type { Reader } from '#engine/store/types'

export const everything = { from: '', to: '\uffff' }
const bookkeeping = new Set(['log', 'meta', 'exp', 'work'])

/** I2: the state is what the records make of it; the whole log must be there. */
export const expectReplayed = (store: Reader): void => {
  const ws = new Workspace(new MemoryStore())
  for (const record of recordsFrom(store)) applyRecord(ws, record.valueType, record as never)
  for (const column of columnNames.filter((name) => !bookkeeping.has(name))) {
    const real = [...store.range(column, everything)]
    const replayed = ws.list(column, everything)
    // chai's comparison is for reading, and slow
    if (!isDeepStrictEqual(replayed, real)) expect(replayed, column).to.deep.equal(real)
  }
}
