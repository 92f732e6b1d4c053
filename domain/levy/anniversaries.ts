import { termInForce } from '../legal/legal-term.ts'
import { addMonths, type LocalDate } from '../shared/local-date.ts'

/** From its first to its last day, both included; `to` null: still running. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** What decides about the levy on one record of VIVOO. */
export interface LevyFacts {
  readonly includedOn: LocalDate
  /** day of deletion; on that day itself it no longer stands there */
  readonly deletedOn?: LocalDate
  /** by an appeal or by the governor */
  readonly suspended: readonly Days[]
  /** granted exemptions and suspensions of the levy */
  readonly measures: readonly Days[]
  /** days on which the municipality has a levy of its own: then the Flemish one is not due */
  readonly ownLevy: readonly Days[]
}

export type NotLeviable = 'SUSPENDED' | 'MEASURE' | 'OWN_LEVY'

/** A day on which the levy is due, or would have been. */
export interface Anniversary {
  readonly on: LocalDate
  readonly leviable: boolean
  readonly reason?: NotLeviable
}

/**
 * The anniversaries of a record from its inclusion up to and including a day: twelve months after it, and each twelve after that, for as long as it stands
 * on the inventory. A measure counts only when the anniversary itself lies in its period.
 *
 * @source domain.md 5.7 "Levy", 5.0 vivoo.levyStart; scenarios 34 and 47
 */
export const anniversariesUntil = (facts: LevyFacts, until: LocalDate): Anniversary[] => {
  const { amount } = termInForce('vivoo.levyStart', facts.includedOn)
  const found: Anniversary[] = []
  for (let count = 1; ; count += 1) {
    // from the first day each time: 29 February comes back in leap years
    const on = addMonths(facts.includedOn, amount * count)
    if (on > until || (facts.deletedOn !== undefined && on >= facts.deletedOn)) return found
    found.push(anniversary(on, facts))
  }
}

/** The next anniversary after a day, whether or not it will be due. @source domain.md 5.7 */
export const nextAnniversary = (includedOn: LocalDate, after: LocalDate): LocalDate => {
  const { amount } = termInForce('vivoo.levyStart', includedOn)
  let count = 1
  while (addMonths(includedOn, amount * count) <= after) count += 1
  return addMonths(includedOn, amount * count)
}

const anniversary = (on: LocalDate, facts: LevyFacts): Anniversary => {
  const reason = reasonOf(on, facts)
  return reason === undefined ? { on, leviable: true } : { on, leviable: false, reason }
}

const reasonOf = (on: LocalDate, { suspended, measures, ownLevy }: LevyFacts): NotLeviable | undefined => {
  if (ownLevy.some((days) => holdsOn(days, on))) return 'OWN_LEVY'
  if (suspended.some((days) => holdsOn(days, on))) return 'SUSPENDED'
  return measures.some((days) => holdsOn(days, on)) ? 'MEASURE' : undefined
}

const holdsOn = ({ from, to }: Days, day: LocalDate): boolean => from <= day && (to === null || day <= to)
