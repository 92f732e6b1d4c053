import { Op, type WhereOptions } from 'sequelize'
import type { Columns, NewRowOf, RowOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'
import { type ModelDefinition, plain } from '../db/model.ts'
import type { EngineRecord } from './record.ts'

/** One table that records are folded into. */
export interface Projection<C extends Columns, K extends keyof RowOf<C> & string> {
  readonly model: ModelDefinition<C>
  readonly keyColumns: readonly K[]
  /** primary key of the row that a record is about; undefined when it is about none */
  readonly keyOf: (record: EngineRecord) => Pick<RowOf<C>, K> | undefined
  /** the row after the record; `before` is undefined for the first record seen, whichever that is */
  readonly apply: (before: RowOf<C> | undefined, record: EngineRecord) => Omit<RowOf<C>, K | 'position'>
}

/** Folds records, oldest first, into one table. @returns the rows that changed, as they are now */
export type Fold<R = unknown> = (database: Database, records: readonly EngineRecord[]) => Promise<readonly R[]>

export const foldInto =
  <C extends Columns, K extends keyof RowOf<C> & string>(projection: Projection<C, K>): Fold<RowOf<C>> =>
  async (database, records) => {
    const { model, keyColumns, keyOf, apply } = projection
    const nameOf = (key: object): string => keyColumns.map((column) => String(Reflect.get(key, column))).join(' ')
    const work = records.flatMap((record) => {
      const key = keyOf(record)
      return key ? [{ record, key, name: nameOf(key) }] : []
    })
    if (work.length === 0) return []
    const keys = new Map(work.map(({ name, key }) => [name, key]))
    const before = await load(database, projection, [...keys.values()])
    const rows = new Map(before.map((row) => [nameOf(row), row]))
    const changed = new Set<string>()
    for (const { record, key, name } of work) {
      const row = rows.get(name)
      if (row && Number(Reflect.get(row, 'position')) >= record.position) continue
      // a projection's row is its key, its position and what `apply` gives
      rows.set(name, { ...apply(row, record), ...key, position: String(record.position) } as unknown as RowOf<C>)
      changed.add(name)
    }
    const written = [...rows].filter(([name]) => changed.has(name)).map(([, row]) => row)
    const updateOnDuplicate = Object.keys(model.columns).filter((column) => !keyColumns.some((key) => key === column))
    await database.model(model).bulkCreate(written as unknown as NewRowOf<C>[] as never[], {
      updateOnDuplicate: updateOnDuplicate as never[],
    })
    return written
  }

const chunkSize = 500

const load = async <C extends Columns, K extends keyof RowOf<C> & string>(
  database: Database,
  { model, keyColumns }: Projection<C, K>,
  keys: readonly object[],
): Promise<RowOf<C>[]> => {
  const rows: RowOf<C>[] = []
  for (let start = 0; start < keys.length; start += chunkSize) {
    const chunk = keys.slice(start, start + chunkSize)
    const [only, ...more] = keyColumns
    const where =
      more.length === 0
        ? { [only ?? '']: chunk.map((key) => Reflect.get(key, only ?? '') as unknown) }
        : { [Op.or]: chunk }
    const found = await database.model(model).findAll({ where: where as WhereOptions, lock: true })
    rows.push(...found.map((entity) => plain(entity) as RowOf<C>))
  }
  return rows
}
