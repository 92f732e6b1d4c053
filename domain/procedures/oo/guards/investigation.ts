import { type InvestigationAction, obstacleTo } from '../../investigation/steps.ts'
import { type Guard, targetsAmong } from '../guard.ts'

/** Step 6, the visit is planned or planned again. @source domain.md 5.1 step 6, 3.3.1 */
export const mayPlan: Guard = (input) => among('INVESTIGATION_PLAN', input)

/** @source domain.md 2.2 "Create/score/validate investigation", 3.3.1 */
export const mayScore: Guard = (input) => among('INVESTIGATION_SCORE', input)

/** @source domain.md 3.3.2 */
export const mayValidate: Guard = (input) => among('INVESTIGATION_VALIDATE', input)

/** @source domain.md 2.2, 3.3.2-9 */
export const maySign: Guard = (input) => among('INVESTIGATION_SIGN', input)

const among = (action: InvestigationAction, { facts, viewer }: Parameters<Guard>[0]) =>
  targetsAmong(
    facts.investigations,
    ({ id }) => id,
    (investigation) => obstacleTo(action, investigation, facts.municipality.adviceExempt, viewer),
    'NO_INVESTIGATION',
  )
