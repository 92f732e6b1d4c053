import { z } from 'zod'
import { roleCodes } from '#domain/model/codes'
import { taskVariables } from '#processes/variables'
import type { Job } from './zeebe-link.ts'

/** A step for a person, as the worklist has to show it. */
export interface OpenedTask {
  /** key of the job in the engine: the identity of the task, and what completes it */
  readonly jobKey: string
  readonly processInstanceKey: string
  readonly elementInstanceKey: string
  readonly processId: string
  readonly elementId: string
  /** number that users know: `2`, `A03` */
  readonly code: string
  readonly title: string
  /** screen that does it, such as `wizard:process-request` */
  readonly formKey: string
  readonly roles: readonly (typeof roleCodes)[number][]
  readonly orgId: string
  readonly caseId: string
  readonly unitIds: readonly string[]
  /** legal date, Europe/Brussels */
  readonly dueOn: string | undefined
  readonly subjectId: string | undefined
  /** who has it from the start */
  readonly assigneeId: string | undefined
}

/** Where tasks are kept. */
export interface TaskPort {
  /**
   * Opens the task, or changes nothing when it is there already, open or done: the engine tells of an open task every hour again.
   */
  open(task: OpenedTask): Promise<void>
}

export const userTaskJobType = 'io.camunda.zeebe:userTask'
export const userTaskVariables = Object.keys(taskVariables.shape)
/** After this the engine tells of the task again: the worklist heals itself when it has missed one. */
export const userTaskTimeoutMs = 3_600_000

const prefix = 'io.camunda.zeebe:'
const headersShape = z.object({
  taskCode: z.string(),
  title: z.string(),
  [`${prefix}formKey`]: z.string(),
  [`${prefix}candidateGroups`]: z.string(),
})
const rolesShape = z.array(z.enum(roleCodes)).min(1)

/**
 * Reads the job of a user task.
 *
 * @throws ZodError when the diagram or its variables do not fit
 */
export const toTask = (job: Job): OpenedTask => {
  const variables = taskVariables.parse(job.variables)
  const headers = headersShape.parse(job.headers)
  return {
    jobKey: job.key,
    processInstanceKey: job.processInstanceKey,
    elementInstanceKey: job.elementInstanceKey,
    processId: job.bpmnProcessId,
    elementId: job.elementId,
    code: variables.taskCode ?? headers.taskCode,
    title: headers.title,
    formKey: headers[`${prefix}formKey`] ?? '',
    roles: rolesShape.parse(JSON.parse(headers[`${prefix}candidateGroups`] ?? '[]')),
    orgId: variables.taskOrgId,
    caseId: variables.caseId,
    unitIds: variables.unitIds,
    dueOn: variables.taskDueOn ?? undefined,
    subjectId: variables.taskSubjectId ?? undefined,
    assigneeId: variables.taskAssigneeId ?? undefined,
  }
}
