import { raiseIncident } from '../../bpmn/incidents.ts'
import { joinDocument } from '../../bpmn/json.ts'
import { visibleTexts } from '../../bpmn/variables.ts'
import { parseKey } from '../../keys.ts'
import type { Job } from '../../state/columns.ts'
import { k } from '../../store/key.ts'
import type { ActivatedJob, CommandInput, CommandResult } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'

/** Answers above this size are cut; a single job above it is an incident (J2, J3). */
const maxBytes = 4 * 1024 * 1024 - 64 * 1024

/** Jobs of a type in key order, locked until now + timeout (J2). */
export const activateJobs = (ctx: Context, input: CommandInput<'activateJobs'>): CommandResult<'activateJobs'> => {
  check(input)
  const deadline = ctx.now + input.timeoutMs
  const { taken, truncated } = collect(ctx, input)
  if (taken.length === 0) return { jobs: [], truncated }
  ctx.append(
    'JOB_BATCH',
    'ACTIVATED',
    ctx.nextKey(),
    {
      type: input.type,
      worker: input.worker,
      timeout: input.timeoutMs,
      maxJobsToActivate: input.maxJobs,
      jobKeys: taken.map(({ job }) => job.key),
      jobs: [],
      truncated,
    },
    { deadline },
  )
  return { jobs: taken.map(({ job, variables }) => toActivated(job, variables, input.worker, deadline)), truncated }
}

const check = ({ type, timeoutMs, maxJobs }: CommandInput<'activateJobs'>): void => {
  const refuse = (what: string, expected: string, was: string): never => {
    throw new Rejection(
      'INVALID_ARGUMENT',
      `Expected to activate job batch with ${what} to be ${expected}, but it was ${was}`,
    )
  }
  if (maxJobs < 1) refuse('max jobs to activate', 'greater than zero', `'${maxJobs}'`)
  if (timeoutMs < 1) refuse('timeout', 'greater than zero', `'${timeoutMs}'`)
  if (type.trim() === '') refuse('type', 'present', 'blank')
}

interface Taken {
  readonly job: Job
  readonly variables: string
}

const collect = (ctx: Context, input: CommandInput<'activateJobs'>): { taken: Taken[]; truncated: boolean } => {
  const taken: Taken[] = []
  let bytes = 0
  for (const job of candidates(ctx, input)) {
    const variables = joinDocument(visibleTexts(ctx, job.elementInstanceKey, input.fetchVariables))
    const size = Buffer.byteLength(variables) + JSON.stringify(job.customHeaders).length + 500
    if (size > maxBytes) {
      tooLarge(ctx, job)
      continue
    }
    if (bytes + size > maxBytes) return { taken, truncated: true }
    bytes += size
    taken.push({ job, variables })
  }
  return { taken, truncated: false }
}

const candidates = (ctx: Context, { type, maxJobs, jobKeys }: CommandInput<'activateJobs'>): readonly Job[] => {
  const keys = jobKeys?.slice(0, maxJobs).map(parseKey) ?? ctx.ws.keysUnder('jrdy', [type], maxJobs)
  return [...keys].flatMap((key) => {
    const job = ctx.ws.get('job', k(key))
    return job?.state === 'ACTIVATABLE' && job.type === type ? [job] : []
  })
}

const tooLarge = (ctx: Context, job: Job): void => {
  const element = ctx.element(job.elementInstanceKey)
  const text = `The job with key '${job.key}' can not be activated, because with its variables it is larger than the maximum message size of 4 MB`
  if (element) raiseIncident(ctx, element, 'MESSAGE_SIZE_EXCEEDED', text, job.key)
}

const toActivated = (job: Job, variables: string, worker: string, deadline: number): ActivatedJob => ({
  key: String(job.key),
  type: job.type,
  processInstanceKey: String(job.processInstanceKey),
  bpmnProcessId: job.bpmnProcessId,
  processDefinitionVersion: job.processDefinitionVersion,
  processDefinitionKey: String(job.processDefinitionKey),
  elementId: job.elementId,
  elementInstanceKey: String(job.elementInstanceKey),
  customHeaders: JSON.stringify(job.customHeaders),
  worker,
  retries: job.retries,
  deadline,
  variables,
})
