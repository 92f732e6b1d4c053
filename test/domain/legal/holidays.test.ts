import { expect } from 'chai'
import { addWorkdays, belgianHolidays, belgianHolidaysOf, easterSunday, isWorkday } from '#domain/legal/holidays'

describe('holidays', () => {
  it('finds Easter, early, late and in between', () => {
    const known = [
      '2018-04-01',
      '2019-04-21',
      '2020-04-12',
      '2021-04-04',
      '2022-04-17',
      '2023-04-09',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2035-03-25',
      '2038-04-25',
    ]
    for (const date of known) expect(easterSunday(Number(date.slice(0, 4)))).to.equal(date)
    expect(easterSunday(2008)).to.equal('2008-03-23')
    expect(easterSunday(1818)).to.equal('1818-03-22')
  })

  it('knows the ten legal holidays of 2026', () => {
    expect(belgianHolidaysOf(2026).map(({ on }) => on)).to.deep.equal([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  it('keeps the Flemish feast day a working day', () => {
    expect(belgianHolidays('2025-07-11')).to.equal(undefined)
    expect(isWorkday('2025-07-11', belgianHolidays)).to.equal(true)
  })

  it('counts working days over weekends and holidays', () => {
    expect(addWorkdays('2026-03-05', 1, belgianHolidays)).to.equal('2026-03-06')
    expect(addWorkdays('2026-03-06', 1, belgianHolidays)).to.equal('2026-03-09')
    expect(addWorkdays('2026-03-07', 0, belgianHolidays)).to.equal('2026-03-07')
    expect(addWorkdays('2026-12-24', 3, belgianHolidays)).to.equal('2026-12-30')
  })
})
