import type { LocalDate } from '../../shared/local-date.ts'
import { canTransition } from '../../shared/machine.ts'
import type { NgwRefusal } from './action-codes.ts'
import type { NgwDecisionFacts, NgwFacts } from './facts.ts'
import { ngwMachine } from './status.ts'

/** Why an action is not open, or undefined when it is. */
export type NgwGuard = (facts: NgwFacts, asOf: LocalDate) => NgwRefusal | undefined

export const mayRegisterNgw: NgwGuard = ({ property }) => {
  if (!property.active) return 'PROPERTY_INACTIVE'
  return property.hasUnits ? undefined : 'NO_UNITS'
}

/** @source domain.md 5.5 step 6 */
export const mayCommunicate: NgwGuard = (facts, asOf) =>
  ofDecision(facts, ({ status, communicatedOn, communicateBy, hasDocument }) => {
    if (communicatedOn !== undefined) return 'ALREADY_COMMUNICATED'
    if (status !== 'GEREGISTREERD') return 'DECISION_ENDED'
    if (communicateBy !== undefined && asOf > communicateBy) return 'COMMUNICATION_LAPSED'
    return hasDocument ? undefined : 'DECISION_DOCUMENT_MISSING'
  })

/** @source domain.md 5.5 step 8: proof of a complaint to the governor */
export const maySuspend: NgwGuard = (facts) =>
  ofDecision(facts, ({ status }) => {
    if (status === 'GESCHORST_GOUVERNEUR') return 'ALREADY_SUSPENDED'
    return canTransition(ngwMachine, status, 'GESCHORST_GOUVERNEUR') ? undefined : 'NOT_IN_FORCE'
  })

export const mayResume: NgwGuard = (facts) =>
  ofDecision(facts, ({ status }) => (status === 'GESCHORST_GOUVERNEUR' ? undefined : 'NOT_SUSPENDED'))

/** @source domain.md 5.5 step 9 */
export const mayLift: NgwGuard = (facts) => ofDecision(facts, () => undefined)

export const mayAnnul: NgwGuard = (facts) => ofDecision(facts, () => undefined)

/** Also after the end of the decision: the lifting itself is signed then. @source domain.md 5.5 step 9 */
export const mayReplace: NgwGuard = ({ decision }) => {
  if (!decision) return 'DECISION_NOT_REGISTERED'
  return decision.awaitsSignature ? undefined : 'NOTHING_TO_SIGN'
}

const ofDecision = (
  { decision }: NgwFacts,
  guard: (decision: NgwDecisionFacts) => NgwRefusal | undefined,
): NgwRefusal | undefined => {
  if (!decision) return 'DECISION_NOT_REGISTERED'
  return ngwMachine.next[decision.status].length === 0 ? 'DECISION_ENDED' : guard(decision)
}
