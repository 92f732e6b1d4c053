import { findCatcher, triggerEvent, uncaughtText } from '../../bpmn/events.ts'
import { raiseIncident } from '../../bpmn/incidents.ts'
import { appendJob } from '../../bpmn/jobs.ts'
import { splitDocument } from '../../bpmn/json.ts'
import { isOpen } from '../../bpmn/scope.ts'
import { putTrigger } from '../../bpmn/triggers.ts'
import { mergeLocal } from '../../bpmn/variables.ts'
import { parseKey } from '../../keys.ts'
import { uncaughtElement } from '../../state/appliers/jobs.ts'
import type { Job } from '../../state/columns.ts'
import { k } from '../../store/key.ts'
import type { CommandInput, Done } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'

export const complete = (ctx: Context, input: CommandInput<'completeJob'>): Done => {
  const variables = splitDocument(input.variables)
  const job = workableJob(ctx, input.jobKey, 'complete')
  appendJob(ctx, 'COMPLETED', job, variables)
  const element = ctx.element(job.elementInstanceKey)
  // the scope may have been taken over since: then only the job ends (J11)
  if (element?.ei.state !== 'ACTIVATED' || !isOpen(ctx, element.ei.scope, element.ei.elementId)) return {}
  if (Object.keys(variables).length > 0) putTrigger(ctx, element, element.node.id, variables)
  ctx.push({ op: 'complete', ei: element.ei.key })
  return {}
}

const maxMessage = 10_000

export const fail = (ctx: Context, input: CommandInput<'failJob'>): Done => {
  const variables = splitDocument(input.variables)
  const job = workableJob(ctx, input.jobKey, 'fail')
  const retries = Math.trunc(input.retries)
  const backOff = retries > 0 ? Math.max(0, input.retryBackOffMs ?? 0) : 0
  const errorMessage = (input.errorMessage ?? '').slice(0, maxMessage)
  const recurringTime = backOff > 0 ? ctx.now + backOff : -1
  appendJob(
    ctx,
    'FAILED',
    { ...job, retries, retryBackoff: backOff, recurringTime, errorMessage, deadline: -1 },
    variables,
  )
  const element = ctx.element(job.elementInstanceKey)
  if (element) mergeLocal(ctx, element.ei.key, variables)
  if (retries > 0) {
    if (backOff === 0) ctx.effects.activatable.push(job)
  } else if (element) {
    raiseIncident(ctx, element, 'JOB_NO_RETRIES', errorMessage || 'No more retries left.', job.key)
  }
  return {}
}

export const throwError = (ctx: Context, input: CommandInput<'throwError'>): Done => {
  const variables = splitDocument(input.variables)
  const job = workableJob(ctx, input.jobKey, 'throw an error for')
  const { errorCode } = input
  const errorMessage = (input.errorMessage ?? '').slice(0, maxMessage)
  const thrown = { ...job, errorCode, errorMessage, deadline: -1 }
  const element = ctx.element(job.elementInstanceKey)
  if (!element) return {}
  const catcher = findCatcher(ctx, element.ei.key, 'ERROR', errorCode)
  if ('target' in catcher) {
    appendJob(ctx, 'ERROR_THROWN', thrown, variables)
    triggerEvent(ctx, catcher.eiKey, catcher.target.id, variables)
    return {}
  }
  appendJob(ctx, 'ERROR_THROWN', thrown, variables, uncaughtElement)
  raiseIncident(
    ctx,
    element,
    'UNHANDLED_ERROR_EVENT',
    uncaughtText(errorCode, errorMessage, catcher.available),
    job.key,
  )
  return {}
}

export const yieldJob = (ctx: Context, input: CommandInput<'yieldJob'>): Done => {
  const job = knownJob(ctx, input.jobKey, 'yield')
  if (job.state !== 'ACTIVATED') throw wrongState(job, 'yield')
  appendJob(ctx, 'YIELDED', { ...job, deadline: -1, worker: '' })
  ctx.effects.activatable.push(job)
  return {}
}

export const updateRetries = (ctx: Context, input: CommandInput<'updateJobRetries'>): Done => {
  if (input.retries <= 0) {
    throw new Rejection(
      'INVALID_ARGUMENT',
      `Expected to update retries for job with key '${input.jobKey}' with a positive amount of retries, but the amount given was '${input.retries}'`,
    )
  }
  const job = knownJob(ctx, input.jobKey, 'update retries for')
  appendJob(ctx, 'RETRIES_UPDATED', { ...job, retries: Math.trunc(input.retries) })
  return {}
}

export const updateTimeout = (ctx: Context, input: CommandInput<'updateJobTimeout'>): Done => {
  const job = knownJob(ctx, input.jobKey, 'update the timeout of')
  if (job.state !== 'ACTIVATED') {
    throw new Rejection(
      'INVALID_STATE',
      `Expected to update the timeout of job with key '${input.jobKey}', but it is not active`,
    )
  }
  appendJob(ctx, 'TIMEOUT_UPDATED', { ...job, deadline: ctx.now + input.timeoutMs })
  return {}
}

const knownJob = (ctx: Context, jobKey: string, verb: string): Job => {
  const job = ctx.ws.get('job', k(parseKey(jobKey)))
  if (!job) throw new Rejection('NOT_FOUND', `Expected to ${verb} job with key '${jobKey}', but no such job was found`)
  return job
}

/** Activation is not asked for: any job that waits or runs may be finished by anybody (zeebe.md 3.3). */
const workableJob = (ctx: Context, jobKey: string, verb: string): Job => {
  const job = knownJob(ctx, jobKey, verb)
  if (job.state === 'ACTIVATABLE' || job.state === 'ACTIVATED') return job
  throw wrongState(job, verb)
}

const wrongState = (job: Job, verb: string): Rejection =>
  new Rejection('INVALID_STATE', `Expected to ${verb} job with key '${job.key}', but it is in state '${job.state}'`)
