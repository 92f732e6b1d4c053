import type { Shield } from '#domain/model/codes'
import type { Viewer } from '../auth/viewer.ts'
import type { Change, Changes } from '../changes.ts'

/**
 * Where a reader stands in the feeds that it hears. Outside the inspectorate there is one feed and the place is its position, `12`; the inspectorate
 * also hears what the judicial shield hides, and its place is both positions, `12.5`.
 */
export interface Places {
  readonly feeds: readonly Shield[]
  /** The place after this change, which the browser sends back as Last-Event-ID. */
  after(change: Change): string
  /** Takes a place that was given out earlier. @returns false when it is none for this reader */
  resume(place: string): boolean
  at(feed: Shield): number
}

/** The places of a reader that begins now. */
export const placesFor = ({ orgType }: Viewer, changes: Pick<Changes, 'last'>): Places => {
  const feeds: readonly Shield[] = orgType === 'WV_WI' ? ['NONE', 'WI'] : ['NONE']
  const positions = { NONE: changes.last('NONE'), WI: changes.last('WI') }
  return {
    feeds,
    at: (feed) => positions[feed],
    after: ({ shield, position }) => {
      positions[shield] = position
      return feeds.map((feed) => positions[feed]).join('.')
    },
    resume: (place) => {
      const [open, shielded] = place.split('.').map(Number)
      const wanted = feeds.length === 1 ? [open] : [open, shielded]
      if (!wanted.every(isPosition)) return false
      positions.NONE = open ?? 0
      positions.WI = shielded ?? positions.WI
      return true
    },
  }
}

const isPosition = (value: number | undefined): boolean =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0
