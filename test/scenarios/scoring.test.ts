import { expect } from 'chai'
import { verdictPreset, verdictsIn } from '#domain/decision/verdict'
import type { DefectCategory } from '#domain/model/codes'
import type { ReportResult, ScoredDefect } from '#domain/technical-report/report'
import { type ReportFacts, scoreReport } from '#domain/technical-report/score'

/** Defects of these categories; their codes do not matter. */
const defects = (...categories: readonly DefectCategory[]): readonly ScoredDefect[] =>
  categories.map((category, index) => ({ code: `x${index}`, variant: 'AANWEZIG', category }))

const scored = (visitDate: string, facts: Partial<ReportFacts>): ReportResult => {
  const given = { visitDate, noAccess: false, building: [], unit: [], occupants: 2, smokeDetectorsOk: true, ...facts }
  const result = scoreReport(given)
  if (!result) throw new Error(`no regime on ${visitDate}`)
  return result
}

const visit2020 = '2020-03-02'
const visit2021 = '2021-03-01'
const fourteen = defects('III', 'II', 'I', 'I')

describe('acceptance scenarios of scoring', () => {
  it('Scenario 1: 9, 3, 1 and 1 points are 14, fit; a certificate is possible when every floor has a detector', () => {
    const result = scored(visit2020, { unit: fourteen })
    expect([result.points?.total, result.unfit, result.certificatePossible]).to.deep.equal([14, false, true])
    expect(scored(visit2020, { unit: fourteen, smokeDetectorsOk: false }).certificatePossible).to.equal(false)
  })

  it('Scenario 2: one category I in the building makes 15: every unit with those 14 points is unfit', () => {
    for (const unit of [fourteen, defects('III', 'I', 'I', 'I', 'I', 'I')]) {
      const result = scored(visit2020, { building: defects('I'), unit })
      expect([result.points?.total, result.unfit]).to.deep.equal([15, true])
    }
    expect(scored(visit2020, { building: defects('I'), unit: defects('III', 'II') }).unfit, '13 points').to.equal(false)
  })

  it('Scenario 4: seven of category I over building and dwelling are unfit and not uninhabitable; six conform', () => {
    const seven = scored(visit2021, { building: defects('I', 'I', 'I'), unit: defects('I', 'I', 'I', 'I') })
    expect([seven.unfit, seven.uninhabitable, seven.conform]).to.deep.equal([true, false, false])
    const six = scored(visit2021, { building: defects('I', 'I', 'I'), unit: defects('I', 'I', 'I') })
    expect([six.unfit, six.conform]).to.deep.equal([false, true])
  })

  it('Scenario 5: one of category III presets unfit and uninhabitable, and uninhabitable alone is not offered', () => {
    const result = scored(visit2021, { unit: defects('III') })
    expect(verdictPreset(result)).to.deep.equal({ oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false })
    expect(verdictsIn('TV_2021').map(({ oo }) => oo)).not.to.include('ONBEWOONBAAR')
  })

  it('Scenario 8: six occupants where four may live are unadapted; overcrowded only with a detailed report', () => {
    const facts = { occupants: 6, occupancyNorm: 4 }
    for (const day of [visit2020, visit2021]) {
      const without = scored(day, facts)
      expect([without.unadapted, without.overcrowded, verdictPreset(without)?.overcrowded]).to.deep.equal([
        true,
        false,
        false,
      ])
      const detailedReport = { text: 'Zes personen slapen in één kamer.', grounds: ['OVERBEWONING'] } as const
      const withReport = scored(day, { ...facts, detailedReport })
      expect([withReport.overcrowded, verdictPreset(withReport)?.overcrowded]).to.deep.equal([true, true])
    }
  })
})
