import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Worker } from './define.ts'
import type { Log } from './shared/log.ts'
import { type TaskPort, userTaskJobType, userTaskTimeoutMs, userTaskVariables } from './shared/open-task.ts'
import { openTask, settle } from './shared/settle.ts'
import { connect, type Job, type ZeebeLink } from './shared/zeebe-link.ts'

export interface WorkersOptions {
  /** host:port, grpc://host:port, or grpcs:// for TLS */
  readonly address: string
  readonly workers: readonly Worker[]
  readonly tasks: TaskPort
  readonly log: Log
  /** how long a handler may work before the engine gives its job to another; default two minutes */
  readonly jobTimeoutMs?: number
  /** how long the job of an open task stays taken; default an hour, by the engine's time */
  readonly taskTimeoutMs?: () => number
  /** jobs of one type that are worked on at the same time; default 8 */
  readonly maxJobs?: number
  /** how long a poll waits at the engine before it asks again; default 20 seconds */
  readonly longPollMs?: number
}

export interface RunningWorkers {
  /** False from a failed poll until the next good one. */
  connected(): boolean
  /** Takes no more jobs, gives those at work most of a second, and lets go of the engine. */
  stop(): Promise<void>
}

/**
 * Takes jobs from the engine and does them until `stop`. The engine may come and go: polling goes on with growing pauses.
 *
 * @throws Error when two workers serve one job type
 */
export const startWorkers = (options: WorkersOptions): RunningWorkers => {
  const line: Line = {
    link: connect(options.address, options.longPollMs),
    log: options.log,
    stopping: new AbortController(),
    down: new Set(),
  }
  const busy = new Set<Promise<void>>()
  for (const bench of benches(options, line)) void serve(bench, line, busy)
  return {
    connected: () => line.down.size === 0,
    stop: async () => {
      line.stopping.abort()
      await Promise.race([Promise.allSettled(busy), sleep(800, undefined, { ref: false })])
      await Promise.race([line.link.close(), sleep(150, undefined, { ref: false })])
    },
  }
}

interface Line {
  readonly link: ZeebeLink
  readonly log: Log
  readonly stopping: AbortController
  /** job types whose last poll failed */
  readonly down: Set<string>
}

/** One job type with the hands that do it. */
interface Bench {
  readonly type: string
  readonly timeoutMs: number
  readonly maxJobs: number
  readonly variables: readonly string[]
  readonly take: (job: Job) => Promise<void>
}

const benches = (options: WorkersOptions, { link, log }: Line): Bench[] => {
  const { workers, tasks, jobTimeoutMs = 120_000, taskTimeoutMs = () => userTaskTimeoutMs, maxJobs = 8 } = options
  const types = workers.map((worker) => worker.contract.type)
  const twice = types.find((type, index) => types.indexOf(type) !== index)
  if (twice !== undefined) throw new Error(`two workers serve ${twice}`)
  return [
    ...workers.map((worker) => ({
      type: worker.contract.type,
      timeoutMs: jobTimeoutMs,
      maxJobs,
      variables: worker.contract.input instanceof z.ZodObject ? Object.keys(worker.contract.input.shape) : [],
      take: (job: Job) => settle(worker, job, link, log),
    })),
    {
      type: userTaskJobType,
      timeoutMs: jobTimeoutMs,
      maxJobs: 32,
      variables: userTaskVariables,
      take: (job: Job) => openTask(tasks, job, link, log, taskTimeoutMs()),
    },
  ]
}

// Jobs start at once and end in any order; the next poll waits for a free hand only.
const serve = async (bench: Bench, line: Line, busy: Set<Promise<void>>): Promise<void> => {
  const mine = new Set<Promise<void>>()
  let failures = 0
  while (!line.stopping.signal.aborted) {
    if (mine.size >= bench.maxJobs) await Promise.race(mine)
    try {
      const jobs = await line.link.activate({ ...bench, maxJobs: bench.maxJobs - mine.size })
      failures = 0
      if (line.down.delete(bench.type)) line.log.info({ type: bench.type }, 'the engine answers again')
      if (line.stopping.signal.aborted) return
      for (const job of jobs) {
        const work = bench.take(job).finally(() => [mine, busy].forEach((set) => set.delete(work)))
        mine.add(work)
        busy.add(work)
      }
    } catch (error) {
      failures += 1
      if (!line.stopping.signal.aborted) await rest(bench, line, failures, error)
    }
  }
}

const rest = async (bench: Bench, line: Line, failures: number, error: unknown): Promise<void> => {
  if (!line.down.has(bench.type)) line.log.warn({ type: bench.type, err: error }, 'the engine does not answer')
  line.down.add(bench.type)
  const pauseMs = Math.min(100 * 2 ** failures, 5000) * (0.75 + Math.random() / 2)
  await sleep(pauseMs, undefined, { signal: line.stopping.signal, ref: false }).catch(() => undefined)
}
