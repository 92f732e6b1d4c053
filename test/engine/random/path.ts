import { expect } from 'chai'
import { ControlledClock, MemoryStore, startEngine, type ZeebeRecord } from '#engine'
import { compileResource } from '#engine/model/compile'
import type { ExecutableProcess } from '#engine/model/types'
import { expectReplayed } from '../replay.ts'
import { dice } from './dice.ts'
import { items, randomModel, type RandomModel } from './model.ts'
import { faultsOf } from './oracle.ts'
import { Player } from './player.ts'
import { expectNothingLeft } from './snapshot.ts'

/** Where to find one random process, and a path through it, again. */
export interface Seed {
  readonly seed: number
  readonly depth: number
}

export interface Play {
  readonly model: RandomModel
  readonly processes: ReadonlyMap<string, ExecutableProcess>
  readonly compat: '8.5' | '8.6'
}

export const prepare = async ({ seed, depth }: Seed): Promise<Play> => {
  const joins = seed % 2 === 0
  const compat = joins ? '8.6' : '8.5'
  const model = randomModel(dice(seed), { depth, joins, id: 'p' })
  const { processes } = await compileResource(model.xml, { now: Date.now }, compat)
  return { model, compat, processes: new Map(processes.map((process) => [process.id, process])) }
}

export const resources = ({ xml }: RandomModel) => [{ name: 'p.bpmn', content: Buffer.from(xml) }]

/** Random steps before the path is brought to its end, and the most that this may take. */
export const disturbances = 30
export const mostSteps = 2_000

/** Runs so many paths through one random process, one after the other on one engine. @throws Error when a path breaks a rule; @returns steps taken */
export const playPaths = async (seed: Seed, paths: number): Promise<number> => {
  const play = await prepare(seed)
  const store = new MemoryStore()
  const clock = new ControlledClock()
  const engine = await startEngine({ memory: store, clock, compat: play.compat })
  let steps = 0
  try {
    await engine.core.execute('deploy', { resources: resources(play.model) })
    for (let path = 0; path < paths; path++) {
      const random = dice(seed.seed * 1_000 + path)
      const player = new Player(play.model, random, `k${path}`)
      const from = engine.core.records.next
      const stage = { core: engine.core, store, clock }
      await player.begin(stage)
      for (let count = random.below(disturbances); count > 0; count--) await player.disturb(stage)
      while (await player.goOn(stage)) expect(player.steps, `steps of path ${path}`).to.be.lessThan(mostSteps)
      steps += player.steps
      expectWell(engine.core.records.read(from, 1_000_000), play, path)
      // buffered messages run out
      clock.advance(10_000_000)
      await engine.core.idle()
      expectNothingLeft(store)
    }
    expectReplayed(store)
  } finally {
    await engine.stop()
  }
  return steps
}

export const expectWell = (records: readonly ZeebeRecord[], { processes }: Play, path: number): void => {
  expect(faultsOf(records, processes, items.length).join('\n'), `path ${path}`).to.equal('')
  const roots = records.filter(
    ({ intent, value }) =>
      intent === 'ELEMENT_COMPLETED' && value['bpmnElementType'] === 'PROCESS' && value['elementId'] === 'p',
  )
  expect(roots, `instances that path ${path} has completed`).to.have.length(1)
}
