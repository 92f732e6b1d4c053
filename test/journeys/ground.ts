import { getConfiguration } from '#contract/session'
import { apiOf } from '../support/api.ts'
import type { World } from '../support/world.ts'
import type { Ground } from './road.ts'

/** The road in one process: the clock of the world is moved when nothing moves any more. */
export const groundOf = (world: World): Ground => ({
  as: (username) => apiOf(world.origin, () => world.tokenFor(username)),
  today: () => todayAt(world.origin),
  moveTo: async (instant) => {
    await world.idle()
    world.clock.set(Date.parse(instant))
    await world.idle()
  },
})

/** Legal day of the server, in Brussels. */
export const todayAt = async (origin: string): Promise<string> => {
  const response = await fetch(`${origin}${getConfiguration.path}`)
  return getConfiguration.response.parse(await response.json()).today
}
