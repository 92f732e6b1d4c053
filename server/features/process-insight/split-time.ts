import type { BallHolder, BallTime } from '../../contract/process-insight.ts'
import { ballHolders } from '../../contract/process-insight.ts'

/** A stretch of time in which somebody could act. Instants in ms; `to` lies not before `from`. */
export interface Stretch {
  readonly by: BallHolder
  readonly from: number
  readonly to: number
}

/**
 * Who had the ball for how long, in ms: the times add up to exactly `to - from`. While the case is suspended nobody else has it; while several could act the
 * moment is shared in equal parts; while nobody could it is nobody's. Instants have no summer time, so a night of 23 or 25 hours counts as long as it is.
 */
export const splitTime = (from: number, to: number, stretches: readonly Stretch[]): BallTime => {
  const inside = stretches
    .map((one) => ({ by: one.by, from: Math.max(one.from, from), to: Math.min(one.to, to) }))
    .filter((one) => one.to > one.from && one.by !== 'NOBODY')
  const marks = [...new Set([from, to, ...inside.flatMap((one) => [one.from, one.to])])].toSorted((a, b) => a - b)
  const times = { MUNICIPALITY: 0, AGENCY: 0, CITIZEN: 0, OTHER: 0, SUSPENDED: 0, NOBODY: 0 }
  const changes = changesAt(inside)
  const holding = new Map<BallHolder, number>()
  marks.slice(0, -1).forEach((start, index) => {
    for (const { by, step } of changes.get(start) ?? []) holding.set(by, (holding.get(by) ?? 0) + step)
    share(times, holdersNow(holding), (marks[index + 1] ?? start) - start)
  })
  return times
}

const changesAt = (stretches: readonly Stretch[]) => {
  const changes = new Map<number, { readonly by: BallHolder; readonly step: number }[]>()
  const note = (at: number, by: BallHolder, step: number) => changes.set(at, [...(changes.get(at) ?? []), { by, step }])
  for (const { by, from, to } of stretches) {
    note(from, by, 1)
    note(to, by, -1)
  }
  return changes
}

const holdersNow = (holding: ReadonlyMap<BallHolder, number>): readonly BallHolder[] => {
  const now = ballHolders.filter((by) => (holding.get(by) ?? 0) > 0)
  if (now.includes('SUSPENDED')) return ['SUSPENDED']
  return now.length === 0 ? ['NOBODY'] : now
}

// whole ms: what cannot be shared goes to the first
const share = (times: Record<BallHolder, number>, holders: readonly BallHolder[], length: number): void => {
  const part = Math.floor(length / holders.length)
  holders.forEach((by, index) => {
    times[by] += index === 0 ? length - part * (holders.length - 1) : part
  })
}
