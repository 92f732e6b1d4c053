import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useRef } from 'react'
import { importDraftFiles } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { text } from '../../shared/labels.nl.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import type { Draft } from './DraftPanel.tsx'
import { Findings } from './Findings.tsx'
import { importWord, labels } from './labels.nl.ts'

interface Props {
  readonly draft: Draft
  readonly onClose: () => void
}

/** Reads files into a draft and says what became of each. */
export const ImportDialog = ({ draft, onClose }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: (file: File) =>
      call(importDraftFiles, { params: { draftId: draft.id }, body: { version: draft.version }, file }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['models'] }),
  })
  return (
    <Modal open title={labels.import} onCancel={onClose} footer={<Button onClick={onClose}>{text.close}</Button>}>
      <p>{labels.importAbout}</p>
      <input
        ref={input}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={labels.import}
        type="file"
        accept=".zip,.bpmn,.dmn,.form,.json"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) send.mutate(file)
        }}
      />
      <Button loading={send.isPending} onClick={() => input.current?.click()}>
        {labels.chooseFile}
      </Button>
      {send.isError ? <ErrorNotice error={send.error} /> : null}
      {send.data === undefined ? null : (
        <section role="status">
          <h3>{labels.importDone}</h3>
          <ul className="model-sentences">
            {send.data.files.map(({ name, state }) => (
              <li key={name}>
                <span className="code">{name}</span>: {importWord[state]}
              </li>
            ))}
          </ul>
          {send.data.findings.length === 0 ? <p>{labels.importNothing}</p> : null}
          <Findings findings={send.data.findings} />
        </section>
      )}
    </Modal>
  )
}
