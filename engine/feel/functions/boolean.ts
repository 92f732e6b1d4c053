import { any, define, type Builtins } from './define.ts'

/** The condition of `assert` does not hold: the whole evaluation fails. */
export class AssertionFailed extends Error {}

export const booleanFunctions: Builtins = {
  not: [define([any('negand')], (value) => (typeof value === 'boolean' ? !value : null))],
  'is defined': [define([any('value')], (value) => value !== null)],
  'get or else': [define([any('value'), any('default')], (value, otherwise) => value ?? otherwise)],
  assert: [
    define([any('value'), any('condition')], (value, condition) => asserted(value, condition, null)),
    define([any('value'), any('condition'), any('cause')], asserted),
  ],
}

function asserted(value: unknown, condition: unknown, cause: unknown): unknown {
  if (condition === true) return value
  throw new AssertionFailed(typeof cause === 'string' ? cause : 'The condition is not fulfilled')
}
