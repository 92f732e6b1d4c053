import { EngineStopping, OutOfSpace, Overloaded, Rejection } from '../processor/rejection.ts'
import type { CommandName } from '../processor/api.ts'
import type { CoreObserver } from '../processor/core.ts'
import type { FlushedBatch } from '../store/group-commit.ts'
import type { EngineLogger } from './logger.ts'
import type { EngineMetrics } from './metrics.ts'

/** How often a lasting overload is told again. */
const repeatMs = 10_000

export interface LastFlush {
  /** epoch milliseconds of the machine's clock */
  readonly at: number
  readonly tookMs: number
}

/** Turns what happens inside the core into figures and log lines. */
export class Observer implements CoreObserver {
  readonly #metrics: EngineMetrics
  readonly #logger: EngineLogger
  #lastFlush: LastFlush | undefined
  #refused = 0
  #toldAt = -Infinity

  constructor(metrics: EngineMetrics, logger: EngineLogger) {
    this.#metrics = metrics
    this.#logger = logger
  }

  get lastFlush(): LastFlush | undefined {
    return this.#lastFlush
  }

  accepted(name: CommandName, tookMs: number): void {
    this.#metrics.command(name, 'accepted', tookMs)
  }

  refused(name: CommandName, error: unknown, tookMs: number): void {
    this.#metrics.command(name, outcomeOf(error), tookMs)
    if (error instanceof Overloaded) this.#noteOverload()
    else if (!(error instanceof Rejection || error instanceof EngineStopping))
      this.#logger.error({ command: name, err: error }, 'a command failed')
  }

  flushed(batch: FlushedBatch): void {
    this.#lastFlush = { at: Date.now(), tookMs: batch.tookMs }
    this.#metrics.batch(batch)
  }

  /** A fault of the engine in work that nobody waits for. */
  fault(what: string, error: unknown): void {
    this.#logger.error({ err: error }, what)
  }

  #noteOverload(): void {
    this.#refused += 1
    const now = performance.now()
    if (now - this.#toldAt < repeatMs) return
    this.#logger.warn({ refused: this.#refused }, 'overload: commands are refused')
    this.#toldAt = now
    this.#refused = 0
  }
}

const outcomeOf = (error: unknown): string => {
  if (error instanceof EngineStopping) return 'STOPPING'
  if (error instanceof Overloaded) return 'OVERLOADED'
  if (error instanceof OutOfSpace) return 'OUT_OF_SPACE'
  return error instanceof Rejection ? error.type : 'FAILED'
}
