import type { z } from 'zod'
import type { term } from '#contract/common'
import { formatLongDate } from './format.ts'

type Reason = z.infer<typeof term>['reasons'][number]

const facts: Readonly<Record<string, string>> = {
  REQUEST_RECEIVED: 'Het verzoek is ontvangen',
  ADVICE_ASKED: 'Het advies is gevraagd',
  HEARING_STARTED: 'De hoorplicht is gestart',
  DECISION_SERVED: 'De beslissing is betekend',
  DECISION_RECEIVED_BY_WV: 'Wonen in Vlaanderen ontving de beslissing',
  MAYOR_TERM_ENDED: 'De termijn van de burgemeester is verstreken',
  APPEAL_RECEIVED: 'Het beroep is ontvangen',
  GOVERNOR_ANSWERED: 'De gouverneur antwoordde',
  STOP_SERVED: 'De stopzetting of afwijzing is betekend',
  REFUSAL_SERVED: 'De weigering is betekend',
  REPORT_SERVED: 'Het verslag is betekend',
  REPORT_RECEIVED: 'De melding is ontvangen',
  APPLICATION_RECEIVED: 'De aanvraag is ontvangen',
  DECISION_TAKEN: 'De beslissing is genomen',
  INCLUDED: 'De woning is opgenomen in VIVOO',
  INVESTIGATION_SIGNED: 'Het onderzoek is ondertekend',
  OFFICIAL_REPORT_MADE: 'Het proces-verbaal is opgemaakt',
  RULING_SERVED: 'De uitspraak is betekend',
  RULING_FINAL: 'De uitspraak is definitief',
  TASK_OPENED: 'De taak is geopend',
}

const days = { SATURDAY: 'een zaterdag', SUNDAY: 'een zondag', HOLIDAY: 'een feestdag' } as const

/** The chain "why this date" as Dutch sentences, from the start fact to the last day. */
export const termSentences = (reasons: readonly Reason[], dueOn: string): string[] => [
  ...reasons.map(sentence),
  `De laatste dag is ${formatLongDate(dueOn)}.`,
]

const sentence = (reason: Reason): string => {
  switch (reason.code) {
    case 'STARTED_BY':
      return `${facts[reason.fact] ?? 'De termijn is gestart'} op ${formatLongDate(reason.on)}.`
    case 'SERVED_BY_REGISTERED_POST':
      return `Aangetekend gepost op ${formatLongDate(reason.postedOn)}; geldt als ontvangen na ${reason.workdays} werkdagen, op ${formatLongDate(reason.servedOn)} (${reason.rule})${unverified(reason.verified)}.`
    case 'RUNS_FROM':
      return `De eerste dag telt vanaf ${formatLongDate(reason.on)}.`
    case 'TERM':
      return `Termijn van ${reason.amount} ${reason.unit === 'DAYS' ? 'dagen' : 'maanden'} (${reason.rule})${unverified(reason.verified)}: tot en met ${formatLongDate(reason.endsOn)}.`
    case 'LAST_DAY_OF_MONTH':
      return `Die maand heeft geen ${reason.wantedDay}ste dag: de laatste dag van de maand telt.`
    case 'SHIFTED':
      return `${formatLongDate(reason.from)} is ${days[reason.because]}${reason.holiday === undefined ? '' : ` (${reason.holiday})`}: verschoven naar ${formatLongDate(reason.to)}.`
  }
}

const unverified = (verified: boolean): string => (verified ? '' : ', nog na te kijken door een jurist')
