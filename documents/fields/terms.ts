import type { HearingMode } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { clockTime, dayAndDate, lines, longDate } from './format.ts'
import type { AppealFields, AppointmentFields, HearingFields, TermFields } from './types.ts'

/**
 * G4: a term that `domain/legal` computed.
 *
 * @param facts.length in words: "3 maanden"
 * @param facts.explanation reads on after "Die termijn loopt tot ... ,", without a full stop
 */
export const termFields = (facts: {
  readonly date: LocalDate
  readonly length: string
  readonly explanation: string
}): TermFields => ({ date: longDate(facts.date), length: facts.length, explanation: facts.explanation })

/** G4: appeal to the minister. @source domain.md 5.0 `oo.appeal.party` */
export const appealFields = (facts: {
  readonly termDays: number
  /** lines of the postal address where appeals arrive */
  readonly addressLines: readonly string[]
}): AppealFields => ({
  term: `${facts.termDays} dagen`,
  from: 'de dag na de betekening',
  body: 'de Vlaamse minister, bevoegd voor wonen',
  addressLines: lines(facts.addressLines),
  address: facts.addressLines.join(', '),
})

export interface HearingFacts {
  readonly mode: HearingMode
  readonly offeredUntil: LocalDate
  readonly at?: { readonly date: LocalDate; readonly time: string }
  readonly place?: string
  /** one sentence each, for the decision */
  readonly reactions?: readonly string[]
}

/** G4: the hearing; without `at` an oral hearing is on request. */
export const hearingFields = (facts: HearingFacts): HearingFields => ({
  until: longDate(facts.offeredUntil),
  written: facts.mode !== 'MONDELING',
  oral: facts.mode !== 'SCHRIFTELIJK',
  at: facts.at ? `${dayAndDate(facts.at.date)} om ${clockTime(facts.at.time)}` : '',
  place: facts.place ?? '',
  reactions: lines(facts.reactions ?? []),
})

/** G4: the visit that was planned; `reason` reads on after "Aanleiding:". */
export const appointmentFields = (facts: {
  readonly date: LocalDate
  readonly time: string
  readonly inspectors: readonly string[]
  readonly reason: string
}): AppointmentFields => ({
  day: dayAndDate(facts.date),
  time: clockTime(facts.time),
  inspectors: facts.inspectors.join(', '),
  reason: facts.reason,
})
