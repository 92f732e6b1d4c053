/** `data` as plain JSON without prototypes, functions or characters that XML forbids: one of those would make the letter unreadable. */
export const plainData = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) => (typeof value === 'string' ? printable(value) : value))

const printable = (text: string): string =>
  Array.from(text)
    .filter((character) => isPrintable(character.codePointAt(0) ?? 0))
    .join('')

/** Char of XML 1.0, section 2.2. */
const isPrintable = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff)
