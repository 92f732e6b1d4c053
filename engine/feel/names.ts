/** Names that an expression may use, as DMN writes them: with spaces, dashes and other signs inside. */
export interface KnownNames {
  /** variables in scope */
  readonly variables: ReadonlySet<string>
  /** variables that hold functions: decisions, knowledge models, boxed functions */
  readonly functions: ReadonlySet<string>
  /** parts of structures, such as components of types and columns of relations */
  readonly parts: ReadonlySet<string>
}

/**
 * Gives a function that puts FEEL's backticks around the known names of a text which are no FEEL identifiers.
 * Of names that overlap the longest counts, as DMN says. A function that is a variable is called as item of a list,
 * because a bare name in front of arguments means a built-in function.
 */
export const nameQuoter = (known: KnownNames): ((source: string) => string) => {
  const special = [...known.variables, ...known.parts, ...known.functions].map(normalName).filter(needsQuotes)
  const names = [...new Set([...special, ...[...known.functions].map(normalName)])]
  if (names.length === 0) return (source) => source
  const longestFirst = names.toSorted((one, other) => other.length - one.length).map(toPattern)
  const token = new RegExp(`${skipped}|${notInside}(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
  const words = new Set([...known.variables, ...known.functions].map(normalName))
  const functions = new Set([...known.functions].map(normalName))
  return (source) =>
    source.replace(token, (found: string, at: number) =>
      /^["`/]/.test(found)
        ? found
        : quoted(normalName(found), found, {
            before: source.slice(0, at).trimEnd().at(-1) ?? '',
            after: source.slice(at + found.length).trimStart(),
            inScope: words.has(normalName(found)),
            isFunction: functions.has(normalName(found)),
          }),
    )
}

/** A name without what XML and hand leave around and inside it: single spaces only. */
export const normalName = (name: string): string => name.trim().replaceAll(/\s+/g, ' ')

/** Strings, quoted names and comments hold no names. */
const skipped = '"(?:[^"\\\\]|\\\\.)*"|`[^`]*`|//[^\\n]*|/\\*[\\s\\S]*?\\*/'
const notInside = '(?<![\\p{L}\\p{N}_])'

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u
/** Whether a name is no FEEL identifier. */
export const needsQuotes = (name: string): boolean => name !== '' && !name.includes('`') && !identifier.test(name)

/** Words of FEEL between which a name may stand: `a and b` is no name unless a variable has it. */
const keyword = /(^| )(and|or|in|between|then|else|return|satisfies|instance|of|if|for|some|every)( |$)/
const wordsOnly = /^[\p{L}\p{N}_ ]+$/u

const toPattern = (name: string): string =>
  name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)

interface Surroundings {
  readonly before: string
  readonly after: string
  readonly inScope: boolean
  readonly isFunction: boolean
}

const quoted = (name: string, found: string, { before, after, inScope, isFunction }: Surroundings): string => {
  // a key of a context or the name of an argument
  if (after.startsWith(':') && /^[{,(]?$/.test(before)) return found
  if (before === '.') return backticked(name, found)
  if (!inScope && isAmbiguous(name)) return found
  const text = backticked(name, found)
  return isFunction && after.startsWith('(') ? `[${text}][1]` : text
}

const backticked = (name: string, found: string): string => (needsQuotes(name) ? `\`${name}\`` : found)

/** A part of a structure that could be read as an operation on other names. */
const isAmbiguous = (name: string): boolean => !wordsOnly.test(name) || keyword.test(name)
