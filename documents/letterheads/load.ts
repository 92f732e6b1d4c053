import { readFileSync } from 'node:fs'
import { readDocx, type Parts } from '../render/zip.ts'
import type { Letterhead } from './letterhead.ts'

/** Colour that stands in the shipped letterheads where the accent of the organisation goes. */
export const accentPlaceholder = 'A1B2C3'

/**
 * The letterhead's parts with the colour of the organisation.
 *
 * @throws RenderError NOT_A_DOCX when an own letterhead is no .docx
 */
export const letterheadParts = (letterhead: Letterhead): Parts => {
  if (!/^[0-9A-Fa-f]{6}$/.test(letterhead.accent)) throw new RangeError('accent is not a colour of six digits')
  const bytes = letterhead.docx ?? readFileSync(new URL(`${letterhead.layout}.docx`, import.meta.url))
  const parts = readDocx(bytes)
  for (const [name, part] of parts) {
    if (typeof part === 'string') parts.set(name, part.replaceAll(accentPlaceholder, letterhead.accent))
  }
  return parts
}
