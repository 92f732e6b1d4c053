import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ControlledClock,
  MemoryStore,
  Rejection,
  startEngine,
  type Engine,
  type StartOptions,
  type ZeebeRecord,
} from '#engine'
import type { CommandInput, CommandName, CommandResult } from '#engine/processor/api'
import { World } from './world.ts'

export type Mode = 'memory' | 'lmdb' | 'lmdb, restarted before every command'

/** What a set of scenarios wants of its engine. */
export type Settings = Pick<StartOptions, 'compat' | 'timeZone'>

/** An engine in this process, with a clock that only moves when it is told to. */
export class EmbeddedWorld extends World {
  readonly clock = new ControlledClock(Date.UTC(2026, 0, 5, 9))
  readonly own = (id: string): string => id
  #engine: Engine | undefined
  readonly #mode: Mode
  readonly #dir: string
  readonly #settings: Settings
  readonly #memory = new MemoryStore()

  constructor(mode: Mode, settings: Settings = {}) {
    super()
    this.#mode = mode
    this.#settings = settings
    this.#dir = mode === 'memory' ? '' : mkdtempSync(join(tmpdir(), 'engine-'))
  }

  get engine(): Engine {
    if (!this.#engine) throw new Error('the world has not begun')
    return this.#engine
  }

  async begin(): Promise<void> {
    const place = this.#mode === 'memory' ? { memory: this.#memory } : { dir: this.#dir }
    this.#engine = await startEngine({ ...place, ...this.#settings, clock: this.clock })
    this.#engine.core.onInstanceCompleted((key, json) =>
      this.completed.push({ key, variables: JSON.parse(json) as unknown }),
    )
  }

  async end(): Promise<void> {
    await this.#engine?.stop()
    this.#engine = undefined
    if (this.#dir) rmSync(this.#dir, { recursive: true, force: true })
  }

  async restart(): Promise<void> {
    await this.engine.stop()
    await this.begin()
  }

  async run<K extends CommandName>(name: K, input: CommandInput<K>): Promise<CommandResult<K>> {
    await this.#recover()
    const result = await this.engine.core.execute(name, input)
    await this.#settle()
    return result
  }

  async together(commands: readonly (readonly [CommandName, CommandInput<CommandName>])[]): Promise<unknown[]> {
    await this.#recover()
    const results = await Promise.all(commands.map(([name, input]) => this.engine.core.execute(name, input)))
    await this.#settle()
    return results
  }

  async advance(ms: number): Promise<void> {
    await this.#recover()
    this.clock.advance(ms)
    await this.#settle()
  }

  needsExactTime(): void {
    // time stands still here
  }

  records(): readonly ZeebeRecord[] {
    return this.engine.core.records.read(0, 1_000_000)
  }

  protected reasonOf(error: unknown): string | undefined {
    return error instanceof Rejection ? `${error.type}: ${error.reason}` : undefined
  }

  async #recover(): Promise<void> {
    if (this.#mode === 'lmdb, restarted before every command') await this.restart()
  }

  /** Waits for the steps that are left, and for those who are told of a result in a later turn. */
  async #settle(): Promise<void> {
    await this.engine.core.idle()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
