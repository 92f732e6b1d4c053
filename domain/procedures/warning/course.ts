import { type DueDate, dueDate } from '../../legal/due-date.ts'
import { belgianHolidays, type HolidayCalendar } from '../../legal/holidays.ts'
import { legalTerm, type LegalTermKey } from '../../legal/legal-term.ts'
import { addDays, addMonths, type LocalDate } from '../../shared/local-date.ts'

/** The three terms of a warning procedure, all from the day of the report. */
export interface WarningTerms {
  /** first investigation by the municipality */
  readonly investigate: DueDate
  /** a recovery term is granted */
  readonly grant: DueDate
  /** the dwelling conforms */
  readonly conform: DueDate
}

/**
 * The terms of a warning procedure.
 *
 * @returns undefined for a report of before 2021, when the law knew none
 * @source domain.md 5.0 wp.*
 */
export const warningTerms = (
  reportedOn: LocalDate,
  holidays: HolidayCalendar = belgianHolidays,
): WarningTerms | undefined => {
  const until = (key: LegalTermKey): DueDate | undefined => {
    const term = legalTerm(key, reportedOn)
    return term && dueDate({ term, trigger: { fact: 'REPORT_RECEIVED', on: reportedOn }, holidays })
  }
  const [investigate, grant, conform] = [until('wp.firstInvestigation'), until('wp.grantRecovery'), until('wp.total')]
  return investigate && grant && conform && { investigate, grant, conform }
}

/** What happened in a warning procedure so far. */
export interface WarningFacts {
  readonly request: 'VERZOEK' | 'MELDING'
  readonly reportedOn: LocalDate
  /** day of the first investigation, and whether the dwelling conformed */
  readonly investigated?: { readonly on: LocalDate; readonly conform: boolean }
  readonly recoveryGrantedOn?: LocalDate
  readonly inspectedAgain?: { readonly on: LocalDate; readonly conform: boolean }
}

/**
 * Where a warning procedure stands.
 * - `INVESTIGATE`, `GRANT_RECOVERY`, `REPAIR`: what the municipality or the owner does next
 * - `REPAIRED`: the dwelling conforms, a certificate follows ex officio
 * - `BECOMES_OO`: the procedure goes on as an ordinary one, from the day of the report
 * - `CLOSE_WITHOUT_EFFECT`: an informal report ends; the mayor may still take the initiative
 */
export type WarningStage =
  | 'INVESTIGATE'
  | 'GRANT_RECOVERY'
  | 'REPAIR'
  | 'REPAIRED'
  | 'BECOMES_OO'
  | 'CLOSE_WITHOUT_EFFECT'

/**
 * Where a warning procedure stands on a day. A formal request becomes an ordinary procedure as soon as a term lapses; an informal report ends.
 *
 * @throws RangeError for a report of before 2021
 * @source domain.md 5.2; scenario 29
 */
export const warningStage = (
  facts: WarningFacts,
  asOf: LocalDate,
  holidays: HolidayCalendar = belgianHolidays,
): WarningStage => {
  const terms = warningTerms(facts.reportedOn, holidays)
  if (!terms) throw new RangeError(`no warning procedure for a report of ${facts.reportedOn}`)
  const { investigated, recoveryGrantedOn, inspectedAgain } = facts
  if (investigated?.conform === true || isRepaired(inspectedAgain, terms)) return 'REPAIRED'
  if (recoveryGrantedOn !== undefined) return whileRepairing(inspectedAgain, terms, asOf)
  const [next, due]: [WarningStage, DueDate] = investigated
    ? ['GRANT_RECOVERY', terms.grant]
    : ['INVESTIGATE', terms.investigate]
  return asOf > due.dueOn ? lapsedInto[facts.request] : next
}

const whileRepairing = (inspected: WarningFacts['inspectedAgain'], { conform }: WarningTerms, asOf: LocalDate) =>
  inspected?.conform === false || asOf > conform.dueOn ? 'BECOMES_OO' : 'REPAIR'

/** What the lapse of a term makes of it before a recovery term was granted. */
const lapsedInto = { VERZOEK: 'BECOMES_OO', MELDING: 'CLOSE_WITHOUT_EFFECT' } as const

const isRepaired = (inspected: WarningFacts['inspectedAgain'], { conform }: WarningTerms): boolean =>
  inspected?.conform === true && inspected.on <= conform.dueOn

/**
 * Whether an informal report without recovery term is closed by the weekly closer.
 *
 * @source domain.md 5.2 step 7, 5.10: report + 2 months < today
 */
export const isWithoutEffect = (
  report: {
    readonly request: 'VERZOEK' | 'MELDING'
    readonly reportedOn: LocalDate
    readonly recoveryGrantedOn?: LocalDate
  },
  asOf: LocalDate,
): boolean =>
  report.request === 'MELDING' && report.recoveryGrantedOn === undefined && addMonths(report.reportedOn, 2) < asOf

/** How a warning procedure ended. @source domain.md 5.2, 5.11 wp-recovery */
export const warningOutcomes = [
  'HERSTELD',
  'WORDT_OO',
  'INITIATIEF_BURGEMEESTER',
  'ZONDER_GEVOLG',
  'STOPGEZET',
] as const
export type WarningOutcome = (typeof warningOutcomes)[number]

/**
 * Until when repair is asked: the wanted number of days from the grant, never beyond the three months after the report.
 *
 * @param days parameter `wp.recoveryTermDays`
 * @returns undefined for a report of before 2021
 * @source domain.md 5.2 step 3b, 7 wp.recoveryTermDays
 */
export const recoveryUntil = (reportedOn: LocalDate, grantedOn: LocalDate, days: number): LocalDate | undefined => {
  const terms = warningTerms(reportedOn)
  if (!terms) return undefined
  const wanted = addDays(grantedOn, days)
  return wanted < terms.conform.dueOn ? wanted : terms.conform.dueOn
}

/**
 * Whether a report can still begin as a warning procedure: the law knew it, and there is time for the first investigation.
 *
 * @source domain.md 5.2 step 2
 */
export const mayBeWarning = (reportedOn: LocalDate, asOf: LocalDate): boolean => {
  const terms = warningTerms(reportedOn)
  return terms !== undefined && asOf <= terms.investigate.dueOn
}

/**
 * From when an informal report without recovery term ends without effect: the start of this day.
 *
 * @source domain.md 5.2 step 7: report + 2 months < today
 */
export const withoutEffectFrom = (reportedOn: LocalDate): LocalDate => addDays(addMonths(reportedOn, 2), 1)
