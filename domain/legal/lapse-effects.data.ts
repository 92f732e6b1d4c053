import type { OnLapse } from './terms.data.ts'

/**
 * How heavily it weighs that a term passes in silence: `LOST` a right or a procedure is lost or decided by law, `REMEDY` somebody gets a remedy, `PROCEEDS` the
 * procedure goes on without the act, `NONE` nothing but a reminder.
 */
export type LapseWeight = 'LOST' | 'REMEDY' | 'PROCEEDS' | 'NONE'

/** Heaviest first. */
export const lapseWeights = ['LOST', 'REMEDY', 'PROCEEDS', 'NONE'] as const satisfies readonly LapseWeight[]

export interface LapseEffectRow {
  readonly effect: OnLapse
  readonly weight: LapseWeight
}

/**
 * The effects of `terms.data.ts` in the order in which a manager must hear of them: what cannot be mended comes first.
 *
 * @source domain.md 5.0 column "On lapse"; the order is ours [N]
 */
export const lapseEffects = [
  { effect: 'TACIT_REJECTION', weight: 'LOST' },
  { effect: 'NOT_INCLUDABLE', weight: 'LOST' },
  { effect: 'WARNING_PROCEDURE_IMPOSSIBLE', weight: 'LOST' },
  { effect: 'OO_CONTINUES', weight: 'LOST' },
  { effect: 'DEEMED_FAVOURABLE', weight: 'LOST' },
  { effect: 'RULING_FINAL', weight: 'LOST' },
  { effect: 'DECISION_FINAL', weight: 'LOST' },
  { effect: 'APPEAL_INADMISSIBLE', weight: 'LOST' },
  { effect: 'PENALTY_PAYMENT_RUNS', weight: 'LOST' },
  { effect: 'LEVY_DUE', weight: 'LOST' },
  { effect: 'CERTIFICATE_EXPIRES', weight: 'LOST' },
  { effect: 'CANNOT_LINK', weight: 'LOST' },
  { effect: 'MAYOR_MAY_STILL_DECIDE', weight: 'REMEDY' },
  { effect: 'SECOND_OPINION_OPEN', weight: 'REMEDY' },
  { effect: 'DECISION_MAY_FOLLOW', weight: 'PROCEEDS' },
  { effect: 'REAPPLY', weight: 'PROCEEDS' },
  { effect: 'CLOSED', weight: 'PROCEEDS' },
  { effect: 'REMINDER', weight: 'NONE' },
] as const satisfies readonly LapseEffectRow[]
