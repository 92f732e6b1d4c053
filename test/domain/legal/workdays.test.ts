import { expect } from 'chai'
import { belgianHolidays, isWorkday } from '#domain/legal/holidays'
import { nextWorkdays, workdayCounter } from '#domain/legal/workdays'
import { addDays, type LocalDate } from '#domain/shared/local-date'

describe('working days between two days', () => {
  const between = workdayCounter(belgianHolidays)

  const cases: readonly (readonly [LocalDate, LocalDate, number, string])[] = [
    ['2026-01-05', '2026-01-05', 0, 'the same day'],
    ['2026-01-05', '2026-01-06', 1, 'Monday to Tuesday'],
    ['2026-01-09', '2026-01-12', 1, 'over a weekend'],
    ['2026-01-09', '2026-01-11', 0, 'into a weekend'],
    ['2025-12-31', '2026-01-02', 1, 'over New Year'],
    ['2026-05-13', '2026-05-15', 1, 'over Ascension Day'],
    ['2026-01-12', '2026-01-05', 0, 'backwards'],
    ['2023-12-29', '2026-01-02', 506, 'over years'],
  ]
  for (const [from, to, count, why] of cases) {
    it(`counts ${count} from ${from} to ${to}: ${why}`, () => expect(between(from, to)).to.equal(count))
  }

  it('counts what a walk from day to day counts', () => {
    const walk = (from: LocalDate, to: LocalDate): number => {
      let count = 0
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
        count += isWorkday(day, belgianHolidays) ? 1 : 0
      return count
    }
    for (const length of [0, 1, 5, 40, 400, 1000])
      expect(between('2024-02-20', addDays('2024-02-20', length))).to.equal(
        walk('2024-02-20', addDays('2024-02-20', length)),
      )
  })

  it('lists the working days that follow a day', () => {
    expect(nextWorkdays('2026-04-03', 2, belgianHolidays)).to.deep.equal(['2026-04-07', '2026-04-08'])
    expect(nextWorkdays('2026-04-03', 0, belgianHolidays)).to.deep.equal([])
  })
})
