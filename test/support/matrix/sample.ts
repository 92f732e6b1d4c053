import type { Whose } from '#domain/access/can-do'
import type { VisibleKind, VisibleObject } from '#domain/access/can-see'
import type { Thing as PermissionThing, Verb } from '#domain/access/permissions.data'
import type { OoAction } from '#domain/procedures/oo/action-codes'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { JudicialAction } from '#domain/procedures/judicial/actions'
import type { JudicialFacts } from '#domain/procedures/judicial/facts'
import type { Endpoint, Input } from '#contract/endpoint'
import type { ProblemCode } from '#contract/problem'
import { type StepFacts, stepRefusal, type StepRule } from '#domain/procedures/steps'
import type { LocalDate } from '#domain/shared/local-date'
import type { Viewer } from '#domain/access/viewer'

/** One way to call an endpoint, with what the declared tables must know to foretell its answer. */
export interface Sample {
  /** what it is called on, for people */
  readonly on: string
  readonly input: object
  /** what the address names: all of it must be visible, else 404 */
  readonly names?: readonly VisibleObject[]
  /** it names what does not exist: 404 for whoever passes the door */
  readonly unknown?: true
  /** a step of the road: `allowedAction` says whether it is open, else 409 with the reason */
  readonly step?: { readonly action: OoAction; readonly facts: OoFacts; readonly ids?: readonly string[] }
  /** an action of a judicial file */
  readonly judicial?: { readonly action: JudicialAction; readonly facts: Pick<JudicialFacts, 'status'> }
  /** a step of a procedure on the frame: `refuseStep(rules, action, facts)` */
  readonly refusal?: (viewer: Viewer, asOf: LocalDate) => string | undefined
  /** it is closed for everybody who comes so far, with this reason */
  readonly closed?: string
  /** a permission outside the road: `canDo` says whether it is held */
  readonly may?: {
    readonly verb: Verb
    readonly thing: PermissionThing
    readonly whose?: Whose
    /** how it is refused */
    readonly refusal: ProblemCode
  }
  /** ids that the answer names when, and only when, the viewer sees the object */
  readonly finds?: readonly Find[]
  /** called after the call succeeded, by the same actor */
  readonly undo?: { readonly endpoint: Endpoint; readonly input: object }
  /** it changes what the others rest on: called last, and no more once it succeeded */
  readonly once?: boolean
  /** the answer is a stream: only its head is read */
  readonly stream?: boolean
}

export interface Find {
  readonly id: string
  readonly object: VisibleObject
  /** a list of one's own organisation: what others own is not there either */
  readonly ownOnly?: true
}

/** The part of a sample that is not the call. */
export type Foretold = Omit<Sample, 'input' | 'on'>

/** Samples of one endpoint. */
export interface EndpointSamples {
  readonly endpoint: Endpoint
  readonly samples: readonly Sample[]
  /** kinds that no sample can name; a test beside says why they are kept */
  readonly unnamed?: readonly VisibleKind[]
}

/** A sample whose input fits the endpoint. */
export const sample = <E extends Endpoint>(_: E, on: string, input: Input<E>, foretold: Foretold = {}): Sample => ({
  on,
  input: input ?? {},
  ...foretold,
})

/** The first of those that a key makes equal. */
export const onePer = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [
  ...new Map(all.toReversed().map((one) => [keyOf(one), one])).values(),
]

/** What the rules of a procedure say of a step, for `Sample.refusal`. */
export const refuseStep =
  <A extends string, F extends StepFacts, R extends string>(
    rules: readonly StepRule<A, F, R>[],
    action: A,
    facts: F,
  ): NonNullable<Sample['refusal']> =>
  (viewer, asOf) =>
    stepRefusal(rules, action, facts, viewer, asOf)
