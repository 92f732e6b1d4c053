import { AppError } from './errors.ts'

/** No form of ours nests deeper, or holds more values. */
const maxDepth = 30
const maxValues = 50_000

/**
 * Refuses a parsed body whose shape alone would keep the schemas busy.
 *
 * @throws AppError MALFORMED when it nests too deep or holds a null character, TOO_LARGE when it holds too many values
 */
export const checkShape = (body: unknown): void => {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }]
  let values = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    checkText(value)
    if (typeof value !== 'object' || value === null) continue
    if (depth >= maxDepth) throw new AppError('MALFORMED', { detail: `deeper than ${maxDepth} levels` })
    const parts: unknown[] = Object.values(value)
    values += parts.length
    if (values > maxValues) throw new AppError('TOO_LARGE', { detail: `more than ${maxValues} values` })
    for (const part of parts) open.push({ value: part, depth: depth + 1 })
  }
}

const maxParameters = 40

/** @throws AppError MALFORMED when a query says more than any list of ours asks */
export const checkQuery = (query: object): void => {
  Object.values(query).flat().forEach(checkText)
  if (Object.keys(query).length > maxParameters) throw new AppError('MALFORMED', { detail: 'too many parameters' })
}

// no form makes one, and databases end the text there
const checkText = (value: unknown): void => {
  if (typeof value === 'string' && value.includes('\0')) throw new AppError('MALFORMED', { detail: 'a null character' })
}
