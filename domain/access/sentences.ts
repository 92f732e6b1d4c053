import type { RoleCode } from '../model/codes.ts'
import type { OoAction } from '../procedures/oo/action-codes.ts'
import { actionRules } from '../procedures/oo/action-rules.ts'
import type { StepAction } from '../procedures/step-actions.ts'
import { stepRules } from '../procedures/step-rules.ts'
import { type Permission, permissions, type Thing, type Verb } from './permissions.data.ts'

/** One sentence of the whole matrix: actor, verb, thing, condition; a step of a procedure names its action. */
export interface Sentence {
  readonly roles: readonly RoleCode[]
  readonly verb: Verb
  readonly thing: Thing
  readonly scope: Permission['scope']
  /** what must also hold, in Dutch for auditors */
  readonly condition?: string
  /** step of a procedure that it is about */
  readonly action?: OoAction | StepAction
  /** roles of the agency that act in place of a municipality that does not use the system */
  readonly rolesForNonUser?: readonly RoleCode[]
  /** the function of the domain that judges the condition; absent: the code that does the thing does */
  readonly judge?: string
}

/**
 * Everything that anybody may do, as one list: steps of procedures first, in the order of the road, then what stands beside them.
 *
 * @source domain.md 2.2
 */
export const allSentences = (): readonly Sentence[] => [...ooSteps, ...steps, ...others]

const ooSteps: readonly Sentence[] = actionRules.map((rule) => ({
  roles: rule.roles,
  verb: rule.verb,
  thing: rule.thing,
  // a role of a municipality counts only in the municipality of the case
  scope: 'TERRITORY',
  condition: rule.condition,
  action: rule.action,
  ...(rule.rolesForNonUser && { rolesForNonUser: rule.rolesForNonUser }),
  judge: `allowedActions: ${rule.guard.name}`,
}))

const steps: readonly Sentence[] = stepRules.map(({ guard, ...rule }) => ({
  ...rule,
  scope: 'TERRITORY',
  judge: `allowedSteps: ${guard.name}`,
}))

const declared: readonly Permission[] = permissions

const others: readonly Sentence[] = declared.map(({ holds, ...sentence }) => ({
  ...sentence,
  ...(holds && { judge: 'canDo' }),
}))
