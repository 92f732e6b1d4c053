import { Checkbox, Radio } from 'antd'
import { Field, FieldGroup } from '../ui/Field.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { Control, type FormFile, type OneField as One, optionsOf } from './Control.tsx'
import type { FieldSpec, FieldSpecs, Values } from './fields.ts'

interface Props {
  /** begins the ids of the controls */
  readonly name: string
  readonly fields: FieldSpecs
  readonly values: Values
  readonly change: (part: Values) => void
  /** `id` null: no case yet, so nothing can be uploaded */
  readonly file: FormFile
}

/** The fields of a step, drawn from their description. */
export const StepFields = ({ name, fields, values, change, file }: Props) =>
  Object.entries(fields).map(([key, field]) => (
    <OneField
      key={key}
      id={`${name}-${key}`}
      field={field}
      value={values[key]}
      onChange={(value) => change({ [key]: value })}
      file={file}
    />
  ))

const asList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const OneField = (props: One) => {
  const { id, field, file } = props
  const label = field.optional === true ? `${field.label} (mag leeg blijven)` : field.label
  if (field.kind === 'units')
    return <UnitPicker label={label} units={file.units} chosen={asList(props.value)} onChange={props.onChange} />
  if (field.kind === 'choices' || field.kind === 'persons' || field.kind === 'yes-no' || isShort(field))
    return (
      <FieldGroup label={label}>
        <Choices {...props} />
        {field.help === undefined ? null : <p className="field-help">{field.help}</p>}
      </FieldGroup>
    )
  return (
    <Field id={id} label={label} {...(field.help === undefined ? {} : { help: field.help })}>
      <Control {...props} />
    </Field>
  )
}

/** Few answers stand side by side, more go in a list. */
const isShort = (field: FieldSpec): boolean => field.kind === 'choice' && Object.keys(field.words).length <= 6

const Choices = ({ field, value, onChange, file }: One) => {
  if (field.kind === 'yes-no')
    return (
      <Radio.Group
        value={value}
        onChange={(event) => onChange(event.target.value)}
        options={[
          { value: true, label: 'ja' },
          { value: false, label: 'nee' },
        ]}
      />
    )
  if (field.kind === 'choice')
    return (
      <Radio.Group value={value} onChange={(event) => onChange(event.target.value)} style={{ display: 'grid', gap: 4 }}>
        {optionsOf(field, file).map((option) => (
          <Radio key={option.value} value={option.value}>
            {option.label}
          </Radio>
        ))}
      </Radio.Group>
    )
  const chosen = asList(value)
  return (
    <div style={{ display: 'grid', gap: 4 }}>
      {optionsOf(field, file).map((option) => (
        <Checkbox
          key={option.value}
          checked={chosen.includes(option.value)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value))
          }
        >
          {option.label}
        </Checkbox>
      ))}
    </div>
  )
}
