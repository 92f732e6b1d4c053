import { setTimeout as sleep } from 'node:timers/promises'
import { ZodError } from 'zod'
import type { BpmnFailure, Worker } from '../define.ts'
import type { Log } from './log.ts'
import { type TaskPort, toTask, userTaskTimeoutMs } from './open-task.ts'
import { PlainReason } from './plain-reason.ts'
import type { Job, ZeebeLink } from './zeebe-link.ts'

/**
 * Does one job and tells the engine how it ended: completed, a BPMN error of the contract, or failed with one try less.
 * Never rejects: what the engine does not hear, it repeats after the time-out of the job.
 */
export const settle = async (worker: Worker, job: Job, link: ZeebeLink, log: Log): Promise<void> => {
  const facts = { type: job.type, jobKey: job.key, processInstanceKey: job.processInstanceKey }
  const tell = await act(worker, job, link).catch((error: unknown) => {
    const left = isForGood(error) ? 0 : Math.max(job.retries - 1, 0)
    log.warn({ ...facts, retriesLeft: left, err: error }, 'job failed')
    return () => link.fail(job.key, left, backOffMs(left), explain(error))
  })
  await insist(tell).then(
    (told) => log.debug(facts, told ? 'job settled' : 'job was already gone'),
    (error: unknown) => log.error({ ...facts, err: error }, 'the engine did not hear how the job ended'),
  )
}

const retryTaskMs = 5000

/**
 * Opens the task of a user task job and lets go of the job: completing the task completes it, whenever that is. The job was taken for
 * a short time, so that a task that we did not live to open comes again soon; an open one comes again only after an hour. When the
 * worklist is not there, the engine offers the job again without counting; a task that cannot be read becomes an incident.
 */
export const openTask = async (
  tasks: TaskPort,
  job: Job,
  link: ZeebeLink,
  log: Log,
  takenMs = userTaskTimeoutMs,
): Promise<void> => {
  const facts = { elementId: job.elementId, jobKey: job.key, processInstanceKey: job.processInstanceKey }
  try {
    const refused = await tasks.open(toTask(job))
    if (typeof refused === 'string') throw new PlainReason(refused)
    log.debug(facts, 'task opened')
    await link.keep(job.key, takenMs).catch(() => log.debug(facts, 'the job comes again soon: harmless'))
  } catch (error) {
    log.warn({ ...facts, err: error }, 'task not opened')
    const retries = error instanceof ZodError || isForGood(error) ? 0 : Math.max(job.retries, 1)
    await insist(() => link.fail(job.key, retries, retries > 0 ? retryTaskMs : 0, explain(error))).catch(
      (failure: unknown) =>
        log.error({ ...facts, err: failure }, 'the engine did not hear that the task was not opened'),
    )
  }
}

const act = async (worker: Worker, job: Job, link: ZeebeLink): Promise<() => Promise<void>> => {
  const result = await worker.handle(job.variables, {
    jobKey: job.key,
    processInstanceKey: job.processInstanceKey,
    elementId: job.elementId,
    headers: job.headers,
  })
  if (isFailure(result)) {
    if (!worker.contract.errors.includes(result.bpmnError)) throw new UndeclaredError(result.bpmnError)
    return () => link.throwError(job.key, result.bpmnError, result.message)
  }
  const output = Object(worker.contract.output.parse(result ?? {}))
  return () => link.complete(job.key, output)
}

/** The longer it fails, the longer it waits: by tries that are left of the five that a diagram gives. */
export const backOffMs = (retriesLeft: number): number => {
  if (retriesLeft <= 0) return 0
  return [300_000, 60_000, 10_000][retriesLeft - 1] ?? 1000
}

/**
 * What a manager may read in the incident: class and code of an error, for a broken contract the names of its fields, a plain reason as it stands. The
 * message of any other error can hold personal data and never leaves the program.
 */
export const explain = (error: unknown): string => {
  if (error instanceof PlainReason) return error.message
  if (error instanceof ZodError)
    return `Variables do not fit the contract: ${error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ')}`
  if (!(error instanceof Error)) return 'Unknown failure'
  const code = 'code' in error ? String(error.code) : ''
  return /^\w{1,60}$/.test(code) ? `${error.name} ${code}` : error.name
}

/** A handler threw a BPMN error that its contract, and so its diagram, does not know. */
class UndeclaredError extends Error {
  override readonly name = 'UndeclaredError'
  readonly code: string
  constructor(code: string) {
    super(`BPMN error ${code} is not in the contract`)
    this.code = code
  }
}

const isForGood = (error: unknown): error is PlainReason => error instanceof PlainReason

const isFailure = (result: unknown): result is BpmnFailure<string> =>
  typeof result === 'object' && result !== null && 'bpmnError' in result

const pausesMs = [200, 1000, 5000, 15_000]

/** Repeats a command until the engine answers; false when the job is gone or was settled by somebody else. */
const insist = async (tell: () => Promise<void>): Promise<boolean> => {
  for (const pauseMs of [...pausesMs, undefined]) {
    try {
      await tell()
      return true
    } catch (error) {
      if (isOver(error)) return false
      if (pauseMs === undefined || !isPassing(error)) throw error
      await sleep(pauseMs, undefined, { ref: false })
    }
  }
  return false
}

const grpcCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
// NOT_FOUND, FAILED_PRECONDITION
const isOver = (error: unknown): boolean => [5, 9].includes(Number(grpcCode(error)))
// UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE
const isPassing = (error: unknown): boolean => [2, 4, 8, 10, 13, 14].includes(Number(grpcCode(error)))
