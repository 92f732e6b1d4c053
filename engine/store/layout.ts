import { k, under } from './key.ts'
import type { Reader, Store, Write } from './types.ts'

/** Version of the layout: which columns there are and what they hold. Raise it with every change that an older engine would not understand. */
export const layout = 3

/** Brings data from the layout before `to` to that layout. */
export interface Migration {
  readonly to: number
  /** Batches of writes, each small enough for one commit. A crash runs the step again from its start, so it must bear what it has already done. */
  readonly batches: (store: Reader) => Iterable<readonly Write[]>
}

/** One step per layout since the first, in order. A new column alone needs a step without batches. */
export const migrations: readonly Migration[] = [
  // signals, compensation, decisions, forms; and an index of living instances by definition
  { to: 2, batches: instancesByDefinition },
  // records of a command in one entry of the log, and entries without the names of their fields; those of before stay as they are, and are read
  { to: 3, batches: () => [] },
]

const batchSize = 1000

function* instancesByDefinition(store: Reader): Iterable<readonly Write[]> {
  let writes: Write[] = []
  for (const { key } of store.range('pi', under())) {
    const instance = store.get('ei', key)
    if (typeof instance !== 'object' || instance === null || !('pd' in instance)) continue
    writes.push({ column: 'pdpi', key: k(Number(instance.pd), Number(key)), value: true })
    if (writes.length < batchSize) continue
    yield writes
    writes = []
  }
  yield writes
}

/** The data need another version of the engine; nothing has been changed. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError'
}

/** Layout of the data; undefined when there are none yet. */
export const layoutOf = (store: Reader): number | undefined => {
  const counters = countersOf(store)
  // the first engines wrote it like this from the start
  return counters === undefined ? undefined : Number(counters['schema'] ?? 1)
}

/**
 * Refuses data of a newer engine; to be called before anything is written.
 *
 * @throws LayoutError
 */
export const checkLayout = (store: Reader, known = layout): void => {
  const found = layoutOf(store)
  if (found === undefined || found <= known) return
  throw new LayoutError(
    `the data were written by a newer engine (layout ${found}, this one knows ${known}): start that version; nothing has been changed`,
  )
}

/**
 * Brings older data up to date, step by step; data of this layout are left alone.
 *
 * @throws LayoutError when they are newer, or so old that no step is left
 */
export const migrate = async (store: Store, steps = migrations, target = layout): Promise<void> => {
  checkLayout(store, target)
  const found = layoutOf(store) ?? target
  for (let to = found + 1; to <= target; to++) {
    const step = steps.find((one) => one.to === to)
    if (!step) throw new LayoutError(`the data are of layout ${to - 1}, which this engine can no longer bring to ${to}`)
    for (const writes of step.batches(store)) await store.batch(writes)
    await store.batch([{ column: 'meta', key: k('counters'), value: { ...countersOf(store), schema: to } }])
  }
}

/** Position of the record after the last one. */
export const nextPosition = (store: Reader): number => Number(countersOf(store)?.['position'] ?? 1)

const countersOf = (store: Reader): Readonly<Record<string, unknown>> | undefined => {
  const counters = store.get('meta', k('counters'))
  return typeof counters === 'object' && counters !== null ? { ...counters } : undefined
}
