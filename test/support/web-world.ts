import { resolve } from 'node:path'
import { type OpenDatabase, openSqlite } from './database.ts'
import { startWorld, type World, type WorldOptions } from './world.ts'

/** The whole application with the built web on a fresh SQLite file; `close` takes the file away. */
export const startWebWorld = async (options: WorldOptions = {}): Promise<World> => {
  let drop: () => Promise<void> = () => Promise.resolve()
  const open: OpenDatabase = async (options) => {
    const database = await openSqlite(options)
    drop = database.drop
    return database
  }
  const world = await startWorld(open, { ...options, webDir: resolve('web/dist') })
  return {
    ...world,
    close: async () => {
      await world.close()
      await drop()
    },
  }
}
