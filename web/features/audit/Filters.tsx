import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Button, Input, Select } from 'antd'
import { type AuditFilter, listAuditUsers } from '#contract/audit'
import { call } from '../../shared/api.ts'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { actionWords, kindWords, labels } from './labels.nl.ts'
import type { FilterName } from './view.ts'

interface Props {
  readonly filter: AuditFilter
  readonly set: (name: FilterName, value: string) => void
  readonly clear: () => void
}

const byWord = (words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .map(([value, label]) => ({ value, label }))
    .toSorted((left, right) => left.label.localeCompare(right.label, 'nl'))

const actions = byWord(actionWords)
const kinds = byWord(kindWords)
const isNear = (typed: string, option?: { readonly label: string; readonly value: string }): boolean =>
  `${option?.label} ${option?.value}`.toLowerCase().includes(typed.toLowerCase())

/** Period, kind, person, action, object and case. */
export const Filters = ({ filter, set, clear }: Props) => (
  <section className="audit-filters" aria-label="Filters">
    <Field id="audit-from" label={labels.from}>
      <DateField id="audit-from" value={filter.from ?? ''} onChange={(date) => set('from', date)} />
    </Field>
    <Field id="audit-to" label={labels.to}>
      <DateField id="audit-to" value={filter.to ?? ''} onChange={(date) => set('to', date)} />
    </Field>
    <Field id="audit-mode" label={labels.mode}>
      <Select
        id="audit-mode"
        value={filter.mode ?? ''}
        onChange={(mode) => set('mode', mode)}
        options={[
          { value: '', label: labels.all },
          { value: 'READING', label: labels.reading },
          { value: 'CHANGE', label: labels.change },
        ]}
      />
    </Field>
    <UserField userId={filter.userId} set={set} />
    <Field id="audit-action" label={labels.action}>
      <AutoComplete
        id="audit-action"
        allowClear
        value={filter.action ?? ''}
        onChange={(action: string | undefined) => set('action', action ?? '')}
        options={actions}
        showSearch={{ filterOption: isNear }}
      />
    </Field>
    <Field id="audit-kind" label={labels.object}>
      <Select
        id="audit-kind"
        value={filter.objectKind ?? ''}
        onChange={(kind) => set('objectKind', kind)}
        options={[{ value: '', label: labels.all }, ...kinds]}
      />
    </Field>
    <Field id="audit-reference" label={labels.reference}>
      <Input.Search
        id="audit-reference"
        key={filter.reference ?? ''}
        defaultValue={filter.reference ?? ''}
        allowClear
        onSearch={(reference) => set('reference', reference.trim())}
      />
    </Field>
    <Button onClick={clear} className="audit-clear">
      {labels.clear}
    </Button>
  </section>
)

const UserField = ({ userId, set }: { readonly userId: string | undefined; readonly set: Props['set'] }) => {
  const users = useQuery({ queryKey: ['audit-users'], queryFn: () => call(listAuditUsers, {}) })
  const options = users.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <Field id="audit-user" label={labels.user}>
      <Select
        id="audit-user"
        value={userId ?? ''}
        onChange={(id) => set('userId', id)}
        loading={users.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={[{ value: '', label: labels.all }, ...options]}
      />
    </Field>
  )
}
