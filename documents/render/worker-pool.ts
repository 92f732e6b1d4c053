import { RenderError } from './errors.ts'

/** One child process that does one job at a time. */
export interface Link<J, R> {
  /** @throws CrashError when the process ended before it could work */
  readonly ready: Promise<void>
  /** @throws CrashError when the process ends; any other error is the answer of the job */
  run(job: J): Promise<R>
  /** true when it uses too much to go on */
  worn?(): boolean
  /** Ends the process and removes what it left on disk; resolves when it is gone. */
  stop(): Promise<void>
}

/** The process ended in the middle of something. */
export class CrashError extends Error {
  override readonly name = 'CrashError'
}

export interface PoolOptions<J, R> {
  readonly size: number
  readonly start: () => Link<J, R>
  /** a job that takes longer ends its process and fails; it is not tried again */
  readonly timeoutMs: number
  /** jobs after which a process is replaced */
  readonly recycleAfter: number
}

export interface Pool<J, R> {
  /** @throws RenderError CRASHED after two processes died on it, TIMEOUT, CLOSED; else the error of the job itself */
  run(job: J): Promise<R>
  close(): Promise<void>
}

interface Item<J, R> {
  readonly job: J
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
  attempts: number
}

interface Slot<J, R> {
  link: Link<J, R> | undefined
  busy: boolean
  jobs: number
}

const maxAttempts = 2
const maxBackOffMs = 5_000

/** Processes that start when there is work, each with one job; a crash costs only the job that caused it, after a second try. */
export const createPool = <J, R>(options: PoolOptions<J, R>): Pool<J, R> => {
  const slots: Slot<J, R>[] = Array.from({ length: options.size }, () => ({ link: undefined, busy: false, jobs: 0 }))
  const queue: Item<J, R>[] = []
  const processes = createProcesses(options)
  let closed = false

  const pump = (): void => {
    for (const slot of byReadiness(slots)) {
      const item = queue.shift()
      if (!item) return
      void serve(slot, item)
    }
  }

  const serve = async (slot: Slot<J, R>, item: Item<J, R>): Promise<void> => {
    slot.busy = true
    item.attempts += 1
    try {
      slot.link ??= await processes.start()
      item.resolve(await withTimeout(slot.link.run(item.job), options.timeoutMs))
      slot.jobs += 1
      if (slot.jobs >= options.recycleAfter || slot.link.worn?.() === true) discard(slot)
    } catch (error) {
      fail(slot, item, error)
    }
    slot.busy = false
    if (!closed) pump()
  }

  const fail = (slot: Slot<J, R>, item: Item<J, R>, error: unknown): void => {
    const crashed = error instanceof CrashError
    if (crashed || (error instanceof RenderError && error.code === 'TIMEOUT')) discard(slot)
    if (closed) item.reject(closedError())
    else if (crashed && item.attempts < maxAttempts) queue.unshift(item)
    else
      item.reject(crashed ? new RenderError('CRASHED', 'the process died on this document', { cause: error }) : error)
  }

  const discard = (slot: Slot<J, R>): void => {
    if (slot.link) void processes.stop(slot.link)
    slot.link = undefined
    slot.jobs = 0
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closedError())
        queue.push({ job, resolve, reject, attempts: 0 })
        pump()
      }),
    close: async () => {
      closed = true
      for (const item of queue.splice(0)) item.reject(closedError())
      await processes.stopAll()
    },
  }
}

const closedError = (): RenderError => new RenderError('CLOSED', 'documents are closed')

/** Free slots, those with a running process first. */
const byReadiness = <J, R>(slots: readonly Slot<J, R>[]): readonly Slot<J, R>[] =>
  slots.filter((slot) => !slot.busy).toSorted((a, b) => Number(b.link !== undefined) - Number(a.link !== undefined))

interface Processes<J, R> {
  /** @throws CrashError when it is not ready in time or everything was stopped */
  start(): Promise<Link<J, R>>
  stop(link: Link<J, R>): Promise<void>
  stopAll(): Promise<void>
}

/** Knows every process that lives; the longer they keep dying before they are ready, the longer it waits before the next. */
const createProcesses = <J, R>(options: PoolOptions<J, R>): Processes<J, R> => {
  const alive = new Map<Link<J, R>, Promise<void> | undefined>()
  let failures = 0
  let ended = false

  const stop = async (link: Link<J, R>): Promise<void> => {
    const stopped = alive.get(link) ?? link.stop()
    alive.set(link, stopped)
    await stopped
    alive.delete(link)
  }

  return {
    start: async () => {
      if (failures > 0) await delay(Math.min(50 * 2 ** failures, maxBackOffMs))
      if (ended) throw new CrashError('stopped')
      const link = options.start()
      alive.set(link, undefined)
      try {
        await withTimeout(link.ready, options.timeoutMs)
        failures = 0
        return link
      } catch (cause) {
        failures += 1
        await stop(link)
        throw new CrashError('never ready', { cause })
      }
    },
    stop,
    stopAll: async () => {
      ended = true
      await Promise.all([...alive.keys()].map(stop))
    },
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

const withTimeout = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RenderError('TIMEOUT', `no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
