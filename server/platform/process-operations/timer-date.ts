import { addDays, daysBetween, type LocalDate, toBrusselsDate, wallClockMs } from '#domain/shared/local-date'

/** How a person says the new date. */
export type TimerTarget =
  | { readonly mode: 'DATE'; readonly on: LocalDate; readonly at: string }
  | { readonly mode: 'FROM_CREATION' }
  | { readonly mode: 'FROM_NOW' }

interface Timing {
  readonly nowMs: number
  /** when the element began to wait, before any change by hand */
  readonly sinceMs: number
  /** date that its variable says, as drawn; undefined when it says none */
  readonly drawnMs: number | undefined
}

/**
 * Where a timer goes: to the date that a person chose, to what its variable says now ("from creation"), or as many calendar days from today as it was to
 * run from its creation, at the same hour by the clock: a night of 23 or 25 hours does not move it.
 *
 * @returns epoch ms; undefined when the variable says no date
 */
export const timerTarget = (to: TimerTarget, { nowMs, sinceMs, drawnMs }: Timing): number | undefined => {
  if (to.mode === 'DATE') return wallClockMs(to.on, minutesOf(to.at))
  if (drawnMs === undefined || to.mode === 'FROM_CREATION') return drawnMs
  const drawnOn = toBrusselsDate(drawnMs)
  const days = daysBetween(toBrusselsDate(sinceMs), drawnOn)
  // the last second of a day stays the last second
  const intoMinute = drawnMs % 60_000
  const minutes = wallMinutes(drawnMs, drawnOn)
  return wallClockMs(addDays(toBrusselsDate(nowMs), days), minutes) + intoMinute
}

const minutesOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))

// in the second of two equal hours no clock time gives this instant: then that of the first
const wallMinutes = (instantMs: number, on: LocalDate): number => {
  const minuteMs = Math.floor(instantMs / 60_000) * 60_000
  const passed = (minuteMs - wallClockMs(on, 0)) / 60_000
  return [passed + 60, passed, passed - 60].find((minutes) => wallClockMs(on, minutes) === minuteMs) ?? passed - 60
}

const units = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000]

/** Length of an ISO duration of weeks, days, hours, minutes and seconds; undefined for anything else. @returns ms */
export const durationMs = (text: string): number | undefined => {
  const parts = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)?.slice(1)
  return parts?.reduce((sum, part: string | undefined, index) => sum + Number(part ?? 0) * (units[index] ?? 0), 0)
}
