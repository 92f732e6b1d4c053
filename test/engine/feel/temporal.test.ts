import { expect } from 'chai'
import { TemporalFormatError } from '#engine/feel/errors'
import { compileExpression } from '#engine/feel/compile'
import { addDuration, parseCycle, parseDateTime, parseDuration, toInstant } from '#engine/feel/temporal'

const at = (iso: string): number => Date.parse(iso)

describe('ISO durations', () => {
  it('keeps months apart from the exact part', () => {
    expect(parseDuration('P1Y2M3DT4H5M6.5S')).to.deep.equal({ months: 14, days: 3, ms: 14_706_500 })
    expect(parseDuration('P2W')).to.deep.equal({ months: 0, days: 14, ms: 0 })
    expect(parseDuration('-PT1H')).to.deep.equal({ months: 0, days: 0, ms: -3_600_000 })
    expect(parseDuration('PT0S')).to.deep.equal({ months: 0, days: 0, ms: 0 })
  })

  it('refuses what is none', () => {
    for (const text of ['', 'P', 'PT', '1H', 'P1H', 'PT1D', 'foo'])
      expect(() => parseDuration(text), text).to.throw(TemporalFormatError)
  })

  it('adds months by the calendar', () => {
    expect(addDuration(at('2026-01-31T10:00:00Z'), parseDuration('P1M'))).to.equal(at('2026-02-28T10:00:00Z'))
    expect(addDuration(at('2024-02-29T00:00:00Z'), parseDuration('P1Y'))).to.equal(at('2025-02-28T00:00:00Z'))
    expect(addDuration(at('2026-03-31T00:00:00Z'), parseDuration('-P1M'))).to.equal(at('2026-02-28T00:00:00Z'))
    expect(addDuration(at('2026-11-30T00:00:00Z'), parseDuration('P3M'))).to.equal(at('2027-02-28T00:00:00Z'))
  })
})

describe('durations in a time zone', () => {
  const brussels = (iso: string, duration: string): string =>
    new Date(addDuration(at(iso), parseDuration(duration), 'Europe/Brussels')).toISOString()

  it('a day keeps the hour when the clocks change, 24 hours do not', () => {
    expect(brussels('2026-03-28T11:00:00Z', 'P1D')).to.equal('2026-03-29T10:00:00.000Z')
    expect(brussels('2026-03-28T11:00:00Z', 'PT24H')).to.equal('2026-03-29T11:00:00.000Z')
    expect(brussels('2026-10-24T10:00:00Z', 'P1D')).to.equal('2026-10-25T11:00:00.000Z')
    expect(brussels('2026-10-24T10:00:00Z', 'P1W')).to.equal('2026-10-31T11:00:00.000Z')
    expect(brussels('2026-02-28T11:00:00Z', 'P1M')).to.equal('2026-03-28T11:00:00.000Z')
    expect(brussels('2026-03-15T11:00:00Z', 'P1M')).to.equal('2026-04-15T10:00:00.000Z')
  })

  it('adds a part of a second', () => {
    expect(addDuration(0, parseDuration('PT0.25S'))).to.equal(250)
    expect(addDuration(0, parseDuration('P1DT0,5S'))).to.equal(86_400_500)
  })

  it('is no number beyond what dates can express', () => {
    expect(Number.isNaN(addDuration(0, parseDuration('P999999Y')))).to.equal(true)
  })
})

describe('ISO date-times', () => {
  it('reads offsets and zones', () => {
    const instant = at('2026-07-01T10:00:00Z')
    for (const text of [
      '2026-07-01T10:00:00Z',
      '2026-07-01T12:00:00+02:00',
      '2026-07-01T12:00:00+02:00[Europe/Brussels]',
      '2026-07-01T12:00:00@Europe/Brussels',
      '2026-07-01T12:00:00[Europe/Brussels]',
    ])
      expect(parseDateTime(text), text).to.equal(instant)
  })

  it('refuses a date-time without offset, as Zeebe does for text', () => {
    for (const text of ['2026-07-01T12:00:00', '2026-07-01', 'tomorrow', ''])
      expect(() => parseDateTime(text), text).to.throw(TemporalFormatError)
  })

  it('takes FEEL values too', () => {
    const value = (text: string) => compileExpression(text).evaluate(() => undefined).value
    expect(toInstant(value('=date and time("2026-07-01T10:00:00Z") + duration("PT1H")'))).to.equal(
      at('2026-07-01T11:00:00Z'),
    )
    expect(toInstant(value('=date and time("2026-07-01T10:00:00-03:00")'))).to.equal(at('2026-07-01T13:00:00Z'))
    expect(toInstant(value('=date("2026-07-01")'))).to.equal(at('2026-07-01T00:00:00Z'))
    expect(toInstant(value('=7'))).to.equal(undefined)
  })
})

describe('timer cycles', () => {
  it('T1: reads repetitions, for ever without a number', () => {
    expect(parseCycle('R3/PT1H')).to.deep.equal({ repetitions: 3, interval: { months: 0, days: 0, ms: 3_600_000 } })
    expect(parseCycle('R/P1M')).to.deep.equal({ repetitions: -1, interval: { months: 1, days: 0, ms: 0 } })
    expect(parseCycle('R2/2026-01-01T00:00:00Z/PT1H')).to.include({ startMs: at('2026-01-01T00:00:00Z') })
    expect(parseCycle('R/2026-07-01T12:00:00@Europe/Brussels/P1D')).to.include({ startMs: at('2026-07-01T10:00:00Z') })
  })

  it('refuses what is none', () => {
    for (const text of ['R', 'R3', 'R3/', 'Rx/PT1H', 'R3/PT1H/PT1H', 'R3/2026-01-01T00:00:00/PT1H'])
      expect(() => parseCycle(text), text).to.throw(TemporalFormatError)
  })
})
