import { expect } from 'chai'
import { legalTerm, unverifiedTerms } from '#domain/legal/legal-term'
import { taskDueOn } from '#domain/legal/task-due-on'
import { type LegalTermRow, legalTerms } from '#domain/legal/terms.data'
import { isLocalDate } from '#domain/shared/local-date'

const rows: readonly LegalTermRow[] = legalTerms

const FOREVER = '9999-12-31'

const overlap = (left: LegalTermRow, right: LegalTermRow): boolean =>
  left.key === right.key && left.from < (right.to ?? FOREVER) && right.from < (left.to ?? FOREVER)

const isSound = ({ from, to = FOREVER, amount, range, rule }: LegalTermRow): boolean =>
  isLocalDate(from) && isLocalDate(to) && from < to && amount > 0 && rule !== '' && amountFits(amount, range)

const amountFits = (amount: number, range: LegalTermRow['range']): boolean =>
  !range || (amount >= range.min && amount <= range.max)

/** Keys with two rows on the same day, or rows with impossible dates or ranges. */
const faults = (table: readonly LegalTermRow[]): string[] =>
  table.flatMap((row, index) => {
    const sound = isSound(row) && !table.slice(index + 1).some((other) => overlap(row, other))
    return sound ? [] : [row.key]
  })

describe('legal terms', () => {
  it('hold one row per key and day, with possible dates', () => {
    expect(faults(rows)).to.deep.equal([])
  })

  it('would be caught with an overlap, a wrong date or an amount outside its range', () => {
    const [first] = rows
    if (!first) return expect.fail('no rows')
    expect(faults([first, { ...first, from: '2020-01-01' }])).to.deep.equal([first.key])
    expect(faults([{ ...first, to: '1990-01-01' }])).to.deep.equal([first.key])
    expect(faults([{ ...first, range: { min: 100, max: 200 } }])).to.deep.equal([first.key])
  })

  it('mark every row from general knowledge as not verified, and only those', () => {
    expect(rows.filter((row) => row.verified === (row.source === 'GK')).map(({ key }) => key)).to.deep.equal([])
    expect(unverifiedTerms().map(({ key }) => key)).to.deep.equal([
      'oo.adviceGA',
      'oo.hearing',
      'oo.appeal.wv',
      'appeal.stop',
      'appeal.certificate',
      'appeal.reaction',
      'ca.decision',
      'levy.notice',
      'vrop.remind',
      'vrop.complete',
      'wi.pv.copyToSuspect',
      'wi.claim.file',
      'wi.hrh.advice',
      'wi.ruling.appeal',
      'wi.recovery.max',
    ])
  })

  it('are looked up by the day of the fact, so that a case keeps its law', () => {
    const table = [
      ['wp.firstInvestigation', '2020-12-31', undefined],
      ['wp.firstInvestigation', '2021-03-01', '14 DAYS'],
      ['wp.firstInvestigation', '2022-04-07', '14 DAYS'],
      ['wp.firstInvestigation', '2022-04-08', '1 MONTHS'],
      ['oo.adviceGA', '2020-12-31', '75 DAYS'],
      ['oo.adviceGA', '2021-01-01', undefined],
      ['inv.link.maxAge', '2022-03-31', '6 MONTHS'],
      ['inv.link.maxAge', '2022-04-01', '12 MONTHS'],
      ['ngw.communicate', '2023-06-08', undefined],
      ['ngw.communicate', '2023-06-09', '3 MONTHS'],
      ['oo.mayorDecision', '2018-05-01', '3 MONTHS'],
    ] as const
    for (const [key, asOf, expected] of table) {
      const term = legalTerm(key, asOf)
      expect(term && `${term.amount} ${term.unit}`, `${key} ${asOf}`).to.equal(expected)
    }
  })

  it('cover every key of domain.md 5.0', () => {
    const keys = [
      'oo.mayorDecision',
      'oo.appealInaction.window',
      'oo.adviceGA',
      'oo.hearing',
      'oo.appeal.party',
      'oo.appeal.wv',
      'appeal.minister',
      'wp.firstInvestigation',
      'wp.grantRecovery',
      'wp.total',
      'ca.decision',
      'ca.validity',
      'ngw.communicate',
      'vivoo.levyStart',
      'vrop.forceMajeure',
      'inv.link.maxAge',
      'proc.close.afterReject',
      'wi.recovery.max',
    ]
    const present: readonly string[] = rows.map(({ key }) => key)
    expect(keys.filter((key) => !present.includes(key))).to.deep.equal([])
  })

  it('give tasks their working time in calendar days', () => {
    expect(taskDueOn('2', '2026-03-02')).to.equal('2026-03-16')
    expect(taskDueOn('110', '2026-03-02')).to.equal('2026-03-09')
  })
})
