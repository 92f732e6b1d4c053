import { type DueDate, dueDate, type StartFact } from '../../legal/due-date.ts'
import { belgianHolidays } from '../../legal/holidays.ts'
import { type LegalTermKey, termInForce } from '../../legal/legal-term.ts'
import { addDays, addMonths, type LocalDate } from '../../shared/local-date.ts'

/** Until when the suspect should have a copy of the PV. @source domain.md 5.6 step 4 (GK) */
export const suspectCopyTerm = (madeOn: LocalDate): DueDate =>
  term('wi.pv.copyToSuspect', 'OFFICIAL_REPORT_MADE', madeOn)

/** Until when the recovery claim is expected after the PV was sent to the prosecutor. @source domain.md 5.11 `wi-dossier` "TB claim to file 30 d" */
export const claimTerm = (sentOn: LocalDate): DueDate => term('wi.claim.file', 'OFFICIAL_REPORT_MADE', sentOn)

/** Until when the Hoge Raad voor de Handhavingsuitvoering may advise; after it the advice counts as favourable. @source domain.md 5.6 step 5 (GK) */
export const highCouncilTerm = (askedOn: LocalDate): DueDate => term('wi.hrh.advice', 'ADVICE_ASKED', askedOn)

/** Until when opposition or appeal against a ruling is open; after it the ruling is final. @source domain.md 5.6 step 8 (GK) */
export const rulingAppealTerm = (servedOn: LocalDate): DueDate => term('wi.ruling.appeal', 'RULING_SERVED', servedOn)

/** The longest term that a court gives for recovery, in months. @source domain.md 5.0 wi.recovery.max (GK) */
export const longestRecoveryMonths = (asOf: LocalDate): number => termInForce('wi.recovery.max', asOf).amount

/**
 * The term for recovery: the months of the ruling from the day on which it is final.
 *
 * @param months 1 to `longestRecoveryMonths`
 * @throws RangeError outside that range
 * @source domain.md 5.6 step 9
 */
export const recoveryTerm = (finalOn: LocalDate, months: number): DueDate => {
  const longest = termInForce('wi.recovery.max', finalOn)
  if (!Number.isInteger(months) || months < 1 || months > longest.amount) throw new RangeError(`${months} months`)
  const given = { ...longest, amount: months, rule: 'Hersteltermijn van de uitspraak' }
  return dueDate({ term: given, trigger: { fact: 'RULING_FINAL', on: finalOn }, holidays: belgianHolidays })
}

/** When the convicted are reminded of a term for recovery: two months before its end, at the earliest the day after it began [N]. */
export const recoveryReminderOn = (finalOn: LocalDate, dueOn: LocalDate): LocalDate => {
  const early = addMonths(dueOn, -2)
  return early > finalOn ? early : addDays(finalOn, 1)
}

const term = (key: LegalTermKey, fact: StartFact, on: LocalDate): DueDate =>
  dueDate({ term: termInForce(key, on), trigger: { fact, on }, holidays: belgianHolidays })
