import { expect } from 'chai'
import { catalogueOf, definitionOn, defectsOn } from '#domain/technical-report/catalogue/catalogue'
import type { DefectDefinition } from '#domain/technical-report/catalogue/definition'
import { regimeOn } from '#domain/technical-report/regime'
import { isExemptByEpc, weighDefects } from '#domain/technical-report/weigh-defects'

/** Codes with something wrong: two definitions on one day, no variants, doubled variants, an exclusion that does not exist or is one-sided. */
const faults = (catalogue: readonly DefectDefinition[], categories: readonly string[]): string[] =>
  catalogue.flatMap((row, index) => {
    const { code, variants, exclusiveWith = [] } = row
    const overlaps = catalogue
      .slice(index + 1)
      .some(
        (other) =>
          other.code === code &&
          before(other.evaluatedFrom, row.evaluatedTo) &&
          before(row.evaluatedFrom, other.evaluatedTo),
      )
    const keys = new Set(variants.map(({ key }) => key))
    const sound =
      variants.length > 0 &&
      keys.size === variants.length &&
      variants.every(({ category }) => categories.includes(category))
    const exclusionsExist = exclusiveWith.every((other) =>
      catalogue.some((candidate) => candidate.code === other && candidate.exclusiveWith?.includes(code)),
    )
    return overlaps || !sound || !exclusionsExist ? [code] : []
  })
const before = (from = '0001-01-01', to = '9999-12-31'): boolean => from < to

describe('defect catalogues', () => {
  it('have sound rows', () => {
    expect(faults(catalogueOf('TV_2020'), ['I', 'II', 'III', 'IV'])).to.deep.equal([])
    expect(faults(catalogueOf('TV_2021'), ['I', 'II', 'III'])).to.deep.equal([])
  })

  it('would be caught with an overlap, a wrong category or a one-sided exclusion', () => {
    const row: DefectDefinition = {
      code: '1',
      part: 'C',
      group: 'g',
      label: 'l',
      variants: [{ key: 'A', label: 'a', category: 'IV' }],
      verified: false,
    }
    expect(faults([row], ['I'])).to.deep.equal(['1'])
    expect(faults([row, { ...row, evaluatedFrom: '2023-01-01' }], ['IV'])).to.deep.equal(['1'])
    expect(
      faults(
        [
          { ...row, exclusiveWith: ['2'] },
          { ...row, code: '2' },
        ],
        ['IV'],
      ),
    ).to.deep.equal(['1'])
  })

  it('hold the codes of the form: 17 of groups 10 to 15 and glass, 15 of the building, 10 of shared functions', () => {
    for (const regime of ['TV_2020', 'TV_2021'] as const) {
      const codes = (part: string): string[] => [
        ...new Set(
          catalogueOf(regime)
            .filter((row) => row.part === part)
            .map(({ code }) => code),
        ),
      ]
      expect(codes('B')).to.have.length(15)
      expect(codes('D')).to.have.length(10)
      expect(codes('C').filter((code) => code < '16')).to.include.members([
        '101',
        '103',
        '111',
        '114',
        '121a',
        '121b',
        '131',
        '142',
        '153',
      ])
    }
  })

  it('mark only the double-glass rule as verified', () => {
    for (const regime of ['TV_2020', 'TV_2021'] as const)
      for (const { code, verified } of catalogueOf(regime))
        expect(verified, code).to.equal(code === '121b' || code === '121c')
  })

  it('are chosen by visit date, each version from its first day', () => {
    const table = [
      ['2017-11-01', undefined],
      ['2017-11-02', 'TV_2017'],
      ['2019-12-31', 'TV_2017'],
      ['2020-01-01', 'TV_2020'],
      ['2020-12-31', 'TV_2020'],
      ['2021-01-01', 'TV_2021'],
      ['2024-12-31', 'TV_202310'],
      ['2025-01-01', 'TV_202501'],
      ['2030-06-01', 'TV_202501'],
    ] as const
    for (const [date, regime] of table) expect(regimeOn(date), date).to.equal(regime)
  })

  it('change the weight of glass and roof with the date', () => {
    const weight = (regime: 'TV_2017' | 'TV_2020' | 'TV_2021', visitDate: string, code: string, variant: string) =>
      weighDefects([{ code, variant }], { regime, visitDate }).scored[0]?.category
    expect(weight('TV_2017', '2019-12-31', '121b', 'ALGEMEEN')).to.equal(undefined)
    expect(weight('TV_2020', '2020-01-01', '121b', 'ALGEMEEN')).to.equal('III')
    expect(weight('TV_2021', '2022-12-31', '121b', 'ALGEMEEN')).to.equal('I')
    expect(weight('TV_2021', '2023-01-01', '121b', 'ALGEMEEN')).to.equal('II')
    expect(weight('TV_2021', '2023-01-01', '121b', 'NIET_ALGEMEEN')).to.equal('I')
    expect(weight('TV_2017', '2017-12-31', '251', 'ERNSTIG')).to.equal('II')
    expect(weight('TV_2017', '2019-12-31', '251', 'ERNSTIG')).to.equal('III')
    expect(weight('TV_2020', '2020-01-01', '251', 'ERNSTIG')).to.equal('IV')
  })

  it('exempt glass below the EPC limit of the openness, not at it, and not without known openness', () => {
    const glass = definitionOn('TV_2021', '121b', '2023-06-01')
    if (!glass) return expect.fail('no glass')
    for (const [openness, limit] of [
      ['OPEN', 600],
      ['HALFOPEN', 550],
      ['GESLOTEN', 450],
      ['APPARTEMENT', 400],
    ] as const) {
      expect(isExemptByEpc(glass, { epcScore: limit - 1, openness }), openness).to.equal(true)
      expect(isExemptByEpc(glass, { epcScore: limit, openness }), openness).to.equal(false)
    }
    expect(isExemptByEpc(glass, { epcScore: 100 })).to.equal(false)
    expect(isExemptByEpc(glass, { openness: 'OPEN' })).to.equal(false)
    expect(
      weighDefects([{ code: '121b', variant: 'ALGEMEEN' }], {
        regime: 'TV_2020',
        visitDate: '2020-06-01',
        epcScore: 1,
        openness: 'OPEN',
      }).exemptByEpc,
    ).to.deep.equal([])
  })

  it('put shared functions on the forms for rooms only, and the roof norm on the one for dwellings', () => {
    const codes = (model: 'ZW' | 'KAMER'): string[] => defectsOn('TV_2021', model, '2024-01-01').map(({ code }) => code)
    expect(codes('ZW')).to.not.include('D11')
    expect(codes('KAMER')).to.include('D11')
    expect(codes('ZW')).to.include('251')
    expect(codes('KAMER')).to.not.include('251')
  })

  it('tell which codes and variants the form of the day does not have', () => {
    const weighed = weighDefects(
      [
        { code: '999', variant: 'A' },
        { code: '101', variant: 'X' },
      ],
      { regime: 'TV_2021', visitDate: '2024-01-01' },
    )
    expect(weighed).to.deep.equal({ scored: [], exemptByEpc: [], unknown: ['999', '101'] })
  })
})
