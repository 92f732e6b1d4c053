import type { Thing, Verb } from '../access/permissions.data.ts'
import type { RoleCode } from '../model/codes.ts'
import { certificateActionRules } from './certificate/action-rules.ts'
import { appealActionRules } from './appeal/action-rules.ts'
import { judicialStepRules } from './judicial/step-rules.ts'
import { ngwActionRules } from './ngw/action-rules.ts'
import { warningActionRules } from './warning/action-rules.ts'
import { rehousingRules } from './rehousing/action-rules.ts'
import type { StepAction } from './step-actions.ts'

/** What every rule says whatever its facts. */
export interface AnyStepRule {
  readonly action: StepAction
  readonly verb: Verb
  readonly thing: Thing
  readonly roles: readonly RoleCode[]
  readonly condition: string
  readonly guard: { readonly name: string }
}

/** The steps of all procedures on the frame, in the order of the matrix: one line for a new procedure. */
export const stepRules: readonly AnyStepRule[] = [
  // in the order of `step-actions.ts`
  ...ngwActionRules,
  ...certificateActionRules,
  ...appealActionRules,
  ...judicialStepRules,
  ...rehousingRules,
  ...warningActionRules,
]
