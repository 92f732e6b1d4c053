import { parseArgs } from 'node:util'
import { playPaths, type Seed } from '../engine/random/path.ts'
import { playWithRestarts } from '../engine/random/restarts.ts'

export const title =
  'random processes and paths that the engine brings to their end: --minutes 10 --processes 2000 --paths 30 --depth 4 --seed N'

interface Figures {
  processes: number
  paths: number
  steps: number
  restarts: number
}

/** Of the paths, one in so many is run with a restart after each step as well. */
const restartedOneIn = 10

export const run = async (): Promise<string> => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      minutes: { type: 'string', default: '10' },
      processes: { type: 'string', default: '2000' },
      paths: { type: 'string', default: '30' },
      depth: { type: 'string', default: '4' },
      seed: { type: 'string' },
    },
  })
  const [first, last] =
    values.seed === undefined ? [1, Number(values.processes)] : [Number(values.seed), Number(values.seed)]
  const until = Date.now() + Number(values.minutes) * 60_000
  const figures: Figures = { processes: 0, paths: 0, steps: 0, restarts: 0 }
  for (let seed = first; seed <= last && Date.now() < until; seed++) {
    await playOne({ seed, depth: Number(values.depth) }, Number(values.paths), figures)
    if (figures.processes % 20 === 0) console.log(`seed ${seed}: ${text(figures)}`)
  }
  const isCut = figures.processes < last - first + 1
  return `random: ${text(figures)}, all completed${isCut ? `; the time of ${values.minutes} minutes was over before ${values.processes} processes` : ''}`
}

const text = ({ processes, paths, steps, restarts }: Figures): string =>
  `${processes} processes, ${paths} paths, ${steps} steps, ${restarts} steps restarted after`

const playOne = async (seed: Seed, paths: number, figures: Figures): Promise<void> => {
  try {
    figures.steps += await playPaths(seed, paths)
    figures.paths += paths
    for (let path = seed.seed % restartedOneIn; path < paths; path += restartedOneIn)
      figures.restarts += await playWithRestarts(seed, path)
    figures.processes++
  } catch (error) {
    await shrink(seed, paths)
    throw new Error(`seed ${seed.seed} fails; again with: --seed ${seed.seed} --depth ${seed.depth}`, { cause: error })
  }
}

/** The same seed with less depth gives a smaller process, which may fail too. */
const shrink = async ({ seed, depth }: Seed, paths: number): Promise<void> => {
  for (let less = 0; less < depth; less++) {
    const failure = await playPaths({ seed, depth: less }, paths).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (failure === undefined) continue
    console.log(`a smaller process fails too: --seed ${seed} --depth ${less}`, failure)
    return
  }
}
