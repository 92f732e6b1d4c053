import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { Context } from 'mocha'
import { textOf } from '#documents/render/lint'
import { findOffice } from '#documents/render/office'
import { readDocx, writeDocx, xml, type Parts } from '#documents/render/zip'
import { types } from '#documents/types/index'
import { sampleLetterheads } from '#documents/types/sample-letterheads'
import { startDocuments, type DocumentCode, type Documents, type Letterhead } from '#documents'

export const codes = Object.keys(types) as DocumentCode[]
export const sizes = ['typical', 'minimal', 'large'] as const

/** The letterhead of whoever issues this type. */
export const letterheadOf = (code: DocumentCode): Letterhead =>
  sampleLetterheads[types[code].definition.signers.every((role) => role.startsWith('LB_')) ? 'gemeente' : 'agentschap']

/** Text of body, headers and footers. */
export const docxText = (docx: Uint8Array): string => {
  const parts = readDocx(docx)
  return [...parts.keys()]
    .filter((name) => /^word\/(document|lh_(header|footer)\d+)\.xml$/.test(name))
    .map((name) => textOf(xml(parts, name).replace(/<w:instrText\b[^>]*>[^<]*/g, '')))
    .join('\n')
}

/** A small docx with these paragraphs. */
export const tinyDocx = (paragraphs: readonly string[], extra: Parts = new Map(), body = ''): Parts =>
  new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ],
    [
      'word/document.xml',
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${paragraphs
        .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
        .join('')}${body}</w:body></w:document>`,
    ],
    ...extra,
  ])

export const tinyDocxBytes = (paragraphs: readonly string[]): Buffer => writeDocx(tinyDocx(paragraphs))

/** Skips, saying why, where LibreOffice is not installed; the CI has it, so there it fails. */
export const needsOffice = (test: Context): void => {
  if (findOffice() !== null) return
  const reason = 'LibreOffice with python3-uno is not installed (scripts/install-system-packages.sh)'
  if (process.env['CI'] === 'true') throw new Error(reason)
  if (test.test) test.test.title += ` [skipped: ${reason}]`
  test.skip()
}

/** Documents that tell which processes they started. */
export const watched = (options: { office?: null } = {}): { documents: Documents; pids: number[] } => {
  const pids: number[] = []
  return { documents: startDocuments({ ...options, onProcess: (pid) => pids.push(pid) }), pids }
}

export const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Processes below `pid`, from /proc. */
export const descendants = (pid: number): readonly number[] => {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

const parentOf = (pid: string): number | undefined => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** Waits until `condition` holds; fails after `ms`. */
export const until = async (condition: () => boolean, ms = 5_000): Promise<void> => {
  const end = Date.now() + ms
  while (!condition()) {
    if (Date.now() > end) throw new Error(`still not after ${ms} ms`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export const pdfText = (path: string): string => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })

/** Words of a text; what stands between them does not matter, since lines break differently on paper. */
export const words = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu))
