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

export const notLeviableReasons = ['DELETED', 'SUSPENDED', 'MEASURE', 'OWN_LEVY'] as const
export type NotLeviable = (typeof notLeviableReasons)[number]

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
  const found: Anniversary[] = []
  let on = nextAnniversary(facts.includedOn, facts.includedOn)
  while (on <= until && !isDeletedOn(on, facts)) {
    found.push(anniversaryOn(on, facts))
    on = nextAnniversary(facts.includedOn, on)
  }
  return found
}

/**
 * Whether the levy is due on one anniversary, or why not. Facts that became known later, such as a deletion from an earlier day, change the answer.
 *
 * @source domain.md 5.7 "Levy": due while OPGENOMEN and not suspended and no measure covers that day
 */
export const anniversaryOn = (on: LocalDate, facts: LevyFacts): Anniversary => {
  const reason = reasonOf(on, facts)
  return reason === undefined ? { on, leviable: true } : { on, leviable: false, reason }
}

/** The next anniversary after a day, whether or not it will be due. @source domain.md 5.7 */
export const nextAnniversary = (includedOn: LocalDate, after: LocalDate): LocalDate => {
  const { amount } = termInForce('vivoo.levyStart', includedOn)
  let count = 1
  // from the first day each time: 29 February comes back in leap years
  while (addMonths(includedOn, amount * count) <= after) count += 1
  return addMonths(includedOn, amount * count)
}

/** The day on which the holders are told of an anniversary: two months before it. @source domain.md 5.11 `vivoo-record`, 6 DT053 */
export const anniversaryNoticeOn = (on: LocalDate): LocalDate => addMonths(on, -termInForce('levy.notice', on).amount)

const reasonOf = (on: LocalDate, facts: LevyFacts): NotLeviable | undefined => {
  if (isDeletedOn(on, facts)) return 'DELETED'
  if (facts.ownLevy.some((days) => holdsOn(days, on))) return 'OWN_LEVY'
  if (facts.suspended.some((days) => holdsOn(days, on))) return 'SUSPENDED'
  return facts.measures.some((days) => holdsOn(days, on)) ? 'MEASURE' : undefined
}

const isDeletedOn = (on: LocalDate, { deletedOn }: LevyFacts): boolean => deletedOn !== undefined && on >= deletedOn

/** Whether a day lies in a period. */
export const holdsOn = ({ from, to }: Days, day: LocalDate): boolean => from <= day && (to === null || day <= to)
