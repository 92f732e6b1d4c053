export type Plain = string | number | boolean | null

/** Text without escapes between quotes. */
const plainText = /^"([^"\\]*)"$/
/** Short enough for a double to hold all its digits. */
const decimal = /^-?(?:\d{1,9}(?:\.\d{1,6})?|\.\d{1,6})$/

/**
 * Value of a text that is nothing but a string, a number, true, false or null.
 * Most cells of a table are: they need no FEEL, and a table of ten thousands of rules compiles at once.
 */
export const constantOf = (text: string): { readonly value: Plain } | undefined => {
  const inside = plainText.exec(text)?.[1]
  if (inside !== undefined) return { value: inside }
  if (decimal.test(text)) return { value: Number(text) }
  if (text === 'true' || text === 'false') return { value: text === 'true' }
  return text === 'null' ? { value: null } : undefined
}
