import { OutOfSpace, type ActivatedJob, type EngineCore } from '../processor/api.ts'
import { giveBack, type ActivationRequest } from './request.ts'

export interface StreamClient {
  readonly isGone: () => boolean
  /** @returns false when the client is full; `JobStreams.drained` tells when it is no more */
  readonly push: (job: ActivatedJob) => boolean
}

export interface JobStream {
  readonly request: ActivationRequest
  readonly client: StreamClient
  isFull: boolean
}

/** Jobs that one activation takes for a stream. */
const batchSize = 32
/** How long jobs wait for another try when the disk is full. */
const outOfSpaceMs = 1000
/** Keys kept in memory while every stream of a type is full. */
const maxPending = 10_000

/** Pushes jobs to open streams as they become activatable, one stream after the other (J9). */
export class JobStreams {
  readonly #core: EngineCore
  /** per type, the stream that is next in front */
  readonly #streams = new Map<string, JobStream[]>()
  /** keys that became available and are not pushed yet, oldest first */
  readonly #pending = new Map<string, string[]>()
  readonly #serving = new Set<string>()
  readonly #onRefused: (type: string) => void

  /** @param onRefused called when jobs of a type are there that no stream takes */
  constructor(core: EngineCore, onRefused: (type: string) => void) {
    this.#core = core
    this.#onRefused = onRefused
  }

  get size(): number {
    return [...this.#streams.values()].reduce((sum, streams) => sum + streams.length, 0)
  }

  open(request: ActivationRequest, client: StreamClient): JobStream {
    const stream: JobStream = { request, client, isFull: false }
    this.#streams.set(request.type, [...(this.#streams.get(request.type) ?? []), stream])
    return stream
  }

  close(stream: JobStream): void {
    const { type } = stream.request
    const others = this.#streams.get(type)?.filter((one) => one !== stream) ?? []
    if (others.length > 0) this.#streams.set(type, others)
    else {
      this.#streams.delete(type)
      this.#pending.delete(type)
    }
    this.#onRefused(type)
  }

  /** The client of a full stream takes jobs again. */
  drained(stream: JobStream): void {
    stream.isFull = false
    this.#start(stream.request.type)
  }

  /** @returns whether a stream takes them; else they are left to the pollers */
  offer(type: string, keys: readonly string[]): boolean {
    if (!this.#streams.has(type)) return false
    const pending = this.#pending.get(type) ?? []
    for (const key of keys) pending.push(key)
    // those left out stay activatable for pollers
    pending.splice(0, pending.length - maxPending)
    this.#pending.set(type, pending)
    this.#start(type)
    return true
  }

  #start(type: string): void {
    if (this.#serving.has(type)) return
    this.#serving.add(type)
    void this.#serve(type).then(
      () => this.#goOn(type),
      (error: unknown) => {
        if (error instanceof OutOfSpace) return void setTimeout(() => this.#goOn(type), outOfSpaceMs).unref()
        // a refused activation leaves its jobs activatable
        this.#onRefused(type)
        this.#goOn(type)
      },
    )
  }

  #goOn(type: string): void {
    this.#serving.delete(type)
    if (this.#queued(type) === 0) return
    if (this.#next(type) === undefined) this.#onRefused(type)
    else this.#start(type)
  }

  #queued(type: string): number {
    return this.#pending.get(type)?.length ?? 0
  }

  async #serve(type: string): Promise<void> {
    for (let stream = this.#next(type); stream !== undefined; stream = this.#next(type)) {
      const pending = this.#pending.get(type) ?? []
      if (pending.length === 0) return
      const streams = this.#streams.get(type)?.length ?? 1
      const size = Math.min(batchSize, Math.ceil(pending.length / streams))
      const jobKeys = pending.splice(0, size)
      await this.#push(stream, jobKeys)
    }
  }

  /** Next stream that takes jobs; it goes to the back of the row. */
  #next(type: string): JobStream | undefined {
    const streams = this.#streams.get(type) ?? []
    const next = streams.find((stream) => !stream.isFull && !stream.client.isGone())
    if (next !== undefined) this.#streams.set(type, [...streams.filter((one) => one !== next), next])
    return next
  }

  async #push(stream: JobStream, jobKeys: readonly string[]): Promise<void> {
    const { jobs, truncated } = await this.#activate(stream.request, jobKeys)
    if (truncated) this.#putBack(stream.request.type, jobKeys, jobs)
    const undelivered: ActivatedJob[] = []
    for (const job of jobs) {
      if (stream.client.isGone()) undelivered.push(job)
      else if (!stream.client.push(job)) stream.isFull = true
    }
    if (undelivered.length > 0) await giveBack(this.#core, undelivered)
  }

  async #activate(request: ActivationRequest, jobKeys: readonly string[]) {
    try {
      return await this.#core.execute('activateJobs', { ...request, maxJobs: jobKeys.length, jobKeys })
    } catch (error) {
      if (error instanceof OutOfSpace) this.#pending.get(request.type)?.unshift(...jobKeys)
      throw error
    }
  }

  /** Jobs that did not fit in one answer come first next time. */
  #putBack(type: string, jobKeys: readonly string[], jobs: readonly ActivatedJob[]): void {
    const activated = new Set(jobs.map((job) => job.key))
    if (activated.size > 0) this.#pending.get(type)?.unshift(...jobKeys.filter((key) => !activated.has(key)))
  }
}
