import { Input } from 'antd'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import type { DecisionForm } from './form.ts'

interface Props {
  readonly form: DecisionForm
  readonly change: (part: Partial<DecisionForm>) => void
}

/** Date and legal base that hold for every unit of this run. */
export const DefaultsStep = ({ form, change }: Props) => (
  <>
    <Field
      id="decision-date"
      label="Datum van de beslissing"
      help="Vandaag of later: u kiest hierna hoe er ondertekend wordt. In het verleden: u laadt het ondertekende besluit op."
    >
      <DateField id="decision-date" value={form.decisionDate} onChange={(decisionDate) => change({ decisionDate })} />
    </Field>
    <Field id="legal-base" label="Rechtsgrond">
      <Input.TextArea
        id="legal-base"
        rows={2}
        maxLength={1000}
        value={form.legalBase}
        onChange={(event) => change({ legalBase: event.target.value })}
      />
    </Field>
  </>
)
