import { parseDateTime } from '../feel/temporal.ts'
import type { Expression } from '../feel/compile.ts'
import type { Intents } from '../log/intents.ts'
import { tenantId } from '../log/values.ts'
import type { JobDefinition, UserTaskDefinition } from '../model/types.ts'
import type { Context, Element } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import type { Job } from '../state/columns.ts'
import { k } from '../store/key.ts'
import { evaluate, evaluateNumber, evaluateOptionalText, evaluateString, wrongType } from './evaluate.ts'
import { Fault } from './fault.ts'
import { parseDocument } from './json.ts'
import { versionOf } from './transition.ts'

export interface PreparedJob {
  readonly type: string
  readonly retries: number
  readonly headers: Readonly<Record<string, string>>
}

/** @throws Fault EXTRACT_VALUE_ERROR */
export const prepareJob = (ctx: Context, { ei }: Element, job: JobDefinition): PreparedJob => ({
  type: evaluateString(ctx, job.type, ei.key),
  retries: Math.trunc(evaluateNumber(ctx, job.retries, ei.key)),
  headers: job.user ? { ...job.headers, ...userTaskHeaders(ctx, ei.key, job.user) } : job.headers,
})

export const createJob = (ctx: Context, element: Element, prepared: PreparedJob): void => {
  const { ei, process } = element
  const key = ctx.nextKey()
  appendJob(ctx, 'CREATED', {
    key,
    state: 'ACTIVATABLE',
    type: prepared.type,
    customHeaders: prepared.headers,
    worker: '',
    retries: prepared.retries,
    retryBackoff: 0,
    recurringTime: -1,
    deadline: -1,
    errorMessage: '',
    errorCode: '',
    elementId: ei.elementId,
    elementInstanceKey: ei.key,
    processInstanceKey: ei.pi,
    bpmnProcessId: process.id,
    processDefinitionVersion: versionOf(ctx, ei.pd),
    processDefinitionKey: ei.pd,
  })
  ctx.effects.activatable.push({ type: prepared.type, key })
}

export const cancelJob = (ctx: Context, { ei }: Element): void => {
  const job = ei.jobKey === undefined ? undefined : ctx.ws.get('job', k(ei.jobKey))
  if (job) appendJob(ctx, 'CANCELED', job)
}

export const appendJob = (
  ctx: Context,
  intent: Intents['JOB'],
  job: Job,
  variables: VariableTexts = {},
  elementId = job.elementId,
): void =>
  ctx.append('JOB', intent, job.key, {
    type: job.type,
    customHeaders: job.customHeaders,
    worker: job.worker,
    retries: job.retries,
    retryBackoff: job.retryBackoff,
    recurringTime: job.recurringTime,
    deadline: job.deadline,
    timeout: -1,
    errorMessage: job.errorMessage,
    errorCode: job.errorCode,
    variables: parseDocument(variables),
    elementId,
    elementInstanceKey: job.elementInstanceKey,
    processInstanceKey: job.processInstanceKey,
    bpmnProcessId: job.bpmnProcessId,
    processDefinitionVersion: job.processDefinitionVersion,
    processDefinitionKey: job.processDefinitionKey,
    jobKind: 'BPMN_ELEMENT',
    tenantId,
  })

/** Headers of a job-based user task (zeebe.md 3.2); null and empty values are left out. */
const userTaskHeaders = (ctx: Context, scopeKey: number, user: UserTaskDefinition): Record<string, string> => {
  const headers: Record<string, string | undefined> = {
    assignee: user.assignee && evaluateOptionalText(ctx, user.assignee, scopeKey, ['STRING']),
    candidateGroups: user.candidateGroups && evaluateNames(ctx, user.candidateGroups, scopeKey),
    candidateUsers: user.candidateUsers && evaluateNames(ctx, user.candidateUsers, scopeKey),
    dueDate: user.dueDate && evaluateDate(ctx, user.dueDate, scopeKey),
    followUpDate: user.followUpDate && evaluateDate(ctx, user.followUpDate, scopeKey),
    formKey: user.formId && latestFormKey(ctx, evaluateName(ctx, user.formId, scopeKey)),
  }
  const given: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) if (value) given[`io.camunda.zeebe:${name}`] = value
  return given
}

/** A form's id as it is written, even when it is all digits. */
const evaluateName = (ctx: Context, expression: Expression, scopeKey: number): string =>
  expression.isStatic ? expression.source : evaluateString(ctx, expression, scopeKey)

const latestFormKey = (ctx: Context, formId: string): string => {
  const key = ctx.ws.get('forml', k(formId))
  if (key !== undefined) return String(key)
  throw new Fault(
    'FORM_NOT_FOUND',
    `Expected to find a form with id '${formId}', but no form with this id is found, at least a form with this id should be available. To resolve the Incident please deploy a form with the same id`,
  )
}

/** A list of names as JSON text; static text holds them between commas. */
const evaluateNames = (ctx: Context, expression: Expression, scopeKey: number): string | undefined => {
  if (expression.isStatic) return JSON.stringify(expression.source.split(',').map((name) => name.trim()))
  const { value, warnings } = evaluate(ctx, expression, scopeKey)
  if (value === null || value === undefined) return undefined
  const isNames = Array.isArray(value) && value.every((name) => typeof name === 'string')
  return isNames ? JSON.stringify(value) : wrongType(expression, 'ARRAY', value, warnings)
}

const evaluateDate = (ctx: Context, expression: Expression, scopeKey: number): string | undefined => {
  const text = evaluateOptionalText(ctx, expression, scopeKey, ['DATE_TIME', 'STRING'])
  if (text === undefined || text === '') return undefined
  try {
    parseDateTime(text)
  } catch (error) {
    throw new Fault('EXTRACT_VALUE_ERROR', error instanceof Error ? error.message : String(error))
  }
  return text
}
