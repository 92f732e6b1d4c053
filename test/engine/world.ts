import { env } from 'node:process'
import { EmbeddedWorld, type Settings } from './worlds/embedded.ts'
import { RemoteWorld } from './worlds/remote.ts'
import type { Skip, World } from './worlds/world.ts'

export { World } from './worlds/world.ts'
export { EmbeddedWorld } from './worlds/embedded.ts'

type Place = readonly [name: string, make: (skip: Skip, settings: Settings) => World]

/** A broker that listens somewhere: README of this folder says how to run the scenarios on a real one. */
const broker = (): readonly Place[] => {
  const { ZEEBE_GRPC_ADDRESS: address, ENGINE_RECORDS_PORT: port, ZEEBE_MANAGEMENT_URL: management } = env
  if (!address || !port || !management) return []
  const settings = { address: address.replace(/^grpcs?:\/\//, ''), recordsPort: Number(port), management }
  return [['broker', (skip) => new RemoteWorld(settings, skip)]]
}

const restarted = 'lmdb, restarted before every command'

const places: readonly Place[] = [
  ['memory', (_, settings) => new EmbeddedWorld('memory', settings)],
  ['lmdb', (_, settings) => new EmbeddedWorld('lmdb', settings)],
  [restarted, (_, settings) => new EmbeddedWorld(restarted, settings)],
  ...broker(),
]

/** `ENGINE_PLACES=memory` or `broker` leaves the other places out. */
const wanted = env['ENGINE_PLACES']?.split(',') ?? places.map(([name]) => name)

/** Places where scenarios of these settings can run: a broker has the settings that it has. */
const placesFor = (settings: Settings): readonly Place[] =>
  places.filter(([name]) => wanted.includes(name) && (name !== 'broker' || Object.keys(settings).length === 0))

/** The same scenarios on each store, with the engine stopped and recovered in every wait state, and on a broker if there is one. */
export const onEveryStore = (name: string, tests: (world: () => World) => void, settings: Settings = {}): void => {
  for (const [place, make] of placesFor(settings)) {
    describe(`${name} (${place})`, () => {
      let world: World
      beforeEach(async function () {
        const test = this.currentTest
        world = make(() => {
          test?.skip()
          throw new Error('nothing to skip')
        }, settings)
        await world.begin()
      })
      afterEach(() => world.end())
      tests(() => world)
    })
  }
}
