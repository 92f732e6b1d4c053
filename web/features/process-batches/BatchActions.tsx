import { App, Button } from 'antd'
import { useState } from 'react'
import { exportBatch } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { errorSentence } from '../../shared/error-sentence.ts'
import { saveFile } from '../../shared/save-file.ts'
import type { Batch } from './BatchPage.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { labels } from './labels.nl.ts'
import { StartDialog } from './StartDialog.tsx'
import { StopDialog } from './StopDialog.tsx'

/** What the viewer may do about a batch now; the server says which. */
export const BatchActions = ({ batch }: { readonly batch: Batch }) => {
  const [asked, setAsked] = useState<'start' | 'confirm' | 'stop'>()
  const close = () => setAsked(undefined)
  const { may, needsSecond, state, counts } = batch
  return (
    <div className="batch-actions">
      {may.start ? (
        <Button type="primary" disabled={counts.works === 0} onClick={() => setAsked('start')}>
          {needsSecond ? labels.askSecond : labels.start}
        </Button>
      ) : null}
      {may.confirm ? (
        <Button type="primary" onClick={() => setAsked('confirm')}>
          {labels.confirm}
        </Button>
      ) : null}
      {may.stop ? (
        <Button danger onClick={() => setAsked('stop')}>
          {state === 'RUNNING' ? labels.stop : labels.drop}
        </Button>
      ) : null}
      <ReportButton batchId={batch.id} />
      {asked === 'start' ? <StartDialog batch={batch} onClose={close} /> : null}
      {asked === 'confirm' ? <ConfirmDialog batch={batch} onClose={close} /> : null}
      {asked === 'stop' ? <StopDialog batch={batch} onClose={close} /> : null}
    </div>
  )
}

const ReportButton = ({ batchId }: { readonly batchId: string }) => {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const start = () => {
    setBusy(true)
    call(exportBatch, { params: { batchId } })
      .then(saveFile, (error: unknown) => void message.error(errorSentence(error)))
      .finally(() => setBusy(false))
  }
  return (
    <Button onClick={start} loading={busy}>
      {labels.report}
    </Button>
  )
}
