import { expect } from 'chai'
import {
  dayOfKey,
  dayLengths,
  medianOf,
  toldCount,
  toldMedian,
  workdayLengths,
} from '#server/features/process-insight/figures'

const each = (...values: number[]) => values.map((value) => ({ value, count: 1 }))

describe('figures over many cases', () => {
  it('takes the value in the middle, counting each as often as it occurs', () => {
    expect(medianOf(each(9, 1, 5))).to.equal(5)
    expect(medianOf(each(1, 2, 3, 10))).to.equal(2.5)
    expect(medianOf([{ value: 7, count: 3 }, ...each(1, 2)])).to.equal(7)
    expect(medianOf([])).to.equal(null)
  })

  it('tells nothing of a group under five', () => {
    expect(toldMedian(each(1, 2, 3, 4))).to.equal(null)
    expect(toldMedian(each(1, 2, 3, 4, 5))).to.equal(3)
    expect([0, 1, 4, 5].map(toldCount)).to.deep.equal([0, null, null, 5])
  })

  it('knows the day in Brussels of an instant late in the evening, in summer and in winter', () => {
    expect(dayOfKey('2026-07-01')).to.equal('2026-07-01')
    expect(dayOfKey('2026-07-01T22')).to.equal('2026-07-02')
    expect(dayOfKey('2026-01-10T22')).to.equal('2026-01-10')
    expect(dayOfKey('2026-01-10T23')).to.equal('2026-01-11')
  })

  it('measures lengths in working days and in days', () => {
    const spans = [{ startKey: '2026-01-09', endKey: '2026-01-12', count: 2 }]
    expect(workdayLengths(spans)).to.deep.equal([{ value: 1, count: 2 }])
    expect(dayLengths(spans)).to.deep.equal([{ value: 3, count: 2 }])
  })
})
