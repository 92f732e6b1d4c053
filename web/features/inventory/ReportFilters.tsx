import { Select } from 'antd'
import { provinces } from '#domain/shared/province'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { deletionReasonWord } from './labels.nl.ts'

interface Props {
  /** as they stand in the address: several values with commas between them */
  readonly values: Readonly<Record<string, string>>
  readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  readonly change: (part: Readonly<Record<string, string>>) => void
}

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** The filters of the report; an empty one filters nothing. */
export const ReportFilters = ({ values, municipalities, change }: Props) => {
  const several = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <Field id={`report-${name}`} label={label}>
      <Select
        id={`report-${name}`}
        mode="multiple"
        allowClear
        style={{ width: '100%' }}
        optionFilterProp="label"
        value={(values[name] ?? '').split(',').filter((part) => part !== '')}
        options={[...options]}
        onChange={(chosen: string[]) => change({ [name]: chosen.join(',') })}
      />
    </Field>
  )
  const day = (name: string, label: string) => (
    <Field id={`report-${name}`} label={label}>
      <DateField id={`report-${name}`} value={values[name] ?? ''} onChange={(date) => change({ [name]: date })} />
    </Field>
  )
  return (
    <div style={{ display: 'grid', gap: '0 16px', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))' }}>
      {several('provinces', 'Provincie', provinces.map(same))}
      {several(
        'municipalityOrgIds',
        'Gemeente',
        municipalities.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {several('exempt', 'Gemeente ontvoogd?', [
        { value: 'JA', label: 'Ja' },
        { value: 'NEE', label: 'Neen' },
      ])}
      {day('includedFrom', 'Datum aanvang van')}
      {day('includedTo', 'Datum aanvang tot')}
      {several(
        'months',
        'Maanden (aanvang)',
        months.map((label, index) => ({ value: String(index + 1).padStart(2, '0'), label })),
      )}
      {day('deletedFrom', 'Datum schrapping van')}
      {day('deletedTo', 'Datum schrapping tot')}
      {several('lists', 'Type procedure', ['NGW', 'OO'].map(same))}
      {several('reasons', 'Reden van schrapping', [
        { value: 'LEGE_WAARDE', label: '[LEGE WAARDE]' },
        ...Object.entries(deletionReasonWord).map(([value, label]) => ({ value, label })),
      ])}
    </div>
  )
}

const same = (text: string) => ({ value: text, label: text })
