import type { FieldProblem, Problem, ProblemCode } from '#contract/problem'
import type { ReasonCode } from '#contract/reasons'

export type Facts = NonNullable<Problem['facts']>

interface Details {
  /** English sentence for developers; no personal data */
  readonly detail?: string
  readonly reason?: ReasonCode
  readonly fields?: readonly FieldProblem[]
  readonly facts?: Facts
  readonly cause?: unknown
}

/** A refusal that the caller hears of: the problem handler turns it into problem+json. Anything else thrown is a 500 without internals. */
export class AppError extends Error {
  override readonly name: string = 'AppError'
  readonly code: ProblemCode
  readonly detail: string | undefined
  readonly reason: ReasonCode | undefined
  readonly fields: readonly FieldProblem[]
  readonly facts: Facts | undefined

  constructor(code: ProblemCode, { detail, reason, fields = [], facts, cause }: Details = {}) {
    super(detail ?? code, { cause })
    this.code = code
    this.detail = detail
    this.reason = reason
    this.fields = fields
    this.facts = facts
  }
}

/** The parsed request does not fit: one field problem for each value that is wrong. */
export class InvalidRequest extends AppError {
  override readonly name = 'InvalidRequest'
  constructor(fields: readonly FieldProblem[]) {
    super('INVALID', { fields })
  }
}

/** No token, or one that does not hold. `why` goes to the log and not to the caller. */
export class Unauthenticated extends AppError {
  override readonly name = 'Unauthenticated'
  readonly why: string
  constructor(why: string, cause?: unknown) {
    super('UNAUTHENTICATED', { cause })
    this.why = why
  }
}

/** The roles held in the active organisation are not enough. */
export class Forbidden extends AppError {
  override readonly name = 'Forbidden'
  constructor(reason?: ReasonCode) {
    super('FORBIDDEN', reason === undefined ? {} : { reason })
  }
}

/** It does not exist, or this viewer may not know that it does: the answer is the same. */
export class NotFound extends AppError {
  override readonly name = 'NotFound'
  constructor() {
    super('NOT_FOUND')
  }
}

/** `allowedActions` says that the action is closed now. */
export class NotAllowedNow extends AppError {
  override readonly name = 'NotAllowedNow'
  constructor(reason: ReasonCode, facts?: Facts) {
    super('NOT_ALLOWED_NOW', { reason, ...(facts && { facts }) })
  }
}

/** A rule of law refuses the content. */
export class RuleBroken extends AppError {
  override readonly name = 'RuleBroken'
  constructor(reason: ReasonCode, fields: readonly FieldProblem[] = []) {
    super('RULE_BROKEN', { reason, fields })
  }
}

/** Somebody else changed the row since the caller read it. */
export class Stale extends AppError {
  override readonly name = 'Stale'
  constructor(facts?: Facts) {
    super('STALE', facts ? { facts } : {})
  }
}

/** A colleague has the task. */
export class TaskTaken extends AppError {
  override readonly name = 'TaskTaken'
  constructor(facts: { readonly assigneeId: string; readonly assigneeName: string }) {
    super('TASK_TAKEN', { facts })
  }
}
