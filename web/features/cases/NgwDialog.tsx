import { Input, Modal } from 'antd'
import { annulNgw, communicateNgw, liftNgw, resumeNgw, suspendNgw } from '#contract/ngw'
import { ngwActionLabel } from '../../shared/action-labels.nl.ts'
import { call } from '../../shared/api.ts'
import { text } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { UploadField } from '../../shared/ui/UploadField.tsx'
import { stepWords } from './ngw.nl.ts'
import { type NgwFile, useRefreshNgw } from './queries.ts'

export type NgwStep = keyof typeof stepWords

interface Props {
  readonly file: NgwFile
  readonly step: NgwStep
  readonly onClose: () => void
}

interface Filled {
  readonly reason: string
  readonly endedOn: string
}

const send = (step: NgwStep, { id: caseId, version }: NgwFile, { reason, endedOn }: Filled) => {
  const params = { caseId }
  switch (step) {
    case 'NGW_COMMUNICATE':
      return call(communicateNgw, { params, body: { version } })
    case 'NGW_SUSPEND':
      return call(suspendNgw, { params, body: { reason, version } })
    case 'NGW_RESUME':
      return call(resumeNgw, { params, body: { reason, version } })
    case 'NGW_LIFT':
      return call(liftNgw, { params, body: { reason, endedOn, version } })
    case 'NGW_ANNUL':
      return call(annulNgw, { params, body: { reason, endedOn, version } })
  }
}

const ending: readonly NgwStep[] = ['NGW_LIFT', 'NGW_ANNUL']

/** One step on an NGW decision: says what will happen, and asks what the law wants to know of it. */
export const NgwDialog = ({ file, step, onClose }: Props) => {
  const { configuration } = useSession()
  const [reason, setReason] = useTyped(`${step}-reason`, '')
  const [endedOn, setEndedOn] = useTyped(`${step}-on`, configuration.today)
  const words = stepWords[step]
  const act = useStep({ send: (filled: Filled) => send(step, file, filled), done: words.done, after: onClose })
  const document = file.documents.find(({ code }) => code === 'DT098')
  const isComplete = (words.reasonLabel === undefined ? document !== undefined : reason.trim() !== '') && endedOn !== ''
  return (
    <Modal
      open
      title={ngwActionLabel[step]}
      okText={ngwActionLabel[step]}
      cancelText={text.cancel}
      okButtonProps={{ disabled: !isComplete, loading: act.busy, danger: ending.includes(step) }}
      onOk={() => act.submit({ reason, endedOn })}
      onCancel={onClose}
    >
      <p>{words.about}</p>
      {step === 'NGW_COMMUNICATE' ? (
        <Field id="ngw-document" label="Ondertekend besluit (DT098)">
          <UploadDecision file={file} documentId={document?.id ?? null} />
        </Field>
      ) : null}
      {words.dateLabel === undefined ? null : (
        <Field id="ngw-ended-on" label={words.dateLabel}>
          <DateField
            id="ngw-ended-on"
            value={endedOn}
            min={file.decision.decidedOn}
            max={configuration.today}
            onChange={setEndedOn}
          />
        </Field>
      )}
      {words.reasonLabel === undefined ? null : (
        <Field id="ngw-reason" label={words.reasonLabel}>
          <Input.TextArea
            id="ngw-reason"
            rows={4}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
      {act.error}
    </Modal>
  )
}

const UploadDecision = ({ file, documentId }: { readonly file: NgwFile; readonly documentId: string | null }) => {
  const refresh = useRefreshNgw(file.id)
  return (
    <UploadField
      id="ngw-document"
      caseId={file.id}
      title="Besluit Nieuwe Gemeentewet"
      code="DT098"
      documentId={documentId}
      onUploaded={refresh}
    />
  )
}
