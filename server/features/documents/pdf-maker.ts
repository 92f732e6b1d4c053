import { Op } from 'sequelize'
import { type Documents, RenderError } from '#documents'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { plain } from '../../platform/db/model.ts'
import type { Logger } from '../../platform/logger.ts'
import type { FeatureDeps } from '../deps.ts'

export interface PdfMakerOptions extends Pick<FeatureDeps, 'database' | 'files' | 'changes'> {
  readonly documents: Pick<Documents, 'toPdf'>
  readonly logger: Logger
  /** pause between two looks at the queue; default 2 s */
  readonly pollMs?: number
}

export interface PdfMaker {
  /** Makes the PDFs that are waiting now. @returns how many were made */
  once(): Promise<number>
  start(): void
  /** Starts no new PDF. */
  stop(): void
}

const maxAttempts = 5

/**
 * Makes the PDF of every letter after its .docx, in the background: a letter never waits for LibreOffice. Without LibreOffice the queue stays as
 * it is, for the day it is installed.
 */
export const createPdfMaker = (options: PdfMakerOptions): PdfMaker => {
  const state: { timer?: NodeJS.Timeout; stopped: boolean } = { stopped: true }
  const once = async (): Promise<number> => {
    const waiting = await options.database.model(documentModel).findAll({
      attributes: ['id'],
      where: { pdfState: 'PENDING', docxSha256: { [Op.ne]: null } },
      order: ['createdAt'],
      limit: 20,
    })
    let made = 0
    for (const { id } of waiting) {
      const outcome = await makePdf(options, id)
      if (outcome === 'no-office') return made
      if (outcome === 'made') made += 1
    }
    return made
  }
  const run = (): void => {
    void once()
      .catch((error: unknown) => {
        options.logger.warn({ err: error }, 'no PDF was made')
        return 0
      })
      .then((made) => {
        if (!state.stopped) state.timer = setTimeout(run, made > 0 ? 0 : (options.pollMs ?? 2000))
      })
  }
  return {
    once,
    start: () => {
      state.stopped = false
      run()
    },
    stop: () => {
      state.stopped = true
      clearTimeout(state.timer)
    },
  }
}

type Outcome = 'made' | 'failed' | 'no-office'

const makePdf = async (options: PdfMakerOptions, id: string): Promise<Outcome> => {
  const { database, files, documents, changes, logger } = options
  const entity = await database.model(documentModel).findByPk(id)
  const row = entity && plain(entity)
  const file = row?.docxSha256 ? await files.get(row.docxSha256) : undefined
  if (!row || !file) return 'failed'
  // what has been replaced meanwhile keeps waiting for its own PDF
  const where = { id, docxSha256: row.docxSha256 }
  const pdf = await documents.toPdf(file.content).catch((error: unknown) => {
    // we are being stopped: that is no fault of the document
    if (error instanceof RenderError && error.code === 'CLOSED') return undefined
    logger.warn({ err: error, documentId: id }, 'LibreOffice could not convert a document')
    return null
  })
  if (pdf === undefined) return 'no-office'
  const attempts = row.pdfAttempts + 1
  await database.transaction(async () => {
    const values =
      pdf === null
        ? { pdfAttempts: attempts, pdfState: attempts >= maxAttempts ? ('FAILED' as const) : ('PENDING' as const) }
        : { pdfSha256: (await files.put(pdf, 'application/pdf')).id, pdfState: 'DONE' as const, pdfAttempts: attempts }
    await database.model(documentModel).update(values, { where })
    await changes.publish({ topic: 'case', subjectId: row.caseId, orgId: null, shield: row.shield })
  })
  return pdf === null ? 'failed' : 'made'
}
