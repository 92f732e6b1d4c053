import { useState } from 'react'
import { bodyOf, emptyValues, type Values } from '../../shared/procedure/fields.ts'
import { StepFields } from '../../shared/procedure/StepFields.tsx'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import type { LevyForm, Target } from './levy-forms.nl.ts'

interface Props {
  readonly title: string
  readonly form: LevyForm
  readonly target: Target
  readonly caseId: string
  /** who can be chosen: parties with a real right */
  readonly holders: readonly { readonly partyId: string; readonly name: string }[]
  readonly onClose: () => void
}

/** One step on a record, a measure or a transfer. */
export const LevyDialog = ({ title, form, target, caseId, holders, onClose }: Props) => {
  const { configuration } = useSession()
  const [values, setValues] = useState<Values>(emptyValues(form.fields, configuration.today))
  const go = form.send(target, bodyOf(form.fields, values))
  const act = useStep({ send: (send: () => Promise<unknown>) => send(), done: form.done, after: onClose })
  return (
    <ActionDialog
      title={title}
      okText={title}
      ready={go !== undefined}
      busy={act.busy}
      error={act.error}
      danger={form.danger === true}
      onOk={() => {
        if (go !== undefined) act.submit(go)
      }}
      onClose={onClose}
    >
      <p>{form.about}</p>
      <StepFields
        name="levy"
        fields={form.fields}
        values={values}
        change={(part) => setValues((before) => ({ ...before, ...part }))}
        file={{ id: caseId, units: [], parties: holders.map(({ partyId, name }) => ({ personId: partyId, name })) }}
      />
    </ActionDialog>
  )
}
