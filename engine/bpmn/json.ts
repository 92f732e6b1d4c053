import { Rejection } from '../processor/rejection.ts'
import type { VariableTexts } from '../processor/work.ts'

/**
 * Splits the text of a JSON object into the raw text of each member, without white space: numbers keep all their digits.
 *
 * @throws Rejection INVALID_ARGUMENT with Zeebe's text when it is no JSON object (zeebe.md 5.17)
 */
export const splitDocument = (text: string | undefined): VariableTexts => {
  if (text === undefined || text.trim() === '') return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Rejection('INVALID_ARGUMENT', `Invalid JSON value: ${text.slice(0, 200)}`)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    const was = jsonType(parsed)
    throw new Rejection(
      'INVALID_ARGUMENT',
      `Property 'variables' is invalid: Expected document to be a root level object, but was '${was}'`,
    )
  }
  return members(compact(text))
}

export const joinDocument = (texts: VariableTexts): string =>
  `{${Object.entries(texts)
    .map(([name, text]) => `${JSON.stringify(name)}:${text}`)
    .join(',')}}`

/** For records: the values as JSON. */
export const parseDocument = (texts: VariableTexts): object =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text)]))

export const jsonType = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL'
  if (Array.isArray(value)) return 'ARRAY'
  const type = typeof value
  return type === 'object' || type === 'function' ? 'OBJECT' : type.toUpperCase()
}

/** Removes white space outside strings. */
const compact = (text: string): string =>
  text.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|\s+/g, (_, quoted: string | undefined) => quoted ?? '')

/** Members of a compact, valid JSON object; of a name given twice the last one counts, as in JSON.parse. */
const members = (text: string): VariableTexts => {
  const found: Record<string, string> = Object.create(null) as Record<string, string>
  let index = 1
  while (index < text.length - 1) {
    const nameEnd = endOfString(text, index)
    const name: unknown = JSON.parse(text.slice(index, nameEnd))
    const end = endOfValue(text, nameEnd + 1)
    found[String(name)] = text.slice(nameEnd + 1, end)
    index = end + 1
  }
  return found
}

const endOfString = (text: string, start: number): number => {
  let index = start + 1
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index + 1
}

const endOfValue = (text: string, start: number): number => {
  let depth = 0
  for (let index = start; index < text.length;) {
    const char = text[index]
    if (char === '"') {
      index = endOfString(text, index)
      continue
    }
    if (depth === 0 && (char === ',' || char === '}')) return index
    if (char === '{' || char === '[') depth++
    if (char === '}' || char === ']') depth--
    index++
  }
  return text.length
}
