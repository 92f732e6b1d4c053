import { OutOfSpace, type ActivatedJob, type EngineCore } from '../processor/api.ts'
import { giveBack, type ActivationRequest } from './request.ts'

export interface PollClient {
  /** the client has hung up: what is sent is lost */
  readonly isGone: () => boolean
  readonly send: (jobs: readonly ActivatedJob[]) => void
  readonly end: () => void
  readonly fail: (error: unknown) => void
}

interface Poll {
  readonly request: ActivationRequest & { readonly maxJobs: number }
  readonly client: PollClient
  /** stops waiting; undefined while it never waits */
  timer: NodeJS.Timeout | undefined
  isDone: boolean
}

/** How often waiting polls look again even if nothing told them to (J4). */
const probeMs = 10_000
/** The same while the disk is full: nobody says when there is room again. */
const outOfSpaceMs = 1000

/** Activation requests that wait for jobs, first come first served per job type (J4). */
export class LongPolls {
  readonly #core: EngineCore
  readonly #waiting = new Map<string, Poll[]>()
  /** rises with every job of the type that becomes available */
  readonly #epochs = new Map<string, number>()
  readonly #serving = new Set<string>()
  /** types that are looked at again soon, because the disk was full */
  readonly #postponed = new Set<string>()
  readonly #probe: NodeJS.Timeout

  constructor(core: EngineCore) {
    this.#core = core
    this.#probe = setInterval(() => {
      for (const type of this.#waiting.keys()) this.wake(type)
    }, probeMs)
    this.#probe.unref()
  }

  get size(): number {
    return [...this.#waiting.values()].reduce((sum, polls) => sum + polls.length, 0)
  }

  /**
   * Answers with jobs as soon as there are any.
   *
   * @param waitMs how long to wait for them; 0 or less: not at all. The wait ends without an answer, not with an error
   * @returns stops the wait, for a client that hangs up
   */
  open(request: Poll['request'], waitMs: number, client: PollClient): () => void {
    const poll: Poll = { request, client, timer: undefined, isDone: false }
    if (waitMs > 0) poll.timer = setTimeout(() => this.#close(poll, () => client.end()), waitMs)
    void this.#start(poll)
    return () => this.#close(poll, () => undefined)
  }

  /** Jobs of this type may be there: serves those who wait. */
  wake(type: string): void {
    this.#epochs.set(type, this.#epoch(type) + 1)
    if (this.#serving.has(type) || !this.#waiting.has(type)) return
    void this.#serve(type)
  }

  stop(): void {
    clearInterval(this.#probe)
    for (const polls of this.#waiting.values()) for (const poll of polls) this.#close(poll, () => poll.client.end())
  }

  #epoch(type: string): number {
    return this.#epochs.get(type) ?? 0
  }

  async #start(poll: Poll): Promise<void> {
    const { type } = poll.request
    const epoch = this.#epoch(type)
    if ((await this.#attempt(poll)) || poll.isDone) return
    if (poll.timer === undefined) return this.#close(poll, () => poll.client.end())
    this.#waiting.set(type, [...(this.#waiting.get(type) ?? []), poll])
    // what became available during the attempt woke nobody
    if (epoch !== this.#epoch(type)) this.wake(type)
  }

  async #serve(type: string): Promise<void> {
    this.#serving.add(type)
    for (let next = this.#first(type); next !== undefined; next = this.#first(type)) {
      const epoch = this.#epoch(type)
      if (!(await this.#attempt(next)) && epoch === this.#epoch(type)) break
    }
    this.#serving.delete(type)
  }

  #first(type: string): Poll | undefined {
    return this.#waiting.get(type)?.[0]
  }

  /** @returns whether the poll is over; false when there were no jobs */
  async #attempt(poll: Poll): Promise<boolean> {
    try {
      return await this.#activate(poll)
    } catch (error) {
      if (error instanceof OutOfSpace && poll.timer !== undefined) {
        this.#postpone(poll.request.type)
        return false
      }
      this.#close(poll, () => poll.client.fail(error))
      return true
    }
  }

  #postpone(type: string): void {
    if (this.#postponed.has(type)) return
    this.#postponed.add(type)
    setTimeout(() => {
      this.#postponed.delete(type)
      this.wake(type)
    }, outOfSpaceMs).unref()
  }

  async #activate(poll: Poll): Promise<boolean> {
    let left = poll.request.maxJobs
    let isServed = false
    for (let more = true; more && !poll.isDone;) {
      const { jobs, truncated } = await this.#core.execute('activateJobs', { ...poll.request, maxJobs: left })
      if (jobs.length > 0) this.#send(poll, jobs)
      isServed ||= jobs.length > 0
      left -= jobs.length
      more = truncated && left > 0 && jobs.length > 0
    }
    if (isServed) this.#close(poll, () => poll.client.end())
    return isServed
  }

  #send(poll: Poll, jobs: readonly ActivatedJob[]): void {
    if (poll.isDone || poll.client.isGone()) {
      poll.isDone = true
      void giveBack(this.#core, jobs)
    } else {
      poll.client.send(jobs)
    }
  }

  #close(poll: Poll, tell: () => void): void {
    clearTimeout(poll.timer)
    const { type } = poll.request
    const others = this.#waiting.get(type)?.filter((one) => one !== poll) ?? []
    if (others.length > 0) this.#waiting.set(type, others)
    else this.#waiting.delete(type)
    if (poll.isDone) return
    poll.isDone = true
    tell()
  }
}
