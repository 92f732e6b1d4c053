/** Runs Carbone for its parent, one job at a time. A bad template may end this process: that is why it exists. */
import carbone, { type TemplateObject } from 'carbone'

export interface CarboneJob {
  readonly files: readonly { readonly name: string; readonly isMarked: boolean; readonly data: string | Uint8Array }[]
  readonly data: unknown
}
export type CarboneAnswer = { readonly docx: Uint8Array } | { readonly error: string } | { readonly ready: true }

// Carbone's converter, which we never use, swallows these signals; the parent decides when we end.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGQUIT'] as const) {
  process.removeAllListeners(signal)
  process.on(signal, () => undefined)
}
process.on('disconnect', () => process.exit(0))

const answer = (message: CarboneAnswer): void => {
  process.send?.(message)
}

/** Carbone gives an Error or a sentence. */
const reason = (error: unknown): string => {
  if (error instanceof Error) return error.message
  return typeof error === 'string' ? error : 'unknown error'
}

const toTemplate = (job: CarboneJob): TemplateObject => ({
  isZipped: true,
  filename: 'template.docx',
  embeddings: [],
  files: job.files.map((file) => ({
    name: file.name,
    parent: '',
    isMarked: file.isMarked,
    data: typeof file.data === 'string' ? file.data : Buffer.from(file.data),
  })),
})

process.on('message', (job: CarboneJob) => {
  carbone.render(
    toTemplate(job),
    job.data,
    { lang: 'nl-be', timezone: 'Europe/Brussels', extension: 'docx' },
    (error, docx) => answer(error ? { error: reason(error) } : { docx }),
  )
})

answer({ ready: true })
