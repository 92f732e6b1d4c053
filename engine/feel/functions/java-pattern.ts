/** POSIX classes of Java, as RE2 names them. */
const posix: ReadonlySet<string> = new Set([
  'Lower',
  'Upper',
  'ASCII',
  'Alpha',
  'Digit',
  'Alnum',
  'Punct',
  'Graph',
  'Print',
  'Blank',
  'Cntrl',
  'XDigit',
  'Space',
])

const token = /\\Q[\s\S]*?(?:\\E|$)|\\[pP]\{(\w+)\}|\\[\s\S]|\[\^?|[^\\[]/g
const commentOrBlank = /(\\[\s\S]|\[(?:\\[\s\S]|[^\\\]])*\])|#[^\n]*|\s+/g

/**
 * A regular expression of Java's in RE2's words.
 *
 * @param comments blanks and `# …` mean nothing outside classes (flag x)
 * @returns undefined when it holds classes within classes or their intersection, which mean something else to RE2
 */
export const fromJavaPattern = (pattern: string, comments: boolean): string | undefined => {
  const clean = comments ? pattern.replaceAll(commentOrBlank, (_, kept: string | undefined) => kept ?? '') : pattern
  let result = ''
  let inClass = false
  for (const [part, name] of clean.matchAll(token)) {
    if (inClass && (part.startsWith('[') || (part === '&' && result.endsWith('&')))) return undefined
    if (part.startsWith('[')) inClass = true
    if (part === ']') inClass = false
    result += name === undefined ? translated(part, inClass) : namedClass(part, name, inClass)
  }
  return result
}

const translated = (part: string, inClass: boolean): string => {
  if (part === '\\h') return inClass ? blanks : `[${blanks}]`
  return escapes[part] ?? part
}

/** What `\\h` stands for: blanks within a line. */
const blanks = ' \\t\\x{A0}\\x{1680}\\x{180e}\\x{2000}-\\x{200a}\\x{202f}\\x{205f}\\x{3000}'

/** Any line break, and the end but for a last line break. */
const escapes: Readonly<Record<string, string>> = {
  '\\R': '(?:\\r\\n|[\\n\\x0b\\f\\r\\x{85}\\x{2028}\\x{2029}])',
  '\\Z': '(?:\\n?\\z)',
}

const namedClass = (part: string, name: string, inClass: boolean): string => {
  if (!posix.has(name)) return part.replace('{Is', '{')
  const not = part.startsWith('\\P') ? '^' : ''
  return inClass ? `[:${not}${name.toLowerCase()}:]` : `[[:${not}${name.toLowerCase()}:]]`
}
