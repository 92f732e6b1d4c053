import { Input } from 'antd'
import { useState } from 'react'
import { uploadJudicialDocument } from '#contract/judicial'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { isText } from './is-text.ts'
import { labels } from './labels.nl.ts'
import type { JudicialFile } from './queries.ts'

/** Uploads one file: pdf, docx, jpg or png; the server looks at the content. */
export const UploadDialog = ({ file, onClose }: { readonly file: JudicialFile; readonly onClose: () => void }) => {
  const [title, setTitle] = useTyped('judicial-upload', '', isText)
  const [content, setContent] = useState<File>()
  const upload = useStep({
    send: (chosen: File) =>
      call(uploadJudicialDocument, { params: { caseId: file.id }, body: { title, code: '' }, file: chosen }),
    done: labels.uploaded,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.upload}
      okText={labels.upload}
      ready={title.trim() !== '' && content !== undefined}
      busy={upload.busy}
      error={upload.error}
      onOk={() => content && upload.submit(content)}
      onClose={onClose}
    >
      <Field id="document-title" label={labels.documentTitle}>
        <Input id="document-title" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field id="document-file" label="Bestand">
        <input
          id="document-file"
          type="file"
          accept=".pdf,.docx,.jpg,.jpeg,.png"
          onChange={(event) => setContent(event.target.files?.[0])}
        />
      </Field>
    </ActionDialog>
  )
}
