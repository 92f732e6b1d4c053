/** `node --import=tsx documents/templates-src/build.ts` writes every template and letterhead from its source in this folder. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Document, Packer, type ISectionOptions } from 'docx'
import type { DocumentCode } from '../fields/data-of.ts'
import { readDocx, writeDocx, xml, type Parts } from '../render/zip.ts'
import { types } from '../types/index.ts'
import type { Block } from './blocks.ts'
import { bodies } from './bodies.ts'
import { letterheadSources } from './letterheads.ts'
import { numbering, styles, type Look } from './styles.ts'
import { toDocx } from './to-docx.ts'

/** Look of a body without letterhead: what an author sees in Word. */
const plainLook: Look = { font: 'Calibri', size: 21, accent: '1F2328', ink: '1F2328' }

/** Every generated file: path below `documents/`, and its parts. */
export const buildAll = async (): Promise<ReadonlyMap<string, Parts>> => {
  const files = new Map<string, Parts>()
  for (const [code, blocks] of Object.entries(bodies)) {
    if (isCode(code)) files.set(`types/${types[code].folder}/template.docx`, await bodyParts(blocks))
  }
  for (const [layout, source] of Object.entries(letterheadSources())) {
    files.set(`letterheads/${layout}.docx`, await parts(source.look, { ...source.section, children: [] }))
  }
  return files
}

const isCode = (code: string): code is DocumentCode => code in types

const bodyParts = (blocks: readonly Block[]): Promise<Parts> =>
  parts(plainLook, {
    properties: { page: { size: { width: 11906, height: 16838 }, margin: { left: 1247, right: 1134 } } },
    children: toDocx(blocks),
  })

const parts = async (look: Look, section: ISectionOptions): Promise<Parts> => {
  const document = new Document({ styles: styles(look), numbering, sections: [section] })
  const all = readDocx(await Packer.toBuffer(document))
  for (const name of ['word/comments.xml', 'word/_rels/comments.xml.rels']) all.delete(name)
  all.set('docProps/core.xml', core)
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
    all.set(name, withoutComments(xml(all, name)))
  return all
}

const withoutComments = (text: string): string => text.replace(/<(Override|Relationship)\b[^>]*comments[^>]*>/g, '')

/** Title and language of the file, which the PDF takes over; no author, no time, so that a rebuild gives the same bytes. */
const core = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{d.document.title} {d.case.reference}</dc:title><dc:creator>{d.org.name}</dc:creator><dc:language>nl-BE</dc:language></cp:coreProperties>`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, all] of await buildAll()) writeFileSync(new URL(`../${path}`, import.meta.url), writeDocx(all))
}
