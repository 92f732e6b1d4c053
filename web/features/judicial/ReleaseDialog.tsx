import { Input, Select } from 'antd'
import { useState } from 'react'
import { releaseJudicialObject, takeBackRelease } from '#contract/judicial'
import { type ReleaseLabel, releaseLabels, type ReleaseScope, releaseScopes } from '#domain/model/codes'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { isText } from './is-text.ts'
import { labels, releaseLabelWord, scopeWord } from './labels.nl.ts'
import type { JudicialFile } from './queries.ts'

interface Props {
  readonly file: JudicialFile
  readonly onClose: () => void
}

/** Lets others see one object under a neutral name. */
export const ReleaseDialog = ({
  file,
  onClose,
  objectKind,
  objectId,
  name,
}: Props & {
  readonly objectKind: 'DOCUMENT' | 'INVESTIGATION'
  readonly objectId: string
  readonly name: string
}) => {
  const [scope, setScope] = useState<ReleaseScope>('AGENCY')
  const [label, setLabel] = useState<ReleaseLabel>(objectKind === 'DOCUMENT' ? 'DOCUMENT' : 'TECHNISCH_VERSLAG')
  const [reason, setReason] = useTyped('judicial-release-1', '', isText)
  const release = useStep({
    send: () =>
      call(releaseJudicialObject, {
        params: { caseId: file.id },
        body: { objectKind, objectId, scope, label, reason },
      }),
    done: labels.releaseDone,
    after: onClose,
  })
  return (
    <ActionDialog
      title={`${labels.release}: ${name}`}
      okText={labels.release}
      ready={reason.trim() !== ''}
      busy={release.busy}
      error={release.error}
      onOk={() => release.submit(undefined)}
      onClose={onClose}
    >
      <p>{labels.releaseHelp}</p>
      <Field id="release-scope" label={labels.scope}>
        <Select
          id="release-scope"
          value={scope}
          onChange={setScope}
          options={releaseScopes.map((value) => ({ value, label: scopeWord[value] }))}
          style={{ width: '100%' }}
        />
      </Field>
      <Field id="release-label" label={labels.label}>
        <Select
          id="release-label"
          value={label}
          onChange={setLabel}
          options={releaseLabels.map((value) => ({ value, label: releaseLabelWord[value] }))}
          style={{ width: '100%' }}
        />
      </Field>
      <Reason value={reason} onChange={setReason} />
    </ActionDialog>
  )
}

/** Hides a released object again. */
export const TakeBackDialog = ({ file, onClose, releaseId }: Props & { readonly releaseId: string }) => {
  const [reason, setReason] = useTyped('judicial-release-2', '', isText)
  const end = useStep({
    send: () => call(takeBackRelease, { params: { caseId: file.id, releaseId }, body: { reason } }),
    done: labels.takenBack,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.takeBack}
      okText={labels.takeBack}
      danger
      ready={reason.trim() !== ''}
      busy={end.busy}
      error={end.error}
      onOk={() => end.submit(undefined)}
      onClose={onClose}
    >
      <Reason value={reason} onChange={setReason} />
    </ActionDialog>
  )
}

const Reason = ({ value, onChange }: { readonly value: string; readonly onChange: (reason: string) => void }) => (
  <Field id="release-reason" label={labels.reason}>
    <Input.TextArea
      id="release-reason"
      rows={3}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
)
