import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Output } from '#contract/endpoint'
import { askDeletion, type listInventory } from '#contract/inventory'
import { deletionReasons } from '#domain/model/procedure-codes'
import { call } from '../../shared/api.ts'
import { text } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { deletionReasonWord, listWord } from './labels.nl.ts'

type Row = Output<typeof listInventory>['items'][number]

/** Asks the inventory manager to delete one record; the other list of the same unit stays as it is. */
export const AskDeletion = ({ record }: { readonly record: Row }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-label={`Schrapping vragen van ${record.reference}`} onClick={() => setOpen(true)}>
        Schrapping vragen
      </Button>
      {open ? <AskDialog record={record} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const AskDialog = ({ record, onClose }: { readonly record: Row; readonly onClose: () => void }) => {
  const { configuration } = useSession()
  const [reason, setReason] = useState<(typeof deletionReasons)[number]>()
  const [deletedOn, setDeletedOn] = useState(configuration.today)
  const ask = useStep({
    send: (chosen: (typeof deletionReasons)[number]) =>
      call(askDeletion, { params: { recordId: record.id }, body: { reason: chosen, deletedOn } }),
    done: 'De schrapping is gevraagd aan de inventarisbeheerder.',
    after: onClose,
  })
  return (
    <Modal
      open
      title={`Schrapping vragen van ${listWord[record.list]} ${record.reference}`}
      okText="Schrapping vragen"
      cancelText={text.cancel}
      okButtonProps={{ disabled: reason === undefined || deletedOn === '', loading: ask.busy }}
      onOk={() => {
        if (reason !== undefined) ask.submit(reason)
      }}
      onCancel={onClose}
    >
      <p>De inventarisbeheerder van Wonen in Vlaanderen controleert de vraag. De andere lijst blijft ongewijzigd.</p>
      <Field id="deletion-reason" label="Reden">
        <Select
          id="deletion-reason"
          style={{ width: '100%' }}
          options={deletionReasons.map((value) => ({ value, label: deletionReasonWord[value] }))}
          {...(reason === undefined ? {} : { value: reason })}
          onChange={setReason}
        />
      </Field>
      <Field
        id="deletion-on"
        label="Datum"
        help="De dag van het conformiteitsattest, van de vaststelling of van het einde van het besluit."
      >
        <DateField
          id="deletion-on"
          value={deletedOn}
          min={record.includedOn}
          max={configuration.today}
          onChange={setDeletedOn}
        />
      </Field>
      {ask.error}
    </Modal>
  )
}
