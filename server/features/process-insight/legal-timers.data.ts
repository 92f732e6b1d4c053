import type { LegalTermKey } from '#domain/legal/legal-term'
import type { OnLapse } from '#domain/legal/terms.data'

/** A timer of a diagram that is the end of a term: the term of the law, or where an agreement gives the days, what its lapse does. */
export type LegalTimer = {
  readonly processId: string
  readonly elementId: string
} & ({ readonly term: LegalTermKey } | { readonly effect: OnLapse; readonly rule: string })

/** Timers whose lapse has an effect. @source domain.md 5.0, and the section of each procedure */
export const legalTimers = [
  { processId: 'oo', elementId: 'mayor-term-lapsed', term: 'oo.mayorDecision' },
  { processId: 'oo-hearing', elementId: 'hearing-lapsed', term: 'oo.hearing' },
  { processId: 'oo-decision', elementId: 'appeal-term-lapsed', term: 'oo.appeal.party' },
  { processId: 'appeal', elementId: 'minister-term-lapsed', term: 'appeal.minister' },
  { processId: 'appeal', elementId: 'reactions-due', term: 'appeal.reaction' },
  {
    processId: 'appeal',
    elementId: 'official-view-lapsed',
    effect: 'DECISION_MAY_FOLLOW',
    rule: 'Standpunt van de gewestelijk ambtenaar over het beroep',
  },
  {
    processId: 'appeal',
    elementId: 'municipal-view-lapsed',
    effect: 'DECISION_MAY_FOLLOW',
    rule: 'Standpunt van de gemeente over het beroep',
  },
  { processId: 'ca', elementId: 'decision-term-lapsed', term: 'ca.decision' },
  {
    processId: 'ca-withdrawal',
    elementId: 'reaction-term-lapsed',
    effect: 'DECISION_MAY_FOLLOW',
    rule: 'Reactie van de houder op het voornemen om het attest in te trekken',
  },
  { processId: 'ngw', elementId: 'communication-lapsed', term: 'ngw.communicate' },
  { processId: 'wp-recovery', elementId: 'investigation-lapsed', term: 'wp.firstInvestigation' },
  { processId: 'wp-recovery', elementId: 'grant-lapsed', term: 'wp.grantRecovery' },
  { processId: 'wp-recovery', elementId: 'recovery-ended', term: 'wp.total' },
  { processId: 'wp-recovery', elementId: 'conform-lapsed', term: 'wp.total' },
  { processId: 'wp-recovery', elementId: 'report-runs-out', term: 'proc.close.informalReport' },
  { processId: 'levy-anniversary', elementId: 'anniversary-passed', term: 'vivoo.levyStart' },
  { processId: 'levy-anniversary', elementId: 'anniversary-reached', term: 'vivoo.levyStart' },
  { processId: 'levy-measure', elementId: 'completion-lapsed', term: 'vrop.complete' },
  {
    processId: 'levy-measure',
    elementId: 'measure-lapsed',
    effect: 'LEVY_DUE',
    rule: 'Einde van de vrijstelling of opschorting',
  },
  {
    processId: 'levy-measure',
    elementId: 'measure-end',
    effect: 'LEVY_DUE',
    rule: 'Einde van de vrijstelling of opschorting',
  },
  { processId: 'wi-recovery-claim', elementId: 'council-silent', term: 'wi.hrh.advice' },
  { processId: 'wi-dossier', elementId: 'ruling-final', term: 'wi.ruling.appeal' },
  { processId: 'wi-ruling-follow-up', elementId: 'recovery-lapsed', term: 'wi.recovery.max' },
] as const satisfies readonly LegalTimer[]

/** Timers that remind, look again or start work: their lapse takes nothing from anybody. */
export const otherTimers = [
  'wi-recovery-claim/claim-late',
  'wi-ruling-follow-up/recovery-nearly-due',
  'wi-ruling-follow-up/penalty-month',
  'levy-measure/reminder-due',
  'levy-measure/year-passed',
  'levy-measure/end-near',
  'levy-anniversary/notice-due',
  'ngw/communication-nearly-due',
  'rehousing-household/vacating-date',
  'nightly-dates/every-morning',
  'expiry-sweeper/every-morning',
  'procedure-closer/every-sunday',
  'levy-feed/month-begins',
] as const
