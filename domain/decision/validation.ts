import type { InvalidReason, RoleCode, Verdict } from '../model/codes.ts'
import type { LocalDate } from '../shared/local-date.ts'
import { isWithin } from './verdict.ts'

/** Facts of one sent decision that the agency checks. */
export interface SentDecision {
  readonly hasDocument: boolean
  /** roles that signed; an uploaded or replaced document counts as signed by both */
  readonly signedBy: readonly RoleCode[]
  readonly isUnitKnown: boolean
  readonly verdict: Verdict
  /** undefined: nothing to compare with */
  readonly basis?: { readonly verdict: Verdict; readonly on: LocalDate }
  /** a hearing was offered to the parties of this unit and its term has passed, or they reacted */
  readonly isHearingEvidenced: boolean
  readonly decidedOn?: LocalDate
  readonly postedOn?: LocalDate
}

/**
 * What Wonen in Vlaanderen finds wrong with a sent decision, as the reasons of its list; empty when it may be declared valid. A person decides; this
 * presets the choice.
 *
 * @source domain.md 5.1 "Validation by WVL", scenario 25
 */
export const invalidReasonsOf = (decision: SentDecision): readonly InvalidReason[] => {
  const reasons: InvalidReason[] = []
  if (!decision.hasDocument || !isSignedByBoth(decision)) reasons.push('GEEN_HANDTEKENING')
  if (!decision.isUnitKnown) reasons.push('FOUTE_ENTITEIT')
  if (!decision.basis || !isWithin(decision.verdict, decision.basis.verdict)) reasons.push('STRENGER_DAN_ADVIES')
  if (!decision.isHearingEvidenced) reasons.push('GEEN_HOORPLICHT')
  if (!areDatesSound(decision)) reasons.push('DATUM_FOUT')
  return reasons
}

const isSignedByBoth = ({ signedBy }: SentDecision): boolean => signedBy.includes('LB_BM') && signedBy.includes('LB_AD')

const areDatesSound = ({ decidedOn, postedOn, basis }: SentDecision): boolean =>
  decidedOn !== undefined &&
  postedOn !== undefined &&
  postedOn >= decidedOn &&
  (basis === undefined || decidedOn >= basis.on)
