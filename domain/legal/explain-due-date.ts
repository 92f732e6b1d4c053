import type { LocalDate } from '../shared/local-date.ts'
import type { DueDate, DueDateReason, StartFact } from './due-date.ts'

/** A due date as a person reads it: Dutch sentences in the order of the reckoning. */
export interface ExplainedDueDate {
  readonly dueOn: LocalDate
  readonly reasons: readonly string[]
  /** false when a rule in the chain must still be confirmed by a lawyer */
  readonly verified: boolean
}

/** The chain "why this date" in Dutch, for screens, letters and the appeal file. @source style.md 4.4 "A result carries why" */
export const explainDueDate = ({ dueOn, reasons }: DueDate): ExplainedDueDate => ({
  dueOn,
  reasons: reasons.map(sentence),
  verified: reasons.every((reason) => !('verified' in reason) || reason.verified),
})

const facts: Readonly<Record<StartFact, string>> = {
  REQUEST_RECEIVED: 'Verzoek ontvangen',
  ADVICE_ASKED: 'Advies gevraagd',
  HEARING_STARTED: 'Hoorplicht gestart',
  DECISION_SERVED: 'Beslissing betekend',
  DECISION_RECEIVED_BY_WV: 'Beslissing ontvangen door Wonen in Vlaanderen',
  MAYOR_TERM_ENDED: 'Beslissingstermijn van de burgemeester verstreken',
  APPEAL_RECEIVED: 'Beroep ontvangen',
  GOVERNOR_ANSWERED: 'Antwoord van de gouverneur ontvangen',
  STOP_SERVED: 'Stopzetting of afwijzing betekend',
  REFUSAL_SERVED: 'Weigering betekend',
  REPORT_SERVED: 'Verslag betekend',
  REPORT_RECEIVED: 'Melding ontvangen',
  APPLICATION_RECEIVED: 'Aanvraag ontvangen',
  DECISION_TAKEN: 'Besluit genomen',
  INCLUDED: 'Opgenomen in de inventaris',
  INVESTIGATION_SIGNED: 'Onderzoek ondertekend',
  OFFICIAL_REPORT_MADE: 'Proces-verbaal opgemaakt',
  RULING_SERVED: 'Uitspraak betekend',
  RULING_FINAL: 'Uitspraak definitief',
  TASK_OPENED: 'Taak geopend',
}

const sentence = (reason: DueDateReason): string => {
  switch (reason.code) {
    case 'STARTED_BY':
      return `${facts[reason.fact]} op ${day(reason.on)}.`
    case 'SERVED_BY_REGISTERED_POST':
      return `${reason.rule}: ${day(reason.servedOn)}.`
    case 'RUNS_FROM':
      return `De termijn loopt vanaf de dag erna, ${day(reason.on)}.`
    case 'TERM':
      return `${reason.rule} (${length(reason.amount, reason.unit)}): tot en met ${day(reason.endsOn)}.`
    case 'LAST_DAY_OF_MONTH':
      return `Die maand heeft geen dag ${reason.wantedDay}; de laatste dag van de maand telt.`
    case 'SHIFTED':
      return `${day(reason.from)} is ${dayOff(reason)}; de termijn schuift op naar ${day(reason.to)}.`
  }
}

const day = (date: LocalDate): string => `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`

const length = (amount: number, unit: 'DAYS' | 'MONTHS'): string => {
  const [one, many] = unit === 'DAYS' ? ['dag', 'dagen'] : ['maand', 'maanden']
  return `${amount} ${amount === 1 ? one : many}`
}

const dayOff = ({ because, holiday }: Extract<DueDateReason, { code: 'SHIFTED' }>): string => {
  if (because === 'HOLIDAY') return `een feestdag (${holiday})`
  return because === 'SATURDAY' ? 'een zaterdag' : 'een zondag'
}
