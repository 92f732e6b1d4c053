import { env } from 'node:process'
import { playPaths, type Seed } from './random/path.ts'
import { playWithRestarts } from './random/restarts.ts'

/** More with ENGINE_SEEDS=1000; `npm run prove -- engine-random` has many more, and finds a smaller process that fails as well. */
const seeds = Array.from({ length: Number(env['ENGINE_SEEDS'] ?? 40) }, (_, index): Seed => ({
  seed: index + 1,
  depth: 3,
}))

describe('random processes', () => {
  for (const seed of seeds) {
    it(`seed ${seed.seed}: every path ends, and no token is lost or doubled`, () => playPaths(seed, 3))
  }

  for (const seed of seeds.slice(0, Math.ceil(seeds.length / 10))) {
    it(`seed ${seed.seed}: a restart after any step changes nothing, in memory and on lmdb`, () =>
      playWithRestarts(seed, 0))
  }
})
