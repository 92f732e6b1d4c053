import { discardDraft } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import type { Draft } from './DraftPanel.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly draft: Draft
  readonly onClose: () => void
}

/** Throws a draft away. */
export const DiscardDialog = ({ draft, onClose }: Props) => {
  const send = useStep({
    send: (version: number) => call(discardDraft, { params: { draftId: draft.id }, body: { version } }),
    done: labels.discarded,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.discardTitle}
      okText={labels.discard}
      ready
      danger
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(draft.version)}
      onClose={onClose}
    >
      <p>{labels.discardAbout}</p>
    </ActionDialog>
  )
}
