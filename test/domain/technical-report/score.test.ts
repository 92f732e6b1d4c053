import { expect } from 'chai'
import { explainResult } from '#domain/technical-report/explain-result'
import type { ScoredDefect } from '#domain/technical-report/report'
import { scoreReport } from '#domain/technical-report/score'
import { isFunctionConform, isOverused, type SharedFunction } from '#domain/technical-report/shared-functions'

const defect = (category: ScoredDefect['category']): ScoredDefect => ({ code: 'x', variant: 'A', category })
const many = (count: number): readonly ScoredDefect[] => Array.from({ length: count }, () => defect('I'))
const shared = (facts: Partial<SharedFunction>): SharedFunction => ({
  kind: 'TOILET',
  roomDefects: [],
  functionDefects: [],
  ...facts,
})
const facts = { noAccess: false, building: [], unit: [], occupants: 0, smokeDetectorsOk: true } as const

describe('score of a technical report', () => {
  it('uses the rules of the visit date on both sides of the reform', () => {
    const unit = [defect('II')]
    expect(scoreReport({ ...facts, unit, visitDate: '2020-12-31' })?.unfit).to.equal(false)
    expect(scoreReport({ ...facts, unit, visitDate: '2021-01-01' })?.unfit).to.equal(true)
    expect(scoreReport({ ...facts, unit, visitDate: '2016-01-01' })).to.equal(undefined)
  })

  it('counts functions of the own unit since 2021 and not before', () => {
    const ownFunctions = [defect('III')]
    expect(scoreReport({ ...facts, ownFunctions, visitDate: '2020-12-31' })?.points?.total).to.equal(0)
    expect(scoreReport({ ...facts, ownFunctions, visitDate: '2021-01-01' })?.uninhabitable).to.equal(true)
  })

  it('gives no verdict of uninhabitable by detailed report since 2021', () => {
    const detailedReport = { text: 'CO', grounds: ['VEILIGHEID'] } as const
    expect(scoreReport({ ...facts, detailedReport, visitDate: '2020-12-31' })?.uninhabitable).to.equal(true)
    expect(scoreReport({ ...facts, detailedReport, visitDate: '2021-01-01' })?.uninhabitable).to.equal(false)
  })

  it('exceeds the norm with one person more, not at the norm, and never without one', () => {
    const at = (occupants: number, occupancyNorm?: number) =>
      scoreReport({
        ...facts,
        visitDate: '2024-01-01',
        occupants,
        ...(occupancyNorm !== undefined && { occupancyNorm }),
      })?.unadapted
    expect([at(4, 4), at(5, 4), at(9)]).to.deep.equal([false, true, false])
  })

  it('tells in Dutch why', () => {
    const old = scoreReport({ ...facts, unit: [defect('IV')], visitDate: '2020-06-01' })
    expect(old && explainResult(old)).to.deep.equal([
      '15 strafpunten (gebouw 0, entiteit 15); vanaf 15 is een woning ongeschikt.',
    ])
    const now = scoreReport({
      ...facts,
      unit: [...many(7), defect('II'), defect('III')],
      occupants: 3,
      occupancyNorm: 2,
      overuse: true,
      smokeDetectorsOk: false,
      exemptByEpc: ['121b'],
      visitDate: '2024-06-01',
    })
    expect(now && explainResult(now)).to.deep.equal([
      'Gebrek 121b telt niet mee: de EPC-score ligt onder de grens.',
      '7 gebreken van categorie I; vanaf 7 telt dat als een gebrek van categorie II.',
      '1 gebrek van categorie II: de woning is ongeschikt.',
      '1 gebrek van categorie III: de woning is ongeschikt en onbewoonbaar.',
      '3 bewoners, bezettingsnorm 2.',
      'Te weinig conforme gemeenschappelijke functies voor het aantal gebruikers.',
      'Niet op elke verdieping een rookmelder: geen conformiteitsattest mogelijk.',
    ])
  })
})

describe('shared functions', () => {
  it('are conform with at most six of category I in room and function together, and no II or III', () => {
    expect(isFunctionConform(shared({ roomDefects: many(3), functionDefects: many(3) }), 'TV_2021')).to.equal(true)
    expect(isFunctionConform(shared({ roomDefects: many(3), functionDefects: many(4) }), 'TV_2021')).to.equal(false)
    expect(isFunctionConform(shared({ roomDefects: [defect('II')] }), 'TV_2021')).to.equal(false)
    expect(isFunctionConform(shared({ roomDefects: [defect('II')] }), 'TV_2020')).to.equal(true)
    expect(isFunctionConform(shared({ roomDefects: [defect('IV')] }), 'TV_2020')).to.equal(false)
  })

  it('count a kitchen as conform with one conform cooking corner', () => {
    const kitchen = (cookingCorners: readonly (readonly ScoredDefect[])[]) =>
      shared({ kind: 'KEUKEN', roomDefects: many(4), cookingCorners })
    expect(isFunctionConform(kitchen([[defect('III')], many(2)]), 'TV_2021')).to.equal(true)
    expect(isFunctionConform(kitchen([[defect('III')], many(3)]), 'TV_2021')).to.equal(false)
  })

  it('are overused when a started group of users has none', () => {
    const toilets = [shared({}), shared({ functionDefects: [defect('III')] })]
    expect(isOverused(toilets, 6, 'TV_2021')).to.equal(false)
    expect(isOverused(toilets, 7, 'TV_2021')).to.equal(true)
    expect(isOverused([shared({ kind: 'BAD' })], 10, 'TV_2021')).to.equal(false)
    expect(isOverused([], 7, 'TV_2021')).to.equal(false)
  })
})
