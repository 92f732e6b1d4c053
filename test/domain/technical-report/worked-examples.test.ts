import { expect } from 'chai'
import { verdictPreset, verdictsIn } from '#domain/decision/verdict'
import type { DefectCategory } from '#domain/model/codes'
import { minimumArea } from '#domain/occupancy-norm/minimum-area'
import { occupancyOf, type RoomMeasurement } from '#domain/occupancy-norm/occupancy-norm'
import { canTransition, investigationMachine } from '#domain/procedures/oo/status'
import { findFaults } from '#domain/technical-report/find-faults'
import { isRecoveryFulfilled } from '#domain/technical-report/recovery'
import type { ReportResult, ScoredDefect } from '#domain/technical-report/report'
import { type ReportFacts, scoreReport } from '#domain/technical-report/score'
import { weighDefects } from '#domain/technical-report/weigh-defects'

/** Defects of these categories; their codes do not matter. */
const defects = (...categories: readonly DefectCategory[]): readonly ScoredDefect[] =>
  categories.map((category, index) => ({ code: `x${index}`, variant: 'AANWEZIG', category }))

const times = (count: number, category: DefectCategory): DefectCategory[] =>
  Array.from({ length: count }, () => category)

const score = (visitDate: string, facts: Partial<ReportFacts>): ReportResult => {
  const result = scoreReport({
    visitDate,
    noAccess: false,
    building: [],
    unit: [],
    occupants: 2,
    smokeDetectorsOk: true,
    ...facts,
  })
  if (!result) throw new Error(`no regime on ${visitDate}`)
  return result
}
const in2020 = (facts: Partial<ReportFacts>): ReportResult => score('2020-06-15', facts)
const in2021 = (facts: Partial<ReportFacts>): ReportResult => score('2021-06-15', facts)

const room = (use: RoomMeasurement['use'], areaM2: number): RoomMeasurement => ({
  name: use,
  use,
  areaM2,
  ceilingHeightCm: 250,
})

/** Single glass in two windows of an apartment. */
const twoSingleGlazed = (visitDate: string, epcScore: number): ReportResult => {
  const { scored, exemptByEpc } = weighDefects([{ code: '121b', variant: 'ALGEMEEN' }], {
    regime: 'TV_2021',
    visitDate,
    epcScore,
    openness: 'APPARTEMENT',
  })
  return score(visitDate, { unit: scored, exemptByEpc })
}

describe('worked examples of domain.md 4.6', () => {
  it('1: 9+3+1+1 is 14 points, fit, certificate possible with detectors', () => {
    const result = in2020({ unit: defects('III', 'II', 'I', 'I') })
    expect(result.points).to.deep.equal({ building: 0, unit: 14, total: 14 })
    expect([result.unfit, result.conform, result.certificatePossible]).to.deep.equal([false, true, true])
    expect(in2020({ unit: defects('III', 'II', 'I', 'I'), smokeDetectorsOk: false }).certificatePossible).to.equal(
      false,
    )
  })

  it('2: 3 points of the building and 12 of the dwelling make 15, unfit', () => {
    const result = in2020({ building: defects('II'), unit: defects('III', 'II') })
    expect(result.points).to.deep.equal({ building: 3, unit: 12, total: 15 })
    expect(result.unfit).to.equal(true)
    expect(result.certificatePossible).to.equal(false)
  })

  it('3: one defect of category IV is 15, unfit', () => {
    const result = in2020({ unit: defects('IV') })
    expect(result.points?.total).to.equal(15)
    expect(result.unfit).to.equal(true)
  })

  it('4: 3 points and a detailed report on safety: fit on points, uninhabitable, no certificate', () => {
    const result = in2020({ unit: defects('II'), detailedReport: { text: 'CO', grounds: ['VEILIGHEID'] } })
    expect([result.unfit, result.uninhabitable, result.certificatePossible]).to.deep.equal([false, true, false])
    expect(verdictPreset(result)).to.deep.equal({ oo: 'ONBEWOONBAAR', overcrowded: false })
    expect(verdictsIn('TV_2020').map(({ oo }) => oo)).to.include('ONBEWOONBAAR')
  })

  it('5: 9 points of the building count for unit a (12, fit) and unit b (15, unfit)', () => {
    const building = defects('III')
    const [a, b] = [in2020({ building, unit: defects('II') }), in2020({ building, unit: defects('II', 'II') })]
    expect([a.points?.total, a.unfit, b.points?.total, b.unfit]).to.deep.equal([12, false, 15, true])
    expect([a.points?.building, b.points?.building]).to.deep.equal([9, 9])
  })

  it('6: one window with single glass (3) and 11 other points is 14, fit', () => {
    const { scored } = weighDefects([{ code: '121b', variant: 'NIET_ALGEMEEN' }], {
      regime: 'TV_2020',
      visitDate: '2020-06-15',
    })
    const result = in2020({ unit: [...scored, ...defects('III', 'I', 'I')] })
    expect([result.points?.total, result.unfit]).to.deep.equal([14, false])
  })

  it('7: several windows with single glass (9) and 6 other points is 15, unfit', () => {
    const { scored } = weighDefects([{ code: '121b', variant: 'ALGEMEEN' }], {
      regime: 'TV_2020',
      visitDate: '2020-06-15',
    })
    const result = in2020({ unit: [...scored, ...defects('II', 'II')] })
    expect([result.points?.total, result.unfit]).to.deep.equal([15, true])
  })

  it('Scenario 6: worked example 8: 121a and 121b together are a validation error that names both', () => {
    const faults = findFaults(
      {
        visitDate: '2020-06-15',
        inspectors: [{ userId: 'w', isDesignatedOnVisit: true }],
        building: [],
        reports: [
          {
            unitId: 'u1',
            unitType: 'ZW',
            model: 'ZW',
            floor: '0',
            noAccess: false,
            occupants: 1,
            occupancyNorm: 2,
            rooms: [room('LEEF', 30)],
            defects: [
              { code: '121a', variant: 'ALGEMEEN' },
              { code: '121b', variant: 'ALGEMEEN' },
            ],
          },
        ],
        photoRequired: 'OFF',
      },
      '2020-07-01',
    )
    expect(faults).to.deep.equal([
      {
        code: 'EXCLUSIVE_DEFECTS',
        severity: 'ERROR',
        unitId: 'u1',
        path: 'defects[1].code',
        defects: ['121a', '121b'],
      },
    ])
  })

  it('9: six of category I are conform, certificate possible', () => {
    const result = in2021({ unit: defects(...times(6, 'I')) })
    expect([result.conform, result.unfit, result.certificatePossible]).to.deep.equal([true, false, true])
  })

  it('10: seven of category I over dwelling and building make one of II: unfit, not uninhabitable', () => {
    const result = in2021({ building: defects(...times(3, 'I')), unit: defects(...times(4, 'I')) })
    expect([result.unfit, result.uninhabitable, result.conform]).to.deep.equal([true, false, false])
    expect(result.reasons).to.deep.equal([{ code: 'CATEGORY_ONE_MAKES_TWO', count: 7, from: 7 }])
  })

  it('11: fourteen of category I are unfit, by one computed II', () => {
    const result = in2021({ unit: defects(...times(14, 'I')) })
    expect([result.unfit, result.uninhabitable]).to.deep.equal([true, false])
    expect(result.counts).to.deep.equal({ I: 14, II: 0, III: 0, IV: 0 })
  })

  it('12: one of category II is unfit', () => {
    const result = in2021({ unit: defects('II') })
    expect([result.unfit, result.uninhabitable]).to.deep.equal([true, false])
  })

  it('13: one of category III is unfit and uninhabitable', () => {
    const result = in2021({ unit: defects('III') })
    expect([result.unfit, result.uninhabitable]).to.deep.equal([true, true])
    expect(verdictPreset(result)).to.deep.equal({ oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false })
  })

  it('14: two windows with single glass, EPC 380, apartment, visit 2023: not ticked, conform', () => {
    const result = twoSingleGlazed('2023-03-01', 380)
    expect(result.conform).to.equal(true)
    expect(result.reasons).to.deep.equal([{ code: 'EXEMPT_BY_EPC', defect: '121b' }])
  })

  it('15: the same with EPC 400, visit 2023-01-01: category II, unfit', () => {
    const result = twoSingleGlazed('2023-01-01', 400)
    expect([result.counts.II, result.unfit]).to.deep.equal([1, true])
  })

  it('16: the same on 2022-12-31: category I, conform', () => {
    const result = twoSingleGlazed('2022-12-31', 400)
    expect([result.counts.I, result.conform]).to.deep.equal([1, true])
  })

  it('17: area for 4, rooms for 5, 5 occupants: norm 4, unadapted, overcrowded only with a detailed report', () => {
    const occupancy = occupancyOf([room('LEEF', 20), room('KOOK', 8), room('SLAAP', 10), room('SLAAP', 9)], false)
    expect([occupancy.byArea, occupancy.byRooms, occupancy.norm]).to.deep.equal([4, 5, 4])
    for (const visitDate of ['2020-06-15', '2021-06-15']) {
      const facts = { occupants: 5, occupancyNorm: occupancy.norm }
      const without = score(visitDate, facts)
      expect([without.unadapted, without.overcrowded]).to.deep.equal([true, false])
      const report = score(visitDate, { ...facts, detailedReport: { text: 'te veel', grounds: ['OVERBEWONING'] } })
      expect([report.unadapted, report.overcrowded, report.certificatePossible]).to.deep.equal([true, true, false])
    }
  })

  it('18: a kitchen of 3 m² counts neither for area nor for rooms', () => {
    const [without, small] = [[room('LEEF', 30)], [room('LEEF', 30), room('KOOK', 3)]].map((rooms) =>
      occupancyOf(rooms, false),
    )
    expect(small).to.deep.equal(without)
  })

  it('19: a dwelling of 16 m² from 1990 with a bathroom of 3 m² is large enough', () => {
    expect(minimumArea({ model: 'ZW', netFloorAreaM2: 16, bathroomM2: 3, isOlder: true })).to.deep.equal({
      isTooSmall: false,
      countedM2: 19,
      minimumM2: 18,
      deviations: ['BATHROOM'],
    })
  })

  it('20: the same dwelling from 2017 is too small: 271', () => {
    expect(minimumArea({ model: 'ZW', netFloorAreaM2: 16, bathroomM2: 3, isOlder: false }).isTooSmall).to.equal(true)
  })

  it('21: no access gives no result, no verdict, no certificate; the visit may be planned again', () => {
    for (const result of [in2020({ noAccess: true }), in2021({ noAccess: true })]) {
      expect(verdictPreset(result)).to.equal(undefined)
      expect([result.noAccess, result.conform, result.unfit, result.certificatePossible]).to.deep.equal([
        true,
        false,
        false,
        false,
      ])
    }
    expect(canTransition(investigationMachine, 'GEEN_TOEGANG', 'GEPLAND')).to.equal(true)
  })

  it('22: with one defect left a recovery claim is not fulfilled', () => {
    expect(isRecoveryFulfilled(in2020({ unit: defects('I') }))).to.equal(false)
    expect(isRecoveryFulfilled(in2021({ unit: defects('I') }))).to.equal(false)
    expect(isRecoveryFulfilled(in2021({}))).to.equal(true)
    expect(isRecoveryFulfilled(in2021({ noAccess: true }))).to.equal(false)
  })

  it('23: conform with a floor without smoke detector: no certificate, not unfit by that alone', () => {
    for (const result of [in2020({ smokeDetectorsOk: false }), in2021({ smokeDetectorsOk: false })])
      expect([result.conform, result.unfit, result.certificatePossible]).to.deep.equal([true, false, false])
  })
})
