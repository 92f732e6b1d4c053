import type { Scanner } from './scanner.ts'

/** Words that cannot be the name of a variable. */
const reserved = new Set([
  'null',
  'true',
  'false',
  'function',
  'in',
  'return',
  'then',
  'else',
  'satisfies',
  'and',
  'or',
])

/** Words that end a function's name of several words: `a between f(b) and c`. */
const operators = new Set(['between', 'instance'])

const backticked = /`([^`]+)`/y
/** Functions whose names hold a reserved word. */
const reservedCall = /(?:date\s+and\s+time|years\s+and\s+months\s+duration|get\s+or\s+else|and|or)(?=\s*\()/y
const wordsOfCall =
  /[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*(?: +[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*){0,7}(?=\s*\()/uy
const argumentName =
  /(?:`([^`]+)`|([\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*(?: +[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*){0,7}))\s*:/uy
const parameterName =
  /(?:`([^`]+)`|([\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*(?: +[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Mn}\p{Mc}\p{Nd}]*){0,7}))(?=\s*[,)])/uy
const propertyOfWords = /(?:time offset|start included|end included)(?![\p{L}\p{Nd}_])/uy
const anyKey = /[^"{}:,[\]`]+(?=:)/y

/** Takes a name, in backticks or a plain word that is not reserved; undefined when none is next. */
export const takeName = (s: Scanner): string | undefined => {
  const quoted = s.takeMatch(backticked)?.[1]
  if (quoted !== undefined) return quoted
  const found = s.peekWord()
  if (found === undefined || reserved.has(found)) return undefined
  s.takeWord(found)
  return found
}

/** @throws FeelSyntaxError when no name is next */
export const expectName = (s: Scanner): string => takeName(s) ?? s.fail()

/** Takes the name of a property behind a point; some built-in ones have two words. */
export const expectProperty = (s: Scanner): string => s.takeMatch(propertyOfWords)?.[0] ?? expectName(s)

/** Takes a function's name, of one word or several, when a bracket follows it. */
export const takeFunctionName = (s: Scanner): string | undefined => {
  const behind = s.source[s.at + (s.peekWord() ?? '').length] ?? ''
  if (behind !== '(' && !/\s/.test(behind)) return undefined
  const known = s.takeMatch(reservedCall)?.[0]
  if (known !== undefined) return known.replaceAll(/\s+/g, ' ')
  const words = s.match(wordsOfCall)?.[0].split(/ +/)
  if (words === undefined || words.some((one, index) => reserved.has(one) || (index > 0 && operators.has(one))))
    return undefined
  s.takeMatch(wordsOfCall)
  return words.join(' ')
}

/** Takes `name:` of a named argument; undefined when the argument has no name. */
export const takeArgumentName = (s: Scanner): string | undefined => {
  const found = s.takeMatch(argumentName)
  return found === null ? undefined : (found[1] ?? found[2]?.replaceAll(/ +/g, ' '))
}

/** @throws FeelSyntaxError when no parameter's name is next */
export const expectParameter = (s: Scanner): string => {
  const found = s.takeMatch(parameterName)
  return found?.[1] ?? found?.[2]?.replaceAll(/ +/g, ' ') ?? s.fail()
}

/** Takes a key of a context as far as its colon: any characters but brackets, quotes, commas and colons. */
export const takeKey = (s: Scanner): string | undefined => {
  const quoted = s.takeMatch(backticked)?.[1]
  return quoted ?? s.takeMatch(anyKey)?.[0].trim()
}
