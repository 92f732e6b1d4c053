/**
 * Variables that a FEEL expression or unary test reads from outside, each once, in order of appearance. Reads names only: a text that is no FEEL gives what
 * looks like a name.
 */
export const namesIn = (feel: string): readonly string[] => {
  const tokens = tokensOf(feel)
  const own = new Set(tokens.flatMap((token, at) => (binds(tokens, at) ? [token] : [])))
  const names = tokens.filter(
    (token, at) => isName(token) && !own.has(token) && !reserved.has(token) && !isPart(tokens, at),
  )
  return [...new Set(names)]
}

/** Variables that a value of a diagram reads: only what begins with `=` is an expression. */
export const namesInValue = (value: string): readonly string[] =>
  value.trim().startsWith('=') ? namesIn(value.trim().slice(1)) : []

// longest first, so that `date and time` is not taken for three words
const spaced = [
  'years and months duration',
  'get or else',
  'date and time',
  'month of year',
  'day of week',
  'day of year',
  'week of year',
  'last day of month',
  'string length',
  'upper case',
  'lower case',
  'substring before',
  'substring after',
  'starts with',
  'ends with',
  'list contains',
  'insert before',
  'index of',
  'distinct values',
  'duplicate values',
  'get value',
  'get entries',
  'context put',
  'context merge',
  'string join',
  'met by',
  'overlaps before',
  'overlaps after',
  'finished by',
  'started by',
  'is defined',
  'is empty',
  'is blank',
  'random number',
  'round half up',
  'round half down',
  'round up',
  'round down',
  'instance of',
].toSorted((one, other) => other.length - one.length)

const builtin = new RegExp(String.raw`(?:${spaced.join('|')})(?=\s*\()|\binstance of\b`, 'g')
const token = /@?"(?:[^"\\]|\\.)*"|[\p{L}_$][\p{L}\p{N}_$]*|\d+(?:\.\d+)?|\.\.|->|[^\s]/gu

const tokensOf = (feel: string): readonly string[] =>
  feel
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ')
    .replaceAll(builtin, 'function')
    .match(token) ?? []

const isName = (word: string): boolean => /^[\p{L}_$]/u.test(word)

const reserved = new Set(
  'if then else for in return some every satisfies and or not true false null between instance of function item partial'.split(
    ' ',
  ),
)

// `.name` reads a part, `name(` calls, `name:` is a key
const isPart = (tokens: readonly string[], at: number): boolean =>
  tokens[at - 1] === '.' || tokens[at + 1] === '(' || (tokens[at + 1] === ':' && tokens[at + 2] !== '=')

const binds = (tokens: readonly string[], at: number): boolean =>
  isName(tokens[at] ?? '') &&
  !reserved.has(tokens[at] ?? '') &&
  tokens[at + 1] === 'in' &&
  ['for', 'some', 'every', ','].includes(tokens[at - 1] ?? '')
