import { ControlledClock, Rejection, type EngineCore } from '#engine'
import type { CommandInput, CommandName } from '#engine/processor/api'
import type { Incident, Job, SignalSubscription, Subscription } from '#engine/state/columns'
import type { Reader } from '#engine/store/types'
import { everything } from '../replay.ts'
import type { Dice } from './dice.ts'
import { errorCodes, items, type RandomModel } from './model.ts'

/** An engine at work, its store and its clock. */
export interface Stage {
  readonly core: EngineCore
  readonly store: Reader
  readonly clock: ControlledClock
}

const hourMs = 3_600_000
const activation = { type: 'work', worker: 'player', timeoutMs: hourMs / 2 }

/** Something happened meanwhile: the job, incident or instance is gone, or in another state. */
const isLate = (error: unknown): boolean =>
  error instanceof Rejection && (error.type === 'NOT_FOUND' || error.type === 'INVALID_STATE')

/** Drives one instance on a random path to its end. */
export class Player {
  readonly #model: RandomModel
  readonly #dice: Dice
  readonly #key: string
  steps = 0

  /** @param key correlation key of all that happens on this path */
  constructor(model: RandomModel, random: Dice, key: string) {
    this.#model = model
    this.#dice = random
    this.#key = key
  }

  async begin(stage: Stage): Promise<void> {
    const variables = JSON.stringify({ n: this.#dice.below(4), key: this.#key, items })
    await this.#run(stage, 'createInstance', { bpmnProcessId: 'p', variables })
  }

  /** One thing that a worker, an operator, a sender of messages or time may do. */
  async disturb(stage: Stage): Promise<void> {
    const act = this.#dice.pick<(stage: Stage) => Promise<void>>([
      (one) => this.#work(one),
      (one) => this.#work(one),
      (one) => this.#work(one),
      (one) => this.#fail(one),
      (one) => this.#throw(one),
      (one) => this.#forget(one),
      (one) => this.#tell(one),
      (one) => this.#tell(one),
      (one) => this.#signal(one, this.#model.signals[this.#dice.below(this.#model.signals.length)]),
      (one) => this.#pass(one, hourMs / 2),
      (one) => this.#pass(one, hourMs + 1),
      (one) => this.#repair(one),
    ])
    await act(stage)
  }

  /**
   * One thing that brings the instance nearer to its end.
   *
   * @returns false when nothing runs any more
   */
  async goOn(stage: Stage): Promise<boolean> {
    if (list(stage, 'pi').length === 0) return false
    if (list(stage, 'inc').length > 0) await this.#repair(stage)
    else if (list(stage, 'jrdy').length > 0) await this.#workAll(stage)
    else if (!(await this.#tellWaiting(stage))) await this.#pass(stage, hourMs + 1)
    return true
  }

  async #workAll(stage: Stage): Promise<void> {
    for (const key of await this.#activate(stage, 50)) await this.#complete(stage, key)
  }

  async #work(stage: Stage): Promise<void> {
    for (const key of await this.#activate(stage, 1 + this.#dice.below(3))) await this.#complete(stage, key)
  }

  async #complete(stage: Stage, jobKey: string): Promise<void> {
    await this.#run(stage, 'completeJob', { jobKey, variables: this.#dice.once(2) ? '{"seen":1}' : '' })
  }

  async #fail(stage: Stage): Promise<void> {
    for (const jobKey of await this.#activate(stage, 1)) {
      const retries = this.#dice.below(3)
      const retryBackOffMs = this.#dice.once(2) ? hourMs / 4 : 0
      await this.#run(stage, 'failJob', { jobKey, retries, retryBackOffMs, errorMessage: 'at random' })
    }
  }

  async #throw(stage: Stage): Promise<void> {
    for (const jobKey of await this.#activate(stage, 1))
      await this.#run(stage, 'throwError', { jobKey, errorCode: this.#dice.pick(errorCodes), variables: '{"why":1}' })
  }

  /** The jobs come back when their time is over. */
  async #forget(stage: Stage): Promise<void> {
    await this.#activate(stage, 2)
  }

  async #tell(stage: Stage): Promise<void> {
    const name = this.#model.messages[this.#dice.below(this.#model.messages.length)]
    if (name !== undefined) await this.#publish(stage, name, this.#dice.once(3) ? hourMs : 0)
  }

  /** What interrupts or is waited for; what only runs beside would never end. */
  async #tellWaiting(stage: Stage): Promise<boolean> {
    const waiting = list<Subscription>(stage, 'msub').find(({ interrupting }) => interrupting)
    if (waiting) await this.#publish(stage, waiting.name, 0)
    return waiting !== undefined || (await this.#signalWaiting(stage))
  }

  async #signalWaiting(stage: Stage): Promise<boolean> {
    const waiting = list<SignalSubscription>(stage, 'sig').find(({ name }) => this.#model.awaited.has(name))
    await this.#signal(stage, waiting?.name)
    return waiting !== undefined
  }

  async #signal(stage: Stage, signalName: string | undefined): Promise<void> {
    if (signalName !== undefined) await this.#run(stage, 'broadcastSignal', { signalName, variables: '{"told":2}' })
  }

  async #publish(stage: Stage, name: string, timeToLiveMs: number): Promise<void> {
    await this.#run(stage, 'publishMessage', { name, correlationKey: this.#key, timeToLiveMs, variables: '{"told":1}' })
  }

  async #pass({ core, clock }: Stage, ms: number): Promise<void> {
    this.steps++
    clock.advance(ms)
    await core.idle()
  }

  /** Opens what is closed, gives new retries, resolves all incidents. */
  async #repair(stage: Stage): Promise<void> {
    for (const incident of list<Incident>(stage, 'inc')) {
      const variables = JSON.stringify(Object.fromEntries(this.#model.switches.map((name) => [name, true])))
      await this.#run(stage, 'setVariables', { elementInstanceKey: String(incident.ei), variables, local: true })
      const job = list<Job>(stage, 'job').find(({ key }) => key === incident.jobKey)
      if (job && job.retries <= 0) await this.#run(stage, 'updateJobRetries', { jobKey: String(job.key), retries: 2 })
      await this.#run(stage, 'resolveIncident', { incidentKey: String(incident.key) })
    }
  }

  async #activate(stage: Stage, maxJobs: number): Promise<readonly string[]> {
    this.steps++
    const { jobs } = await stage.core.execute('activateJobs', { ...activation, maxJobs })
    await stage.core.idle()
    return jobs.map(({ key }) => key)
  }

  async #run<K extends CommandName>({ core }: Stage, name: K, input: CommandInput<K>): Promise<void> {
    this.steps++
    try {
      await core.execute(name, input)
    } catch (error) {
      if (!isLate(error)) throw error
    }
    await core.idle()
  }
}

const list = <T>({ store }: Stage, column: string): readonly T[] =>
  [...store.range(column, everything)].map(({ value }) => value as T)
