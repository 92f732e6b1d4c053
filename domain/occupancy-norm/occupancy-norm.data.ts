/** How many people an area and a number of habitable rooms are fit for. One row per number of people, rising. */
export interface OccupancyRow {
  readonly persons: number
  readonly minAreaM2: number
  readonly minRooms: number
}

/**
 * Self-contained dwellings. The official look-up tables could not be retrieved: the structure is right, the numbers are placeholders.
 *
 * @source domain.md 4.5 (GK)
 */
export const dwellingTable = {
  rows: [
    { persons: 1, minAreaM2: 18, minRooms: 1 },
    { persons: 2, minAreaM2: 27, minRooms: 1 },
    { persons: 3, minAreaM2: 40, minRooms: 2 },
    { persons: 4, minAreaM2: 46, minRooms: 3 },
    { persons: 5, minAreaM2: 55, minRooms: 4 },
    { persons: 6, minAreaM2: 64, minRooms: 5 },
  ],
  /** each person more */
  step: { areaM2: 9, rooms: 1 },
  verified: false,
} as const

/** Rooms (kamers): one or two people. @source domain.md 4.5 (GK) */
export const roomTable = {
  rows: [
    { persons: 1, minAreaM2: 12, minRooms: 1 },
    { persons: 2, minAreaM2: 18, minRooms: 1 },
  ],
  verified: false,
} as const

/** When a room counts, for area and for number. @source domain.md 4.5 (P54; open kitchen P56) */
export const habitableRule = {
  minAreaM2: 4,
  minCeilingHeightCm: 220,
  /** a living room with open kitchen of at least this area counts as two rooms (GK) */
  openKitchenFromM2: 8,
} as const

/** Least area, and what older dwellings may deduct or add. @source domain.md 4.5 (P55) */
export const minimumAreaRule = {
  dwellingM2: 18,
  roomM2: 12,
  /** deviations hold for what was built or permitted before this day */
  olderThan: '2016-10-01',
  bathroomAtMostM2: 3,
  foldAwayBedM2: 2,
  oldStudentRoomM2: 8,
} as const
