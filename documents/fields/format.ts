import { dayOfWeek, isLocalDate, type LocalDate } from '#domain/shared/local-date'
import type { Line, Lines } from './types.ts'

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

/**
 * `2026-11-03` as `3 november 2026`.
 *
 * @throws RangeError when it is not an existing day: a letter never prints a wrong date
 */
export const longDate = (date: LocalDate): string => {
  if (!isLocalDate(date)) throw new RangeError(`not a date: ${date}`)
  const [year, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]} ${year}`
}

/** `2026-11-03` as `dinsdag 3 november 2026`. @throws RangeError when it is not an existing day */
export const dayAndDate = (date: LocalDate): string => `${days[dayOfWeek(date) - 1]} ${longDate(date)}`

/** `14:00` as `14.00 uur`. */
export const clockTime = (time: string): string => `${time.replace(':', '.')} uur`

/** 12.4 as `12,40`: areas in m² have two decimals. */
export const area = (m2: number): string => m2.toFixed(2).replace('.', ',')

/** `a`, `a en b`, `a, b en c`. */
export const enumerate = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} en ${parts[parts.length - 1]}`

/** First letter in capital, the rest as it is. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One object per paragraph; empty texts are left out. Line ends inside a text start a new paragraph. */
export const lines = (texts: readonly string[]): Lines =>
  texts
    .flatMap((text) => text.split(/\r?\n/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text): Line => ({ text }))

/** "Stad Gent" as "de stad Gent", "Gemeente X" as "de gemeente X", other names as they are: the name inside a sentence. */
export const inSentence = (name: string): string =>
  name.replace(/^(Stad|Gemeente) /, (word) => `de ${word.toLowerCase()}`)
