import { z } from 'zod'
import { roleCodes } from '#domain/model/codes'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import { taskVariables } from '#processes/variables'
import type { Job } from './zeebe-link.ts'

/** A step for a person, as the worklist has to show it. */
export interface OpenedTask {
  /** key of the job in the engine: the identity of the task, and what completes it */
  readonly jobKey: string
  readonly processInstanceKey: string
  readonly elementInstanceKey: string
  readonly processId: string
  /** the version of the diagram that the instance runs on */
  readonly definitionVersion: number
  readonly elementId: string
  /** number that users know: `2`, `A03`; a task that an analyst drew may have none */
  readonly code: string | undefined
  /** undefined: the name of the element */
  readonly title: string | undefined
  /** screen that does it, such as `wizard:process-request`, or the form of the diagram: `camunda-forms:bpmn:<id>` */
  readonly formKey: string
  readonly roles: readonly (typeof roleCodes)[number][]
  /** undefined: the organisation of the case in which the roles are held */
  readonly orgId: string | undefined
  readonly caseId: string
  readonly unitIds: readonly string[]
  /** legal date, Europe/Brussels */
  readonly dueOn: string | undefined
  /** term of the law or of the worklist that runs from today, where no date is given */
  readonly term: string | undefined
  readonly subjectId: string | undefined
  /** who has it from the start */
  readonly assigneeId: string | undefined
}

/** Where tasks are kept. */
export interface TaskPort {
  /**
   * Opens the task, or changes nothing when it is there already, open or done: the engine tells of an open task every hour again.
   *
   * @returns why it can never be opened as the diagram has it: one Dutch sentence for the incident
   */
  open(task: OpenedTask): Promise<string | undefined | void>
}

export const userTaskJobType = 'io.camunda.zeebe:userTask'
export const userTaskVariables = Object.keys(taskVariables.shape)
/** After this the engine tells of the task again: the worklist heals itself when it has missed one. */
export const userTaskTimeoutMs = 3_600_000

const prefix = 'io.camunda.zeebe:'
const headersShape = z.object({
  taskCode: z.string().max(10).optional(),
  title: z.string().max(250).optional(),
  term: z.string().optional(),
  [`${prefix}formKey`]: z.string(),
  [`${prefix}candidateGroups`]: z.string(),
  [`${prefix}dueDate`]: z.string().optional(),
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
    definitionVersion: job.processDefinitionVersion,
    elementId: job.elementId,
    code: variables.taskCode ?? headers.taskCode,
    title: headers.title,
    formKey: headers[`${prefix}formKey`] ?? '',
    roles: rolesShape.parse(JSON.parse(headers[`${prefix}candidateGroups`] ?? '[]')),
    orgId: variables.taskOrgId ?? undefined,
    caseId: variables.caseId,
    unitIds: variables.unitIds,
    dueOn: variables.taskDueOn ?? dayOf(headers[`${prefix}dueDate`]),
    term: headers.term,
    subjectId: variables.taskSubjectId ?? undefined,
    assigneeId: variables.taskAssigneeId ?? undefined,
  }
}

const dayOf = (instant: string | undefined): LocalDate | undefined => {
  const ms = Date.parse(instant ?? '')
  return Number.isNaN(ms) ? undefined : toBrusselsDate(ms)
}
