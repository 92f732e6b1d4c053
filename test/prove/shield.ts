import { isInstalled, start } from '#scripts/mariadb'
import { compareTwins, type Outcome } from '../shield/run.ts'
import { type TestDatabase, testDatabases } from '../support/database.ts'

export const title =
  'two installations equal but for 200 judicial files, asked the same by 20 roles: pairs, differences, timing (SHIELD_DATABASE=mariadb, SHIELD_REQUESTS=500)'

const requests = Number(process.env['SHIELD_REQUESTS'] ?? 500)

export const run = async (): Promise<string> => {
  if (process.env['SHIELD_DATABASE'] !== 'mariadb') return figureOf('SQLite', await proveOn('sqlite'))
  if (!isInstalled()) throw new Error('MariaDB is not installed here')
  const server = await start()
  process.env['TEST_MARIADB_URL'] = server.url
  try {
    return figureOf('MariaDB', await proveOn('mariadb'))
  } finally {
    await server.stop()
  }
}

const proveOn = (name: TestDatabase['name']): Promise<Outcome> => {
  const on = testDatabases().find((database) => database.name === name)
  if (!on) throw new Error(`no database ${name}`)
  return compareTwins(on, {
    stages: 'all',
    judicialFiles: Number(process.env['SHIELD_FILES'] ?? 200),
    requestsPerProfile: requests,
    timedReads: 4 * requests,
  })
}

const figureOf = (database: string, { pairs, differences, profiles, p }: Outcome): string => {
  for (const difference of differences.slice(0, 20)) console.log(`${difference}\n`)
  const figure = `${database}: ${pairs} pairs of ${profiles} roles, ${differences.length} differences; hidden and unknown ids take the same time with p = ${p?.toFixed(3)}`
  if (differences.length > 0 || (p ?? 1) <= 0.01) throw new Error(figure)
  return figure
}
