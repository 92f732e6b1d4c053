import type { LocalDate } from '../../../shared/local-date.ts'
import { isIncludable } from '../../../inventory/inclusion.ts'
import type { RoleCode } from '../../../model/codes.ts'
import type { ActionWarning, RefusalReason } from '../action-codes.ts'
import type { DecisionFacts, OoFacts, UnitFacts } from '../facts.ts'
import { closed, type Guard, type GuardAnswer, targetsAmong, warnAbout } from '../guard.ts'
import { canTransition, subMachine } from '../status.ts'
import { hasBasis } from './hearing.ts'
import { unitStage } from './unit-stage.ts'

/** Step 11: the targets are units. Deciding without a hearing or during one is a warning, the decision is voidable. @source domain.md 5.1 step 11 */
export const mayMakeDecision: Guard = ({ facts, asOf }) => {
  if (facts.procedure?.procedureInfo === 'WAARSCHUWING') return closed('WARNING_PROCEDURE')
  const answer = targetsAmong(
    facts.units.filter(({ subStatus }) => subStatus !== undefined),
    ({ unitId }) => unitId,
    (unit) => decisionObstacle(facts, unit),
    'NO_UNITS',
  )
  return warnAbout(answer, (targets) => decisionWarnings(facts, targets, asOf))
}

/**
 * What the mayor should know before he decides on these units. The wizard asks it again for the units that were chosen.
 *
 * @param asOf today; the hearing runs up to and including `offeredUntil`
 * @source domain.md 5.1 step 11, scenario 20
 */
export const decisionWarnings = (
  facts: OoFacts,
  unitIds: readonly string[],
  asOf: LocalDate,
): readonly ActionWarning[] => {
  const hearings = facts.hearings.filter((hearing) => hearing.unitIds.some((unitId) => unitIds.includes(unitId)))
  const isHeard = (unitId: string): boolean => hearings.some((hearing) => hearing.unitIds.includes(unitId))
  const { mayorDueOn } = facts.procedure ?? {}
  const warnings: ActionWarning[] = []
  if (hearings.some(({ closed: isClosed, offeredUntil }) => !isClosed && asOf <= offeredUntil))
    warnings.push('HEARING_RUNNING')
  if (!unitIds.every(isHeard)) warnings.push('NO_HEARING_HELD')
  if (mayorDueOn !== undefined && asOf > mayorDueOn) warnings.push('MAYOR_TERM_PASSED')
  return warnings
}

/** Step 12, digital. Mayor and director both sign, in the order the municipality chose. @source domain.md 5.1 step 12, 7 signing.order */
export const maySignDecision: Guard = ({ facts, viewer }) =>
  among(facts, ({ status, signedBy }) => {
    if (status !== 'TER_ONDERTEKENING') return hasLeftSigning(status) ? 'ALREADY_SIGNED' : 'NOT_FOR_DIGITAL_SIGNING'
    const open = signers.filter((role) => viewer.roles.includes(role) && !signedBy.includes(role))
    if (open.length === 0) return 'ALREADY_SIGNED'
    return open.some((role) => isTurnOf(role, signedBy, facts)) ? undefined : 'OTHER_SIGNS_FIRST'
  })

/** Step 12, on paper: "document vervangen". @source domain.md 5.1 step 12, scenario 23 */
export const mayReplaceDocument: Guard = ({ facts }) =>
  among(facts, ({ status }) => {
    if (status === 'TER_MANUELE_ONDERTEKENING') return undefined
    return hasLeftSigning(status) ? 'ALREADY_SIGNED' : 'NOT_FOR_MANUAL_SIGNING'
  })

/** Only while not sent. @source domain.md 2.2 "Delete decision", 5.1 */
export const mayDeleteDecision: Guard = ({ facts }) =>
  among(facts, ({ status }) => (isSent(status) ? 'ALREADY_SENT' : undefined))

/** Step 14; an invalid decision is corrected and sent again. @source domain.md 5.1 step 14, scenario 24 */
export const maySendDecision: Guard = ({ facts }) =>
  among(facts, ({ status, unfounded }) => {
    if (unfounded) return 'UNFOUNDED'
    if (status === 'TE_VERSTUREN' || status === 'ONGELDIG') return undefined
    return isSent(status) ? 'ALREADY_SENT' : 'NOT_SIGNED'
  })

/** Step 15. @source domain.md 5.1 step 15 */
export const mayValidateDecision: Guard = ({ facts }) =>
  among(facts, ({ status }) => {
    if (status === 'VERSTUURD') return undefined
    return isSent(status) ? 'ALREADY_VALIDATED' : 'NOT_SENT'
  })

/** Step 16: no second record on the same list, none for a dwelling that is only overcrowded. @source domain.md 5.1 step 16, 5.7 */
export const mayInclude: Guard = ({ facts }) =>
  among(facts, ({ status, verdict, unitId }) => {
    if (status !== 'GELDIG') return 'NOT_VALID'
    if (!isIncludable(verdict)) return 'NOT_INCLUDABLE'
    return facts.units.some((unit) => unit.unitId === unitId && unit.onInventory) ? 'ALREADY_INCLUDED' : undefined
  })

const decisionObstacle = (facts: OoFacts, { unitId, subStatus = 'GESTART' }: UnitFacts): RefusalReason | undefined => {
  if (facts.decisions.some((decision) => decision.unitId === unitId)) return 'DECISION_EXISTS'
  if (unitStage[subStatus] === 'ENDED') return 'PROCEDURE_ENDED'
  const mayBeDecided = hasBasis(facts, unitId) && canTransition(subMachine, subStatus, 'BESLISSING_IN_OPMAAK')
  return mayBeDecided ? undefined : 'ADVICE_NOT_SENT'
}

const signers = ['LB_BM', 'LB_AD'] as const satisfies readonly RoleCode[]

const among = (facts: OoFacts, obstacle: (decision: DecisionFacts) => RefusalReason | undefined): GuardAnswer =>
  targetsAmong(facts.decisions, ({ id }) => id, obstacle, 'NO_DECISION')

const hasLeftSigning = (status: DecisionFacts['status']): boolean => status === 'TE_VERSTUREN' || isSent(status)

const unsent: readonly DecisionFacts['status'][] = [
  'IN_OPMAAK',
  'TER_ONDERTEKENING',
  'TER_MANUELE_ONDERTEKENING',
  'TE_VERSTUREN',
]

const isSent = (status: DecisionFacts['status']): boolean => !unsent.includes(status)

const isTurnOf = (role: RoleCode, signedBy: readonly RoleCode[], { municipality }: OoFacts): boolean => {
  if (municipality.signingOrder === 'PARALLEL') return true
  const first = municipality.signingOrder === 'BM_AD' ? 'LB_BM' : 'LB_AD'
  return role === first || signedBy.includes(first)
}
