import { Button, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { getTermsDashboard } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { procedureTypeWord } from '../../shared/labels.nl.ts'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import type { TermsFilter } from './view.ts'

interface Props {
  readonly filter: TermsFilter
  readonly set: (changes: Readonly<Record<string, string>>) => void
  /** whether the days can be chosen */
  readonly days?: false
}

const all = { value: '', label: labels.all }

/** Procedure, municipality and days, of those that occur. */
export const TermFields = ({ filter, set, days }: Props) => {
  const { procedures, municipalities } = useOccurring()
  return (
    <div className="insight-fields">
      <Field id="insight-procedure" label={labels.procedure}>
        <Select
          id="insight-procedure"
          value={filter.procedure ?? ''}
          onChange={(procedure) => set({ procedure })}
          options={[all, ...procedures]}
        />
      </Field>
      <Field id="insight-municipality" label={labels.municipality}>
        <Select
          id="insight-municipality"
          value={filter.municipalityOrgId ?? ''}
          onChange={(gemeente) => set({ gemeente })}
          options={[all, ...municipalities]}
        />
      </Field>
      {days === false ? null : (
        <>
          <Field id="insight-from" label={labels.from}>
            <DateField id="insight-from" value={filter.dueFrom ?? ''} onChange={(van) => set({ van })} />
          </Field>
          <Field id="insight-to" label={labels.to}>
            <DateField id="insight-to" value={filter.dueTo ?? ''} onChange={(tot) => set({ tot })} />
          </Field>
        </>
      )}
      <Button
        onClick={() => set({ procedure: '', gemeente: '', van: '', tot: '', termijn: '', behandelaar: '', gevolg: '' })}
      >
        {labels.clear}
      </Button>
    </div>
  )
}

/** Procedures and municipalities of what runs. */
export const useOccurring = () => {
  const { data } = useQuery({ queryKey: ['insight', 'dashboard'], queryFn: () => call(getTermsDashboard, {}) })
  const rows = data?.rows ?? []
  const procedures = [...new Set(rows.map(({ procedure }) => procedure))]
  const municipalities = new Map(rows.map(({ municipality }) => [municipality.id, municipality.name]))
  return {
    procedures: procedures.map((value) => ({ value, label: procedureTypeWord[value] })),
    municipalities: [...municipalities]
      .map(([value, label]) => ({ value, label }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'nl')),
  }
}
