import { build } from '../budget.ts'
import { display, displayShort } from '../values/display.ts'
import { NoJsonForm, parseJson, toJsonText } from '../values/json.ts'
import { isNumeric, readNumber } from '../values/numbers.ts'
import { any, define, Failure, optionalText, text, type Builtins } from './define.ts'

/** JSON is read in one go, which cannot be interrupted; this much takes some 30 ms. */
const longestJson = 1_048_576

export const conversionFunctions: Builtins = {
  string: [
    define([any('from')], (from) => {
      if (from === null || typeof from === 'string') return from
      const written = display(from)
      build(written.length)
      return written
    }),
  ],
  number: [
    define([text('from')], numberOf),
    define([text('from'), text('grouping separator')], (from, grouping) => separated(from, grouping, null)),
    define([text('from'), optionalText('grouping separator'), optionalText('decimal separator')], separated),
  ],
  'from json': [define([optionalText('value')], fromJson), define([optionalText('json')], fromJson)],
  'to json': [define([any('value')], toJson)],
}

function numberOf(from: string): unknown {
  return isNumeric(from)
    ? readNumber(from)
    : new Failure(`Can't parse '${displayShort(from).slice(1, -1)}' as a number`)
}

function separated(from: string, grouping: string | null, decimal: string | null): unknown {
  const groups = grouping === null || [' ', ',', '.'].includes(grouping)
  const points = decimal === null || [',', '.'].includes(decimal)
  if (!groups || !points || (grouping === decimal && grouping !== null))
    return new Failure("illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'")
  const digits = grouping === null ? from : from.replaceAll(grouping, '')
  return numberOf(decimal === null ? digits : digits.replaceAll(decimal, '.'))
}

function toJson(value: unknown): unknown {
  try {
    const json = toJsonText(value)
    build(json.length)
    return json
  } catch (error) {
    if (error instanceof NoJsonForm) return new Failure(`Failed to convert value to JSON: ${error.message}`)
    throw error
  }
}

function fromJson(json: string | null): unknown {
  if (json === null) return null
  if (json.length > longestJson) return new Failure(`the JSON has more than ${longestJson} characters`)
  build(json.length)
  try {
    return parseJson(json)
  } catch {
    return new Failure(`Failed to parse JSON from '${displayShort(json).slice(1, -1)}'`)
  }
}
