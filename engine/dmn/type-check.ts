import { displayShort } from '../feel/values/display.ts'
import { feelTypeName, type FeelTypeName } from '../feel/values/types.ts'
import { DecisionFailure } from './failure.ts'

/** FEEL's types by the names that DMN 1.1 and the later versions give them; other types are not checked, as in Zeebe. */
const types: Readonly<Record<string, readonly FeelTypeName[]>> = {
  string: ['STRING'],
  number: ['NUMBER'],
  boolean: ['BOOLEAN'],
  time: ['TIME'],
  date: ['DATE'],
  dateTime: ['DATE_TIME', 'LOCAL_DATE_TIME'],
  'date and time': ['DATE_TIME', 'LOCAL_DATE_TIME'],
  dayTimeDuration: ['DURATION'],
  'days and time duration': ['DURATION'],
  yearMonthDuration: ['PERIOD'],
  'years and months duration': ['PERIOD'],
}

/**
 * Holds a value to its declared type; null is of every type.
 *
 * @throws DecisionFailure in Zeebe's words
 */
export const checkType = (value: unknown, typeRef: string | undefined): unknown => {
  const allowed = typeRef === undefined || !Object.hasOwn(types, typeRef) ? undefined : types[typeRef]
  const type = feelTypeName(value)
  if (allowed === undefined || type === 'NULL' || allowed.includes(type)) return value
  throw new DecisionFailure(`expected '${typeRef}' but found '${displayShort(value)}'`)
}
