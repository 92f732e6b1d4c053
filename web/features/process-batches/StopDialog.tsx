import { Input } from 'antd'
import { useState } from 'react'
import { stopBatch } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import type { Batch } from './BatchPage.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly batch: Batch
  readonly onClose: () => void
}

/** Stops a batch, or drops one that was only prepared. */
export const StopDialog = ({ batch: { id, state }, onClose }: Props) => {
  const [reason, setReason] = useState('')
  const isRunning = state === 'RUNNING'
  const send = useStep({
    send: (body: { readonly reason: string }) => call(stopBatch, { params: { batchId: id }, body }),
    done: labels.stopped,
    after: onClose,
  })
  return (
    <ActionDialog
      title={isRunning ? labels.stopTitle : labels.drop}
      okText={isRunning ? labels.stop : labels.drop}
      ready={reason.trim() !== ''}
      danger
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit({ reason })}
      onClose={onClose}
    >
      <p>{isRunning ? labels.stopAbout : labels.dropAbout}</p>
      <Field id="batch-stop-reason" label={labels.stopReason}>
        <Input.TextArea
          id="batch-stop-reason"
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </ActionDialog>
  )
}
