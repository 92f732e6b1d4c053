import { isInstalled, start } from '#scripts/mariadb'
import { createAudit } from '#server/platform/audit/audit'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { dice } from '../engine/random/dice.ts'
import { groundOf } from '../journeys/ground.ts'
import { newWalk, road } from '../journeys/road.ts'
import { kinds, makeChain, tamper } from '../server/platform/audit/tampering.ts'
import { createMigrated, openSqlite, testDatabases } from '../support/database.ts'
import { startWorld } from '../support/world.ts'

export const title =
  '1,000 tamperings with the audit, entries verified a second, price of a reading, changes without an entry'

const tamperings = 1000
const length = 300
const speedLength = 100_000

/** @returns how many of the tamperings were found */
const tamperWith = async (database: Database, from: number, to: number): Promise<number> => {
  const kept = await makeChain(database, length)
  let found = 0
  for (let seed = from; seed < to; seed += 1) {
    const kind = kinds[seed % kinds.length] ?? 'edit'
    const rolls = dice(seed)
    const { what, found: verdict } = await tamper(database, kind, kept, (limit) => rolls.below(limit))
    if (verdict.ok) console.log(`  not found: ${what}`)
    else found += 1
  }
  if (!(await createAudit(database).verify(kept)).ok) throw new Error('the chain did not stand again')
  return found
}

const speedOf = async (database: Database): Promise<number> => {
  await makeChain(database, speedLength)
  const speeds = []
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now()
    const result = await createAudit(database).verify()
    if (!result.ok) throw new Error(result.fault)
    speeds.push(result.count / ((performance.now() - started) / 1000))
  }
  return Math.round(Math.max(...speeds))
}

const reading = {
  userId: 'u',
  orgId: 'o',
  role: 'LB_DB',
  action: 'READ',
  mode: 'R',
  objectKind: 'main_procedure',
} as const

/** Milliseconds that one durable reading takes alone, and in a crowd of 100. */
const priceOf = async (database: Database): Promise<{ readonly alone: number; readonly crowd: number }> => {
  const audit = createAudit(database)
  const times: number[] = []
  for (let round = 0; round < 200; round += 1) {
    const started = performance.now()
    await audit.record({ ...reading, objectId: String(round) })
    times.push(performance.now() - started)
  }
  const started = performance.now()
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(Array.from({ length: 100 }, (_, n) => audit.record({ ...reading, objectId: String(n) })))
  }
  return { alone: times.toSorted((a, b) => a - b)[100] ?? 0, crowd: (performance.now() - started) / 2000 }
}

/** Walks the whole road; a writing request that leaves no entry is refused there, and counted here. */
const walkRoad = async (): Promise<{ readonly changes: number; readonly silent: number }> => {
  const lines: string[] = []
  const opened: { drop: () => Promise<void> }[] = []
  const world = await startWorld(
    async (options) => {
      const database = await openSqlite(options)
      opened.push(database)
      return database
    },
    { log: (line) => lines.push(line) },
  )
  const walked = newWalk()
  for (const { walk } of road) await walk(groundOf(world), walked)
  await world.close()
  for (const { drop } of opened) await drop()
  const changes = lines.filter((line) => /"method":"(POST|PUT|PATCH|DELETE)".*"status":2/.test(line)).length
  return { changes, silent: lines.filter((line) => line.includes('UnaccountedError')).length }
}

const onDatabase = async (kind: ReturnType<typeof testDatabases>[number], from: number, to: number) => {
  const { url, drop } = await createMigrated(kind)
  const database = await connect(url)
  const found = await tamperWith(database, from, to)
  await database.close()
  await drop()
  const fast = await createMigrated(kind)
  const second = await connect(fast.url)
  const speed = await speedOf(second)
  const price = await priceOf(second)
  await second.close()
  await fast.drop()
  console.log(
    `${kind.name}: ${found} of ${to - from} found, ${speed} entries/s, a reading ${price.alone.toFixed(1)} ms alone, ${price.crowd.toFixed(2)} ms in a crowd of 100`,
  )
  return { found, speed }
}

export const run = async (): Promise<string> => {
  const mariadb =
    process.env['TEST_MARIADB_URL'] === undefined && isInstalled() ? await start() : { url: '', stop: async () => {} }
  if (mariadb.url !== '') process.env['TEST_MARIADB_URL'] = mariadb.url
  try {
    const there = testDatabases().filter(({ missing }) => missing === undefined)
    const results = []
    for (const [index, kind] of there.entries()) {
      const share = tamperings / there.length
      results.push(await onDatabase(kind, Math.round(index * share), Math.round((index + 1) * share)))
    }
    const found = results.reduce((sum, result) => sum + result.found, 0)
    const slowest = Math.min(...results.map(({ speed }) => speed))
    const { changes, silent } = await walkRoad()
    return `audit: ${found} of ${tamperings} tamperings found, ${slowest} entries/s verified, ${silent} of ${changes} changes without an entry`
  } finally {
    await mariadb.stop()
  }
}
