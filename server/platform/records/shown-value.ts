/** Most characters of a value that is shown. */
const maxLength = 2000

const shown = [
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, // id
  /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/, // date, instant
  /^P(\d+[YMWD])*(T(\d+[HMS])+)?$/, // duration
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, // code, verdict, role
  /^[A-Z]{2}\d{2}-\d{6}([/-]\d{3})?$/, // reference
]

/**
 * The JSON text of a process variable when it holds nothing but ids, dates, codes, numbers and yes or no; else null. Processes carry
 * nothing of persons, and when an analyst's process does, this keeps it out of the monitor.
 */
export const shownValue = (json: unknown): string | null => {
  if (typeof json !== 'string' || json.length > maxLength) return null
  try {
    return isShown(JSON.parse(json)) ? json : null
  } catch {
    return null
  }
}

const isShown = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isShown)
  if (typeof value === 'string') return value.length <= 64 && shown.some((pattern) => pattern.test(value))
  // ten digits and more may be the number of a person, an enterprise or a telephone
  if (typeof value === 'number') return Math.abs(value) < 1e9
  return value === null || typeof value === 'boolean'
}
