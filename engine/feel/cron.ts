import { Cron } from 'croner'
import { TemporalFormatError } from './errors.ts'

/** Spring's names for the usual patterns. */
const macros: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
}

/** Second, minute, hour, day of month, month, day of week. */
const sixFields = /^[\d*,/-]+(?: [\d*,/-]+){2} [\d*,/?LW-]+ [\dA-Z*,/-]+ [\dA-Z*,/?#-]+$/

/**
 * The next instant of a cron pattern with Spring's six fields, or a macro such as `@daily` (T1, T3).
 * Days must fit both the day of the month and of the week. A time that summer time skips fires when the clocks have
 * moved on; one that winter time repeats fires once.
 *
 * @param afterMs epoch milliseconds
 * @param timeZone whose days and hours the pattern speaks of
 * @returns epoch milliseconds, later than `afterMs`; undefined when there is none any more
 * @throws TemporalFormatError
 */
export const nextCron = (text: string, afterMs: number, timeZone: string): number | undefined => {
  try {
    return patternOf(text, timeZone).nextRun(new Date(afterMs))?.getTime()
  } catch (error) {
    if (error instanceof TemporalFormatError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new TemporalFormatError(`Invalid timer cycle expression ('${text}'): ${reason}`)
  }
}

const patternOf = (text: string, timeZone: string): Cron => {
  const given = text.trim().replaceAll(/\s+/g, ' ').toUpperCase()
  const pattern = macros[given.toLowerCase()] ?? given
  if (!sixFields.test(pattern))
    throw new TemporalFormatError(`Invalid timer cycle expression ('${text}'): it has no six fields and is no macro`)
  // without a function to call a pattern only calculates; 0/15 is Spring's way to say "from 0 on, every 15"
  return new Cron(pattern, { timezone: timeZone, mode: '6-part', domAndDow: true, sloppyRanges: true, paused: true })
}
