/** What a replacement asks of a match. */
interface Found {
  group(group?: number | string): string | null
}

const token = /\\([\s\S])|\$(\d+)|\$\{(\w+)\}|\$|[^\\$]+/g

/**
 * A replacement in Java's words: `$1` and `${name}` stand for groups, `$0` for all that matched, `\` takes the next
 * character as it is.
 *
 * @returns undefined when it names a group that does not exist
 */
export const replacementOf = (
  replacement: string,
  groups: number,
  names: Readonly<Record<string, number>>,
): ((found: Found) => string) | undefined => {
  const parts: ((found: Found) => string)[] = []
  for (const [whole, escaped, digits, name] of replacement.matchAll(token)) {
    if (whole === '$' || (name !== undefined && !Object.hasOwn(names, name))) return undefined
    if (digits !== undefined) {
      const { group, rest } = groupOf(digits, groups)
      if (group > groups) return undefined
      parts.push((found) => (found.group(group) ?? '') + rest)
    } else if (name === undefined) parts.push(() => escaped ?? whole)
    else parts.push((found) => found.group(name) ?? '')
  }
  return (found) => parts.map((part) => part(found)).join('')
}

/** As many digits as there are groups for: `$12` is group 1 and a 2 when there are fewer than twelve. */
const groupOf = (digits: string, groups: number): { readonly group: number; readonly rest: string } => {
  let length = 1
  while (length < digits.length && Number(digits.slice(0, length + 1)) <= groups) length++
  return { group: Number(digits.slice(0, length)), rest: digits.slice(length) }
}
