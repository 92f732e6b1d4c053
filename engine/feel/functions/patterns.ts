import { RE2JS, type Matcher } from 're2js'
import { build, growList, interruptible, spend } from '../budget.ts'
import { displayShort } from '../values/display.ts'
import { define, Failure, text, type Builtins } from './define.ts'
import { fromJavaPattern } from './java-pattern.ts'
import { replacementOf } from './replacement.ts'

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
  split: [define([text('string'), text('delimiter')], split)],
  extract: [define([text('string'), text('pattern')], extract), define([text('input'), text('pattern')], extract)],
}

function find(input: string, pattern: string, flags: string): unknown {
  return search({ input, pattern, flags, counts: false }, (regex) => regex.test(input))
}

function replace(input: string, pattern: string, replacement: string, flags: string): unknown {
  return search({ input, pattern, flags, counts: true }, (regex) => {
    const by = replacementOf(replacement, regex.groupCount(), regex.namedGroups())
    if (by === undefined) return invalid(pattern)
    const parts: string[] = []
    let last = 0
    for (const found of matches(regex, input)) {
      const text = by(found)
      build(found.start() - last + text.length)
      parts.push(input.slice(last, found.start()), text)
      last = found.end()
    }
    parts.push(input.slice(last))
    return parts.join('')
  })
}

/** Empty parts stay, also at the end; an empty match at the very beginning splits nothing off. */
function split(input: string, pattern: string): unknown {
  return search({ input, pattern, flags: '', counts: true, what: 'pattern for delimiter' }, (regex) => {
    const parts: string[] = []
    let last = 0
    for (const found of matches(regex, input)) {
      if (found.end() === 0) continue
      growList(parts.push(input.slice(last, found.start())))
      last = found.end()
    }
    return [...parts, input.slice(last)]
  })
}

function extract(input: string, pattern: string): unknown {
  return search({ input, pattern, flags: '', counts: true }, (regex) => {
    const found: string[] = []
    for (const match of matches(regex, input)) growList(found.push(match.group() ?? ''))
    return found
  })
}

function* matches(regex: RE2JS, input: string): Generator<Matcher> {
  const matcher = regex.matcher(input)
  while (matcher.find()) {
    spend(10)
    yield matcher
  }
}

interface Search {
  readonly input: string
  readonly pattern: string
  readonly flags: string
  /** the search counts its steps */
  readonly counts: boolean
  /** what the pattern is called when it is none */
  readonly what?: string
}

/** What can be done at once; anything beyond is interrupted when the time is up. */
const atOnce = 200_000

const search = ({ input, pattern, flags, counts, what }: Search, run: (regex: RE2JS) => unknown): unknown => {
  const cost = input.length * pattern.length * repetitions(pattern)
  spend(20 + Math.min(cost, atOnce) / 50)
  const work = (): unknown => {
    const regex = compiled(pattern, flags)
    return regex === undefined ? invalid(pattern, what) : run(regex)
  }
  return cost + pattern.length * 200 > atOnce ? interruptible(work, counts) : work()
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
