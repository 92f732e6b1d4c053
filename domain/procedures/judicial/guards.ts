import type { LocalDate } from '../../shared/local-date.ts'
import type { JudicialStatus } from '../../model/codes.ts'
import type { JudicialFacts } from './facts.ts'
import type { JudicialStepRefusal } from './step-codes.ts'

/** Why a step is not open, or undefined when it is. */
export type JudicialGuard = (facts: JudicialFacts, asOf: LocalDate) => JudicialStepRefusal | undefined

/** @source domain.md 5.9 */
export const mayHandleReport: JudicialGuard = (facts) => running(facts)

/** @source domain.md 5.6 step 4 */
export const mayDrawUpReport: JudicialGuard = (facts) =>
  at(facts, ['ONDERZOEK']) ?? (facts.investigation?.signed === true ? undefined : 'NO_SIGNED_INVESTIGATION')

/** @source domain.md 5.6 step 5: after an unfavourable advice the inspector claims anew */
export const mayClaim: JudicialGuard = (facts) =>
  at(facts, ['PV_OPGEMAAKT', 'HERSTELVORDERING']) ?? (facts.claim === undefined ? undefined : 'CLAIM_MADE_ALREADY')

export const mayRecordAdvice: JudicialGuard = (facts) =>
  at(facts, ['HERSTELVORDERING']) ?? (facts.claim?.awaitsAdvice === true ? undefined : 'NO_ADVICE_ASKED')

/** @source domain.md 5.6 step 6 */
export const mayRegisterClaim: JudicialGuard = (facts) => {
  const refusal = at(facts, ['HERSTELVORDERING'])
  if (refusal) return refusal
  if (facts.claim?.filedOn === undefined) return 'CLAIM_NOT_FILED'
  return facts.claim.registeredOn === undefined ? undefined : 'CLAIM_REGISTERED_ALREADY'
}

/** @source domain.md 5.6 step 7 */
export const mayRecordProsecution: JudicialGuard = (facts) => at(facts, ['BIJ_PARKET'])

/** @source domain.md 5.6 step 8: a ruling, and after an appeal against it the next one */
export const mayRecordRuling: JudicialGuard = (facts) =>
  at(facts, ['VERVOLGD', 'BURGERLIJKE_PROCEDURE', 'UITSPRAAK']) ??
  (facts.ruling === undefined ? undefined : 'RULING_STANDS_ALREADY')

export const mayRecordAppeal: JudicialGuard = (facts) =>
  at(facts, ['UITSPRAAK']) ??
  (facts.ruling !== undefined && facts.ruling.finalOn === undefined ? undefined : 'NO_RULING_TO_APPEAL')

/** @source domain.md 5.6 step 10 */
export const mayReportRepair: JudicialGuard = (facts) => {
  const refusal = at(facts, ['UITVOERING'])
  if (refusal) return refusal
  if (facts.executionOrderedOn !== undefined) return 'EXECUTION_ORDERED_ALREADY'
  return facts.repairReportedOn === undefined ? undefined : 'REPAIR_REPORTED_ALREADY'
}

export const mayReinspect: JudicialGuard = (facts) => {
  const refusal = at(facts, ['UITVOERING'])
  if (refusal) return refusal
  if (facts.repairReportedOn === undefined) return 'NO_REPAIR_REPORTED'
  return facts.investigation?.running === true ? 'INVESTIGATION_RUNNING' : undefined
}

/** Only after the term, and only when the court allowed it. @source domain.md 5.6 step 12 */
export const mayExecute: JudicialGuard = (facts, asOf) => {
  const refusal = at(facts, ['UITVOERING'])
  if (refusal) return refusal
  if (facts.executionOrderedOn !== undefined) return 'EXECUTION_ORDERED_ALREADY'
  if (facts.repairReportedOn !== undefined) return 'REPAIR_REPORTED_ALREADY'
  if (facts.ruling?.authorisesExOfficio !== true) return 'NOT_AUTHORISED_BY_RULING'
  const { recoveryDueOn } = facts.ruling
  return recoveryDueOn === undefined || asOf <= recoveryDueOn ? 'RECOVERY_TERM_RUNNING' : undefined
}

export const mayRecordExecution: JudicialGuard = (facts) =>
  at(facts, ['UITVOERING']) ??
  (facts.executionOrderedOn !== undefined && facts.executedOn === undefined ? undefined : 'NO_EXECUTION_ORDERED')

const running = ({ status }: JudicialFacts): JudicialStepRefusal | undefined =>
  status === 'AFGESLOTEN' ? 'JUDICIAL_FILE_CLOSED' : undefined

const at = (facts: JudicialFacts, statuses: readonly JudicialStatus[]): JudicialStepRefusal | undefined =>
  running(facts) ?? (statuses.includes(facts.status) ? undefined : 'OTHER_STAGE')
