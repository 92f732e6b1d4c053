import type { ActivatedJob, EngineCore } from '../processor/api.ts'

/** How a client wants its jobs. */
export interface ActivationRequest {
  readonly type: string
  readonly worker: string
  /** how long an activated job stays the client's, in milliseconds */
  readonly timeoutMs: number
  /** empty: all visible variables */
  readonly fetchVariables: readonly string[]
}

/** Gives jobs back that were activated for a client that has gone; others get them at once (J9). */
export const giveBack = async (core: EngineCore, jobs: readonly ActivatedJob[]): Promise<void> => {
  // a job that was completed or cancelled meanwhile needs no giving back
  await Promise.allSettled(jobs.map((job) => core.execute('yieldJob', { jobKey: job.key })))
}
