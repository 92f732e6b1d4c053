import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { rejectRequest, stopProcedure } from '#contract/cases'
import { sayRefusal } from '../../shared/action-labels.nl.ts'
import { ApiError, call } from '../../shared/api.ts'
import { text } from '../../shared/labels.nl.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { caseKey, type CaseFile } from './queries.ts'

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
  const client = useQueryClient()
  const [reason, setReason] = useState<string>()
  const [explanation, setExplanation] = useState('')
  const close = useMutation({
    mutationFn: () =>
      call(reject ? rejectRequest : stopProcedure, {
        params: { caseId: file.id },
        body: { reason: reason ?? '', text: explanation, version: file.version },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: caseKey(file.id) })
      onClose()
    },
  })
  const why = close.error instanceof ApiError ? close.error.problem.reason : undefined
  return (
    <Modal
      open
      title={reject ? 'Verzoek afwijzen' : 'Procedure stopzetten'}
      okText={reject ? 'Verzoek afwijzen' : 'Procedure stopzetten'}
      cancelText={text.cancel}
      okButtonProps={{ disabled: reason === undefined, loading: close.isPending, danger: true }}
      onOk={() => close.mutate()}
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
        {...(reason === undefined ? {} : { value: reason })}
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
      {close.isError ? (
        <ErrorNotice error={close.error} reasons={why === undefined ? {} : { [why]: sayRefusal(why) }} />
      ) : null}
    </Modal>
  )
}
