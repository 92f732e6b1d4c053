import type { LocalDate } from '../../shared/local-date.ts'
import { type FeeLimit, feeLimits } from './fees.data.ts'

/** Why nobody pays: ex officio, in a warning procedure, in OO; a social rental agency when the municipality says so. */
export type FeeWaiver = 'EX_OFFICIO' | 'WP' | 'OO' | 'SVK'

/** The tariff of a municipality, in euro: parameters `ca.feeZw`, `ca.feeRoom`. */
export interface Tariff {
  readonly dwelling: number
  readonly room: number
  readonly waivesSocialRental: boolean
}

/** The fee, or why the tariff may not be used. */
export type Fee =
  | { readonly ok: true; readonly euro: number; readonly waivedBy?: FeeWaiver; readonly verified: boolean }
  | { readonly ok: false; readonly reason: 'ABOVE_LEGAL_LIMIT'; readonly limitEuro: number; readonly rule: string }

const limits: readonly FeeLimit[] = feeLimits

/** The limit on fees for an application of this day. @throws RangeError before 1998 */
export const feeLimitOn = (appliedOn: LocalDate): FeeLimit => {
  const limit = limits.find(({ from, to }) => from <= appliedOn && (to === undefined || appliedOn < to))
  if (!limit) throw new RangeError(`no fee limit on ${appliedOn}`)
  return limit
}

/**
 * What an applicant pays. The first investigation of a warning procedure or of OO, and what happens ex officio, is free by law; a repeated
 * investigation may be charged.
 *
 * @param rooms rooms of a rooming house; undefined for a dwelling
 * @source domain.md 5.4 "Fee", 5.2 "Fee", 7; scenarios 32 and 43
 */
export const feeOf = (input: {
  readonly appliedOn: LocalDate
  readonly tariff: Tariff
  readonly rooms?: number
  readonly waiver?: FeeWaiver
}): Fee => {
  const { appliedOn, tariff, rooms, waiver } = input
  const limit = feeLimitOn(appliedOn)
  const excess = excessOf(tariff, limit)
  if (excess !== undefined) return { ok: false, reason: 'ABOVE_LEGAL_LIMIT', limitEuro: excess, rule: limit.rule }
  const isWaived = waiver !== undefined && (waiver !== 'SVK' || tariff.waivesSocialRental)
  if (isWaived) return { ok: true, euro: 0, waivedBy: waiver, verified: true }
  return {
    ok: true,
    euro: rooms === undefined ? tariff.dwelling : forRooms(tariff, rooms, limit),
    verified: limit.verified,
  }
}

/** The limit that a tariff exceeds, in euro; undefined when it keeps within the law. */
const excessOf = ({ dwelling, room }: Tariff, limit: FeeLimit): number | undefined => {
  if (dwelling > limit.dwelling) return limit.dwelling
  const perRoom = limit.room ?? limit.dwelling
  return room > perRoom ? perRoom : undefined
}

// Cents are counted whole: 12.50 times 7 is not left to binary fractions.
const forRooms = ({ room }: Tariff, rooms: number, { roomingHouse }: FeeLimit): number => {
  const euro = (Math.round(room * 100) * rooms) / 100
  if (room === 0 || !roomingHouse) return euro
  return Math.min(roomingHouse.max, Math.max(roomingHouse.min, euro))
}
