import { shownValue } from '../records/shown-value.ts'

/** Variables that say whose instance it is, and that the engine counts with. */
const identifying = ['caseId', 'municipalityOrgId', 'agencyOrgId', 'loopCounter']

/** Name that the engine takes for a variable, and that no expression mistakes for something else. */
const namePattern = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/

/** Why a variable may not be changed by hand. */
export type VariableFault = 'VARIABLE_LOCKED' | 'VARIABLE_NAME' | 'VARIABLE_WITHHELD' | 'VARIABLE_VALUE'

/** Names that messages find an instance by: with another value it would hear nothing any more. */
export const lockedVariables = (bpmnXml: string): ReadonlySet<string> => {
  const keys = [...bpmnXml.matchAll(/correlationKey="=\s*([^"]+)"/g)].flatMap(([, text]) => text?.match(/\w+/g) ?? [])
  return new Set([...identifying, ...keys])
}

/**
 * Whether a person may give a variable this value: ids, dates, codes, numbers, yes or no, as far as its present value is shown too.
 *
 * @param before JSON text as the records show it, null when it is withheld, undefined when it is new
 * @param json JSON text
 */
export const variableFault = (
  locked: ReadonlySet<string>,
  name: string,
  before: string | null | undefined,
  json: string,
): VariableFault | undefined => {
  if (!namePattern.test(name)) return 'VARIABLE_NAME'
  if (locked.has(name)) return 'VARIABLE_LOCKED'
  if (before === null) return 'VARIABLE_WITHHELD'
  return shownValue(json) === null ? 'VARIABLE_VALUE' : undefined
}
