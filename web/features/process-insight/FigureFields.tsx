import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { getProcessOverview } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { useOccurring } from './TermFields.tsx'
import type { FigureFilter } from './view.ts'

interface Props {
  readonly processId: string | undefined
  readonly filter: Omit<FigureFilter, 'processId'>
  readonly set: (changes: Readonly<Record<string, string>>) => void
}

const all = { value: '', label: labels.all }

/** Process, version, municipality and the days on which the instances started. */
export const FigureFields = ({ processId, filter, set }: Props) => {
  const { municipalities } = useOccurring()
  const overview = useQuery({ queryKey: ['processes'], queryFn: () => call(getProcessOverview, {}) })
  const processes = overview.data?.processes ?? []
  const versions = processes.find((one) => one.processId === processId)?.versions ?? []
  return (
    <div className="insight-fields">
      <Field id="figure-process" label={labels.processName}>
        <Select
          id="figure-process"
          style={{ width: 320 }}
          value={processId ?? ''}
          onChange={(proces: string) => set({ proces, versie: '', keuze: '', dag: '' })}
          options={optionsOf(processes, processId)}
        />
      </Field>
      <Field id="figure-version" label={labels.version}>
        <Select
          id="figure-version"
          style={{ width: 110 }}
          value={filter.version === undefined ? '' : String(filter.version)}
          onChange={(versie: string) => set({ versie })}
          options={[all, ...versions.map(({ version }) => ({ value: String(version), label: String(version) }))]}
        />
      </Field>
      <Field id="figure-municipality" label={labels.municipality}>
        <Select
          id="figure-municipality"
          value={filter.municipalityOrgId ?? ''}
          onChange={(gemeente: string) => set({ gemeente })}
          options={[all, ...municipalities]}
        />
      </Field>
      <Field id="figure-from" label={labels.startedFrom}>
        <DateField id="figure-from" value={filter.startedFrom ?? ''} onChange={(van) => set({ van })} />
      </Field>
      <Field id="figure-to" label={labels.startedTo}>
        <DateField id="figure-to" value={filter.startedTo ?? ''} onChange={(tot) => set({ tot })} />
      </Field>
    </div>
  )
}

const optionsOf = (
  processes: readonly { readonly processId: string; readonly name: string }[],
  chosen: string | undefined,
) => {
  const options = processes.map(({ processId, name }) => ({ value: processId, label: name }))
  const isKnown = chosen === undefined || options.some(({ value }) => value === chosen)
  return isKnown ? options : [...options, { value: chosen, label: chosen }]
}
