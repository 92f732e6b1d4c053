import { confirmBatch } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import type { Batch } from './BatchPage.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly batch: Batch
  readonly onClose: () => void
}

/** The second person agrees. */
export const ConfirmDialog = ({ batch: { id, counts, reason, askedBy }, onClose }: Props) => {
  const send = useStep({
    send: (batchId: string) => call(confirmBatch, { params: { batchId } }),
    done: labels.confirmed,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.confirmTitle}
      okText={labels.confirm}
      ready
      danger
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(id)}
      onClose={onClose}
    >
      <p>{labels.confirmAbout}</p>
      <p>{labels.startAbout(counts.works)}</p>
      <p className="batch-reason">
        {labels.askedBy} {askedBy.name}: {reason}
      </p>
    </ActionDialog>
  )
}
