import type { Thing, Verb } from '../access/permissions.data.ts'
import { hasRole, type Viewer } from '../access/viewer.ts'
import type { RoleCode } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'

/** What the rules of every procedure look at. */
export interface StepFacts {
  /** municipality of the property */
  readonly municipalityOrgId: string
}

/** Why a step is closed whatever the procedure; the guards of a procedure add their own. */
export type RightRefusal = 'NO_RIGHT' | 'OTHER_ORGANISATION'

/** One line of the permission matrix with its guard: a step of a procedure of type `Facts`. */
export interface StepRule<Action extends string, Facts extends StepFacts, Refusal extends string> {
  readonly action: Action
  readonly verb: Verb
  readonly thing: Thing
  readonly roles: readonly RoleCode[]
  /** what the guard judges, in Dutch for auditors */
  readonly condition: string
  /** why the step is not open on this day, or undefined when it is */
  readonly guard: (facts: Facts, asOf: LocalDate) => Refusal | undefined
}

/** A step that is open, or closed with the reason. */
export type StepAnswer<Action extends string, Refusal extends string> =
  | { readonly action: Action; readonly open: true }
  | { readonly action: Action; readonly open: false; readonly reason: Refusal | RightRefusal }

/**
 * Every step of a procedure with whether this viewer may do it now. Web (menu) and server (refusal with 409) ask this one function.
 *
 * @param asOf today in Brussels
 * @returns one answer per rule, in the order of the menu
 * @source domain.md 2.2: roles of a municipality count only in the municipality of the property, roles of the agency everywhere
 */
export const allowedSteps = <A extends string, F extends StepFacts, R extends string>(
  rules: readonly StepRule<A, F, R>[],
  facts: F,
  viewer: Viewer,
  asOf: LocalDate,
): readonly StepAnswer<A, R>[] =>
  rules.map((rule) => {
    const reason = refusalOfRight(rule, facts, viewer) ?? rule.guard(facts, asOf)
    return reason === undefined ? { action: rule.action, open: true } : { action: rule.action, open: false, reason }
  })

/**
 * Whether this viewer may take one step now.
 *
 * @returns the reason why not, or undefined
 */
export const stepRefusal = <A extends string, F extends StepFacts, R extends string>(
  rules: readonly StepRule<A, F, R>[],
  action: A,
  facts: F,
  viewer: Viewer,
  asOf: LocalDate,
): R | RightRefusal | undefined => {
  const rule = rules.find((candidate) => candidate.action === action)
  if (!rule) return 'NO_RIGHT'
  return refusalOfRight(rule, facts, viewer) ?? rule.guard(facts, asOf)
}

const refusalOfRight = (
  { roles }: { readonly roles: readonly RoleCode[] },
  facts: StepFacts,
  viewer: Viewer,
): RightRefusal | undefined => {
  if (!hasRole(viewer, roles)) return 'NO_RIGHT'
  return viewer.orgType === 'LB' && viewer.orgId !== facts.municipalityOrgId ? 'OTHER_ORGANISATION' : undefined
}
