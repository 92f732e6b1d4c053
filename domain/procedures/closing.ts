import { legalTerm } from '../legal/legal-term.ts'
import { addDays, addMonths, type LocalDate } from '../shared/local-date.ts'

/** Why a main procedure of OO is closed, highest priority first. @source domain.md 3.4.1, 5.10 */
export const closingReasons = [
  'ALLE_BEROEPEN_AFGEHANDELD',
  'GEEN_BEROEP_MEER_MOGELIJK',
  'GEEN_BEROEP_INGEDIEND',
  'AFGEWERKT',
  'MELDING_MET_HERSTELVORDERING',
  'MELDING_ZONDER_GEVOLG',
] as const
export type ClosingReason = (typeof closingReasons)[number]

/** An appeal in the procedure: how admissibility was judged, and the day of the ministerial decision or tacit rejection. */
export interface ClosingAppeal {
  readonly postedOn: LocalDate
  /** undefined: not judged yet */
  readonly admissible?: boolean
  readonly decidedOn?: LocalDate
}

/** What decides whether one unit is done. */
export interface ClosingUnit {
  /** last day of every term of appeal against its valid decision; undefined: no valid decision, or one not served */
  readonly appealUntil?: LocalDate
  /** lifted or solved decision, or a certificate that was sent */
  readonly finished: boolean
}

/** A warning procedure that may come to nothing. */
export interface ClosingWarning {
  readonly reportedOn: LocalDate
  /** a formal request goes on as an ordinary procedure */
  readonly formal: boolean
  readonly recoveryGranted: boolean
}

export interface ClosingFacts {
  /** day on which the procedure was rejected or stopped */
  readonly stoppedOn?: LocalDate
  /** someone ticked that no appeal was filed */
  readonly noAppealFiled: boolean
  readonly appeals: readonly ClosingAppeal[]
  readonly units: readonly ClosingUnit[]
  /** undefined: no warning procedure runs */
  readonly warning?: ClosingWarning
  /** an informal report with which nothing was done yet, while each of its dwellings has an open claim in the public register */
  readonly claimedReport?: boolean
}

/**
 * Why the weekly closer may close a procedure of OO, or undefined when it must wait. Every unit must be done; of several reasons the highest counts.
 *
 * @source domain.md 5.10; scenario 61
 */
export const closingReasonOf = (facts: ClosingFacts, asOf: LocalDate): ClosingReason | undefined =>
  facts.stoppedOn === undefined
    ? (afterDecisions(facts, asOf) ?? afterClaim(facts) ?? afterWarning(facts.warning, asOf))
    : afterStop(facts, facts.stoppedOn, asOf)

/** The court will see to it. @source domain.md 5.6 last line, 3.4.1 */
const afterClaim = ({ claimedReport }: ClosingFacts): ClosingReason | undefined =>
  claimedReport === true ? 'MELDING_MET_HERSTELVORDERING' : undefined

/** @source domain.md 5.2 step 7 */
const afterWarning = (warning: ClosingWarning | undefined, asOf: LocalDate): ClosingReason | undefined => {
  if (!warning || warning.formal || warning.recoveryGranted) return undefined
  const term = legalTerm('proc.close.informalReport', warning.reportedOn)
  return term && addMonths(warning.reportedOn, term.amount) < asOf ? 'MELDING_ZONDER_GEVOLG' : undefined
}

const afterStop = (facts: ClosingFacts, stoppedOn: LocalDate, asOf: LocalDate): ClosingReason | undefined => {
  if (!isLongAgo(stoppedOn, asOf)) return undefined
  if (facts.appeals.length > 0) return allHandled(facts.appeals, asOf) ? 'ALLE_BEROEPEN_AFGEHANDELD' : undefined
  return facts.noAppealFiled ? 'GEEN_BEROEP_INGEDIEND' : 'GEEN_BEROEP_MEER_MOGELIJK'
}

const afterDecisions = ({ appeals, units }: ClosingFacts, asOf: LocalDate): ClosingReason | undefined => {
  const isPast = ({ appealUntil }: ClosingUnit): boolean => appealUntil !== undefined && appealUntil < asOf
  if (units.length === 0 || !units.every((unit) => unit.finished || isPast(unit))) return undefined
  if (appeals.length > 0) return allHandled(appeals, asOf) ? 'ALLE_BEROEPEN_AFGEHANDELD' : undefined
  return units.some(isPast) ? 'GEEN_BEROEP_MEER_MOGELIJK' : 'AFGEWERKT'
}

/** Inadmissible ones a while ago, admissible ones decided a while ago. */
const allHandled = (appeals: readonly ClosingAppeal[], asOf: LocalDate): boolean =>
  appeals.every(({ postedOn, admissible, decidedOn }) => {
    if (admissible === undefined) return false
    return admissible ? decidedOn !== undefined && isLongAgo(decidedOn, asOf) : isLongAgo(postedOn, asOf)
  })

const isLongAgo = (day: LocalDate, asOf: LocalDate): boolean => {
  const days = legalTerm('proc.close.afterReject', day)?.amount ?? 60
  return addDays(day, days) < asOf
}

/** Why a certificate procedure is closed. @source domain.md 3.4.1, 5.4 step 12 */
export const certificateClosingReasons = ['NA_AFWIJZING', 'NA_STOPZETTING', 'AFGEWERKT'] as const
export type CertificateClosingReason = (typeof certificateClosingReasons)[number]

export interface CertificateClosingFacts {
  readonly ended?: { readonly how: 'AFGEWEZEN' | 'STOPGEZET'; readonly on: LocalDate }
  /** day on which the last unit was certified, refused or withdrawn; undefined while one is not */
  readonly finishedOn?: LocalDate
}

/**
 * Why the weekly closer may close a certificate procedure: a month after it was rejected, stopped, or its last unit was finished.
 *
 * @source domain.md 5.4 step 12, 14 point 2
 */
export const certificateClosingReasonOf = (
  facts: CertificateClosingFacts,
  asOf: LocalDate,
): CertificateClosingReason | undefined => {
  const { ended, finishedOn } = facts
  const since = ended?.on ?? finishedOn
  if (since === undefined) return undefined
  const months = legalTerm('proc.close.afterReject.ca', since)?.amount ?? 1
  if (addMonths(since, months) >= asOf) return undefined
  if (!ended) return 'AFGEWERKT'
  return ended.how === 'AFGEWEZEN' ? 'NA_AFWIJZING' : 'NA_STOPZETTING'
}
