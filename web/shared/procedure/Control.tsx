import { Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../session.tsx'
import { DateField, TimeField } from '../ui/Field.tsx'
import { UploadField } from '../ui/UploadField.tsx'
import type { FieldSpec } from './fields.ts'
import type { ProcedureFile } from './file.ts'

/** What a form chooses from; `id` null: no case yet, so nothing can be uploaded. */
export interface FormFile {
  readonly id: string | null
  readonly units: readonly Pick<ProcedureFile['units'][number], 'id' | 'description' | 'reference'>[]
  readonly parties: readonly Pick<ProcedureFile['parties'][number], 'personId' | 'name'>[]
}

export interface OneField<Field extends FieldSpec = FieldSpec> {
  readonly id: string
  readonly field: Field
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly file: FormFile
}

type Kind = FieldSpec['kind']
type Of<K extends Kind> = Extract<FieldSpec, { readonly kind: K }>

/** What can be chosen: the words of the field, or the persons of the case. */
export const optionsOf = (field: FieldSpec, { parties }: FormFile) => {
  if (field.kind === 'choice' || field.kind === 'choices')
    return Object.entries(field.words).map(([value, label]) => ({ value, label }))
  return [...new Map(parties.map(({ personId, name }) => [personId, name]))].map(([value, label]) => ({ value, label }))
}

/** The control of a field that has one label. */
export const Control = (props: OneField): ReactNode => {
  const { field } = props
  if (field.kind === 'date') return <DateControl {...props} field={field} />
  if (field.kind === 'long-text') return <LongText {...props} field={field} />
  if (field.kind === 'number') return <NumberControl {...props} field={field} />
  if (field.kind === 'document') return <Upload {...props} field={field} />
  if (field.kind === 'choice' || field.kind === 'person') return <Choice {...props} />
  if (field.kind === 'time') return <TimeField id={props.id} value={asText(props.value)} onChange={props.onChange} />
  return <ShortText {...props} />
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

const DateControl = ({ id, field, value, onChange }: OneField<Of<'date'>>) => {
  const { configuration } = useSession()
  const until = field.future === true ? {} : { max: configuration.today }
  return <DateField id={id} value={asText(value)} onChange={onChange} {...until} />
}

const LongText = ({ id, field, value, onChange }: OneField<Of<'long-text'>>) => (
  <Input.TextArea
    id={id}
    rows={4}
    maxLength={field.maxLength ?? 2000}
    value={asText(value)}
    onChange={(event) => onChange(event.target.value)}
  />
)

const ShortText = ({ id, field, value, onChange }: OneField) => (
  <Input
    id={id}
    value={asText(value)}
    maxLength={field.kind === 'text' ? (field.maxLength ?? 200) : 200}
    onChange={(event) => onChange(event.target.value)}
  />
)

const NumberControl = ({ id, field, value, onChange }: OneField<Of<'number'>>) => (
  <InputNumber
    id={id}
    value={typeof value === 'number' ? value : null}
    onChange={onChange}
    min={field.min ?? Number.MIN_SAFE_INTEGER}
    max={field.max ?? Number.MAX_SAFE_INTEGER}
    step={field.step ?? 1}
    suffix={field.unit}
    decimalSeparator=","
    style={{ width: 200 }}
  />
)

const Upload = ({ id, field, value, onChange, file }: OneField<Of<'document'>>) =>
  file.id === null ? null : (
    <UploadField
      id={id}
      caseId={file.id}
      title={field.title}
      code={field.code}
      documentId={asText(value) === '' ? null : asText(value)}
      onUploaded={onChange}
    />
  )

const Choice = ({ id, field, value, onChange, file }: OneField) => (
  <Select
    id={id}
    value={asText(value) === '' ? undefined : value}
    onChange={onChange}
    options={optionsOf(field, file)}
    style={{ width: '100%' }}
  />
)
