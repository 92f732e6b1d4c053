import { useState } from 'react'
import { publishDraft } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import type { Check, Draft } from './DraftPanel.tsx'
import { Acknowledge, ChangeSentences, Findings, hasErrors, hasWarnings } from './Findings.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly draft: Draft
  readonly check: Check
  readonly onClose: () => void
}

/** Publishes what another person handed in. */
export const PublishDialog = ({ draft, check, onClose }: Props) => {
  const [read, setRead] = useState(false)
  const send = useStep({
    send: (version: number) =>
      call(publishDraft, { params: { draftId: draft.id }, body: { version, acknowledged: read } }),
    done: ({ number }) => labels.published(number),
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.publishTitle}
      okText={labels.publish}
      ready={!hasErrors(check) && (read || !hasWarnings(check))}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(draft.version)}
      onClose={onClose}
    >
      <p>{labels.publishAbout}</p>
      <p className="model-remark">
        {draft.submittedBy?.name}: {draft.remark}
      </p>
      <ChangeSentences changes={check.changes} />
      <Findings findings={check.findings} />
      <Acknowledge check={check} checked={read} onChange={setRead} />
    </ActionDialog>
  )
}
