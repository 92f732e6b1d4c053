import { resolve } from 'node:path'
import { connect } from '#server/platform/db/connect'
import { migrate } from '#server/platform/db/migrate'
import { type OpenDatabase, testDatabases } from './database.ts'
import { startWorld, type World } from './world.ts'

/** The whole application with the built web on a fresh SQLite file; `close` takes the file away. */
export const startWebWorld = async (): Promise<World> => {
  let drop: () => Promise<void> = () => Promise.resolve()
  const open: OpenDatabase = async (options) => {
    const made = await testDatabases()[0]!.create()
    const database = await connect(made.url, options)
    await migrate(database)
    drop = async () => {
      await database.close()
      await made.drop()
    }
    return { ...database, url: made.url }
  }
  const world = await startWorld(open, { webDir: resolve('web/dist') })
  return {
    ...world,
    close: async () => {
      await world.close()
      await drop()
    },
  }
}
