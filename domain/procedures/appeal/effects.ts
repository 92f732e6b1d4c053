import type { Verdict } from '../../model/codes.ts'
import type { AppealGround, MinisterialOutcome } from '../../model/procedure-codes.ts'
import { isIncludable } from '../../inventory/inclusion.ts'
import type { LocalDate } from '../../shared/local-date.ts'

/** How an appeal ended. */
export type AppealEnd =
  | {
      readonly kind: 'MINISTERIAL'
      readonly outcome: MinisterialOutcome
      readonly on: LocalDate
      readonly verdict?: Verdict
    }
  | { readonly kind: 'TACIT' | 'WITHDRAWN' | 'INADMISSIBLE' }

/** What becomes of the decision that was appealed; an appeal against inaction has none, and nothing changes. */
export type DecisionEffect = 'STANDS' | 'ANNULLED' | 'REPLACED_BY_MB'

/**
 * What becomes of a record on VIVOO that the appeal suspended, or that was not made yet.
 * - `RESUME`: active again, with its first day
 * - `ANNUL`: it never counted
 * - `INCLUDE`: made, or dated anew, from the day of the ministerial decision
 * - `NONE`: nothing stood there and nothing comes
 */
export type RecordEffect =
  | { readonly kind: 'RESUME' }
  | { readonly kind: 'ANNUL' }
  | { readonly kind: 'INCLUDE'; readonly from: LocalDate }
  | { readonly kind: 'NONE' }

export interface AppealEffects {
  readonly decision: DecisionEffect
  readonly record: RecordEffect
}

/**
 * What the end of an appeal does. A decision that stands keeps its own day on the inventory; what the minister decides in its place counts from the day of
 * the ministerial decision.
 *
 * @source domain.md 5.3 steps 10 and 11, [P29]; scenario 34
 */
export const appealEffects = (ground: AppealGround, end: AppealEnd): AppealEffects => {
  const standing: AppealEffects = { decision: 'STANDS', record: { kind: ground === 'STILZITTEN' ? 'NONE' : 'RESUME' } }
  if (end.kind !== 'MINISTERIAL') return standing
  switch (end.outcome) {
    case 'BEVESTIGD':
    case 'AFGEWEZEN':
    case 'ZONDER_VOORWERP':
      return standing
    case 'VERNIETIGD':
      return end.verdict ? replaced(end.verdict, end.on) : { decision: 'ANNULLED', record: { kind: 'ANNUL' } }
    case 'HERZIEN':
      return end.verdict ? replaced(end.verdict, end.on) : standing
  }
}

const replaced = (verdict: Verdict, from: LocalDate): AppealEffects => ({
  decision: 'REPLACED_BY_MB',
  record: isIncludable(verdict) ? { kind: 'INCLUDE', from } : { kind: 'ANNUL' },
})
