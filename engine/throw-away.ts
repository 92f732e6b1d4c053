import { ControlledClock } from './clock.ts'
import { type Engine, startEngine } from './index.ts'
import type { ZeebeRecord } from './log/records.ts'
import { createLogger } from './operation/logger.ts'
import type { CommandInput, CommandName } from './processor/api.ts'
import { Rejection } from './processor/rejection.ts'

/** Opens one. @param timeZone whose days and hours its timers speak of */
export const openThrowAway = (startMs: number, timeZone: string): Promise<ThrowAway> =>
  ThrowAway.open(startMs, timeZone)

/** An engine in memory whose time stands still until it is moved; nothing of it outlives `stop`. Variables are JSON texts of one object. */
export class ThrowAway {
  readonly #engine: Engine
  readonly #clock: ControlledClock

  private constructor(engine: Engine, clock: ControlledClock) {
    this.#engine = engine
    this.#clock = clock
  }

  /**
   * @param startMs where its time begins
   * @param timeZone whose days and hours its timers speak of
   */
  static async open(startMs: number, timeZone: string): Promise<ThrowAway> {
    const clock = new ControlledClock(startMs, timeZone)
    const engine = await startEngine({
      memory: true,
      clock,
      timeZone,
      logger: createLogger('silent'),
      // an engine that is thrown away takes nobody with it
      onFatal: () => undefined,
    })
    return new ThrowAway(engine, clock)
  }

  now(): number {
    return this.#clock.now()
  }

  /** Moves time and settles when all that has become due has run. */
  async moveTo(instantMs: number): Promise<void> {
    this.#clock.set(instantMs)
    await new Promise((resolve) => setImmediate(resolve))
    await this.#engine.core.idle()
  }

  /** @throws Error in the engine's words when it takes one of them not */
  deploy(files: readonly { readonly name: string; readonly content: string }[]): Promise<void> {
    return this.#do('deploy', {
      resources: files.map(({ name, content }) => ({ name, content: Buffer.from(content) })),
    })
  }

  create(bpmnProcessId: string, variables: string): Promise<void> {
    return this.#do('createInstance', { bpmnProcessId, variables })
  }

  publish(name: string, correlationKey: string, variables: string): Promise<void> {
    return this.#do('publishMessage', { name, correlationKey, variables, timeToLiveMs: 0 })
  }

  complete(jobKey: number, variables: string): Promise<void> {
    return this.#do('completeJob', { jobKey: String(jobKey), variables })
  }

  throwError(jobKey: number, errorCode: string): Promise<void> {
    return this.#do('throwError', { jobKey: String(jobKey), errorCode })
  }

  fail(jobKey: number, errorMessage: string): Promise<void> {
    return this.#do('failJob', { jobKey: String(jobKey), retries: 0, errorMessage })
  }

  setVariables(elementInstanceKey: number, variables: string): Promise<void> {
    return this.#do('setVariables', { elementInstanceKey: String(elementInstanceKey), variables, local: false })
  }

  /** @param jobKey of the job that has no tries left, if that is what happened */
  async resolve(incidentKey: number, jobKey: number | undefined): Promise<void> {
    if (jobKey !== undefined) await this.#do('updateJobRetries', { jobKey: String(jobKey), retries: 1 })
    await this.#do('resolveIncident', { incidentKey: String(incidentKey) })
  }

  /** Records from a position on, at most `limit`. */
  records(from: number, limit: number): readonly ZeebeRecord[] {
    return this.#engine.core.records.read(from, limit)
  }

  stop(): Promise<void> {
    return this.#engine.stop()
  }

  async #do<K extends CommandName>(name: K, input: CommandInput<K>): Promise<void> {
    try {
      await this.#engine.core.execute(name, input)
    } catch (error) {
      throw error instanceof Rejection ? new Error(error.reason, { cause: error }) : error
    }
    await this.#engine.core.idle()
  }
}
