import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import {
  addDays,
  addMonths,
  compareDates,
  dayOfWeek,
  daysBetween,
  endOfDayInstant,
  isLocalDate,
  localDate,
  parseLocalDate,
  startOfDayMs,
  wallClockMs,
  toBrusselsDate,
  yearOf,
} from '#domain/shared/local-date'

const DAY_MS = 86_400_000
const first = Date.UTC(1900, 0, 1) / DAY_MS
const utcDate = (epochDay: number): string => new Date(epochDay * DAY_MS).toISOString().slice(0, 10)

describe('local date', () => {
  it('counts 110000 days from 1900 as the calendar does', () => {
    let date = '1900-01-01'
    for (let i = 0; i < 110_000; i += 1) {
      const expected = utcDate(first + i)
      if (date !== expected) expect(date).to.equal(expected)
      if (dayOfWeek(date) !== (new Date((first + i) * DAY_MS).getUTCDay() || 7)) expect.fail(`weekday of ${date}`)
      if (daysBetween('1900-01-01', date) !== i) expect.fail(`days to ${date}`)
      date = addDays(date, 1)
    }
    expect(date).to.equal(utcDate(first + 110_000))
  })

  it('refuses days that do not exist', () => {
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-04-31',
      '2024-4-1',
      '',
      'x',
      '0000-01-01',
    ])
      expect(isLocalDate(text), text).to.equal(false)
    for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(isLocalDate(text), text).to.equal(true)
    expect(parseLocalDate(' 2024-02-29 ')).to.equal('2024-02-29')
    expect(parseLocalDate('2023-02-29')).to.equal(undefined)
    expect(() => addDays('2023-02-29', 1)).to.throw(RangeError)
    expect(() => localDate(2023, 2, 29)).to.throw(RangeError)
  })

  it('keeps the day number when months are added, else takes the last day', () => {
    const table = [
      ['2026-01-15', 3, '2026-04-15'],
      ['2026-01-31', 1, '2026-02-28'],
      ['2024-01-31', 1, '2024-02-29'],
      ['2026-11-30', 3, '2027-02-28'],
      ['2026-12-31', 1, '2027-01-31'],
      ['2026-03-31', -1, '2026-02-28'],
      ['2026-01-31', -14, '2024-11-30'],
      ['2026-06-01', 0, '2026-06-01'],
    ] as const
    for (const [from, months, to] of table) expect(addMonths(from, months), `${from} + ${months}`).to.equal(to)
  })

  it('orders and compares', () => {
    expect(['2026-02-01', '2025-12-31', '2026-01-31'].sort(compareDates)).to.deep.equal([
      '2025-12-31',
      '2026-01-31',
      '2026-02-01',
    ])
    expect(compareDates('2026-01-01', '2026-01-01')).to.equal(0)
    expect(yearOf('2026-01-01')).to.equal(2026)
    expect(daysBetween('2026-03-01', '2026-02-27')).to.equal(-2)
  })

  it('ends a day at 23:59:59 in Brussels, in winter, in summer and in both nights of the change', () => {
    expect(endOfDayInstant('2026-01-15')).to.equal('2026-01-15T22:59:59.000Z')
    expect(endOfDayInstant('2026-07-15')).to.equal('2026-07-15T21:59:59.000Z')
    expect(endOfDayInstant('2026-03-28')).to.equal('2026-03-28T22:59:59.000Z')
    expect(endOfDayInstant('2026-03-29')).to.equal('2026-03-29T21:59:59.000Z')
    expect(endOfDayInstant('2026-10-24')).to.equal('2026-10-24T21:59:59.000Z')
    expect(endOfDayInstant('2026-10-25')).to.equal('2026-10-25T22:59:59.000Z')
  })

  it('names the day in Brussels, not the day in UTC', () => {
    expect(toBrusselsDate(Date.parse('2026-01-15T22:59:59Z'))).to.equal('2026-01-15')
    expect(toBrusselsDate(Date.parse('2026-01-15T23:00:00Z'))).to.equal('2026-01-16')
    expect(toBrusselsDate(Date.parse('2026-07-15T22:00:00Z'))).to.equal('2026-07-16')
  })

  it('agrees with the zone database on each day 1997-2040 and each half hour around the changes 2024-2035', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Brussels',
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    for (let date = '1997-01-01'; date < '2041-01-01'; date = addDays(date, 1)) {
      if (format.format(startOfDayMs(date)) !== `${date} 00:00:00`) expect.fail(`start of ${date}`)
      if (format.format(Date.parse(endOfDayInstant(date))) !== `${date} 23:59:59`) expect.fail(`end of ${date}`)
    }
    for (let year = 2024; year <= 2035; year += 1)
      for (const month of [3, 10])
        for (
          let ms = startOfDayMs(localDate(year, month, 24));
          ms < startOfDayMs(localDate(year, month + 1, 1));
          ms += 1_800_000
        )
          expect(toBrusselsDate(ms)).to.equal(format.format(ms).slice(0, 10))
  })

  it('gives the same answers whatever the zone of the machine', () => {
    const script = `
      import { addDays, addMonths, endOfDayInstant, toBrusselsDate } from './domain/shared/local-date.ts'
      let sum = 7
      const mix = (text) => { for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0 }
      for (let date = '2024-01-01'; date < '2036-01-01'; date = addDays(date, 1)) {
        mix(endOfDayInstant(date)); mix(addMonths(date, 3)); mix(toBrusselsDate(Date.parse(date + 'T22:30:00Z')))
      }
      console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, sum)`
    const zones = ['UTC', 'Europe/Brussels', 'Pacific/Kiritimati', 'America/St_Johns']
    const lines = zones.map((zone) =>
      execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }).trim(),
    )
    expect(new Set(lines.map((line) => line.split(' ')[0])).size).to.equal(zones.length)
    expect(new Set(lines.map((line) => line.split(' ')[1])).size).to.equal(1)
  })

  it('reads an hour by the clocks of Brussels, in the nights of 23 and of 25 hours too', () => {
    const at = (date: string, minutes: number): string => new Date(wallClockMs(date, minutes)).toISOString()
    expect(at('2026-01-15', 9 * 60 + 30)).to.equal('2026-01-15T08:30:00.000Z')
    expect(at('2026-07-15', 9 * 60 + 30)).to.equal('2026-07-15T07:30:00.000Z')
    expect(at('2026-03-29', 2 * 60 + 30)).to.equal('2026-03-29T01:30:00.000Z')
    expect(at('2026-10-25', 2 * 60 + 30)).to.equal('2026-10-25T00:30:00.000Z')
    expect(at('2026-10-25', 3 * 60)).to.equal('2026-10-25T02:00:00.000Z')
  })
})
