import { env } from 'node:process'
import { EmbeddedWorld, type Settings } from './worlds/embedded.ts'
import { RemoteWorld } from './worlds/remote.ts'
import type { Skip, World } from './worlds/world.ts'

export { World } from './worlds/world.ts'
export { EmbeddedWorld } from './worlds/embedded.ts'

type Place = readonly [name: string, make: (settings: Settings, skip: Skip) => World]

/** A broker that listens somewhere: README.md here says how to run the scenarios on a real one. */
const broker = (): readonly Place[] => {
  const { ZEEBE_GRPC_ADDRESS: address, ENGINE_RECORDS_PORT: port, ZEEBE_MANAGEMENT_URL: management } = env
  if (!address || !port || !management) return []
  const settings = { address: address.replace(/^grpcs?:\/\//, ''), recordsPort: Number(port), management }
  return [['broker', (_, skip) => new RemoteWorld(settings, skip)]]
}

const places: readonly Place[] = [
  ['memory', (settings) => new EmbeddedWorld('memory', settings)],
  ['lmdb', (settings) => new EmbeddedWorld('lmdb', settings)],
  [
    'lmdb, restarted before every command',
    (settings) => new EmbeddedWorld('lmdb, restarted before every command', settings),
  ],
  ...broker(),
]

/** `ENGINE_PLACES=memory` or `broker` leaves the other places out. */
const wanted = env['ENGINE_PLACES']?.split(',') ?? places.map(([name]) => name)

/**
 * The same scenarios on each store, with the engine stopped and recovered in every wait state, and on a broker if there is one.
 *
 * @param settings what the scenarios want of their engine; a broker has settings of its own, so such scenarios leave it out
 */
export const onEveryStore = (name: string, tests: (world: () => World) => void, settings: Settings = {}): void => {
  const isSpecial = Object.keys(settings).length > 0
  for (const [place, make] of places.filter(([one]) => wanted.includes(one) && !(isSpecial && one === 'broker'))) {
    describe(`${name} (${place})`, () => {
      let world: World
      beforeEach(async function () {
        const test = this.currentTest
        world = make(settings, () => {
          test?.skip()
          throw new Error('nothing to skip')
        })
        await world.begin()
      })
      afterEach(() => world.end())
      tests(() => world)
    })
  }
}
