import { expect } from 'chai'
import { durationMs, timerTarget } from '#server/platform/process-operations/timer-date'

const at = (instant: string): number => Date.parse(instant)
const iso = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : new Date(ms).toISOString())

describe('the new date of a timer', () => {
  const timing = (now: string, since: string, drawn: string) => ({
    nowMs: at(now),
    sinceMs: at(since),
    drawnMs: at(drawn),
  })

  it('is an hour by the clock of Brussels, in winter and in summer', () => {
    const any = timing('2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z', '2026-02-05T08:00:00Z')
    expect(iso(timerTarget({ mode: 'DATE', on: '2026-02-01', at: '09:30' }, any))).to.equal('2026-02-01T08:30:00.000Z')
    expect(iso(timerTarget({ mode: 'DATE', on: '2026-07-01', at: '09:30' }, any))).to.equal('2026-07-01T07:30:00.000Z')
  })

  it('in the hour that the night of 23 hours skips is the hour after it', () => {
    const any = timing('2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z', '2026-02-05T08:00:00Z')
    expect(iso(timerTarget({ mode: 'DATE', on: '2026-03-29', at: '02:30' }, any))).to.equal('2026-03-29T01:30:00.000Z')
  })

  it('in the hour that comes twice is the first of the two', () => {
    const any = timing('2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z', '2026-02-05T08:00:00Z')
    expect(iso(timerTarget({ mode: 'DATE', on: '2026-10-25', at: '02:30' }, any))).to.equal('2026-10-25T00:30:00.000Z')
  })

  it('from creation is what the variable says', () => {
    const moved = timing('2026-02-01T08:00:00Z', '2026-01-05T08:00:00Z', '2026-04-05T21:59:59Z')
    expect(iso(timerTarget({ mode: 'FROM_CREATION' }, moved))).to.equal('2026-04-05T21:59:59.000Z')
  })

  it('from now is as many calendar days, at the same hour by the clock, over a change of the clocks too', () => {
    // 31 January 23:59:59 was drawn from 1 January: thirty days
    const spring = timing('2026-03-15T09:00:00Z', '2026-01-01T09:00:00Z', '2026-01-31T22:59:59Z')
    expect(iso(timerTarget({ mode: 'FROM_NOW' }, spring))).to.equal('2026-04-14T21:59:59.000Z')
    const autumn = timing('2026-10-20T07:00:00Z', '2026-07-01T07:00:00Z', '2026-07-11T21:59:59Z')
    expect(iso(timerTarget({ mode: 'FROM_NOW' }, autumn))).to.equal('2026-10-30T22:59:59.000Z')
    const night = timing('2026-04-01T07:00:00Z', '2026-03-01T07:00:00Z', '2026-03-29T01:30:00Z')
    expect(iso(timerTarget({ mode: 'FROM_NOW' }, night))).to.equal('2026-04-29T01:30:00.000Z')
  })

  it('is not known when the variable says no date', () => {
    const unknown = { nowMs: 0, sinceMs: 0, drawnMs: undefined }
    expect(timerTarget({ mode: 'FROM_NOW' }, unknown)).to.equal(undefined)
    expect(timerTarget({ mode: 'FROM_CREATION' }, unknown)).to.equal(undefined)
  })

  it('of durations counts weeks, days, hours, minutes and seconds; months have no length', () => {
    expect(durationMs('P1DT2H')).to.equal(26 * 3_600_000)
    expect(durationMs('PT90S')).to.equal(90_000)
    expect(durationMs('P1M')).to.equal(undefined)
  })
})
