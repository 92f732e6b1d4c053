import { addDays, addMonths, type LocalDate } from '../shared/local-date.ts'
import type { Days } from './anniversaries.ts'
import { type LevyGround, levyGrounds } from './grounds.data.ts'

/** Why a period of an exemption or suspension cannot be granted. */
export type PeriodFault = 'ENDS_BEFORE_START' | 'LONGER_THAN_GROUND_ALLOWS'

/** The ground with this code. @throws RangeError when no row has it */
export const groundOf = (code: string): LevyGround => {
  const found: LevyGround | undefined = levyGrounds.find((ground) => ground.code === code)
  if (!found) throw new RangeError(`no ground ${code}`)
  return found
}

/**
 * The last day on which a measure may still hold, or undefined when its ground knows no longest period.
 *
 * @source domain.md 5.7: force majeure one year, renovation four, new holder and inheritance two
 */
export const latestEnd = ({ maxMonths }: Pick<LevyGround, 'maxMonths'>, from: LocalDate): LocalDate | undefined =>
  maxMonths === undefined ? undefined : addDays(addMonths(from, maxMonths), -1)

/** What is wrong with a period, or undefined. A ground with a longest period needs an end. */
export const periodFault = (ground: Pick<LevyGround, 'maxMonths'>, { from, to }: Days): PeriodFault | undefined => {
  if (to !== null && to < from) return 'ENDS_BEFORE_START'
  const latest = latestEnd(ground, from)
  return latest !== undefined && (to === null || to > latest) ? 'LONGER_THAN_GROUND_ALLOWS' : undefined
}

/** Which of these measures end when a holder gives his right away: his own personal ones. @source domain.md 5.7; scenario 48 */
export const endedByTransfer = <M extends { readonly ground: string; readonly requesterPartyIds: readonly string[] }>(
  measures: readonly M[],
  oldPartyId: string,
): M[] =>
  measures.filter(
    ({ ground, requesterPartyIds }) => groundOf(ground).personal && requesterPartyIds.includes(oldPartyId),
  )
