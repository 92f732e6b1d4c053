import { Temporal } from 'temporal-polyfill'
import { spend, TooCostly } from '../budget.ts'
import { FeelDuration, FeelPeriod, FeelTime, isRegion } from './temporal.ts'
import { FeelFunction, FeelRange, isContext, isNumber } from './types.ts'

const longestText = 4_194_304

/** Value as FEEL's `string()` and its warnings write it: texts in quotes, temporal values in FEEL's form. */
export const display = (value: unknown): string => {
  const parts: string[] = []
  let length = 0
  write(value, (part) => {
    length += part.length
    if (length > longestText) throw new TooCostly('a text grows too long')
    parts.push(part)
  })
  return parts.join('')
}

/** As `display`, but short enough for a message. */
export const displayShort = (value: unknown): string => {
  const parts: string[] = []
  let length = 0
  try {
    write(value, (part) => {
      parts.push(part)
      length += part.length
      if (length > longestInMessage) throw new Enough()
    })
  } catch (error) {
    if (!(error instanceof Enough)) throw error
    return `${parts.join('').slice(0, longestInMessage)}…`
  }
  return parts.join('')
}

class Enough extends Error {}

const longestInMessage = 2_000

const write = (value: unknown, out: (part: string) => void): void => {
  spend(1)
  if (typeof value === 'string') return out(`"${value}"`)
  if (Array.isArray(value)) {
    out('[')
    for (const [index, item] of value.entries()) {
      if (index > 0) out(', ')
      write(item, out)
    }
    return out(']')
  }
  if (!isContext(value)) return out(scalar(value))
  out('{')
  let first = true
  for (const [key, entry] of Object.entries(value)) {
    out(`${first ? '' : ', '}${key}:`)
    first = false
    write(entry, out)
  }
  out('}')
}

const scalar = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (value instanceof FeelRange) return rangeText(value)
  if (value instanceof FeelFunction) return `function(${value.parameters.join(', ')})`
  return temporalText(value) ?? (isNumber(value) || typeof value === 'boolean' ? String(value) : typeof value)
}

const rangeText = ({ start, end, startIncluded, endIncluded }: FeelRange): string =>
  `${startIncluded ? '[' : '('}${display(start)}..${display(end)}${endIncluded ? ']' : ')'}`

/** Text of a temporal value in FEEL's own form (`@Europe/Brussels`); undefined for other values. */
export const temporalText = (value: unknown): string | undefined => {
  if (value instanceof Temporal.PlainDate || value instanceof Temporal.PlainDateTime) return value.toString()
  if (value instanceof Temporal.ZonedDateTime) return `${String(value.toPlainDateTime())}${zoneText(value.timeZoneId)}`
  if (value instanceof FeelTime) return `${String(value.plain)}${value.zone === undefined ? '' : zoneText(value.zone)}`
  if (value instanceof FeelPeriod) return periodText(value.months)
  return value instanceof FeelDuration ? durationText(value.ms) : undefined
}

/** As `temporalText`, in the ISO form that Zeebe stores in variables: a zone stands in brackets behind its offset. */
export const temporalJson = (value: unknown): string | undefined => {
  if (!(value instanceof Temporal.ZonedDateTime) || !isRegion(value.timeZoneId)) return temporalText(value)
  const offset = value.offset === '+00:00' ? 'Z' : value.offset
  return `${String(value.toPlainDateTime())}${offset}[${value.timeZoneId}]`
}

const zoneText = (zone: string): string => {
  if (isRegion(zone)) return `@${zone}`
  return zone === '+00:00' ? 'Z' : zone
}

const periodText = (months: number): string => {
  if (months === 0) return 'P0Y'
  const [years, rest] = [Math.trunc(Math.abs(months) / 12), Math.abs(months) % 12]
  return `${months < 0 ? '-' : ''}P${years === 0 ? '' : `${years}Y`}${rest === 0 ? '' : `${rest}M`}`
}

const durationText = (ms: number): string => {
  if (ms === 0) return 'P0D'
  const all = Math.abs(ms)
  const days = Math.trunc(all / 86_400_000)
  const hours = Math.trunc(all / 3_600_000) % 24
  const minutes = Math.trunc(all / 60_000) % 60
  const seconds = Number(((all % 60_000) / 1000).toFixed(9))
  const time = [part(hours, 'H'), part(minutes, 'M'), part(seconds, 'S')].join('')
  return `${ms < 0 ? '-' : ''}P${part(days, 'D')}${time === '' ? '' : `T${time}`}`
}

const part = (amount: number, unit: string): string => (amount === 0 ? '' : `${amount}${unit}`)
