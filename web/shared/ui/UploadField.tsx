import { CheckCircleOutlined, UploadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef } from 'react'
import { uploadDocument } from '#contract/documents'
import { call } from '../api.ts'
import { ErrorNotice } from './ErrorNotice.tsx'

interface Props {
  readonly id: string
  readonly caseId: string
  readonly title: string
  readonly code: string
  readonly documentId: string | null
  readonly onUploaded: (documentId: string) => void
}

/** One file for the case: pdf, docx, jpg or png up to 25 MB; the server looks at the content. */
export const UploadField = ({ id, caseId, title, code, documentId, onUploaded }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const upload = useMutation({
    mutationFn: (file: File) => call(uploadDocument, { params: { caseId }, body: { title, code }, file }),
    onSuccess: (document) => onUploaded(document.id),
  })
  return (
    <>
      <input
        ref={input}
        id={id}
        className="visually-hidden"
        tabIndex={-1}
        type="file"
        accept=".pdf,.docx,.jpg,.jpeg,.png"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) upload.mutate(file)
        }}
      />
      <Button
        icon={<UploadOutlined aria-hidden />}
        aria-label={`Bestand kiezen: ${title}`}
        loading={upload.isPending}
        onClick={() => input.current?.click()}
      >
        Bestand kiezen
      </Button>
      <span role="status" className="field-help">
        {upload.isPending ? ' Bezig met opladen…' : null}
        {documentId !== null && !upload.isPending ? (
          <>
            {' '}
            <CheckCircleOutlined aria-hidden /> Opgeladen
          </>
        ) : null}
      </span>
      {upload.isError ? <ErrorNotice error={upload.error} /> : null}
    </>
  )
}
