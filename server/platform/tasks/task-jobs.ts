import { plain } from '../db/model.ts'
import { type JobRow, jobModel } from '../records/model.ts'
import { type TaskRow, taskModel } from './model.ts'
import { closeRows, insertTask, noteProcess, type TaskDeps } from './task-rows.ts'
import type { EndedJob, MovedJob, NewTask, TaskJob } from './types.ts'

/** Makes the task of a job, once, unless the record stream saw the job end. */
export const upsertFromJob = (deps: TaskDeps, task: NewTask, job: TaskJob): Promise<TaskRow | undefined> =>
  deps.database.transaction(async () => {
    // The job's row is the meeting point with the record stream: whoever comes second sees what the first one did.
    const known = await lockJob(deps, job)
    const { jobKey } = job
    const existing = await deps.database.model(taskModel).findOne({ where: { jobKey }, lock: true })
    if (existing) {
      await existing.update({ seenAt: deps.database.now() })
      return plain(existing)
    }
    if (known.ended) return undefined
    const made = await insertTask(deps, task, job)
    noteProcess(deps, 'TASK_OPENED', [made])
    return made
  })

/** Closes tasks whose job ended without us; notices stay. */
export const closeByRecords = async (deps: TaskDeps, ended: readonly EndedJob[]): Promise<TaskRow[]> => {
  if (ended.length === 0) return []
  return deps.database.transaction(async () => {
    const stateOf = new Map(ended.map(({ jobKey, state }) => [jobKey, state]))
    const open = await deps.database.model(taskModel).findAll({
      where: { jobKey: [...stateOf.keys()], open: true, kind: ['AUTOMATISCH', 'MANUEEL'] },
      attributes: ['id', 'jobKey'],
    })
    const closed: TaskRow[] = []
    for (const [state, how] of closings) {
      const ids = open.filter(({ jobKey }) => stateOf.get(jobKey ?? '') === state).map(({ id }) => id)
      closed.push(...(await closeRows(deps, ids, { ...how, closedBy: 'SYSTEM' })))
    }
    noteProcess(deps, 'TASK_CLOSED', closed)
    await tellWhy(deps, closed, ended)
    return closed
  })
}

// in somebody's own words: on the task, not in the audit, which has them where he asked it
const tellWhy = async ({ database }: TaskDeps, closed: readonly TaskRow[], ended: readonly EndedJob[]) => {
  const reasonOf = new Map(ended.map(({ jobKey, reason }) => [jobKey, reason]))
  for (const { id, jobKey } of closed) {
    const reason = reasonOf.get(jobKey ?? '')
    if (reason === undefined) continue
    await database.model(taskModel).update({ closedReason: reason.slice(0, 255) }, { where: { id } })
  }
}

/** Tasks of jobs that migrated stand on the step of the other version. */
export const moveByRecords = async ({ database }: TaskDeps, moved: readonly MovedJob[]): Promise<void> => {
  for (const { jobKey, bpmnProcessId, elementId } of moved)
    await database.model(taskModel).update({ bpmnProcessId, elementId }, { where: { jobKey } })
}

const closings: readonly (readonly [EndedJob['state'], Pick<TaskRow, 'status' | 'closedReason'>])[] = [
  ['CANCELED', { status: 'AUTOMATISCH_AFGESLOTEN', closedReason: 'JOB_CANCELED' }],
  ['ERROR_THROWN', { status: 'AUTOMATISCH_AFGESLOTEN', closedReason: 'JOB_ERROR_THROWN' }],
  ['COMPLETED', { status: 'AFGEWERKT', closedReason: 'JOB_COMPLETED' }],
]

const lockJob = async ({ database }: TaskDeps, job: TaskJob): Promise<JobRow> => {
  const jobs = database.model(jobModel)
  await jobs.bulkCreate([unseenJob(job)], { updateOnDuplicate: ['key'] })
  return plain(await jobs.findByPk(job.jobKey, { lock: true, rejectOnEmpty: true }))
}

// A job that the record stream has not brought yet: position 0, so that its first record writes over it.
const unseenJob = (job: TaskJob) =>
  ({
    key: job.jobKey,
    type: 'io.camunda.zeebe:userTask',
    processInstanceKey: job.processInstanceKey,
    elementInstanceKey: job.elementInstanceKey,
    elementId: job.elementId,
    retries: 1,
    state: 'CREATED',
    ended: false,
    position: '0',
  }) as const
