/** Text as it may stand in an XML element or attribute. Characters that XML 1.0 cannot hold are left out: one would make the whole file unreadable. */
export const xmlText = (text: string): string => Array.from(text).filter(isAllowed).map(escaped).join('')

const isAllowed = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (character: string): string => entities[character] ?? character
