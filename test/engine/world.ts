import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ControlledClock, MemoryStore, startEngine, type Engine, type StartOptions, type ZeebeRecord } from '#engine'
import type { ActivatedJob, CommandInput, CommandName, CommandResult } from '#engine/processor/api'

export type Mode = 'memory' | 'lmdb' | 'lmdb, restarted before every command'

/** What a set of scenarios wants of its engine. */
export type Settings = Pick<StartOptions, 'compat'>

/** An engine with a clock of its own, and short words for what tests do with it. */
export class World {
  readonly clock = new ControlledClock(Date.UTC(2026, 0, 5, 9))
  readonly completed: { key: string; variables: unknown }[] = []
  #engine: Engine | undefined
  readonly #mode: Mode
  readonly #dir: string
  readonly #settings: Settings
  readonly #memory = new MemoryStore()
  #mark = 0

  constructor(mode: Mode, settings: Settings = {}) {
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
    if (this.#mode === 'lmdb, restarted before every command') await this.restart()
    const result = await this.engine.core.execute(name, input)
    await this.engine.core.idle()
    return result
  }

  /** Reason of the refusal, `TYPE: text`. */
  async refusal<K extends CommandName>(name: K, input: CommandInput<K>): Promise<string> {
    try {
      await this.run(name, input)
    } catch (error) {
      if (error instanceof Error && 'type' in error && 'reason' in error)
        return `${String(error.type)}: ${String(error.reason)}`
      throw error
    }
    return 'accepted'
  }

  async deploy(xml: string, name = 'test.bpmn'): Promise<CommandResult<'deploy'>> {
    return await this.run('deploy', { resources: [{ name, content: Buffer.from(xml) }] })
  }

  async create(bpmnProcessId: string, variables: object = {}): Promise<string> {
    const { processInstanceKey } = await this.run('createInstance', {
      bpmnProcessId,
      variables: JSON.stringify(variables),
    })
    return processInstanceKey
  }

  async jobs(type: string, maxJobs = 1000): Promise<readonly ActivatedJob[]> {
    const { jobs } = await this.run('activateJobs', { type, worker: 'test', timeoutMs: 300_000, maxJobs })
    return jobs
  }

  /** Activates the oldest job of a type. */
  async job(type: string): Promise<ActivatedJob> {
    const [job] = await this.jobs(type, 1)
    if (!job) throw new Error(`no job of type ${type}`)
    return job
  }

  /** Activates and completes the oldest job of a type. */
  async work(type: string, variables: object = {}): Promise<ActivatedJob> {
    const job = await this.job(type)
    await this.run('completeJob', { jobKey: job.key, variables: JSON.stringify(variables) })
    return job
  }

  async publish(
    name: string,
    correlationKey: string,
    variables: object = {},
    timeToLiveMs = 0,
    messageId = '',
  ): Promise<string> {
    const { key } = await this.run('publishMessage', {
      name,
      correlationKey,
      timeToLiveMs,
      messageId,
      variables: JSON.stringify(variables),
    })
    return key
  }

  /** Moves the clock and lets everything that falls due run. */
  async advance(ms: number): Promise<void> {
    if (this.#mode === 'lmdb, restarted before every command') await this.restart()
    this.clock.advance(ms)
    await this.engine.core.idle()
  }

  records(): ZeebeRecord[] {
    return this.engine.core.records.read(0, 1_000_000)
  }

  /** Forgets the records so far: the next `trace` starts here. */
  mark(): void {
    this.#mark = this.records().at(-1)?.position ?? 0
  }

  /** `elementId INTENT` of the records since the mark, without the ELEMENT_ in front. */
  trace(intents: readonly string[] = ['ACTIVATED', 'COMPLETED', 'TERMINATED']): string[] {
    return this.#since('PROCESS_INSTANCE')
      .map(({ value, intent }) => ({ id: String(value['elementId']), intent: intent.replace('ELEMENT_', '') }))
      .filter(({ intent }) => intents.includes(intent))
      .map(({ id, intent }) => `${id} ${intent}`)
  }

  /** All records since the mark: `elementId INTENT` of elements, `VALUE_TYPE INTENT` of others. */
  all(): string[] {
    return this.records()
      .filter(({ position }) => position > this.#mark)
      .map(({ valueType, intent, value }) =>
        valueType === 'PROCESS_INSTANCE'
          ? `${String(value['elementId'])} ${intent.replace('ELEMENT_', '')}`
          : `${valueType} ${intent}`,
      )
  }

  completedOnce(elementId: string): boolean {
    return this.trace(['COMPLETED']).filter((line) => line === `${elementId} COMPLETED`).length === 1
  }

  /** Current variables of a scope, from the records. */
  variables(scopeKey: string): Record<string, unknown> {
    const found: Record<string, unknown> = {}
    for (const { valueType, value } of this.records()) {
      if (valueType === 'VARIABLE' && String(value['scopeKey']) === scopeKey)
        found[String(value['name'])] = JSON.parse(String(value['value']))
    }
    return found
  }

  incidents(): { key: string; type: string; message: string; elementId: string }[] {
    const open = new Map<number, { key: string; type: string; message: string; elementId: string }>()
    for (const { valueType, intent, key, value } of this.records()) {
      if (valueType !== 'INCIDENT') continue
      if (intent === 'RESOLVED') open.delete(key)
      else
        open.set(key, {
          key: String(key),
          type: String(value['errorType']),
          message: String(value['errorMessage']),
          elementId: String(value['elementId']),
        })
    }
    return [...open.values()]
  }

  /** Key of the youngest instance of an element. */
  keyOf(elementId: string): string {
    const found = this.records().findLast(
      ({ valueType, intent, value }) =>
        valueType === 'PROCESS_INSTANCE' && intent === 'ELEMENT_ACTIVATING' && value['elementId'] === elementId,
    )
    if (!found) throw new Error(`${elementId} was never activated`)
    return String(found.key)
  }

  #since(valueType: string): ZeebeRecord[] {
    return this.records().filter((record) => record.position > this.#mark && record.valueType === valueType)
  }
}

const modes: readonly Mode[] = ['memory', 'lmdb', 'lmdb, restarted before every command']

/** The same tests on each store, and with the engine stopped and recovered in every wait state. */
export const onEveryStore = (name: string, tests: (world: () => World) => void, settings: Settings = {}): void => {
  for (const mode of modes) {
    describe(`${name} (${mode})`, () => {
      let world: World
      beforeEach(async () => {
        world = new World(mode, settings)
        await world.begin()
      })
      afterEach(() => world.end())
      tests(() => world)
    })
  }
}
