import type { z } from 'zod'
import type { RoleCode } from '#domain/model/codes'

/** A step for a machine: one job type, its variables in and out, and the BPMN errors that its diagram catches. */
export interface JobContract<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends string = string,
> {
  readonly kind: 'job'
  readonly type: string
  readonly input: I
  readonly output: O
  readonly errors: readonly E[]
}

/** A BPMN message: who publishes it says with which variables; `correlation` names the value that both sides share. */
export interface MessageContract<P extends z.ZodType = z.ZodType> {
  readonly kind: 'message'
  readonly name: string
  readonly correlation: string
  readonly payload: P
}

/** A step for a person: the number that users know, who may do it, and the variables that its completion sets. */
export interface UserTaskContract<O extends z.ZodType = z.ZodType> {
  readonly kind: 'user-task'
  readonly elementId: string
  /** number of the task in the worklist, domain.md section 9 */
  readonly code: string
  /** with `doneBy`: every role that the variable may name */
  readonly roles: readonly RoleCode[]
  /**
   * whose task it is: the municipality of the property, the housing agency, whichever of the two gives the certificate, or the inspectorate; not given with
   * `doneBy`
   */
  readonly organisation?: 'municipality' | 'agency' | 'issuer' | 'inspectorate'
  /** variable that says who does it, where that differs from case to case: `{ orgId, roles, taskCode }` */
  readonly doneBy?: string
  /** screen that does it: a wizard of the web, named in one word, or `form` for the form of the diagram */
  readonly wizard: string
  readonly output: O
}

/** A table of the law: a decision of a `.dmn` file beside the diagram, that a business rule task calls. */
export interface DecisionContract<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly kind: 'decision'
  /** id of the decision in its file */
  readonly id: string
  /** variables that the table reads */
  readonly input: I
  /** variable that the answer becomes */
  readonly result: string
  /** the answer: an object names the columns of a table that has several, anything else is the value of its only column */
  readonly output: O
}

export interface ProcessContract {
  readonly processId: string
  readonly title: string
  readonly variables: z.ZodType
  readonly jobs: Readonly<Record<string, JobContract>>
  readonly messages: Readonly<Record<string, MessageContract>>
  readonly userTasks: Readonly<Record<string, UserTaskContract>>
  /** ids of the processes that its call activities start */
  readonly calls: readonly string[]
  /** tables that its business rule tasks call */
  readonly decisions?: Readonly<Record<string, DecisionContract>>
}

/** A job contract whose zod schemas type the worker. */
export const job = <I extends z.ZodType, O extends z.ZodType, const E extends string = never>(contract: {
  readonly type: string
  readonly input: I
  readonly output: O
  readonly errors?: readonly E[]
}): JobContract<I, O, E> => ({ kind: 'job', errors: [], ...contract })

/** A message contract. */
export const message = <P extends z.ZodType>(contract: Omit<MessageContract<P>, 'kind'>): MessageContract<P> => ({
  kind: 'message',
  ...contract,
})

/** A user task contract. */
export const userTask = <O extends z.ZodType>(contract: Omit<UserTaskContract<O>, 'kind'>): UserTaskContract<O> => ({
  kind: 'user-task',
  ...contract,
})

/** A decision contract. */
export const decision = <I extends z.ZodObject, O extends z.ZodType>(
  contract: Omit<DecisionContract<I, O>, 'kind'>,
): DecisionContract<I, O> => ({ kind: 'decision', ...contract })

/** The words that the engine, the workers and the server share about one process. */
export const defineProcess = <const P extends ProcessContract>(contract: P): P => contract
