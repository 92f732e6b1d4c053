import { Input } from 'antd'
import { Field } from '../../shared/ui/Field.tsx'
import { labels } from './operations.nl.ts'

interface Props {
  readonly id: string
  readonly value: string
  readonly onChange: (reason: string) => void
}

/** Why somebody mends: asked for each operation. */
export const ReasonField = ({ id, value, onChange }: Props) => (
  <Field id={id} label={labels.reason} help={labels.reasonHelp}>
    <Input.TextArea
      id={id}
      rows={3}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </Field>
)
