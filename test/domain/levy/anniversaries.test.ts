import { expect } from 'chai'
import { anniversariesUntil, type LevyFacts, nextAnniversary } from '#domain/levy/anniversaries'
import { levyGrounds } from '#domain/levy/grounds.data'

const record = (change: Partial<LevyFacts> = {}): LevyFacts => ({
  includedOn: '2022-05-10',
  suspended: [],
  measures: [],
  ownLevy: [],
  ...change,
})

describe('levy on a record of VIVOO', () => {
  it('is due twelve months after inclusion and each twelve after, while it stands there', () => {
    const days = (facts: LevyFacts, until: string) => anniversariesUntil(facts, until).map(({ on }) => on)
    expect(days(record(), '2023-05-09')).to.deep.equal([])
    expect(days(record(), '2025-05-10')).to.deep.equal(['2023-05-10', '2024-05-10', '2025-05-10'])
    expect(days(record({ deletedOn: '2024-05-10' }), '2026-01-01')).to.deep.equal(['2023-05-10'])
    expect(days(record({ includedOn: '2020-02-29' }), '2024-03-01')).to.deep.equal([
      '2021-02-28',
      '2022-02-28',
      '2023-02-28',
      '2024-02-29',
    ])
  })

  it('a measure counts only when the anniversary lies in its period', () => {
    const second = (from: string, to: string | null) =>
      anniversariesUntil(record({ measures: [{ from, to }] }), '2024-05-10')[1]
    expect(second('2024-05-10', '2024-05-10')).to.deep.equal({ on: '2024-05-10', leviable: false, reason: 'MEASURE' })
    expect(second('2023-05-11', '2024-05-09')).to.deep.equal({ on: '2024-05-10', leviable: true })
    expect(second('2024-05-11', null)?.leviable).to.equal(true)
    expect(second('2023-06-01', null)?.leviable).to.equal(false)
  })

  it('scenario 34: nothing is due while an appeal suspends the record', () => {
    const suspended = [{ from: '2023-04-01', to: '2023-07-01' }]
    expect(anniversariesUntil(record({ suspended }), '2024-06-01').map(({ leviable }) => leviable)).to.deep.equal([
      false,
      true,
    ])
  })

  it('scenario 47: where the municipality levies itself, Flanders does not', () => {
    const ownLevy = [{ from: '2024-01-01', to: null }]
    expect(anniversariesUntil(record({ ownLevy }), '2024-06-01').map(({ reason }) => reason)).to.deep.equal([
      undefined,
      'OWN_LEVY',
    ])
  })

  it('knows the next anniversary, the day itself not counted', () => {
    expect(nextAnniversary('2022-05-10', '2022-05-10')).to.equal('2023-05-10')
    expect(nextAnniversary('2022-05-10', '2023-05-10')).to.equal('2024-05-10')
    expect(nextAnniversary('2020-02-29', '2023-03-01')).to.equal('2024-02-29')
  })

  it('grounds that no lawyer confirmed are marked so', () => {
    const unverified = levyGrounds.filter(({ verified }) => !verified).map(({ code }) => code)
    expect(unverified).to.deep.equal(['RENOVATIE', 'NIEUWE_HOUDER', 'ERFENIS'])
  })
})
