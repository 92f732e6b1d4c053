import type { RecordOf } from '../../log/values.ts'
import { k } from '../../store/key.ts'
import type { Job, JobState } from '../columns.ts'
import type { Workspace } from '../workspace.ts'
import { change } from './elements.ts'
import type { AppliersOf } from './types.ts'

export const uncaughtElement = 'NO_CATCH_EVENT_FOUND'

type JobRecord = RecordOf<'JOB'>

export const jobAppliers: AppliersOf<'JOB'> = {
  CREATED: (ws, record) => {
    insert(ws, jobOf(record, 'ACTIVATABLE'))
    change(ws, record.value.elementInstanceKey, { jobKey: record.key })
  },
  COMPLETED: (ws, record) => remove(ws, record),
  CANCELED: (ws, record) => remove(ws, record),
  FAILED: (ws, record) => {
    const { retries, retryBackoff } = record.value
    save(ws, record, retries > 0 && retryBackoff <= 0 ? 'ACTIVATABLE' : 'FAILED')
  },
  TIMED_OUT: (ws, record) => save(ws, record, 'ACTIVATABLE'),
  MIGRATED: (ws, record) => save(ws, record, ws.get('job', k(record.key))?.state ?? 'FAILED'),
  YIELDED: (ws, record) => save(ws, record, 'ACTIVATABLE'),
  RECURRED_AFTER_BACKOFF: (ws, record) => save(ws, record, 'ACTIVATABLE'),
  RETRIES_UPDATED: (ws, record) => save(ws, record, ws.get('job', k(record.key))?.state ?? 'FAILED'),
  TIMEOUT_UPDATED: (ws, record) => save(ws, record, 'ACTIVATED'),
  ERROR_THROWN: (ws, record) => {
    const job = ws.get('job', k(record.key))
    // a caught error ends the job; of an uncaught one the record, not the job, names no element (J7)
    if (!job || record.value.elementId !== uncaughtElement) return remove(ws, record)
    save(ws, { ...record, value: { ...record.value, elementId: job.elementId } }, 'ERROR_THROWN')
  },
}

export const jobBatchAppliers: AppliersOf<'JOB_BATCH'> = {
  ACTIVATED: (ws, { value, internal }) => {
    for (const key of value.jobKeys) {
      const job = ws.get('job', k(key))
      if (job) put(ws, { ...job, state: 'ACTIVATED', worker: value.worker, deadline: internal?.deadline ?? -1 })
    }
  },
}

/** Makes a job that stands still activatable again; used when its incident is resolved. */
export const reactivate = (ws: Workspace, jobKey: number): void => {
  const job = ws.get('job', k(jobKey))
  if (job) put(ws, { ...job, state: 'ACTIVATABLE', recurringTime: -1 })
}

/** Stops a job whose answer to an activation would be too large (J3). */
export const parkJob = (ws: Workspace, jobKey: number): void => {
  const job = ws.get('job', k(jobKey))
  if (job) put(ws, { ...job, state: 'FAILED' })
}

const save = (ws: Workspace, record: JobRecord, state: JobState): void => put(ws, jobOf(record, state))

const jobOf = ({ key, value }: JobRecord, state: JobState): Job => ({
  key,
  state,
  type: value.type,
  customHeaders: value.customHeaders,
  worker: value.worker,
  retries: value.retries,
  retryBackoff: value.retryBackoff,
  recurringTime: value.recurringTime,
  deadline: value.deadline,
  errorMessage: value.errorMessage,
  errorCode: value.errorCode,
  elementId: value.elementId,
  elementInstanceKey: value.elementInstanceKey,
  processInstanceKey: value.processInstanceKey,
  bpmnProcessId: value.bpmnProcessId,
  processDefinitionVersion: value.processDefinitionVersion,
  processDefinitionKey: value.processDefinitionKey,
})

const put = (ws: Workspace, job: Job): void => {
  dropIndexes(ws, job.key)
  insert(ws, job)
}

const insert = (ws: Workspace, job: Job): void => {
  ws.put('job', k(job.key), job)
  if (job.state === 'ACTIVATABLE') ws.put('jrdy', k(job.type, job.key), true)
  if (job.state === 'ACTIVATED') ws.put('jdue', k(job.deadline, job.key), true)
  if (job.state === 'FAILED' && job.recurringTime > 0) ws.put('jbak', k(job.recurringTime, job.key), true)
}

const dropIndexes = (ws: Workspace, key: number): void => {
  const old = ws.get('job', k(key))
  if (!old) return
  if (old.state === 'ACTIVATABLE') ws.remove('jrdy', k(old.type, key))
  if (old.state === 'ACTIVATED') ws.remove('jdue', k(old.deadline, key))
  if (old.state === 'FAILED' && old.recurringTime > 0) ws.remove('jbak', k(old.recurringTime, key))
}

const remove = (ws: Workspace, { key, value }: JobRecord): void => {
  dropIndexes(ws, key)
  ws.remove('job', k(key))
  const { jobKey, ...rest } = ws.get('ei', k(value.elementInstanceKey)) ?? { key: -1 }
  if ('state' in rest && jobKey === key) ws.put('ei', k(rest.key), rest)
}
