import { type LocalDate, startOfDayMs, toBrusselsDate } from '#domain/shared/local-date'

/** Time as the cases see it. Tokens and sign-in sessions live on the machine's own time instead. */
export interface Clock {
  /** UTC instant in ms since 1970 */
  now(): number
  /** the legal day of `now()` in Europe/Brussels */
  today(): LocalDate
}

/** A clock on another source of instants, such as the controlled clock of the engine. */
export const clockFrom = (now: () => number): Clock => ({ now, today: () => toBrusselsDate(now()) })

export const systemClock: Clock = clockFrom(Date.now)

export interface ControlledClock extends Clock {
  /** moves to an instant, also backwards */
  set(instantMs: number): void
  /** moves to 09:00 in Brussels of a day, also backwards */
  setDay(day: LocalDate): void
  advance(ms: number): void
}

/** A clock that only moves when told to. */
export const controlledClock = (startMs: number = Date.UTC(2026, 0, 5, 8)): ControlledClock => {
  let now = startMs
  const nineHoursMs = 9 * 3_600_000
  return {
    ...clockFrom(() => now),
    set: (instantMs) => {
      now = instantMs
    },
    setDay: (day) => {
      now = startOfDayMs(day) + nineHoursMs
    },
    advance: (ms) => {
      now += ms
    },
  }
}
