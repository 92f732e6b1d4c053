import type { WhereOptions } from 'sequelize'
import type { Looker } from '../case-file/visibility.ts'
import type { Database } from '../db/database.ts'
import { type Entry, findEntries, present } from './entries.ts'

const pageSize = 500

/** Pages of entries for an export. Before each it is asked again who reads: when the right ends, so does the export. */
export async function* entryPages(
  database: Database,
  again: () => Promise<Looker>,
  where: WhereOptions,
): AsyncGenerator<readonly Entry[]> {
  let cursor: string | undefined
  do {
    const { rows, next } = await findEntries(database, await again(), where, { cursor, limit: pageSize })
    yield await present(database, rows)
    cursor = next ?? undefined
  } while (cursor !== undefined)
}
