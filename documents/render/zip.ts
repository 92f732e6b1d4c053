import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { RenderError } from './errors.ts'

/** Parts of an Office file by name: XML as text, the rest as bytes. */
export type Parts = Map<string, string | Uint8Array>

const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels')

/** DOS time of every entry: the same parts give the same bytes. */
const fixedTime = new Date(2020, 0, 1)

/**
 * The parts of a .docx.
 *
 * @throws RenderError NOT_A_DOCX for anything else
 */
export const readDocx = (bytes: Uint8Array): Parts => {
  const parts: Parts = new Map()
  try {
    for (const [name, data] of Object.entries(unzipSync(bytes))) {
      if (!name.endsWith('/')) parts.set(name, isXml(name) ? strFromU8(data) : data)
    }
  } catch (cause) {
    throw new RenderError('NOT_A_DOCX', 'not a zip file', { cause })
  }
  if (!parts.has('word/document.xml')) throw new RenderError('NOT_A_DOCX', 'no word/document.xml in it')
  return parts
}

/** The .docx of `parts`; content types first, as the format asks. */
export const writeDocx = (parts: Parts): Buffer => {
  const names = [...parts.keys()].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const entries: Zippable = {}
  for (const name of names) {
    const data = parts.get(name) ?? ''
    entries[name] = typeof data === 'string' ? strToU8(data) : data
  }
  return Buffer.from(zipSync(entries, { mtime: fixedTime }))
}

/** An XML part as text; empty when it is not there. */
export const xml = (parts: Parts, name: string): string => {
  const part = parts.get(name)
  return typeof part === 'string' ? part : ''
}

const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1)
