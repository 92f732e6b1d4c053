import type { RefusalReason } from '../action-codes.ts'
import type { UnitFacts } from '../facts.ts'
import { closed, type Guard, open, targetsAmong, warnAbout } from '../guard.ts'
import { canTransition, subMachine } from '../status.ts'
import { unitStage } from './unit-stage.ts'

/** Step 1. Another running procedure on the same unit is a warning. @source domain.md 5.1 step 1 */
export const mayRegister: Guard = ({ facts }) => {
  if (facts.procedure) return closed('PROCEDURE_ALREADY_STARTED')
  if (!facts.property.active) return closed('PROPERTY_INACTIVE')
  if (facts.units.length === 0) return closed('NO_UNITS')
  const hasOther = facts.units.some((unit) => unit.hasOtherRunningOo)
  return open(
    facts.units.map(({ unitId }) => unitId),
    hasOther ? ['OTHER_PROCEDURE_RUNNING'] : [],
  )
}

/** Step 2. @source domain.md 5.1 step 2 */
export const mayJudge: Guard = ({ facts }) =>
  facts.procedure?.requestJudged ? closed('REQUEST_ALREADY_JUDGED') : open([])

/** Rejecting is for a request nobody works on yet; after the advice request a procedure is stopped, not rejected [N]. @source domain.md 5.1 step 2 */
export const mayReject: Guard = ({ facts }) =>
  facts.adviceRequests.some(({ route }) => route !== 'GEWEIGERD') ? closed('ADVICE_ALREADY_ASKED') : open([])

/**
 * Step 5: units whose deelprocedure, if any, may go to "advies gevraagd". Another running procedure on such a unit is a warning.
 *
 * @source domain.md 5.1 step 5, 2.2 "Ask advice"
 */
export const mayAskAdvice: Guard = ({ facts }) => {
  const { municipality, procedure, units } = facts
  if (procedure?.procedureInfo === 'WAARSCHUWING') return closed('WARNING_PROCEDURE')
  if (municipality.adviceExempt && municipality.adviceRoute === 'EIGEN') return closed('EXEMPT_MUNICIPALITY')
  const answer = targetsAmong(units, ({ unitId }) => unitId, adviceObstacle, 'NO_UNITS')
  return warnAbout(answer, (targets) =>
    units.some((unit) => unit.hasOtherRunningOo && targets.includes(unit.unitId)) ? ['OTHER_PROCEDURE_RUNNING'] : [],
  )
}

/** A procedure stops only while no decision went out; afterwards a decision is lifted instead [N]. @source domain.md 2.2 "stop procedure" */
export const mayStop: Guard = ({ facts }) =>
  facts.decisions.some(({ status }) => status === 'VERSTUURD' || status === 'GELDIG')
    ? closed('ALREADY_SENT')
    : open([])

const adviceObstacle = ({ subStatus }: UnitFacts): RefusalReason | undefined => {
  // the request did not name this unit: a request of its own brings it into a procedure
  if (subStatus === undefined) return 'UNKNOWN_TARGET'
  const stage = unitStage[subStatus]
  // deleting a decision leads back to the advice; that step is not for this action
  if (stage === 'DECIDED') return 'DECISION_EXISTS'
  if (stage === 'ENDED') return 'PROCEDURE_ENDED'
  return canTransition(subMachine, subStatus, 'ADVIES_GEVRAAGD') ? undefined : 'ADVICE_ALREADY_ASKED'
}
