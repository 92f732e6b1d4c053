import { RE2JS } from 're2js'
import { build, interruptible, spend } from '../budget.ts'
import { displayShort } from '../values/display.ts'
import { define, Failure, text, type Builtins } from './define.ts'
import { fromJavaPattern } from './java-pattern.ts'

/**
 * Functions with regular expressions of Java's syntax. RE2 finds in time of the text's length, so no pattern can
 * block the engine; look-around, back-references and possessive quantifiers do not exist there and count as invalid.
 */
export const patternFunctions: Builtins = {
  matches: [
    define([text('input'), text('pattern')], (input, pattern) => find(input, pattern, '')),
    define([text('input'), text('pattern'), text('flags')], find),
  ],
  replace: [
    define([text('input'), text('pattern'), text('replacement')], (input, pattern, by) =>
      replace(input, pattern, by, ''),
    ),
    define([text('input'), text('pattern'), text('replacement'), text('flags')], replace),
  ],
  split: [
    define([text('string'), text('delimiter')], (string, delimiter) =>
      search(string, delimiter, '', 'pattern for delimiter', (regex) => regex.split(string, -1)),
    ),
  ],
  extract: [
    define([text('string'), text('pattern')], (string, pattern) =>
      search(string, pattern, '', 'pattern', (regex) => allMatches(regex, string)),
    ),
    define([text('input'), text('pattern')], (string, pattern) =>
      search(string, pattern, '', 'pattern', (regex) => allMatches(regex, string)),
    ),
  ],
}

function find(input: string, pattern: string, flags: string): unknown {
  return search(input, pattern, flags, 'pattern', (regex) => regex.test(input))
}

function replace(input: string, pattern: string, replacement: string, flags: string): unknown {
  return search(input, pattern, flags, 'pattern', (regex) => {
    const matcher = regex.matcher(input)
    const groups = regex.groupCount()
    for (const [, group] of replacement.matchAll(/(?<!\\)\$(\d)/g)) if (Number(group) > groups) return invalid(pattern)
    const result = matcher.replaceAll(replacement, true)
    build(result.length)
    return result
  })
}

const allMatches = (regex: RE2JS, input: string): readonly string[] => {
  const found: string[] = []
  const matcher = regex.matcher(input)
  while (matcher.find()) found.push(matcher.group() ?? '')
  build(found.length)
  return found
}

/** What can be done at once; anything beyond is interrupted when the time is up. */
const atOnce = 200_000

const search = (
  input: string,
  pattern: string,
  flags: string,
  what: string,
  run: (regex: RE2JS) => unknown,
): unknown => {
  const cost = input.length * pattern.length * repetitions(pattern)
  spend(20 + Math.min(cost, atOnce) / 50)
  const work = (): unknown => {
    const regex = compiled(pattern, flags)
    return regex === undefined ? invalid(pattern, what) : run(regex)
  }
  return cost + pattern.length * 200 > atOnce ? interruptible(work) : work()
}

/** Counts like `{5}` multiply a pattern; RE2 itself allows 1 000 at most. */
const repetitions = (pattern: string): number => {
  let times = 1
  for (const [, most] of pattern.matchAll(/(\d+)\}/g)) times *= Math.max(Number(most), 1)
  return Math.min(times, 1_000)
}

const invalid = (pattern: string, what = 'pattern'): Failure =>
  new Failure(`Invalid ${what} '${displayShort(pattern).slice(1, -1)}'`)

/** Compiled patterns, the ones used last; models have few of them. */
const known = new Map<string, RE2JS | undefined>()
const mostKnown = 100

const compiled = (pattern: string, flags: string): RE2JS | undefined => {
  const key = `${flags}/${pattern}`
  const found = known.get(key)
  if (found !== undefined) return found
  const regex = compile(pattern, flags)
  if (known.size >= mostKnown) for (const oldest of known.keys()) if (known.delete(oldest)) break
  if (pattern.length <= 1_000) known.set(key, regex)
  return regex
}

const compile = (pattern: string, flags: string): RE2JS | undefined => {
  const java = fromJavaPattern(pattern, flags.includes('x'))
  if (java === undefined) return undefined
  const options =
    (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes('s') ? RE2JS.DOTALL : 0) |
    (flags.includes('m') ? RE2JS.MULTILINE : 0)
  try {
    return RE2JS.compile(java, options)
  } catch {
    return undefined
  }
}
