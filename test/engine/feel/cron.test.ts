import { expect } from 'chai'
import { nextCron } from '#engine/feel/cron'
import { TemporalFormatError } from '#engine/feel/errors'

const series = (pattern: string, from: string, count = 3, timeZone = 'UTC'): readonly string[] => {
  const found: string[] = []
  for (let at = Date.parse(from); found.length < count;) {
    const next = nextCron(pattern, at, timeZone)
    if (next === undefined) break
    at = next
    found.push(new Date(next).toISOString().replace('.000Z', 'Z'))
  }
  return found
}

const monday = '2026-01-05T09:00:00Z'

const cases: readonly (readonly [pattern: string, ...next: readonly string[]])[] = [
  ['*/20 * * * * *', '2026-01-05T09:00:20Z', '2026-01-05T09:00:40Z', '2026-01-05T09:01:00Z'],
  ['0 0/15 * * * *', '2026-01-05T09:15:00Z', '2026-01-05T09:30:00Z'],
  ['0 0 9-17 * * MON-FRI', '2026-01-05T10:00:00Z', '2026-01-05T11:00:00Z'],
  ['0 0 9 * * *', '2026-01-06T09:00:00Z'],
  ['0 0 8,18 * * ?', '2026-01-05T18:00:00Z', '2026-01-06T08:00:00Z'],
  ['0 0 0 L * *', '2026-01-31T00:00:00Z', '2026-02-28T00:00:00Z'],
  ['0 0 0 LW * *', '2026-01-30T00:00:00Z', '2026-02-27T00:00:00Z'],
  ['0 0 0 15W * *', '2026-01-15T00:00:00Z', '2026-02-16T00:00:00Z'],
  ['0 0 0 ? * 5L', '2026-01-30T00:00:00Z', '2026-02-27T00:00:00Z'],
  ['0 0 0 ? * MON#1', '2026-02-02T00:00:00Z', '2026-03-02T00:00:00Z'],
  ['0 0 0 * * 0', '2026-01-11T00:00:00Z'],
  ['0 0 0 * * 7', '2026-01-11T00:00:00Z'],
  ['0 0 0 * * sun', '2026-01-11T00:00:00Z'],
  ['0 0 0 13 * 5', '2026-02-13T00:00:00Z', '2026-03-13T00:00:00Z'],
  ['0 0 0 29 2 *', '2028-02-29T00:00:00Z', '2032-02-29T00:00:00Z'],
  ['0 0 0 1 JAN *', '2027-01-01T00:00:00Z'],
  ['@yearly', '2027-01-01T00:00:00Z'],
  ['@annually', '2027-01-01T00:00:00Z'],
  ['@monthly', '2026-02-01T00:00:00Z'],
  ['@weekly', '2026-01-11T00:00:00Z'],
  ['@daily', '2026-01-06T00:00:00Z'],
  ['@midnight', '2026-01-06T00:00:00Z'],
  ['@hourly', '2026-01-05T10:00:00Z'],
]

describe('cron patterns', () => {
  for (const [pattern, ...next] of cases)
    it(`T1: ${pattern}`, () => expect(series(pattern, monday, next.length)).to.deep.equal(next))

  it('T3: the hours are those of the time zone', () => {
    expect(series('0 0 9 * * *', monday, 1, 'Europe/Brussels')).to.deep.equal(['2026-01-06T08:00:00Z'])
    expect(series('@daily', '2026-07-01T12:00:00Z', 1, 'Europe/Brussels')).to.deep.equal(['2026-07-01T22:00:00Z'])
  })

  it('T3: the night that has no 2:30 fires when the clocks have moved on', () => {
    expect(series('0 30 2 * * *', '2026-03-28T12:00:00Z', 2, 'Europe/Brussels')).to.deep.equal([
      '2026-03-29T01:00:00Z',
      '2026-03-30T00:30:00Z',
    ])
  })

  it('T3: the night that has 2:30 twice fires once', () => {
    expect(series('0 30 2 * * *', '2026-10-24T12:00:00Z', 2, 'Europe/Brussels')).to.deep.equal([
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00Z',
    ])
  })

  it('a pattern that never comes gives nothing', () => {
    expect(nextCron('0 0 0 31 2 *', Date.parse(monday), 'UTC')).to.equal(undefined)
  })

  it('refuses what is no pattern', () => {
    const wrong = [
      '',
      '* * * * *',
      '0 0 0 * * * *',
      '60 * * * * *',
      '0 0 25 * * *',
      'a b c d e f',
      '@reboot',
      '2026-01-01',
      'PT1H',
    ]
    for (const pattern of wrong)
      expect(() => nextCron(pattern, 0, 'UTC'), pattern).to.throw(TemporalFormatError, `('${pattern}')`)
    expect(() => nextCron('@daily', 0, 'Nowhere/City')).to.throw(TemporalFormatError)
  })
})
