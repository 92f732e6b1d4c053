import { dice } from '../engine/random/dice.ts'
import { Play } from '../processes/play.ts'
import { exportedOf, playCases } from '../server/platform/records/storm.ts'
import { differences, straight, weathered } from '../server/platform/records/storm-tables.ts'
import { createMigrated, testDatabases } from '../support/database.ts'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'

export const title =
  'record stream of three partitions through _bulk with replays, doubles, broken connections, receiver and database down: rows that differ (MariaDB too with TEST_MARIADB_URL)'

const storms = 40

export const run = async (): Promise<string> => {
  const play = await Play.start()
  await playCases(play)
  const records = exportedOf(play)
  await play.stop()
  const figures: string[] = []
  for (const kind of testDatabases().filter(({ missing }) => missing === undefined)) {
    const onNew = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
      const { url, drop } = await createMigrated(kind)
      const database = await connect(url)
      try {
        return await work(database)
      } finally {
        await database.close()
        await drop()
      }
    }
    const begun = performance.now()
    const expected = await onNew((database) => straight(database, records))
    const perSecond = Math.round(records.length / ((performance.now() - begun) / 1000))
    const sum = { bulks: 0, refused: 0, unheard: 0, replayed: 0, differ: 0 }
    for (let seed = 1; seed <= storms; seed += 1) {
      const { tables, tally } = await onNew((database) => weathered(database, records, dice(seed)))
      const differ = differences(expected, tables)
      if (differ.length > 0) console.log(`seed ${seed}: ${differ.slice(0, 5).join('\n  ')}`)
      for (const name of ['bulks', 'refused', 'unheard', 'replayed'] as const) sum[name] += tally[name]
      sum.differ += differ.length
    }
    figures.push(
      `${kind.name}: ${sum.differ} rows differ after ${storms} storms (${records.length} records each; ${sum.bulks} bulks, ${sum.refused} refused, ${sum.unheard} unheard, ${sum.replayed} records replayed); ${perSecond} records/s in one go`,
    )
    if (sum.differ > 0) throw new Error(figures.join('; '))
  }
  return figures.join('; ')
}
