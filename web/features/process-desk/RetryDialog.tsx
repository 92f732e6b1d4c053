import { Input } from 'antd'
import { retryIncident } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly caseId: string
  readonly part: number
  readonly incident: number
  readonly onClose: () => void
}

/** Gives a stuck step new tries, with what was mended. */
export const RetryDialog = ({ caseId, part, incident, onClose }: Props) => {
  const [reason, setReason] = useTyped('retry-reason', '')
  const send = useStep({
    send: (body: { readonly reason: string }) => call(retryIncident, { params: { caseId, part, incident }, body }),
    done: labels.retried,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.retry}
      okText={labels.retry}
      ready={reason.trim() !== ''}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit({ reason })}
      onClose={onClose}
    >
      <p>{labels.retryAbout}</p>
      <Field id="retry-reason" label={labels.retryReason}>
        <Input.TextArea
          id="retry-reason"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ActionDialog>
  )
}
