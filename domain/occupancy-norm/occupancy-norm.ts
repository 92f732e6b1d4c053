import { dwellingTable, habitableRule, type OccupancyRow, roomTable } from './occupancy-norm.data.ts'

export const roomUses = [
  'LEEF',
  'KOOK',
  'SLAAP',
  'LEEF_KOOK',
  'BAD',
  'TOILET',
  'GANG',
  'BERGING',
  'KELDER',
  'ZOLDER',
  'ANDERE',
] as const
export type RoomUse = (typeof roomUses)[number]

/** A room as measured at the visit. */
export interface RoomMeasurement {
  readonly name: string
  /** `LEEF_KOOK` is a living room with open kitchen; two rooms joined by a wide opening without door are one */
  readonly use: RoomUse
  /** net floor area in m² */
  readonly areaM2: number
  readonly ceilingHeightCm: number
  /** false when the controller finds it unfit to live in (cellar, attic, used for a profession) */
  readonly countsAsHabitable?: boolean
}

/** For how many people a unit is fit, and how that was reckoned. */
export interface Occupancy {
  /** bezettingsnorm: the smaller of the two below */
  readonly norm: number
  readonly byArea: number
  readonly byRooms: number
  /** net floor area of the habitable rooms that count, m², rounded to 2 decimals */
  readonly netFloorAreaM2: number
  readonly habitableRoomCount: number
}

/**
 * The occupancy norm of a unit: the smaller of what its net floor area and its number of habitable rooms are fit for.
 *
 * @param isRoom a room (NZW), which has a table of its own
 * @source domain.md 4.5; tables (GK)
 */
export const occupancyOf = (rooms: readonly RoomMeasurement[], isRoom: boolean): Occupancy => {
  const counted = rooms.filter(isHabitable)
  const netFloorAreaM2 = round(counted.reduce((total, { areaM2 }) => total + areaM2, 0))
  const habitableRoomCount = counted.reduce((total, room) => total + (isOpenKitchen(room) ? 2 : 1), 0)
  const byArea = isRoom
    ? roomsFor(netFloorAreaM2, areaOf)
    : personsFor(netFloorAreaM2, areaOf, dwellingTable.step.areaM2)
  const byRooms = isRoom
    ? roomsFor(habitableRoomCount, countOf)
    : personsFor(habitableRoomCount, countOf, dwellingTable.step.rooms)
  return { norm: Math.min(byArea, byRooms), byArea, byRooms, netFloorAreaM2, habitableRoomCount }
}

const isHabitable = ({ use, areaM2, ceilingHeightCm, countsAsHabitable = true }: RoomMeasurement): boolean =>
  countsAsHabitable &&
  habitableUses.includes(use) &&
  areaM2 >= habitableRule.minAreaM2 &&
  ceilingHeightCm >= habitableRule.minCeilingHeightCm

const habitableUses: readonly RoomUse[] = ['LEEF', 'KOOK', 'SLAAP', 'LEEF_KOOK']

const isOpenKitchen = ({ use, areaM2 }: RoomMeasurement): boolean =>
  use === 'LEEF_KOOK' && areaM2 >= habitableRule.openKitchenFromM2

const areaOf = ({ minAreaM2 }: OccupancyRow): number => minAreaM2
const countOf = ({ minRooms }: OccupancyRow): number => minRooms

const personsFor = (measure: number, need: (row: OccupancyRow) => number, step: number): number => {
  const rows: readonly OccupancyRow[] = dwellingTable.rows
  const last = rows.at(-1)
  if (last && measure >= need(last)) return last.persons + Math.floor((measure - need(last)) / step)
  return rows.findLast((row) => measure >= need(row))?.persons ?? 0
}

const roomsFor = (measure: number, need: (row: OccupancyRow) => number): number => {
  const rows: readonly OccupancyRow[] = roomTable.rows
  return rows.findLast((row) => measure >= need(row))?.persons ?? 0
}

// Sums of areas such as 9.1 + 8.9 must not fall just below a limit.
const round = (areaM2: number): number => Math.round(areaM2 * 100) / 100
