import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { DataOf, DocumentCode } from './fields/data-of.ts'
import { letterheadParts } from './letterheads/load.ts'
import type { Letterhead } from './letterheads/letterhead.ts'
import { carboneLink } from './render/carbone-link.ts'
import type { CarboneJob } from './render/carbone-child.ts'
import { compose } from './render/compose.ts'
import { plainData } from './render/plain-data.ts'
import { officePool } from './render/lo-pool.ts'
import { findOffice, withoutNetwork } from './render/office.ts'
import { createPool } from './render/worker-pool.ts'
import { readDocx, type Parts } from './render/zip.ts'
import { types } from './types/index.ts'

export interface RenderedDocument {
  readonly docx: Buffer
  readonly pdf?: Buffer
}

export interface Documents {
  /**
   * The letter as .docx, in the house style of `letterhead`.
   *
   * @throws RenderError when the template cannot be filled; the process that failed is replaced
   */
  renderDocx<C extends DocumentCode>(code: C, data: DataOf<C>, letterhead: Letterhead): Promise<Buffer>
  /**
   * The same as PDF/A-2b.
   *
   * @returns undefined when there is no LibreOffice on this machine
   * @throws RenderError NOT_A_DOCX, CONVERSION, CRASHED or TIMEOUT
   */
  toPdf(docx: Buffer): Promise<Buffer | undefined>
  /** Ends every process that this started and removes their files, within 3 seconds; jobs under way fail with CLOSED. */
  close(): Promise<void>
}

export interface DocumentsOptions {
  /** path of soffice.bin; null for no PDF; looked up when left out */
  readonly office?: string | null
  /** told the pid of every process that is started */
  readonly onProcess?: (pid: number) => void
}

const renderTimeoutMs = 30_000
const officeTimeoutMs = 120_000
const maxComposed = 200

/** Starts the document machinery; processes come up with the first document. */
export const startDocuments = (options: DocumentsOptions = {}): Documents => {
  const size = Math.min(2, availableParallelism())
  const carbone = createPool({
    size,
    timeoutMs: renderTimeoutMs,
    recycleAfter: 5_000,
    start: () => carboneLink(options.onProcess),
  })
  const office = officeOf(options.office)
  const pdf = office
    ? officePool({
        office,
        prefix: withoutNetwork(),
        size,
        timeoutMs: officeTimeoutMs,
        ...(options.onProcess ? { onStart: options.onProcess } : {}),
      })
    : undefined
  const composed = new Map<string, CarboneJob['files']>()

  return {
    renderDocx: (code, data, letterhead) => {
      const files = remember(composed, `${code} ${letterhead.key}`, () => templateFiles(code, letterhead))
      const { title } = types[code].definition
      return carbone.run({
        files,
        data: plainData({ ...data, org: letterhead.organisation, document: { code, title } }),
      })
    },
    toPdf: async (docx) => {
      if (!pdf) return undefined
      readDocx(docx)
      return pdf.run(docx)
    },
    close: async () => {
      await Promise.all([carbone.close(), pdf?.close()])
    },
  }
}

/** The template of a type in a house style, as Carbone wants it: only parts with a marker are read. */
const templateFiles = (code: DocumentCode, letterhead: Letterhead): CarboneJob['files'] =>
  carboneFiles(compose(bodyParts(code), letterheadParts(letterhead)))

/** The parts of a template for one render job. */
export const carboneFiles = (parts: Parts): CarboneJob['files'] =>
  [...parts].map(([name, data]) => ({ name, data, isMarked: typeof data === 'string' && /\{[dc][.[]/.test(data) }))

const bodyParts = (code: DocumentCode): Parts =>
  readDocx(readFileSync(new URL(`types/${types[code].folder}/template.docx`, import.meta.url)))

const officeOf = (program: string | null | undefined): ReturnType<typeof findOffice> => {
  if (program === null) return null
  return program === undefined ? findOffice() : { program, python: '/usr/bin/python3' }
}

const remember = <V>(cache: Map<string, V>, key: string, make: () => V): V => {
  const found = cache.get(key)
  if (found !== undefined) return found
  if (cache.size >= maxComposed) cache.clear()
  const value = make()
  cache.set(key, value)
  return value
}
