import { QueryTypes } from 'sequelize'
import { registerRequest } from '#contract/cases'
import type { Database } from '#server/platform/db/database'
import { openSqlite, type OpenDatabase } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { startWorld } from '#test/support/world'

/** Milliseconds that something takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The application on SQLite with so many cases. Its asker is a manager of the agency, or of one municipality. */
export const openHouse = async (count: number) => {
  let drop: () => Promise<void> = () => Promise.resolve()
  const open: OpenDatabase = async (options) => {
    const database = await openSqlite(options)
    drop = database.drop
    return database
  }
  const world = await startWorld(open)
  const handler = await world.as('gent-dossier')
  await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
  await world.idle()
  await multiply(world.database, count)
  const cases = await world.database.sequelize.query<{ id: string }>(
    'SELECT id FROM main_procedure ORDER BY startedOn DESC, id LIMIT 50',
    { type: QueryTypes.SELECT },
  )
  return {
    agency: await world.as('wonen-beheer'),
    municipality: await world.as('gent-beheer'),
    caseIds: cases.map(({ id }) => id).join(','),
    close: async () => {
      await world.close()
      await drop()
    },
  }
}

/** A table, and what its copies have of their own: SQL of a column over the row `o` and the number `n.n`. */
type Copy = readonly [string, Readonly<Record<string, string>>]

/**
 * Copies the one case with its instance, steps, flows, timer and tasks until there are so many, spread over three years and all municipalities; three in four
 * ended after some weeks.
 */
const copiesOf = async ({ sequelize }: Database, count: number): Promise<readonly Copy[]> => {
  const id = (column: string): string => `SUBSTR(${column}, 1, 24) || PRINTF('%012d', n.n)`
  const at = (day: string): string =>
    `STRFTIME('%Y-%m-%dT', '2023-01-01', '+' || (n.n * 1095 / ${count} + ${day}) || ' days') || PRINTF('%02d:30:00.000Z', 7 + n.n % 10)`
  const started = at('0')
  const ended = `(CASE WHEN n.n % 4 < 3 THEN ${at('20 + n.n % 40')} END)`
  const key = `CAST(9000000000000000 + n.n * 100 AS TEXT)`
  const towns = await sequelize.query<{ id: string }>("SELECT id FROM organisation WHERE type = 'LB' ORDER BY id", {
    type: QueryTypes.SELECT,
  })
  const homes = towns.map(({ id: orgId }, index) => `WHEN ${index} THEN ${sequelize.escape(orgId)}`)
  const town = `(CASE n.n % ${towns.length} ${homes.join(' ')} END)`
  return [
    [
      'main_procedure',
      {
        id: id('o.id'),
        reference: "PRINTF('OO25-%06d', n.n)",
        municipalityOrgId: town,
        startedOn: `SUBSTR(${started}, 1, 10)`,
      },
    ],
    [
      'process_instance',
      {
        key,
        caseId: id('o.caseId'),
        municipalityOrgId: town,
        state: "CASE WHEN n.n % 4 < 3 THEN 'COMPLETED' ELSE 'ACTIVE' END",
        startedAt: started,
        endedAt: ended,
      },
    ],
    [
      'element_instance',
      {
        key: 'CAST(9000000000000000 + n.n * 100 + 1 + (SELECT COUNT(*) FROM element_instance AS e WHERE e.rowid < o.rowid AND e.rowid <= 1000) AS TEXT)',
        processInstanceKey: key,
        state: `CASE WHEN n.n % 4 < 3 OR o.endedAt IS NOT NULL THEN 'COMPLETED' ELSE o.state END`,
        startedAt: started,
        endedAt: `CASE WHEN o.endedAt IS NOT NULL THEN ${at("(CASE WHEN o.elementType = 'USER_TASK' THEN n.n % 30 ELSE 0 END)")} ELSE ${ended} END`,
      },
    ],
    ...workOf({ key, town, started, ended, caseId: id('o.caseId') }),
  ]
}

/** Flows, timer and tasks of a copied instance, of the same SQL. */
const workOf = ({
  key,
  town,
  started,
  ended,
  caseId,
}: Readonly<Record<'key' | 'town' | 'started' | 'ended' | 'caseId', string>>): readonly Copy[] => [
  ['flow_taken', { processInstanceKey: key }],
  [
    'timer',
    {
      key: `${key} || 't'`,
      processInstanceKey: key,
      dueAt: "STRFTIME('%Y-%m-%dT', '2026-01-05', '+' || (n.n % 90) || ' days') || '22:59:59.000Z'",
      state: "CASE WHEN n.n % 4 < 3 THEN 'CANCELED' ELSE 'CREATED' END",
    },
  ],
  [
    'task',
    {
      id: "SUBSTR(o.id, 1, 21) || SUBSTR('0' || o.code, -2) || '-' || PRINTF('%012d', n.n)",
      reference: "PRINTF('T%s-%d', o.code, n.n)",
      caseId,
      processInstanceKey: key,
      jobKey: 'NULL',
      ownerOrgId: town,
      open: 'CASE WHEN n.n % 4 < 3 THEN 0 ELSE 1 END',
      status: "CASE WHEN n.n % 4 < 3 THEN 'AFGEWERKT' ELSE 'OPEN' END",
      createdAt: started,
      closedAt: ended,
      dueOn: "DATE('2025-12-20', '+' || (n.n % 90) || ' days')",
      sortDue: "DATE('2025-12-20', '+' || (n.n % 90) || ' days')",
    },
  ],
]

const multiply = async (database: Database, count: number): Promise<void> => {
  const { sequelize } = database
  const copies = await copiesOf(database, count)
  const numbers = `WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${count})`
  const from: Readonly<Record<string, string>> = {
    process_instance: "bpmnProcessId = 'oo'",
    timer: "elementId = 'mayor-term-lapsed'",
  }
  await database.transaction(async () => {
    for (const [table, changes] of copies) {
      const rows = await sequelize.query<{ name: string }>(`PRAGMA table_info(${table})`, { type: QueryTypes.SELECT })
      const names = rows.map(({ name }) => name)
      const values = names.map((name) => changes[name] ?? `o.\`${name}\``)
      await sequelize.query(
        `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(', ')})
         ${numbers} SELECT ${values.join(', ')} FROM n CROSS JOIN (SELECT rowid, * FROM ${table} WHERE ${from[table] ?? '1 = 1'} LIMIT 200) AS o`,
      )
    }
  })
  // one in fifty is stuck
  await sequelize.query(
    `INSERT INTO incident (\`key\`, processInstanceKey, elementInstanceKey, elementId, errorType, errorMessage, state, createdAt, position)
     SELECT \`key\`, \`key\`, \`key\`, 'register-request', 'JOB_NO_RETRIES', 'Error', 'OPEN', startedAt, '1' FROM process_instance WHERE state = 'ACTIVE' AND rowid % 50 = 0`,
  )
  await sequelize.query('ANALYZE')
}
