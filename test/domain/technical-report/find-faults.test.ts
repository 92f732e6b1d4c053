import { expect } from 'chai'
import type { InvestigationDraft, UnitReport } from '#domain/technical-report/fault'
import { findFaults, isValid } from '#domain/technical-report/find-faults'

const report = (facts: Partial<UnitReport> = {}): UnitReport => ({
  unitId: 'u1',
  unitType: 'ZW',
  model: 'ZW',
  floor: '1',
  noAccess: false,
  defects: [],
  occupants: 1,
  occupancyNorm: 2,
  rooms: [{ name: 'leefruimte', use: 'LEEF', areaM2: 20, ceilingHeightCm: 250 }],
  ...facts,
})
const draft = (facts: Partial<InvestigationDraft> = {}): InvestigationDraft => ({
  visitDate: '2026-03-02',
  inspectors: [{ userId: 'w', isDesignatedOnVisit: true }],
  building: [],
  reports: [report()],
  photoRequired: 'OFF',
  ...facts,
})
const faults = (facts: Partial<InvestigationDraft>): string[] =>
  findFaults(draft(facts), '2026-03-10').map(
    ({ code, path, severity }) => `${code} ${path}${severity === 'WARNING' ? ' ?' : ''}`,
  )
const unit = (facts: Partial<UnitReport>): string[] => faults({ reports: [report(facts)] })

describe('faults of an investigation', () => {
  it('are none in a complete one', () => {
    expect(faults({})).to.deep.equal([])
    expect(isValid(findFaults(draft(), '2026-03-10'))).to.equal(true)
  })

  it('need units, a visit that took place, a form for that day and designated inspectors', () => {
    expect(faults({ reports: [] })).to.deep.equal(['NO_UNITS reports'])
    expect(faults({ visitDate: undefined })).to.deep.equal(['VISIT_DATE_MISSING visitDate'])
    expect(faults({ visitDate: '2026-03-11' })).to.deep.equal(['VISIT_IN_FUTURE visitDate'])
    expect(faults({ visitDate: '2026-03-10' })).to.deep.equal([])
    expect(faults({ visitDate: '2016-03-11' })).to.deep.equal(['NO_MODEL_ON_DATE visitDate'])
    expect(faults({ inspectors: [] })).to.deep.equal(['NO_INSPECTOR inspectors'])
    expect(faults({ inspectors: [{ userId: 'w', isDesignatedOnVisit: false }] })).to.deep.equal([
      'INSPECTOR_NOT_DESIGNATED inspectors[0]',
    ])
  })

  it('need type, floor, a fitting model, and own numbers for all or for none', () => {
    expect(unit({ unitType: undefined })).to.deep.equal(['UNIT_TYPE_MISSING unitType'])
    expect(unit({ floor: ' ' })).to.deep.equal(['FLOOR_MISSING floor'])
    expect(unit({ unitType: 'NZW' })).to.deep.equal(['MODEL_NOT_FOR_UNIT model'])
    expect(unit({ unitType: 'NWF' })).to.deep.equal(['MODEL_NOT_FOR_UNIT model'])
    expect(unit({ unitType: 'NZW', model: 'STUDENTENKAMER' })).to.deep.equal([])
    expect(faults({ reports: [report({ ownUnitNumber: '(1/2)' }), report({ unitId: 'u2' })] })).to.deep.equal([
      'OWN_NUMBER_MISSING ownUnitNumber',
    ])
  })

  it('check each ticked defect against the form of the day', () => {
    expect(unit({ defects: [{ code: '999', variant: 'BEPERKT' }] })).to.deep.equal(['UNKNOWN_DEFECT defects[0].code'])
    expect(unit({ defects: [{ code: '11', variant: 'BEPERKT' }] })).to.deep.equal(['WRONG_PART defects[0].code'])
    expect(unit({ defects: [{ code: 'D11', variant: 'BEPERKT' }] })).to.deep.equal([
      'DEFECT_NOT_ON_MODEL defects[0].code',
    ])
    expect(unit({ defects: [{ code: '171', variant: '' }] })).to.deep.equal(['VARIANT_MISSING defects[0].variant'])
    expect(unit({ defects: [{ code: '171', variant: 'ERG' }] })).to.deep.equal(['UNKNOWN_VARIANT defects[0].variant'])
    expect(faults({ building: [{ code: '171', variant: 'BEPERKT' }] })).to.deep.equal(['WRONG_PART building[0].code'])
    expect(
      unit({
        defects: [
          { code: '171', variant: 'BEPERKT' },
          { code: '171', variant: 'ERNSTIG' },
        ],
      }),
    ).to.deep.equal(['DOUBLE_DEFECT defects[1].code'])
    expect(
      unit({
        defects: [
          { code: '121b', variant: 'ALGEMEEN' },
          { code: '121a', variant: 'ALGEMEEN' },
        ],
      }),
    ).to.deep.equal(['EXCLUSIVE_DEFECTS defects[1].code'])
  })

  it('ask a photo of heavy defects as the organisation set it', () => {
    const reports = [
      report({
        defects: [
          { code: '171', variant: 'ERNSTIG' },
          { code: '172', variant: 'BEPERKT' },
        ],
      }),
    ]
    expect(faults({ reports, photoRequired: 'OFF' })).to.deep.equal([])
    expect(faults({ reports, photoRequired: 'WARN' })).to.deep.equal(['PHOTO_MISSING defects[0].photos ?'])
    expect(faults({ reports, photoRequired: 'ERROR' })).to.deep.equal(['PHOTO_MISSING defects[0].photos'])
    expect(isValid(findFaults(draft({ reports, photoRequired: 'WARN' }), '2026-03-10'))).to.equal(true)
    const old = { visitDate: '2020-03-02', photoRequired: 'ERROR' } as const
    expect(faults({ ...old, building: [{ code: '11', variant: 'BEPERKT' }] })).to.deep.equal([])
    expect(faults({ ...old, building: [{ code: '11', variant: 'ERNSTIG' }] })).to.deep.equal([
      'PHOTO_MISSING building[0].photos',
    ])
    expect(faults({ ...old, building: [{ code: '11', variant: 'ERNSTIG', photoCount: 1 }] })).to.deep.equal([])
  })

  it('want a detailed report to have text and ground, and overcrowding to exceed the norm', () => {
    expect(unit({ detailedReport: { text: ' ', grounds: ['VEILIGHEID'] } })).to.deep.equal([
      'DETAILED_REPORT_WITHOUT_TEXT detailedReport.text',
    ])
    expect(unit({ detailedReport: { text: 'gevaar', grounds: [] } })).to.deep.equal([
      'DETAILED_REPORT_WITHOUT_GROUND detailedReport.grounds',
    ])
    expect(unit({ occupants: 2, detailedReport: { text: 'vol', grounds: ['OVERBEWONING'] } })).to.deep.equal([
      'NORM_NOT_EXCEEDED detailedReport.grounds',
    ])
    expect(unit({ occupants: 3, detailedReport: { text: 'vol', grounds: ['OVERBEWONING'] } })).to.deep.equal([])
  })

  it('want rooms measured where people live', () => {
    expect(unit({ rooms: [] })).to.deep.equal(['ROOMS_MISSING rooms'])
    expect(unit({ rooms: [], occupants: 0 })).to.deep.equal(['ROOMS_MISSING rooms ?'])
    expect(unit({ rooms: [{ name: 'x', use: 'LEEF', areaM2: 0, ceilingHeightCm: 0 }] })).to.deep.equal([
      'AREA_NOT_POSITIVE rooms[0].areaM2',
      'HEIGHT_NOT_POSITIVE rooms[0].ceilingHeightCm',
    ])
  })

  it('want a room to share a function that it misses, and a dwelling not to', () => {
    const nzw = { unitType: 'NZW', model: 'KAMER' } as const
    expect(unit({ ...nzw, functions: { missing: ['BAD'], shared: ['BAD'] } })).to.deep.equal([])
    expect(unit({ ...nzw, functions: { missing: ['BAD'], shared: [] } })).to.deep.equal([
      'NO_SHARED_FUNCTION functions',
    ])
    expect(unit({ functions: { missing: ['BAD'], shared: ['BAD'] } })).to.deep.equal(['FUNCTION_MISSING functions'])
  })

  it('want nothing but the identification without access', () => {
    expect(unit({ noAccess: true, rooms: [] })).to.deep.equal([])
    expect(unit({ noAccess: true, defects: [{ code: '171', variant: 'BEPERKT' }] })).to.deep.equal([
      'NO_ACCESS_WITH_DEFECTS defects',
    ])
  })
})
