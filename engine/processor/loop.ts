import { runStep } from '../bpmn/steps.ts'
import { MissingDefinition } from '../state/definitions.ts'
import { k, under } from '../store/key.ts'
import type { GroupCommit } from '../store/group-commit.ts'
import { DiskFull } from '../store/types.ts'
import type { Context, Effects } from './context.ts'
import { Lanes, type Lane } from './lanes.ts'
import { Passes } from './passes.ts'
import { OutOfSpace, Rejection } from './rejection.ts'

/** A command in the queue. */
export interface Task {
  readonly intent: string
  readonly lane: Lane
  /** goes on with stored steps */
  readonly goesOn?: true
  /** repeatable; changes the state only through the context */
  run(ctx: Context): unknown
  /** called when all that the command did is on the disk */
  resolve(result: unknown): void
  reject(error: unknown): void
}

export interface LoopEvents {
  /** Jobs that a command has made activatable; nothing of it is on the disk yet. What is added now may be stored in the same batch. */
  readonly onActivatable: (jobs: Effects['activatable']) => void
  readonly onCommitted: (effects: readonly Effects[]) => void
  /** a fault of the engine in work that nobody waits for */
  readonly onFault: (what: string, error: unknown) => void
  /** while it is, steps that an earlier command left behind wait for the next `resume` */
  readonly isPaused: () => boolean
}

/** Steps that a command may take at once, and for how long; the rest is stored and goes on as a command of its own. */
const stepBudget = 1000
const stepsMs = 3
/** A turn ends after so many milliseconds, so that a flush can begin and calls are heard. */
const maxTurnMs = 3
/**
 * What a flush writes it encodes at one go: a larger batch is a longer standstill. Where the disk is slow that weighs less than what a flush costs,
 * so a batch may hold more for each millisecond that the last one took.
 */
const writesPerMs = 200
const leastWrites = 1000
const mostWrites = 10_000

/** Takes commands one by one: the single writer of the partition (L8). */
export class Loop {
  readonly #ctx: Context
  readonly #commit: GroupCommit
  readonly #events: LoopEvents
  readonly #queue = new Lanes<Task>()
  #scheduled = false
  #compiling = false
  #continuing = false
  /** of the chains whose steps are stored */
  #passes = new Passes()

  constructor(ctx: Context, commit: GroupCommit, events: LoopEvents) {
    this.#ctx = ctx
    this.#commit = commit
    this.#events = events
  }

  get isIdle(): boolean {
    return this.#queue.length === 0 && !this.#compiling && this.#commit.isClean
  }

  add(task: Task): void {
    this.#queue.push(task.lane, task)
    this.#schedule()
  }

  /** Goes on with steps that an earlier run, or the last command, has left behind. */
  resume(): void {
    for (const _ of this.#commit.open.range('work', under())) {
      this.#continueLater()
      return
    }
  }

  #schedule(): void {
    if (this.#scheduled || this.#compiling || this.#queue.length === 0) return
    this.#scheduled = true
    setImmediate(() => this.#turn())
  }

  #turn(): void {
    this.#scheduled = false
    const until = performance.now() + maxTurnMs
    const effects: Effects[] = []
    let count = 0
    do {
      const before = effects.length
      count += this.#runTasks(count, until, effects)
      const jobs = effects.slice(before).flatMap(({ activatable }) => activatable)
      if (jobs.length > 0) this.#events.onActivatable(jobs)
    } while (this.#queue.length > 0 && this.#mayGoOn(count, until))
    if (count > 0) this.#commit.flush(() => this.#events.onCommitted(effects))
    if (!this.#isBatchFull) this.#schedule()
    else void this.#commit.room().then(() => this.#schedule())
  }

  /** @returns how many */
  #runTasks(before: number, until: number, effects: Effects[]): number {
    let count = 0
    while (this.#mayGoOn(before + count, until)) {
      const task = this.#queue.take()
      if (!task) break
      count++
      const done = this.#runTask(task)
      if (done) effects.push(done)
    }
    return count
  }

  get #isBatchFull(): boolean {
    const { open, lastFlushMs } = this.#commit
    return open.count >= Math.min(mostWrites, Math.max(leastWrites, lastFlushMs * writesPerMs))
  }

  #mayGoOn(count: number, until: number): boolean {
    if (this.#isBatchFull || this.#compiling) return false
    return count === 0 || performance.now() < until
  }

  #runTask(task: Task): Effects | undefined {
    const { counters, ws } = this.#ctx
    const saved = counters.save()
    const overlay = ws.begin(this.#commit.open)
    this.#ctx.begin(task.goesOn ? this.#passes : undefined)
    try {
      const result = task.run(this.#ctx)
      this.#runSteps()
      this.#ctx.keepRecords()
      if (overlay.isTouched) ws.put('meta', k('counters'), counters.save())
      this.#answer(task, () => task.resolve(result))
      return this.#ctx.effects
    } catch (error) {
      overlay.undo()
      counters.restore(saved)
      if (error instanceof MissingDefinition) this.#compileFirst(task, error.pd)
      else
        this.#answer(task, () =>
          task.reject(error instanceof Rejection ? new Rejection(error.type, error.reason, task.intent) : error),
        )
      return undefined
    }
  }

  #answer(task: Task, give: () => void): void {
    this.#commit.afterwards(give, (error) => task.reject(error instanceof DiskFull ? new OutOfSpace() : error))
  }

  #runSteps(): void {
    const ctx = this.#ctx
    const end = performance.now() + stepsMs
    let index = 0
    for (; index < ctx.queue.length && index < stepBudget && !(index % 16 === 15 && performance.now() > end); index++) {
      const item = ctx.queue[index]
      if (item) runStep(ctx, item)
    }
    const rest = ctx.queue.slice(index)
    for (const item of rest) ctx.ws.put('work', k(ctx.counters.nextWork()), item)
    if (rest.length === 0) return
    // what goes on has counted in them already, and a large body counts thousands of scopes
    if (ctx.passes !== this.#passes) this.#passes = this.#passes.plus(ctx.passes)
    this.#continueLater()
  }

  #continueLater(limit = stepBudget): void {
    if (this.#continuing || this.#events.isPaused()) return
    this.#continuing = true
    this.add({
      intent: 'CONTINUE',
      lane: 'CONTINUE',
      goesOn: true,
      run: (ctx) => {
        for (const { key, value } of ctx.ws.list('work', under(), limit)) {
          ctx.ws.remove('work', key)
          ctx.push(value)
        }
      },
      resolve: () => this.#continued(),
      reject: (error) => this.#continueAfterFailure(limit, error),
    })
  }

  #continued(): void {
    this.#continuing = false
    this.resume()
    if (!this.#continuing) this.#passes = new Passes()
  }

  /** A fault of the engine must not stop it for ever: steps are tried one by one, and the one that fails is put aside. */
  #continueAfterFailure(limit: number, error: unknown): void {
    this.#continuing = false
    if (error instanceof OutOfSpace) return
    if (limit > 1) return this.#continueLater(1)
    this.#events.onFault('a step failed and is left out', error)
    this.add({
      intent: 'CONTINUE',
      lane: 'CONTINUE',
      run: (ctx) => {
        const first = ctx.ws.first('work', under())
        if (first) ctx.ws.remove('work', first.key)
      },
      resolve: () => this.#continued(),
      reject: () => this.#continued(),
    })
  }

  /** Compiling is asynchronous: the command waits in front, and all others behind it. */
  #compileFirst(task: Task, pd: number): void {
    this.#compiling = true
    const goOn = (): void => {
      this.#compiling = false
      this.#schedule()
    }
    this.#ctx.definitions.load(pd, this.#commit.open).then(
      () => {
        this.#queue.putBack(task)
        goOn()
      },
      (error: unknown) => {
        task.reject(error)
        goOn()
      },
    )
  }
}
