import { readConfig } from '#server/platform/config'
import type { Stage } from '#server/platform/demo/growth/act'
import { callers } from '#server/platform/demo/growth/caller'
import type { World } from './world.ts'

/** The demonstration played in a world. */
export const stageOf = (world: World): Stage => {
  const { realmName: realm, audience, clientId } = readConfig({})
  const { origin, database } = world
  return {
    as: callers({ database, origin, publicUrl: origin, realm, audience, clientId }),
    today: () => world.deps.clock.today(),
    moveTo: (day) => world.moveTo(day),
    settle: () => world.idle(),
  }
}
