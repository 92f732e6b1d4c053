import { Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { createProcessModel } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { editorPath, idFrom } from './view.ts'

/** Begins the draft of a process that does not exist yet. */
export const NewModelDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const navigate = useNavigate()
  const [title, setTitle] = useTyped('new-model-title', '')
  const [typedId, setTypedId] = useState<string>()
  const processId = typedId ?? idFrom(title)
  const send = useStep({
    send: (body: { readonly processId: string; readonly title: string }) => call(createProcessModel, { body }),
    done: labels.created,
    after: ({ draftId }) => navigate(editorPath(draftId)),
  })
  return (
    <ActionDialog
      title={labels.newProcess}
      okText={labels.create}
      ready={title.trim() !== '' && /^[a-z][a-z0-9-]*$/.test(processId)}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit({ processId, title: title.trim() })}
      onClose={onClose}
    >
      <Field id="model-title" label={labels.processTitle}>
        <Input id="model-title" maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field id="model-id" label={labels.processId} help={labels.processIdHelp}>
        <Input id="model-id" maxLength={60} value={processId} onChange={(event) => setTypedId(event.target.value)} />
      </Field>
    </ActionDialog>
  )
}
