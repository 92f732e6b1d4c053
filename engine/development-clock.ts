import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MovableClock } from './movable-clock.ts'

/** Others follow this clock by asking many times a second: the timers wait for them, so that nobody dates a letter before the term that ended. */
const leadMs = 500

export interface DevelopmentClock {
  readonly clock: MovableClock
  /** what others are told; in a move it goes ahead of `clock` */
  readonly now: () => number
  /**
   * Moves to an instant; settles when the timers have moved too.
   *
   * @param alone nobody follows by asking: who moves it is there already, and the timers wait for nobody
   */
  readonly move: (to: number, alone?: boolean) => Promise<void>
}

/** A movable clock whose offset is kept in the engine's directory: after a crash time does not jump back. */
export const openDevelopmentClock = (dir: string): DevelopmentClock => {
  const file = join(dir, 'development-clock.json')
  let offsetMs = readOffset(file)
  const clock = new MovableClock(offsetMs)
  return {
    clock,
    now: () => Date.now() + offsetMs,
    move: async (to, alone = false) => {
      offsetMs = Math.round(to - Date.now())
      mkdirSync(dir, { recursive: true })
      writeFileSync(file, JSON.stringify({ offsetMs }))
      if (!alone) await sleep(leadMs)
      clock.advance(offsetMs - clock.offsetMs)
    },
  }
}

const readOffset = (file: string): number => {
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly offsetMs?: unknown }
    return Number.isFinite(offsetMs) ? Number(offsetMs) : 0
  } catch {
    return 0
  }
}
