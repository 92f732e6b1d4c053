import type { RefusalReason } from '../action-codes.ts'
import type { OoFacts, UnitFacts } from '../facts.ts'
import { closed, type Guard, open, targetsAmong } from '../guard.ts'
import { canTransition, subMachine } from '../status.ts'
import { unitStage } from './unit-stage.ts'

/**
 * Whether the unit has what a hearing and a decision rest on: a sent advice, or in an exempt municipality a signed investigation of its own.
 *
 * @source domain.md 5.1 step 9, 2.2 "sent advice or signed own investigation"
 */
export const hasBasis = (facts: OoFacts, unitId: string): boolean => {
  const hasSentAdvice = facts.adviceRequests.some(
    ({ advice }) => advice?.status === 'VERSTUURD' && advice.unitIds.includes(unitId),
  )
  return hasSentAdvice || (facts.municipality.adviceExempt && hasOwnInvestigation(facts, unitId))
}

/** Step 9. @source domain.md 5.1 step 9 */
export const mayStartHearing: Guard = ({ facts }) => {
  if (facts.procedure?.procedureInfo === 'WAARSCHUWING') return closed('WARNING_PROCEDURE')
  return targetsAmong(
    facts.units.filter(({ subStatus }) => subStatus !== undefined),
    ({ unitId }) => unitId,
    (unit) => hearingObstacle(facts, unit),
    'NO_UNITS',
  )
}

/** Step 10: also after the term, then flagged as late. The targets are hearings. @source domain.md 5.1 step 10, scenario 20 */
export const mayRegisterReaction: Guard = ({ facts, asOf }) => {
  if (facts.hearings.length === 0) return closed('NO_HEARING')
  const isRunning = facts.hearings.some((hearing) => !hearing.closed && asOf <= hearing.offeredUntil)
  return open(
    facts.hearings.map(({ id }) => id),
    isRunning ? [] : ['HEARING_ENDED'],
  )
}

const hearingObstacle = (facts: OoFacts, { unitId, subStatus = 'GESTART' }: UnitFacts): RefusalReason | undefined => {
  const stage = unitStage[subStatus]
  if (stage === 'ENDED') return 'PROCEDURE_ENDED'
  // deleting a decision leads back to the hearing; that step is not for this action
  if (stage === 'DECIDED') return 'DECISION_EXISTS'
  if (stage === 'IN_HEARING') return 'HEARING_ALREADY_STARTED'
  const mayBeHeard = hasBasis(facts, unitId) && canTransition(subMachine, subStatus, 'HOORPLICHT_GESTART')
  return mayBeHeard ? undefined : 'ADVICE_NOT_SENT'
}

const hasOwnInvestigation = ({ investigations, municipality }: OoFacts, unitId: string): boolean =>
  investigations.some(
    ({ orgId, status, unitIds }) =>
      orgId === municipality.orgId && status === 'ONDERTEKEND' && unitIds.includes(unitId),
  )
