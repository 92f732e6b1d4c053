import { App, Button, Space } from 'antd'
import type { z } from 'zod'
import type { documentSummary } from '#contract/common'
import { downloadDocument } from '#contract/documents'
import { call } from '../api.ts'
import { errorSentence } from '../error-sentence.ts'
import { saveFile } from '../save-file.ts'

const names = { docx: 'Word', pdf: 'PDF', upload: 'Bestand' } as const

/** Buttons that fetch a document with the token of the session and hand it to the browser. */
export const DownloadButtons = ({ document: row }: { readonly document: z.infer<typeof documentSummary> }) => {
  const { message } = App.useApp()
  const download = (format: keyof typeof names) => {
    call(downloadDocument, { params: { documentId: row.id }, query: { format } }).then(saveFile, (error: unknown) => {
      void message.error(errorSentence(error))
    })
  }
  return (
    <Space size={4}>
      {row.formats.map((format) => (
        <Button
          key={format}
          size="small"
          onClick={() => download(format)}
          aria-label={`${row.title} als ${names[format]}`}
        >
          {names[format]}
        </Button>
      ))}
      {row.pdfPending ? <span className="code">PDF volgt</span> : null}
    </Space>
  )
}
