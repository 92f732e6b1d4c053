import type { OoFacts } from '../facts.ts'
import { closed, type Guard, open, targetsAmong } from '../guard.ts'
import { subMachine } from '../status.ts'

/**
 * Whether the unit has what a hearing and a decision rest on: a sent advice, or in an exempt municipality a signed investigation of its own.
 *
 * @source domain.md 5.1 step 9, 2.2 "sent advice or signed own investigation"
 */
export const hasBasis = (facts: OoFacts, unitId: string): boolean => {
  const hasSentAdvice = facts.adviceRequests.some(
    ({ advice, unitIds }) => advice?.status === 'VERSTUURD' && unitIds.includes(unitId),
  )
  return hasSentAdvice || (facts.municipality.adviceExempt && hasOwnInvestigation(facts, unitId))
}

/** Step 9. @source domain.md 5.1 step 9 */
export const mayStartHearing: Guard = ({ facts }) => {
  if (facts.procedure?.procedureInfo === 'WAARSCHUWING') return closed('WARNING_PROCEDURE')
  return targetsAmong(
    facts.units.filter(({ subStatus }) => subStatus !== undefined),
    ({ unitId }) => unitId,
    ({ unitId, subStatus = 'GESTART' }) => {
      if (!hasBasis(facts, unitId)) return 'ADVICE_NOT_SENT'
      if (subMachine.next[subStatus].includes('HOORPLICHT_GESTART') && !isInDecision(subStatus)) return undefined
      return subStatus === 'HOORPLICHT_GESTART' ? 'HEARING_ALREADY_STARTED' : 'DECISION_EXISTS'
    },
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

// A decision falls back to the hearing when it is deleted; that step is not for this action.
const isInDecision = (subStatus: string): boolean => subStatus.startsWith('BESLISSING_')

const hasOwnInvestigation = ({ investigations, municipality }: OoFacts, unitId: string): boolean =>
  investigations.some(
    ({ orgId, status, unitIds }) =>
      orgId === municipality.orgId && status === 'ONDERTEKEND' && unitIds.includes(unitId),
  )
