import { Input } from 'antd'
import { returnDraft } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import type { Draft } from './DraftPanel.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly draft: Draft
  readonly onClose: () => void
}

/** Gives a submitted draft back with a reason, or takes one's own back. */
export const ReturnDialog = ({ draft, onClose }: Props) => {
  const { viewer } = useSession()
  const isMine = draft.submittedBy?.id === viewer.userId
  const [reason, setReason] = useTyped(`return-${draft.id}`, '')
  const send = useStep({
    send: (body: { readonly reason: string; readonly version: number }) =>
      call(returnDraft, { params: { draftId: draft.id }, body }),
    done: labels.gaveBack,
    after: onClose,
  })
  const title = isMine ? labels.takeBack : labels.giveBack
  return (
    <ActionDialog
      title={title}
      okText={title}
      ready={reason.trim() !== ''}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit({ reason: reason.trim(), version: draft.version })}
      onClose={onClose}
    >
      <p>{isMine ? labels.takeBackAbout : labels.giveBackAbout}</p>
      <Field id="return-reason" label={labels.reason}>
        <Input.TextArea
          id="return-reason"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ActionDialog>
  )
}
