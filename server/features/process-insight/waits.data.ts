import type { BallHolder } from '../../contract/process-insight.ts'

/** A place in a diagram where the case waits for somebody who has no worklist here. */
export interface OutsideWait {
  readonly processId: string
  readonly elementId: string
  /** timer that ends the wait, where it is another element */
  readonly timerId?: string
  readonly by: BallHolder
  /** after "wacht op" */
  readonly what: string
}

/** @source domain.md 5.1 to 5.9 */
export const outsideWaits = [
  { processId: 'oo-hearing', elementId: 'hearing-lapsed', by: 'CITIZEN', what: 'reacties van de betrokkenen' },
  { processId: 'oo-decision', elementId: 'appeal-term-lapsed', by: 'CITIZEN', what: 'het einde van de beroepstermijn' },
  { processId: 'oo', elementId: 'procedure-closed', by: 'NOBODY', what: 'de afsluiting van het dossier' },
  {
    processId: 'ca-withdrawal',
    elementId: 'await-reaction',
    timerId: 'reaction-term-lapsed',
    by: 'CITIZEN',
    what: 'een reactie van de houder van het attest',
  },
  { processId: 'appeal', elementId: 'reactions-due', by: 'CITIZEN', what: 'reacties op het beroepsonderzoek' },
  { processId: 'ngw', elementId: 'governor-suspended', by: 'NOBODY', what: 'het verdere verloop van het besluit' },
  { processId: 'ngw', elementId: 'governor-answered', by: 'SUSPENDED', what: 'het antwoord van de gouverneur' },
  { processId: 'levy-anniversary', elementId: 'notice-due', by: 'NOBODY', what: 'de verjaardag van de opname' },
  {
    processId: 'levy-anniversary',
    elementId: 'anniversary-reached',
    by: 'NOBODY',
    what: 'de verjaardag van de opname',
  },
  { processId: 'levy-measure', elementId: 'year-passed', by: 'NOBODY', what: 'het volgende nazicht van de maatregel' },
  {
    processId: 'levy-measure',
    elementId: 'end-near',
    by: 'NOBODY',
    what: 'het nazicht voor het einde van de maatregel',
  },
  { processId: 'levy-measure', elementId: 'measure-end', by: 'NOBODY', what: 'het einde van de maatregel' },
  {
    processId: 'rehousing-household',
    elementId: 'household-departed',
    by: 'CITIZEN',
    what: 'het vertrek van het gezin',
  },
  {
    processId: 'wp-recovery',
    elementId: 'repair-awaited',
    timerId: 'recovery-ended',
    by: 'CITIZEN',
    what: 'herstel door de houder',
  },
  { processId: 'wp-recovery', elementId: 'report-runs-out', by: 'NOBODY', what: 'het einde van de melding' },
  {
    processId: 'wi-dossier',
    elementId: 'ruling-settles',
    timerId: 'ruling-final',
    by: 'OTHER',
    what: 'verzet of hoger beroep tegen de uitspraak',
  },
  {
    processId: 'wi-recovery-claim',
    elementId: 'council-answers',
    timerId: 'council-silent',
    by: 'OTHER',
    what: 'het advies van de Hoge Raad',
  },
  {
    processId: 'wi-ruling-follow-up',
    elementId: 'penalty-month',
    by: 'CITIZEN',
    what: 'herstel terwijl de dwangsom loopt',
  },
] as const satisfies readonly OutsideWait[]

/** Tasks that watch somebody else: whoever has the task only keeps an eye on it. `null`: a term that runs beside the work itself. */
export const watchingTasks: Readonly<Record<string, { readonly by: BallHolder; readonly what: string } | null>> = {
  'oo/watch-mayor-term': null,
  'appeal/await-minister': { by: 'OTHER', what: 'de beslissing van de minister' },
  'levy-measure/complete-request': { by: 'CITIZEN', what: 'een aanvulling door de aanvrager' },
  'wi-dossier/follow-prosecutor': { by: 'OTHER', what: 'het parket' },
  'wi-dossier/register-ruling': { by: 'OTHER', what: 'de uitspraak van de rechtbank' },
  'wi-ruling-follow-up/follow-recovery': { by: 'CITIZEN', what: 'herstel door de overtreder' },
}

/** What a process that another one called is there for, after "wacht op". */
export const subjects: Readonly<Record<string, string>> = {
  'oo-advice': 'advies',
  'oo-hearing': 'hoorplicht',
  'oo-decision': 'beslissing',
  investigation: 'onderzoek',
  'document-signing': 'handtekening',
  'posting-date': 'datum van afgifte',
  'rehousing-household': 'herhuisvesting',
  'wi-recovery-claim': 'herstelvordering',
  'wi-ruling-follow-up': 'uitvoering van de uitspraak',
}
