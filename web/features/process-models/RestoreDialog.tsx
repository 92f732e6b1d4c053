import { openDraft } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly processId: string
  readonly number: number
  readonly onClose: () => void
}

/** Makes a draft from an old version. */
export const RestoreDialog = ({ processId, number, onClose }: Props) => {
  const send = useStep({
    send: (from: number) => call(openDraft, { params: { processId }, body: { from } }),
    done: labels.restored,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.restoreTitle(number)}
      okText={labels.restore}
      ready
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(number)}
      onClose={onClose}
    >
      <p>{labels.restoreAbout(number)}</p>
    </ActionDialog>
  )
}
