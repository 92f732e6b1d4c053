import { expect } from 'chai'
import type { BallTime } from '#contract/process-insight'
import { splitTime, type Stretch } from '#server/features/process-insight/split-time'

const day = 86_400_000
const none: BallTime = { MUNICIPALITY: 0, AGENCY: 0, CITIZEN: 0, OTHER: 0, SUSPENDED: 0, NOBODY: 0 }
const stretch = (by: Stretch['by'], from: number, to: number): Stretch => ({ by, from: from * day, to: to * day })
const split = (to: number, ...stretches: Stretch[]) => splitTime(0, to * day, stretches)

describe('who had the ball', () => {
  it('gives each his own time, and nobody the rest', () => {
    expect(split(10, stretch('MUNICIPALITY', 1, 4), stretch('AGENCY', 4, 8))).to.deep.equal({
      ...none,
      MUNICIPALITY: 3 * day,
      AGENCY: 4 * day,
      NOBODY: 3 * day,
    })
  })

  it('counts tasks of one organisation that lie over each other once', () => {
    expect(split(4, stretch('AGENCY', 0, 3), stretch('AGENCY', 1, 4), stretch('AGENCY', 2, 3))).to.deep.equal({
      ...none,
      AGENCY: 4 * day,
    })
  })

  it('shares a moment between those who could act', () => {
    expect(split(4, stretch('MUNICIPALITY', 0, 4), stretch('CITIZEN', 2, 4))).to.deep.equal({
      ...none,
      MUNICIPALITY: 3 * day,
      CITIZEN: day,
    })
  })

  it('gives a suspended time to nobody else', () => {
    expect(split(4, stretch('MUNICIPALITY', 0, 4), stretch('SUSPENDED', 1, 3))).to.deep.equal({
      ...none,
      MUNICIPALITY: 2 * day,
      SUSPENDED: 2 * day,
    })
  })

  it('cuts what lies before the start and after the end', () => {
    expect(split(2, stretch('AGENCY', -5, 1), stretch('CITIZEN', 1, 99))).to.deep.equal({
      ...none,
      AGENCY: day,
      CITIZEN: day,
    })
    expect(split(0, stretch('AGENCY', 0, 1))).to.deep.equal(none)
  })

  it('counts the night of 23 hours and the one of 25 as long as they are', () => {
    const night = (from: string, to: string) => {
      const [start, end] = [Date.parse(from), Date.parse(to)]
      return splitTime(start, end, [{ by: 'CITIZEN', from: start, to: end }]).CITIZEN / 3_600_000
    }
    expect(night('2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z')).to.equal(23)
    expect(night('2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z')).to.equal(25)
  })

  it('adds up to the elapsed time, whatever lies over what', () => {
    let seed = 7
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const holders = ['MUNICIPALITY', 'AGENCY', 'CITIZEN', 'OTHER', 'SUSPENDED', 'NOBODY'] as const
    for (let round = 0; round < 200; round += 1) {
      const elapsed = 1 + random(1_000_003)
      const stretches = Array.from({ length: random(12) }, () => {
        const from = random(elapsed + 500) - 250
        return { by: holders[random(6)] ?? 'OTHER', from, to: from + random(elapsed) }
      })
      const times = splitTime(0, elapsed, stretches)
      expect(Object.values(times).reduce((sum, time) => sum + time, 0)).to.equal(elapsed)
      expect(Object.values(times).every((time) => time >= 0 && Number.isInteger(time))).to.equal(true)
    }
  })
})
