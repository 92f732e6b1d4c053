import { addDays, brusselsInstantMs, toBrusselsDate, toBrusselsTime } from '#domain/shared/local-date'
import type { Given, PlayStep } from '#modelling/scenarios/scenario'
import type { PlayView } from '#modelling/scenarios/view'
import { nothingObserved, type Observed, observe, type SeenJob } from './observed.ts'
import type { OpenPlayEngine, PlayEngine, PlayFile } from './port.ts'
import { isTask, numbered, viewOf } from './view-of.ts'

/** Why a step cannot be taken; `detail` is the engine's word where it has one. */
export type PlayRefusal = 'NOT_WAITING' | 'NO_TIMER' | 'TIME_BACK' | 'TOO_MANY_TIMERS' | 'TOO_LARGE' | 'ENGINE'

export class PlayRefused extends Error {
  override readonly name = 'PlayRefused'
  readonly code: PlayRefusal
  readonly detail: string
  constructor(code: PlayRefusal, detail = '', cause?: unknown) {
    super(detail === '' ? code : `${code}: ${detail}`, { cause })
    this.code = code
    this.detail = detail
  }
}

/** What is played: the files of the model and of what it calls. */
export interface Played {
  readonly processId: string
  readonly files: readonly PlayFile[]
}

const timeZone = 'Europe/Brussels'

/** Records of one game, about a kilobyte each: a process that runs away takes no more memory than this. */
export const maxRecords = 40_000

/** Timers that go off in one move of the clock: more is a cycle of seconds over months. */
const maxTimersInMove = 2_000

/** One run of a process on an engine of its own. The same beginning and the same steps give the same run. */
export class Game {
  readonly #engine: PlayEngine
  readonly #processId: string
  readonly #seen: Observed = nothingObserved()
  #position = 0

  private constructor(engine: PlayEngine, processId: string) {
    this.#engine = engine
    this.#processId = processId
  }

  /** @throws PlayRefused when the engine does not take a file, or nothing starts */
  static async begin(open: OpenPlayEngine, { processId, files }: Played, given: Given): Promise<Game> {
    const game = new Game(await open(brusselsInstantMs(given.on, given.at), timeZone), processId)
    try {
      await game.#told(() => game.#engine.deploy(files))
      await game.#start(given)
      return game
    } catch (error) {
      await game.stop()
      throw error
    }
  }

  get view(): PlayView {
    return viewOf(this.#seen, this.#engine.now(), this.#processId)
  }

  /** @throws PlayRefused; what was done before it stays done */
  async take(step: PlayStep): Promise<void> {
    if (step.do === 'RESOLVE_INCIDENT') {
      const incident = this.#find(this.#seen.incidents, step)
      return this.#told(() => this.#engine.resolve(incident.key, incident.jobKey))
    }
    if ('elementId' in step) return this.#work(step)
    if (step.do === 'PUBLISH') return this.#publish(step.message, step.correlationKey, step.variables)
    if (step.do === 'SET_VARIABLES') return this.#setVariables(step)
    return this.#moveTo(this.#instantOf(step))
  }

  stop(): Promise<void> {
    return this.#engine.stop()
  }

  async #start({ start, variables }: Given): Promise<void> {
    if (start.kind === 'CLOCK') return
    if (start.kind === 'MESSAGE') return this.#publish(start.message, start.correlationKey, variables)
    return this.#told(() => this.#engine.create(this.#processId, JSON.stringify(variables)))
  }

  #work(step: Extract<PlayStep, { do: 'COMPLETE_TASK' | 'COMPLETE_JOB' | 'THROW_ERROR' | 'FAIL_JOB' }>): Promise<void> {
    const wanted = (job: SeenJob): boolean => job.isWorkable && isTask(job) === (step.do === 'COMPLETE_TASK')
    const { key } = this.#find(this.#seen.jobs, step, wanted)
    return this.#told(() => {
      if (step.do === 'THROW_ERROR') return this.#engine.throwError(key, step.errorCode)
      if (step.do === 'FAIL_JOB') return this.#engine.fail(key, step.message)
      return this.#engine.complete(key, JSON.stringify(step.variables))
    })
  }

  // A message that nobody waits for would be lost without a word.
  #publish(message: string, correlationKey: string, variables: Given['variables']): Promise<void> {
    const isAwaited = [...this.#seen.messages.values()].some(
      (one) => one.message === message && (one.correlationKey === null || one.correlationKey === correlationKey),
    )
    if (!isAwaited) throw new PlayRefused('NOT_WAITING', message)
    return this.#told(() => this.#engine.publish(message, correlationKey, JSON.stringify(variables)))
  }

  #setVariables({ processId, variables }: Extract<PlayStep, { do: 'SET_VARIABLES' }>): Promise<void> {
    const wanted = processId ?? this.#processId
    const instance = [...this.#seen.elements.values()].find(
      (element) => element.type === 'PROCESS' && element.processId === wanted && element.state === 'ACTIVE',
    )
    if (instance === undefined) throw new PlayRefused('NOT_WAITING', wanted)
    return this.#told(() => this.#engine.setVariables(instance.key, JSON.stringify(variables)))
  }

  #instantOf(step: Extract<PlayStep, { do: 'NEXT_TIMER' | 'WAIT_DAYS' | 'MOVE_TO' }>): number {
    const now = this.#engine.now()
    if (step.do === 'WAIT_DAYS') return brusselsInstantMs(addDays(toBrusselsDate(now), step.days), toBrusselsTime(now))
    if (step.do === 'MOVE_TO') {
      const wanted = brusselsInstantMs(step.on, step.at)
      if (wanted < now) throw new PlayRefused('TIME_BACK')
      return wanted
    }
    const next = this.#nextTimer()
    if (next === undefined) throw new PlayRefused('NO_TIMER')
    return Math.max(next, now)
  }

  // From timer to timer: what one of them starts may set the next, and must see its own moment as now.
  async #moveTo(instantMs: number): Promise<void> {
    for (let count = 0; ; count += 1) {
      const next = this.#nextTimer()
      if (next === undefined || next > instantMs) break
      if (count === maxTimersInMove) throw new PlayRefused('TOO_MANY_TIMERS')
      await this.#told(() => this.#engine.moveTo(Math.max(next, this.#engine.now())))
    }
    if (instantMs > this.#engine.now()) await this.#told(() => this.#engine.moveTo(instantMs))
  }

  #nextTimer(): number | undefined {
    const due = [...this.#seen.timers.values()].map(({ dueMs }) => dueMs)
    return due.length === 0 ? undefined : Math.min(...due)
  }

  #find<T extends { readonly key: number; readonly processId: string; readonly elementId: string }>(
    all: ReadonlyMap<number, T>,
    target: { readonly elementId: string; readonly processId?: string | undefined; readonly nth?: number | undefined },
    isWanted: (one: T) => boolean = () => true,
  ): T {
    const owner = target.processId ?? this.#processId
    const found = numbered([...all.values()].filter(isWanted)).find(
      (one) => one.elementId === target.elementId && one.processId === owner && one.nth === (target.nth ?? 1),
    )
    if (found === undefined) throw new PlayRefused('NOT_WAITING', target.elementId)
    return found
  }

  async #told(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      throw new PlayRefused('ENGINE', error instanceof Error ? error.message : String(error), error)
    } finally {
      this.#read()
    }
    if (this.#position > maxRecords) throw new PlayRefused('TOO_LARGE')
  }

  #read(): void {
    for (;;) {
      const records = this.#engine.records(this.#position + 1, 1000)
      for (const record of records) observe(this.#seen, record)
      const last = records.at(-1)
      if (last === undefined) return
      this.#position = last.position
    }
  }
}
