import { behaviours } from '../bpmn/behaviours/index.ts'
import type { Clock } from '../clock.ts'
import { DueChecker } from '../due.ts'
import type { FeelOptions } from '../feel/compile.ts'
import { Log } from '../log/log.ts'
import type { Compat } from '../model/compat.ts'
import { LogRetention, type RetentionOptions } from '../log/retention.ts'
import { Definitions } from '../state/definitions.ts'
import { Workspace } from '../state/workspace.ts'
import type { DiskSpace } from '../store/disk-space.ts'
import { GroupCommit, type FlushedBatch } from '../store/group-commit.ts'
import { k } from '../store/key.ts'
import type { Store } from '../store/types.ts'
import { Admission, type AdmissionLimits } from './admission.ts'
import type { CommandInput, CommandName, CommandResult, EngineCore } from './api.ts'
import { intents, prepare, runnable } from './commands/index.ts'
import { runDue, type DueColumn } from './commands/due.ts'
import { Context, type Effects } from './context.ts'
import { Counters } from './counters.ts'
import { laneOf } from './lane-of.ts'
import { Loop } from './loop.ts'
import { EngineStopping, OutOfSpace } from './rejection.ts'

/** Hears what happens inside, for figures and the log. */
export interface CoreObserver {
  accepted(name: CommandName, tookMs: number): void
  refused(name: CommandName, error: unknown, tookMs: number): void
  flushed(batch: FlushedBatch): void
  /** a fault of the engine in work that nobody waits for */
  fault(what: string, error: unknown): void
}

export interface CoreOptions {
  readonly observer: CoreObserver
  /** a batch could not be stored: nothing is answered any more */
  readonly onFatal: (error: unknown) => void
  /** absent: the state always finds room */
  readonly disk?: DiskSpace
  /** 8.5 unless told otherwise */
  readonly compat?: Compat
  /** when more commands are refused */
  readonly limits?: AdmissionLimits
  /** absent: the record log is kept whole */
  readonly retention?: RetentionOptions
}

/** The engine on one store: command queue, due times, record log. */
export class Core implements EngineCore {
  readonly clock: Clock
  readonly records: Log
  readonly #store: Store
  readonly #compat: Compat
  readonly #feel: FeelOptions
  readonly #commit: GroupCommit
  readonly #loop: Loop
  readonly #due: DueChecker
  readonly #observer: CoreObserver
  readonly #admission: Admission
  readonly #disk: DiskSpace | undefined
  readonly #retention: LogRetention | undefined
  readonly #jobListeners = new Set<(type: string, jobKeys: readonly string[]) => void>()
  readonly #completedListeners = new Set<(instanceKey: string, variablesJson: string) => void>()
  #idleWaiters: (() => void)[] = []
  #stopping: Promise<void> | undefined

  constructor(store: Store, clock: Clock, options: CoreOptions) {
    this.clock = clock
    this.#compat = options.compat ?? '8.5'
    this.#store = store
    this.#observer = options.observer
    this.#disk = options.disk
    this.#admission = new Admission(options.limits)
    this.#feel = { now: () => clock.now(), ...(clock.timeZone !== undefined && { timeZone: clock.timeZone }) }
    const ws = new Workspace(store)
    const counters = new Counters(ws.get('meta', k('counters')))
    this.#commit = new GroupCommit(store, {
      onFatal: options.onFatal,
      onFull: () => {
        // the workspace may still look through the batch that is gone
        ws.begin(this.#commit.open)
        counters.reset(ws.get('meta', k('counters')))
        options.disk?.noteFull()
      },
      onFlushed: (batch) => this.#observer.flushed(batch),
      onSettled: () => setImmediate(() => this.#wakeIdle()),
    })
    this.records = new Log(store, this.#commit)
    const context = new Context({
      ws,
      clock,
      definitions: new Definitions(this.#feel),
      behaviours,
      counters,
      compat: this.#compat,
    })
    const isPaused = (): boolean => this.#disk?.isFull === true
    this.#loop = new Loop(context, this.#commit, {
      onActivatable: (jobs) => this.#tellActivatable(jobs),
      onCommitted: (effects) => this.#committed(effects),
      onFault: (what, error) => this.#observer.fault(what, error),
      isPaused,
    })
    this.#due = new DueChecker(
      clock,
      () => this.#commit.open,
      (column, key, done) => this.#enqueueDue(column, key, done),
      isPaused,
    )
    options.disk?.onChange((isFull) => isFull || this.#goOn())
    this.#goOn()
    const log = { store, commit: this.#commit, log: this.records, clock }
    this.#retention = options.retention && new LogRetention(log, options.retention)
  }

  /** Commands that are not answered yet. */
  get inFlight(): number {
    return this.#admission.inFlight
  }

  async execute<K extends CommandName>(name: K, input: CommandInput<K>): Promise<CommandResult<K>> {
    const startedAt = performance.now()
    try {
      const result = await this.#run(name, input)
      this.#observer.accepted(name, performance.now() - startedAt)
      return result
    } catch (error) {
      this.#observer.refused(name, error, performance.now() - startedAt)
      throw error
    }
  }

  onJobsAvailable(listener: (type: string, jobKeys: readonly string[]) => void): () => void {
    this.#jobListeners.add(listener)
    return () => this.#jobListeners.delete(listener)
  }

  onInstanceCompleted(listener: (instanceKey: string, variablesJson: string) => void): () => void {
    this.#completedListeners.add(listener)
    return () => this.#completedListeners.delete(listener)
  }

  async idle(): Promise<void> {
    while (!this.#isIdle) await new Promise<void>((resolve) => this.#idleWaiters.push(resolve))
  }

  async stop(): Promise<void> {
    this.#stopping ??= this.#shutDown()
    await this.#stopping
  }

  async #run<K extends CommandName>(name: K, input: CommandInput<K>): Promise<CommandResult<K>> {
    if (this.#stopping || this.#commit.isDead) throw new EngineStopping()
    if (this.#disk?.isFull === true) throw new OutOfSpace()
    const run = name === 'deploy' ? await prepare(name, input, this.#feel, this.#compat) : runnable(name, input)
    const leave = this.#admission.enter(name, input)
    return await new Promise<CommandResult<K>>((resolve, reject) => {
      this.#loop.add({
        intent: intents[name],
        lane: laneOf(name, input, this.#commit.open),
        run,
        resolve: (result) => {
          leave()
          resolve(result as CommandResult<K>)
        },
        reject: (error) => {
          leave()
          // nobody knows what became of it when the state could not be stored: no answer is the only true one
          if (!this.#commit.isDead) reject(error)
        },
      })
    })
  }

  get #isIdle(): boolean {
    return this.#loop.isIdle && !this.#due.isDue
  }

  /** What has been left behind, or has fallen due, is done. */
  #goOn(): void {
    if (this.#stopping) return
    this.#loop.resume()
    this.#due.arm()
  }

  async #shutDown(): Promise<void> {
    this.#due.stop()
    this.#retention?.stop()
    while (!this.#loop.isIdle && !this.#commit.isDead) await new Promise((resolve) => setImmediate(resolve))
    await this.#commit.settled()
    await this.#store.close()
  }

  #enqueueDue(column: DueColumn, key: number, done: (failed: boolean) => void): void {
    this.#loop.add({
      intent: 'TRIGGER',
      lane: 'TRIGGER',
      run: (ctx) => runDue(ctx, column, key),
      resolve: () => done(false),
      reject: (error) => {
        if (error instanceof OutOfSpace) return done(false)
        this.#observer.fault(`${column} ${key} failed and is left alone until the next start`, error)
        done(true)
      },
    })
  }

  #committed(effects: readonly Effects[]): void {
    this.records.notify()
    const completed = effects.flatMap((effect) => effect.completed)
    // later than the answer to createInstance, whose continuation is a microtask
    if (completed.length > 0) setImmediate(() => this.#tellCompleted(completed))
    if (!this.#stopping) this.#due.arm()
  }

  #tellActivatable(jobs: Effects['activatable']): void {
    const keysByType = new Map<string, string[]>()
    for (const { type, key } of jobs) {
      const keys = keysByType.get(type)
      if (keys) keys.push(String(key))
      else keysByType.set(type, [String(key)])
    }
    for (const [type, keys] of keysByType) for (const listener of this.#jobListeners) listener(type, keys)
  }

  #tellCompleted(completed: Effects['completed']): void {
    for (const { key, variables } of completed) {
      for (const listener of this.#completedListeners) listener(String(key), variables)
    }
  }

  #wakeIdle(): void {
    if (this.#idleWaiters.length === 0 || !this.#isIdle) return
    const waiters = this.#idleWaiters
    this.#idleWaiters = []
    for (const wake of waiters) wake()
  }
}
