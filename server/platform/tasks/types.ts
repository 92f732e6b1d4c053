import type { WhereOptions } from 'sequelize'
import type { RoleCode, Shield, TaskStatus } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Page } from '#contract/page'
import type { Variables } from '../outbox/command.ts'
import type { TaskKind, TaskRow } from './model.ts'

/** A task for a person. `jobKey` is there when the engine waits for it. */
export interface NewTask {
  readonly code: string
  readonly title: string
  readonly kind?: TaskKind
  readonly caseId: string | null
  readonly propertyId?: string | null
  readonly subjectId?: string | null
  readonly unitIds?: readonly string[]
  readonly ownerOrgId: string
  readonly candidateRoles: readonly RoleCode[]
  readonly wizard?: string | null
  readonly formKey?: string | null
  readonly dueOn?: LocalDate | null
  readonly dueAt?: string | null
  readonly shield?: Shield
  /** who has it from the start */
  readonly assigneeUserId?: string | null
  /** id of a user, or SYSTEM; default SYSTEM */
  readonly createdBy?: string
}

/** What the engine says of the job behind a task. */
export interface TaskJob {
  readonly jobKey: string
  readonly bpmnProcessId: string
  readonly elementId: string
  readonly processInstanceKey: string
  readonly elementInstanceKey: string
}

/** A job that the record stream saw end. */
export interface EndedJob {
  readonly jobKey: string
  readonly state: 'CANCELED' | 'COMPLETED' | 'ERROR_THROWN'
  /** why a person ended it; who had the task reads it */
  readonly reason?: string
}

/** Which open tasks an action does; every given field must match. At least one is needed. */
export interface TaskCriteria {
  readonly id?: string
  readonly caseId?: string
  readonly subjectId?: string
  readonly codes?: readonly string[]
  readonly elementId?: string
  readonly kinds?: readonly TaskKind[]
}

export interface Closing {
  /** id of a user, or SYSTEM */
  readonly by: string
  readonly reason?: string
  /** default AFGEWERKT */
  readonly status?: Exclude<TaskStatus, 'OPEN' | 'TOEGEWEZEN'>
  /** the process ends the job by itself, as a boundary event does: the engine is not told */
  readonly endedByProcess?: true
  /** variables that the completion of the job sets, parsed by the contract of its process */
  readonly variables?: Variables
}

/** `taken`: who has it; `closed`: nothing to claim any more. */
export type ClaimResult =
  | { readonly outcome: 'done'; readonly task: TaskRow }
  | { readonly outcome: 'taken'; readonly byUserId: string }
  | { readonly outcome: 'closed'; readonly status: TaskStatus }
  | { readonly outcome: 'unknown' }

export interface TaskFilter {
  readonly scope:
    /** of one organisation, or wherever the user has tasks */
    | { readonly kind: 'mine'; readonly userId: string; readonly orgId?: string }
    | { readonly kind: 'roles'; readonly orgId: string; readonly roles: readonly RoleCode[] }
    | { readonly kind: 'organisation'; readonly orgId: string }
    | { readonly kind: 'done'; readonly userId: string; readonly orgId?: string }
    | { readonly kind: 'case'; readonly caseId: string; readonly open?: boolean }
  /** what the viewer may see: the visibility rule as `where` on `task`, and the shields that the index of roles is asked for; default: what no shield hides */
  readonly visible?: VisibleTasks
  readonly code?: string
  readonly caseId?: string
  /** last day included */
  readonly dueUntil?: LocalDate
  /** first day included; tasks without a term count as the end of time */
  readonly dueFrom?: LocalDate
  /** part of title or reference */
  readonly search?: string
  /** cases that match the search as well, found by the caller: by address, reference or party */
  readonly searchCaseIds?: readonly string[]
  /** more conditions on the columns of `task` */
  readonly where?: WhereOptions<TaskRow>
  /** due first, or newest first; default due. Scope `done` always lists the latest first */
  readonly sort?: 'due' | 'created'
  readonly cursor?: string
  /** default 50, at most 200 */
  readonly limit?: number
}

export interface VisibleTasks {
  readonly where: WhereOptions
  readonly shields: readonly Shield[]
}

export interface TaskCounts {
  readonly mine: number
  readonly roles: number
  readonly organisation: number
  /** of `organisation` */
  readonly overdue: number
}

/** A job that went along with its instance. */
export interface MovedJob {
  readonly jobKey: string
  readonly bpmnProcessId: string
  readonly elementId: string
}

export interface TaskStore {
  /**
   * Makes the task of a job, or notes that its job was offered again. A task that is closed stays closed; a job that the record
   * stream saw end makes none.
   *
   * @returns the task; undefined when the job has ended already
   */
  upsertFromJob(task: NewTask, job: TaskJob): Promise<TaskRow | undefined>
  /** A task that no process waits for: manual, or a notice. */
  create(task: NewTask): Promise<TaskRow>
  /**
   * Closes the open tasks that match and enqueues the completion of their jobs, in the caller's transaction.
   *
   * @returns the tasks that this call closed, none when others were first
   * @throws NoTransactionError outside `database.transaction`; RangeError for empty criteria
   */
  closeInTransaction(criteria: TaskCriteria, closing: Closing): Promise<readonly TaskRow[]>
  /** Exactly one of several claimants wins; who has the task already gets `done` again. */
  claim(id: string, userId: string): Promise<ClaimResult>
  /** Gives a task back; `taken` when someone else has it. */
  release(id: string, userId: string): Promise<ClaimResult>
  /** Puts a task on a person's name, whoever has it now: the right of task managers. */
  assign(id: string, userId: string): Promise<ClaimResult>
  /**
   * Closes the open tasks whose jobs ended in the engine without us: boundary event, cancelled instance, outside completion.
   * Notices stay open.
   *
   * @returns the tasks that this call closed
   */
  closeByRecords(ended: readonly EndedJob[]): Promise<readonly TaskRow[]>
  /** The steps that these jobs stand on since their instances went to another version of the process. */
  moveByRecords(moved: readonly MovedJob[]): Promise<void>
  get(id: string): Promise<TaskRow | undefined>
  list(filter: TaskFilter): Promise<Page<TaskRow>>
  /** @param today overdue means due before it */
  counts(
    viewer: {
      readonly userId: string
      readonly orgId: string
      readonly roles: readonly RoleCode[]
      readonly visible?: VisibleTasks
    },
    today: LocalDate,
  ): Promise<TaskCounts>
}
