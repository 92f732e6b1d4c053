import { InputNumber } from 'antd'
import { useState } from 'react'
import { retryIncident } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { labels as words } from './operations.nl.ts'
import { ReasonField } from './ReasonField.tsx'

interface Props {
  readonly caseId: string
  readonly part: number
  readonly incident: number
  /** whether the step is one of the machine, which has tries */
  readonly hasTries: boolean
  readonly onClose: () => void
}

/** Gives a stuck step new tries, with the reason why it may go right now. */
export const RetryDialog = ({ caseId, part, incident, hasTries, onClose }: Props) => {
  const [reason, setReason] = useTyped('retry-reason', '')
  const [retries, setRetries] = useState(3)
  const send = useStep({
    send: (body: { readonly reason: string; readonly retries?: number }) =>
      call(retryIncident, { params: { caseId, part, incident }, body }),
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
      onOk={() => send.submit({ reason, ...(hasTries && { retries }) })}
      onClose={onClose}
    >
      <p>{labels.retryAbout}</p>
      {hasTries ? (
        <Field id="retry-tries" label={words.tries} help={words.triesHelp}>
          <InputNumber
            id="retry-tries"
            min={1}
            max={100}
            precision={0}
            value={retries}
            onChange={(next) => setRetries(next ?? 3)}
          />
        </Field>
      ) : null}
      <ReasonField id="retry-reason" value={reason} onChange={setReason} />
    </ActionDialog>
  )
}
