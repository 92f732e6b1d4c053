import type { InventoryStatus, Verdict } from '../model/codes.ts'
import type { NgwStatus } from '../model/procedure-codes.ts'
import { ngwInclusionOf } from '../procedures/ngw/communication.ts'
import type { LocalDate } from '../shared/local-date.ts'

/** A record of the unit on one of the two lists of VIVOO. */
export interface ExistingRecord {
  readonly list: 'OO' | 'NGW'
  readonly status: InventoryStatus
}

/** The record to make, or why none is made. */
export type Inclusion =
  | { readonly ok: true; readonly list: 'OO'; readonly includedOn: LocalDate }
  | {
      readonly ok: false
      readonly reason: 'DECISION_NOT_VALID' | 'NO_UNFIT_VERDICT' | 'ONLY_OVERCROWDED' | 'ALREADY_INCLUDED'
    }

/**
 * Whether a dwelling with this verdict stands on the inventory: unfit, uninhabitable or both. Overcrowding alone is no ground.
 *
 * @source domain.md 5.1 step 16 "OVB: no inclusion", 5.7
 */
export const isIncludable = (verdict: Verdict): boolean => verdict.oo !== 'NIET_OO'

/**
 * Whether a decision puts its unit on VIVOO-OO, and from which day. The inventory date is the day of the decision, not of the processing. A record on
 * the other list (NGW) does not stand in the way; an active or suspended one on the same list does.
 *
 * @source domain.md 5.7 "Inclusion", scenarios 25 and 27
 */
export const inclusionOf = (input: {
  readonly decision: { readonly isValid: boolean; readonly verdict: Verdict; readonly decidedOn: LocalDate }
  readonly records: readonly ExistingRecord[]
}): Inclusion => {
  const { decision, records } = input
  if (!decision.isValid) return { ok: false, reason: 'DECISION_NOT_VALID' }
  if (!isIncludable(decision.verdict))
    return { ok: false, reason: decision.verdict.overcrowded ? 'ONLY_OVERCROWDED' : 'NO_UNFIT_VERDICT' }
  if (isOnList('OO', records)) return { ok: false, reason: 'ALREADY_INCLUDED' }
  return { ok: true, list: 'OO', includedOn: decision.decidedOn }
}

/** The record that an NGW decision makes, or why none is made. */
export type NgwRecord =
  | { readonly ok: true; readonly list: 'NGW'; readonly status: InventoryStatus; readonly includedOn: LocalDate }
  | {
      readonly ok: false
      readonly reason: 'DECISION_ENDED' | 'COMMUNICATED_LATE' | 'NOT_COMMUNICATED' | 'ALREADY_INCLUDED'
    }

/**
 * The record on VIVOO-NGW that a decision under article 135 makes. A record on the other list (OO) does not stand in the way. A complaint that the governor
 * has before him keeps the record suspended from the start.
 *
 * @source domain.md 5.5 steps 6 to 8, 5.7 "Inclusion"
 */
export const ngwRecordOf = (input: {
  readonly decision: {
    readonly status: NgwStatus
    readonly decidedOn: LocalDate
    readonly communicatedOn?: LocalDate
  }
  readonly records: readonly ExistingRecord[]
}): NgwRecord => {
  const { decision, records } = input
  if (decision.status === 'OPGEHEVEN' || decision.status === 'VERNIETIGD')
    return { ok: false, reason: 'DECISION_ENDED' }
  const inclusion = ngwInclusionOf(decision)
  if (!inclusion.ok) return { ok: false, reason: inclusion.reason }
  if (isOnList('NGW', records)) return { ok: false, reason: 'ALREADY_INCLUDED' }
  const status = decision.status === 'GESCHORST_GOUVERNEUR' ? 'GESCHORST' : 'OPGENOMEN'
  return { ok: true, list: 'NGW', status, includedOn: inclusion.includedOn }
}

/**
 * The inventory date of a unit that stands on both lists: the earliest start.
 *
 * @returns undefined when it stands on none
 * @source domain.md 5.5-9, scenario 45
 */
export const inventoryDate = (
  records: readonly (ExistingRecord & { readonly includedOn: LocalDate })[],
): LocalDate | undefined =>
  records
    .filter(isActive)
    .map(({ includedOn }) => includedOn)
    .toSorted()[0]

const isActive = ({ status }: ExistingRecord): boolean => status === 'OPGENOMEN' || status === 'GESCHORST'

const isOnList = (list: ExistingRecord['list'], records: readonly ExistingRecord[]): boolean =>
  records.some((record) => record.list === list && isActive(record))
