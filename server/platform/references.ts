import { literal } from 'sequelize'
import { formatReference, type ReferenceSeries } from '#domain/shared/reference'
import { type Database, NoTransactionError } from './db/database.ts'
import { plain } from './db/model.ts'
import { counterModel } from './references-model.ts'

/**
 * The next reference of a series, `OO26-000123`, without gaps: the counter's row stays locked until the caller's transaction ends
 * and goes back with it. Take it late in the transaction, other takers of the series wait.
 *
 * @param year four digits, of the legal day
 * @param part sub-procedure or report within the reference; required for series `TV`
 * @throws NoTransactionError outside `database.transaction`; RangeError when the series is full
 * @source domain.md 3.1
 */
export const nextReference = async (
  database: Database,
  series: ReferenceSeries,
  year: number,
  part?: number,
): Promise<string> => {
  const number = await nextNumber(database, series, year)
  return formatReference({ series, year, number, ...(part !== undefined && { part }) })
}

/** The next number of any counter, from 1; same rules as `nextReference`. */
export const nextNumber = async (database: Database, series: string, year: number): Promise<number> => {
  if (!database.current()) throw new NoTransactionError('nextReference')
  const counters = database.model(counterModel)
  const where = { series, year }
  // Update first: it locks the row. An insert first would let two takers share a lock and deadlock.
  const countUp = async (): Promise<number> => (await counters.update({ value: literal('value + 1') }, { where }))[0]
  if ((await countUp()) === 0) {
    await counters.bulkCreate([{ ...where, value: 0 }], { updateOnDuplicate: ['series'] })
    await countUp()
  }
  const row = await counters.findOne({ where, lock: true })
  if (!row) throw new Error(`counter ${series} ${year} is gone`)
  return plain(row).value
}
