import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { ControlledClock, MemoryStore, Rejection, startEngine, type Engine, type EngineCore } from '#engine'
import type { CommandInput, CommandName } from '#engine/processor/api'
import { LmdbStore } from '#engine/store/lmdb'
import { expectReplayed } from '../replay.ts'
import { dice } from './dice.ts'
import { disturbances, expectWell, mostSteps, prepare, resources, type Play, type Seed } from './path.ts'
import { Player } from './player.ts'
import { expectNothingLeft, expectSame, snapshot, type Snapshot } from './snapshot.ts'

type Command = readonly [name: CommandName, input: CommandInput<CommandName>]
type Place = { readonly memory: MemoryStore } | { readonly dir: string }

/** The same path in memory and on lmdb, both stopped and recovered after each step. */
class Twins {
  readonly memory = new MemoryStore()
  readonly clock = new ControlledClock()
  readonly #dir = mkdtempSync(join(tmpdir(), 'random-'))
  readonly #play: Play
  restarts = 0

  constructor(play: Play) {
    this.#play = play
  }

  /** Does one step in memory, the same commands on lmdb, and looks whether both are the same, also after they have recovered. */
  async step<T>(act: (core: EngineCore) => Promise<T>): Promise<T> {
    const commands: Command[] = []
    const result = await this.#with({ memory: this.memory }, (engine) => act(recorded(engine.core, commands)))
    await this.#with({ dir: this.#dir }, (engine) => repeat(engine.core, commands))
    const after = snapshot(this.memory)
    expectSame(await this.#onDisk(), after, `on lmdb at step ${this.restarts}`)
    await this.#with({ memory: this.memory }, () => Promise.resolve())
    await this.#with({ dir: this.#dir }, () => Promise.resolve())
    expectSame(snapshot(this.memory), after, `in memory after restart ${this.restarts}`)
    expectSame(await this.#onDisk(), after, `on lmdb after restart ${this.restarts}`)
    this.restarts++
    return result
  }

  end(): void {
    rmSync(this.#dir, { recursive: true, force: true })
  }

  async #with<T>(place: Place, use: (engine: Engine) => Promise<T>): Promise<T> {
    const engine = await startEngine({ ...place, clock: this.clock, compat: this.#play.compat })
    try {
      await engine.core.idle()
      const result = await use(engine)
      await engine.core.idle()
      return result
    } finally {
      await engine.stop()
    }
  }

  async #onDisk(): Promise<Snapshot> {
    const store = new LmdbStore(this.#dir)
    try {
      return snapshot(store)
    } finally {
      await store.close()
    }
  }
}

/** The core, with a note of each command that it runs. */
const recorded = (core: EngineCore, commands: Command[]): EngineCore =>
  new Proxy(core, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...given: [CommandName, CommandInput<CommandName>]): unknown => {
        if (name === 'execute') commands.push([given[0], given[1]])
        return Reflect.apply(member, target, given)
      }
    },
  })

const repeat = async (core: EngineCore, commands: readonly Command[]): Promise<void> => {
  for (const [name, input] of commands) {
    await core.execute(name, input).catch((error: unknown) => {
      // it was refused in memory too
      if (!(error instanceof Rejection)) throw error
    })
    await core.idle()
  }
}

/** Runs one path with a restart after each step. @throws Error when it breaks a rule; @returns restarts survived */
export const playWithRestarts = async (seed: Seed, path: number): Promise<number> => {
  const play = await prepare(seed)
  const twins = new Twins(play)
  try {
    await walk(play, twins, seed, path)
    return twins.restarts
  } finally {
    twins.end()
  }
}

const walk = async (play: Play, twins: Twins, { seed }: Seed, path: number): Promise<void> => {
  const { memory: store, clock } = twins
  const random = dice(seed * 1_000 + path)
  const player = new Player(play.model, random, `k${path}`)
  await twins.step((core) => core.execute('deploy', { resources: resources(play.model) }))
  await twins.step((core) => player.begin({ core, store, clock }))
  for (let count = random.below(disturbances); count > 0; count--)
    await twins.step((core) => player.disturb({ core, store, clock }))
  while (await twins.step((core) => player.goOn({ core, store, clock })))
    expect(player.steps, 'steps').to.be.lessThan(mostSteps)
  await twins.step(async (core) => {
    expectWell(core.records.read(0, 1_000_000), play, path)
    clock.advance(10_000_000)
    await core.idle()
  })
  expectNothingLeft(store)
  expectReplayed(store)
}
