import { expect } from 'chai'
import { minimumArea } from '#domain/occupancy-norm/minimum-area'
import { occupancyOf, type RoomMeasurement } from '#domain/occupancy-norm/occupancy-norm'
import { dwellingTable, roomTable } from '#domain/occupancy-norm/occupancy-norm.data'

const room = (facts: Partial<RoomMeasurement> = {}): RoomMeasurement => ({
  name: 'r',
  use: 'LEEF',
  areaM2: 20,
  ceilingHeightCm: 250,
  ...facts,
})
const rooms = (count: number, areaM2: number): RoomMeasurement[] =>
  Array.from({ length: count }, () => room({ areaM2: areaM2 / count }))

describe('occupancy norm', () => {
  it('follows the table of dwellings at each limit and just below', () => {
    for (const { persons, minAreaM2 } of dwellingTable.rows) {
      expect(occupancyOf(rooms(1, minAreaM2), false).byArea, `${minAreaM2} m²`).to.equal(persons)
      expect(occupancyOf(rooms(1, minAreaM2 - 0.1), false).byArea, `${minAreaM2} - 0.1 m²`).to.equal(persons - 1)
    }
    expect(occupancyOf(rooms(9, 73), false)).to.deep.include({ byArea: 7, byRooms: 10 })
    expect(occupancyOf(rooms(9, 72.9), false).byArea).to.equal(6)
  })

  it('is the smaller of area and rooms', () => {
    expect(occupancyOf(rooms(1, 60), false)).to.deep.include({ byArea: 5, byRooms: 2, norm: 2 })
    expect(occupancyOf(rooms(6, 30), false)).to.deep.include({ byArea: 2, byRooms: 7, norm: 2 })
    expect(occupancyOf([], false).norm).to.equal(0)
  })

  it('counts a room only when it is lived in, large and high enough', () => {
    const counts = (facts: Partial<RoomMeasurement>): number => occupancyOf([room(facts)], false).habitableRoomCount
    expect([counts({ areaM2: 4 }), counts({ areaM2: 3.99 })]).to.deep.equal([1, 0])
    expect([counts({ ceilingHeightCm: 220 }), counts({ ceilingHeightCm: 219 })]).to.deep.equal([1, 0])
    for (const use of ['BAD', 'TOILET', 'GANG', 'BERGING', 'KELDER', 'ZOLDER', 'ANDERE'] as const)
      expect(counts({ use }), use).to.equal(0)
    expect(counts({ countsAsHabitable: false })).to.equal(0)
  })

  it('counts a living room with open kitchen from 8 m² as two', () => {
    expect(occupancyOf([room({ use: 'LEEF_KOOK', areaM2: 8 })], false).habitableRoomCount).to.equal(2)
    expect(occupancyOf([room({ use: 'LEEF_KOOK', areaM2: 7.9 })], false).habitableRoomCount).to.equal(1)
  })

  it('gives a room place for one or two', () => {
    for (const [areaM2, persons] of [
      [11.9, 0],
      [12, 1],
      [17.9, 1],
      [18, 2],
      [60, 2],
    ] as const)
      expect(occupancyOf([room({ areaM2 })], true).norm, `${areaM2} m²`).to.equal(persons)
    expect([dwellingTable.verified, roomTable.verified]).to.deep.equal([false, false])
  })

  it('adds areas without losing a hundredth', () => {
    expect(occupancyOf([room({ areaM2: 8.7 }), room({ areaM2: 9.3 })], false)).to.deep.include({
      netFloorAreaM2: 18,
      byArea: 1,
    })
  })
})

describe('minimum area', () => {
  it('is 18 m² for a dwelling and 12 m² for a room', () => {
    expect(minimumArea({ model: 'ZW', netFloorAreaM2: 18, isOlder: false }).isTooSmall).to.equal(false)
    expect(minimumArea({ model: 'ZW', netFloorAreaM2: 17.9, isOlder: false }).isTooSmall).to.equal(true)
    expect(minimumArea({ model: 'KAMER', netFloorAreaM2: 12, isOlder: false }).isTooSmall).to.equal(false)
    expect(minimumArea({ model: 'KAMER', netFloorAreaM2: 11.9, isOlder: false }).isTooSmall).to.equal(true)
  })

  it('counts at most 3 m² of the bathroom and 2 m² for a fold-away bed, together, in older units only', () => {
    const older = { model: 'ZW', isOlder: true } as const
    expect(minimumArea({ ...older, netFloorAreaM2: 14.5, bathroomM2: 5 })).to.deep.include({
      countedM2: 17.5,
      isTooSmall: true,
    })
    expect(minimumArea({ ...older, netFloorAreaM2: 13, bathroomM2: 5, hasFoldAwayBed: true })).to.deep.equal({
      isTooSmall: false,
      countedM2: 16,
      minimumM2: 16,
      deviations: ['BATHROOM', 'FOLD_AWAY_BED'],
    })
    expect(minimumArea({ ...older, model: 'SEIZOENARBEIDER', netFloorAreaM2: 11, bathroomM2: 3 }).isTooSmall).to.equal(
      true,
    )
  })

  it('asks 8 m² of an old student room, without other deviations', () => {
    const old = { model: 'STUDENTENKAMER', isOlder: true, isOldStudentRoom: true, bathroomM2: 3 } as const
    expect(minimumArea({ ...old, netFloorAreaM2: 8 }).isTooSmall).to.equal(false)
    expect(minimumArea({ ...old, netFloorAreaM2: 7.9 }).isTooSmall).to.equal(true)
  })
})
