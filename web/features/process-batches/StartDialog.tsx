import { Input } from 'antd'
import { useState } from 'react'
import { startBatch } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import type { Batch } from './BatchPage.tsx'
import { labels, migrateWord } from './labels.nl.ts'

interface Props {
  readonly batch: Batch
  readonly onClose: () => void
}

/** The last question before it happens; a migration wants a word typed. */
export const StartDialog = ({ batch: { id, operation, counts, needsSecond }, onClose }: Props) => {
  const [typed, setTyped] = useState('')
  const isMigration = operation.kind === 'MIGRATE'
  const send = useStep({
    send: (batchId: string) => call(startBatch, { params: { batchId } }),
    done: needsSecond ? labels.asked : labels.started,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.startTitle}
      okText={needsSecond ? labels.askSecond : labels.start}
      ready={!isMigration || typed.trim() === migrateWord}
      danger
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(id)}
      onClose={onClose}
    >
      <p>{labels.startAbout(counts.works)}</p>
      {needsSecond ? <p>{labels.second}</p> : null}
      {isMigration ? (
        <Field id="batch-typed" label={labels.typed}>
          <Input id="batch-typed" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </Field>
      ) : null}
    </ActionDialog>
  )
}
