import { Input } from 'antd'
import { useState } from 'react'
import { submitDraft } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import type { Check, Draft } from './DraftPanel.tsx'
import { Acknowledge, ChangeSentences, Findings, hasErrors, hasWarnings } from './Findings.tsx'
import { labels } from './labels.nl.ts'

interface Props {
  readonly draft: Draft
  readonly check: Check
  readonly onClose: () => void
}

/** Hands a draft in, with what it changes before one's eyes. */
export const SubmitDialog = ({ draft, check, onClose }: Props) => {
  const [remark, setRemark] = useTyped(`submit-${draft.id}`, '')
  const [read, setRead] = useState(false)
  const send = useStep({
    send: (body: { readonly remark: string }) =>
      call(submitDraft, {
        params: { draftId: draft.id },
        body: { ...body, version: draft.version, acknowledged: read },
      }),
    done: labels.submitted,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.submitTitle}
      okText={labels.submit}
      ready={remark.trim() !== '' && !hasErrors(check) && (read || !hasWarnings(check))}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit({ remark: remark.trim() })}
      onClose={onClose}
    >
      <p>{labels.submitAbout}</p>
      <ChangeSentences changes={check.changes} />
      <Findings findings={check.findings} />
      <Field id="submit-remark" label={labels.remark} help={labels.remarkHelp}>
        <Input.TextArea
          id="submit-remark"
          rows={3}
          maxLength={2000}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </Field>
      <Acknowledge check={check} checked={read} onChange={setRead} />
    </ActionDialog>
  )
}
