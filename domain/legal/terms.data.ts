import type { LocalDate } from '../shared/local-date.ts'

/** Where a row comes from: `DECK` the information session of 2020, `PAGE` a public page read, `GK` general knowledge that a lawyer must still check. */
export type TermSource = 'DECK' | 'PAGE' | 'GK'

/** What happens by law or by the manual when the term has passed. Text for people is made elsewhere. */
export type OnLapse =
  | 'MAYOR_MAY_STILL_DECIDE'
  | 'APPEAL_INADMISSIBLE'
  | 'REMINDER'
  | 'DECISION_MAY_FOLLOW'
  | 'DECISION_FINAL'
  | 'TACIT_REJECTION'
  | 'WARNING_PROCEDURE_IMPOSSIBLE'
  | 'OO_CONTINUES'
  | 'SECOND_OPINION_OPEN'
  | 'CERTIFICATE_EXPIRES'
  | 'NOT_INCLUDABLE'
  | 'LEVY_DUE'
  | 'REAPPLY'
  | 'CANNOT_LINK'
  | 'CLOSED'
  | 'PENALTY_PAYMENT_RUNS'

export interface LegalTermRow {
  readonly key: string
  readonly amount: number
  readonly unit: 'DAYS' | 'MONTHS'
  /** the row holds for triggers from this day */
  readonly from: LocalDate
  /** first day on which it no longer holds */
  readonly to?: LocalDate
  readonly regime: 'ALL' | 'UNTIL_2020' | 'CODEX_2021'
  /** `ORDER` termijn van orde: nothing is void after it; `FATAL`: a right is lost after it; `PERIOD`: a length, not a deadline */
  readonly nature: 'ORDER' | 'FATAL' | 'PERIOD'
  /** whether a last day that is no working day moves to the next one (appeals) */
  readonly shiftToWorkday: boolean
  /** when an organisation sets its own term: what it may choose, both ends included, in `unit` */
  readonly range?: { readonly min: number; readonly max: number }
  readonly onLapse: OnLapse
  /** where the rule stands; shown in the "why this date" chain */
  readonly rule: string
  readonly source: TermSource
  /** false: not confirmed by a look-up; listed on the page "te verifiëren" */
  readonly verified: boolean
}

/** Start of the Flemish Codex Wonen and the reform of the quality procedures. */
const REFORM = '2021-01-01'
/** Before any procedure in the system. */
const EVER = '1998-01-01'

/**
 * Legal terms as dated rows; the law of a case is the row that holds on the day of the trigger. An old row stays, a change is a new row.
 *
 * @source domain.md 5.0
 */
export const legalTerms = [
  {
    key: 'oo.mayorDecision',
    amount: 3,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'ORDER',
    shiftToWorkday: false,
    onLapse: 'MAYOR_MAY_STILL_DECIDE',
    rule: 'Beslissing van de burgemeester binnen drie maanden na ontvangst van het verzoek',
    source: 'PAGE',
    verified: true,
  },
  {
    // after the three months of the mayor; older law may differ (domain.md 14, point 4)
    key: 'oo.appealInaction.window',
    amount: 12,
    unit: 'MONTHS',
    from: REFORM,
    regime: 'CODEX_2021',
    nature: 'FATAL',
    shiftToWorkday: true,
    onLapse: 'APPEAL_INADMISSIBLE',
    rule: 'Beroep tegen stilzitten binnen twaalf maanden na de beslissingstermijn van de burgemeester',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'oo.adviceGA',
    amount: 75,
    unit: 'DAYS',
    from: EVER,
    to: REFORM,
    regime: 'UNTIL_2020',
    nature: 'ORDER',
    shiftToWorkday: false,
    onLapse: 'REMINDER',
    rule: 'Advies van de gewestelijk ambtenaar binnen 75 dagen na de adviesvraag',
    source: 'GK',
    verified: false,
  },
  {
    key: 'oo.hearing',
    amount: 14,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'ORDER',
    shiftToWorkday: false,
    range: { min: 7, max: 60 },
    onLapse: 'DECISION_MAY_FOLLOW',
    rule: 'Redelijke termijn om te reageren, bepaald door de gemeente',
    source: 'GK',
    verified: false,
  },
  {
    key: 'oo.appeal.party',
    amount: 30,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: true,
    onLapse: 'DECISION_FINAL',
    rule: 'Beroep bij de minister binnen dertig dagen na de betekening',
    source: 'PAGE',
    verified: true,
  },
  {
    // that WV has a term of its own is on a page, its length is not
    key: 'oo.appeal.wv',
    amount: 30,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: true,
    onLapse: 'DECISION_FINAL',
    rule: 'Beroep van de gewestelijk ambtenaar binnen dertig dagen na ontvangst door Wonen in Vlaanderen',
    source: 'GK',
    verified: false,
  },
  {
    key: 'appeal.minister',
    amount: 3,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'TACIT_REJECTION',
    rule: 'Beslissing van de minister binnen drie maanden na het beroep',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'appeal.minister.oralHearing',
    amount: 4,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'TACIT_REJECTION',
    rule: 'Beslissing van de minister binnen vier maanden na het beroep als om een mondelinge hoorzitting is gevraagd',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'appeal.inclusion',
    amount: 30,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: true,
    onLapse: 'APPEAL_INADMISSIBLE',
    rule: 'Beroep tegen de opname in de inventaris binnen dertig dagen na het antwoord van de gouverneur',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'appeal.stop',
    amount: 30,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: true,
    onLapse: 'APPEAL_INADMISSIBLE',
    rule: 'Beroep tegen de stopzetting of de afwijzing binnen dertig dagen na de betekening',
    source: 'GK',
    verified: false,
  },
  {
    key: 'appeal.certificate',
    amount: 30,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: true,
    onLapse: 'APPEAL_INADMISSIBLE',
    rule: 'Beroep tegen de weigering van een conformiteitsattest binnen dertig dagen na de betekening',
    source: 'GK',
    verified: false,
  },
  {
    key: 'appeal.reaction',
    amount: 14,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'ORDER',
    shiftToWorkday: false,
    onLapse: 'DECISION_MAY_FOLLOW',
    rule: 'Redelijke termijn om te reageren op het verslag van het beroepsonderzoek',
    source: 'GK',
    verified: false,
  },
  {
    key: 'wp.firstInvestigation',
    amount: 14,
    unit: 'DAYS',
    from: REFORM,
    to: '2022-04-08',
    regime: 'CODEX_2021',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'WARNING_PROCEDURE_IMPOSSIBLE',
    rule: 'Eerste onderzoek van de waarschuwingsprocedure binnen veertien dagen na de melding',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'wp.firstInvestigation',
    amount: 1,
    unit: 'MONTHS',
    from: '2022-04-08',
    regime: 'CODEX_2021',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'WARNING_PROCEDURE_IMPOSSIBLE',
    rule: 'Eerste onderzoek van de waarschuwingsprocedure binnen een maand na de melding',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'wp.grantRecovery',
    amount: 1,
    unit: 'MONTHS',
    from: REFORM,
    regime: 'CODEX_2021',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'OO_CONTINUES',
    rule: 'Hersteltermijn toekennen binnen een maand na de melding',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'wp.total',
    amount: 3,
    unit: 'MONTHS',
    from: REFORM,
    regime: 'CODEX_2021',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'OO_CONTINUES',
    rule: 'Conform binnen drie maanden na de melding',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'ca.decision',
    amount: 60,
    unit: 'DAYS',
    from: EVER,
    to: REFORM,
    regime: 'UNTIL_2020',
    nature: 'ORDER',
    shiftToWorkday: false,
    onLapse: 'SECOND_OPINION_OPEN',
    rule: 'Beslissing over het conformiteitsattest binnen zestig dagen na de aanvraag',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'ca.decision',
    amount: 60,
    unit: 'DAYS',
    from: REFORM,
    regime: 'CODEX_2021',
    nature: 'ORDER',
    shiftToWorkday: false,
    onLapse: 'SECOND_OPINION_OPEN',
    rule: 'Beslissing over het conformiteitsattest binnen zestig dagen na de aanvraag',
    source: 'GK',
    verified: false,
  },
  {
    key: 'ca.validity',
    amount: 120,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    range: { min: 12, max: 120 },
    onLapse: 'CERTIFICATE_EXPIRES',
    rule: 'Conformiteitsattest hoogstens tien jaar geldig, korter volgens gemeentelijk reglement',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'ngw.communicate',
    amount: 3,
    unit: 'MONTHS',
    from: '2023-06-09',
    regime: 'CODEX_2021',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'NOT_INCLUDABLE',
    rule: 'Besluit binnen drie maanden bij de inventarisbeheerder',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'vivoo.levyStart',
    amount: 12,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'LEVY_DUE',
    rule: 'Heffing twaalf maanden na de opname en daarna telkens na twaalf maanden',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'vrop.forceMajeure',
    amount: 12,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'REAPPLY',
    rule: 'Vrijstelling wegens overmacht voor een jaar',
    source: 'PAGE',
    verified: true,
  },
  {
    // two months before an anniversary the holders are told of it [N]
    key: 'levy.notice',
    amount: 2,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'REMINDER',
    rule: 'Melding van de verjaardag twee maanden op voorhand',
    source: 'GK',
    verified: false,
  },
  {
    key: 'vrop.remind',
    amount: 14,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'ORDER',
    shiftToWorkday: false,
    onLapse: 'REMINDER',
    rule: 'Herinnering veertien dagen na de vraag om een aanvraag aan te vullen',
    source: 'GK',
    verified: false,
  },
  {
    key: 'vrop.complete',
    amount: 30,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'ORDER',
    shiftToWorkday: false,
    onLapse: 'DECISION_MAY_FOLLOW',
    rule: 'Aanvraag van een vrijstelling of opschorting aangevuld binnen dertig dagen',
    source: 'GK',
    verified: false,
  },
  {
    key: 'inv.link.maxAge',
    amount: 6,
    unit: 'MONTHS',
    from: EVER,
    to: '2022-04-01',
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'CANNOT_LINK',
    rule: 'Onderzoek jonger dan zes maanden',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'inv.link.maxAge',
    amount: 12,
    unit: 'MONTHS',
    from: '2022-04-01',
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'CANNOT_LINK',
    rule: 'Onderzoek jonger dan een jaar',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'proc.close.afterReject',
    amount: 60,
    unit: 'DAYS',
    from: EVER,
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'CLOSED',
    rule: 'Afsluiten zestig dagen na afwijzing of stopzetting',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'proc.close.informalReport',
    amount: 2,
    unit: 'MONTHS',
    from: REFORM,
    regime: 'CODEX_2021',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'CLOSED',
    rule: 'Melding zonder hersteltermijn afsluiten twee maanden na de melding',
    source: 'PAGE',
    verified: true,
  },
  {
    // two pages differ; the page of the CA task itself is followed (domain.md 14, point 2)
    key: 'proc.close.afterReject.ca',
    amount: 1,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'PERIOD',
    shiftToWorkday: false,
    onLapse: 'CLOSED',
    rule: 'Procedure CA afsluiten een maand na afwijzing of stopzetting',
    source: 'PAGE',
    verified: true,
  },
  {
    key: 'wi.recovery.max',
    amount: 24,
    unit: 'MONTHS',
    from: EVER,
    regime: 'ALL',
    nature: 'FATAL',
    shiftToWorkday: false,
    onLapse: 'PENALTY_PAYMENT_RUNS',
    rule: 'Hersteltermijn van hoogstens twee jaar',
    source: 'GK',
    verified: false,
  },
] as const satisfies readonly LegalTermRow[]

/** How a letter counts as served, when the real day is not known (parameter `service.registeredOffsetDays`). */
export const registeredService = {
  workdays: 3,
  rule: 'Aangetekende zending geldt als ontvangen de derde werkdag na afgifte aan de post',
  source: 'GK',
  verified: false,
} as const
