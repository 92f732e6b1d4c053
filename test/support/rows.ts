import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '#server/platform/db/database'

type Row = Readonly<Record<string, unknown>>

const names = z.array(z.object({ name: z.string() }))

const select = async (database: Database, sql: string): Promise<Row[]> => {
  const [rows] = await database.sequelize.query(sql)
  return z.array(z.record(z.string(), z.unknown())).parse(rows)
}

/** Names of all tables of a SQLite database. */
export const tablesOf = async (database: Database): Promise<string[]> =>
  names
    .parse(await select(database, `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`))
    .map(({ name }) => name)

/** Names of all columns of all tables. */
export const columnsOf = async (database: Database): Promise<string[]> => {
  const found = new Set<string>()
  for (const table of await tablesOf(database)) {
    const columns = names.parse(await select(database, `PRAGMA table_info(\`${table}\`)`))
    for (const { name } of columns) found.add(name)
  }
  return [...found].toSorted()
}

/** Every row of every table whose name does not match `except`, by table. */
export const allRows = async (database: Database, except = /^$/): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const found = new Map<string, Row[]>()
  for (const table of await tablesOf(database)) {
    if (!except.test(table)) found.set(table, await select(database, `SELECT * FROM \`${table}\``))
  }
  return found
}

/** One hash for each table: what differs between two moments is what was changed between them. */
export const fingerprints = async (database: Database, except?: RegExp): Promise<Readonly<Record<string, string>>> => {
  const rows = await allRows(database, except)
  return Object.fromEntries(
    [...rows].map(([table, content]) => [table, createHash('sha256').update(JSON.stringify(content)).digest('hex')]),
  )
}
