import { type Clock, clockFrom } from '../../clock.ts'

/** The clock of a house in which the demonstration grows: that of the machine, seen from another day. */
export interface ShiftedClock extends Clock {
  /** how far it is from the machine's; 0 when nothing grows (any more) */
  readonly offsetMs: number
  setOffset(ms: number): void
}

export const createShiftedClock = (): ShiftedClock => {
  const shift = { ms: 0 }
  return {
    ...clockFrom(() => Date.now() + shift.ms),
    get offsetMs() {
      return shift.ms
    },
    setOffset: (ms) => {
      shift.ms = ms
    },
  }
}
