import { Input, Modal, Select } from 'antd'
import { rejectRequest, stopProcedure } from '#contract/cases'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { text } from '../../shared/labels.nl.ts'
import { useTyped } from '../../shared/typed.ts'
import type { CaseFile } from './queries.ts'

const reasons = {
  reject: [
    { value: 'KENNELIJK_ONGEGROND', label: 'Kennelijk ongegrond' },
    { value: 'NIET_GEMOTIVEERD', label: 'Niet gemotiveerd' },
    { value: 'GEEN_BELANG', label: 'Geen belang aangetoond' },
    { value: 'ANDERE', label: 'Andere reden' },
  ],
  stop: [
    { value: 'INGETROKKEN', label: 'Verzoek ingetrokken' },
    { value: 'GESLOOPT', label: 'Woning gesloopt' },
    { value: 'HERSTELD', label: 'Gebreken hersteld' },
    { value: 'ANDERE', label: 'Andere reden' },
  ],
} as const

interface Props {
  readonly file: CaseFile
  readonly reject: boolean
  readonly onClose: () => void
}

/** Rejects the request or stops the procedure: asks the reason and says what will happen. */
export const CloseDialog = ({ file, reject, onClose }: Props) => {
  const [reason, setReason] = useTyped('close-reason', '')
  const [explanation, setExplanation] = useTyped('close-text', '')
  const close = useStep({
    send: (chosen: string) =>
      call(reject ? rejectRequest : stopProcedure, {
        params: { caseId: file.id },
        body: { reason: chosen, text: explanation, version: file.version },
      }),
    done: reject ? 'Het verzoek is afgewezen.' : 'De procedure is stopgezet.',
    after: onClose,
  })
  return (
    <Modal
      open
      title={reject ? 'Verzoek afwijzen' : 'Procedure stopzetten'}
      okText={reject ? 'Verzoek afwijzen' : 'Procedure stopzetten'}
      cancelText={text.cancel}
      okButtonProps={{ disabled: reason === '', loading: close.busy, danger: true }}
      onOk={() => close.submit(reason)}
      onCancel={onClose}
    >
      <p>
        De procedure eindigt voor alle entiteiten en haar open taken worden afgesloten. Dit kan niet ongedaan gemaakt
        worden.
      </p>
      <label htmlFor="close-reason">Reden</label>
      <Select
        id="close-reason"
        style={{ width: '100%', marginBottom: 12 }}
        options={[...reasons[reject ? 'reject' : 'stop']]}
        {...(reason === '' ? {} : { value: reason })}
        onChange={setReason}
      />
      <label htmlFor="close-text">Toelichting</label>
      <Input.TextArea
        id="close-text"
        rows={4}
        maxLength={4000}
        value={explanation}
        onChange={(event) => setExplanation(event.target.value)}
      />
      {close.error}
    </Modal>
  )
}
