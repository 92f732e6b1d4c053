import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { procedureTypes } from '#domain/model/codes'
import { getTermsDashboard } from '#contract/process-insight'
import { getProcessDiagram, getProcessOverview } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { procedureTypeWord } from '../../shared/labels.nl.ts'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { deskStateWord, incidentTypeWord, labels } from './labels.nl.ts'
import type { DeskFilter, FilterChange } from './view.ts'

interface Props {
  readonly filter: DeskFilter
  readonly set: (part: FilterChange) => void
  readonly clear: () => void
}

const all = { value: '', label: labels.all }

/** Process, version, step, state, days and words: each needs the one before it to make sense. */
export const DeskFilters = ({ filter, set, clear }: Props) => (
  <section className="panel desk-filters" aria-label={labels.filters}>
    <ProcessFields filter={filter} set={set} />
    {filter.processId === undefined ? null : <StepField filter={filter} set={set} processId={filter.processId} />}
    <Field id="desk-state" label={labels.state}>
      <Select
        id="desk-state"
        value={filter.state ?? ''}
        onChange={(state: string) => set({ state: stateOf(state), incidentType: undefined })}
        options={[all, ...Object.entries(deskStateWord).map(([value, { word }]) => ({ value, label: word }))]}
      />
    </Field>
    <CaseFields filter={filter} set={set} />
    {filter.state === 'INCIDENT' ? (
      <Field id="desk-incident" label={labels.incidentType}>
        <Select
          id="desk-incident"
          value={filter.incidentType ?? ''}
          onChange={(incidentType: string) => set({ incidentType })}
          options={[all, ...Object.entries(incidentTypeWord).map(([value, label]) => ({ value, label }))]}
        />
      </Field>
    ) : null}
    <Field id="desk-search" label={labels.search}>
      <Input.Search
        id="desk-search"
        defaultValue={filter.search ?? ''}
        allowClear
        onSearch={(search) => set({ search: search.trim() })}
      />
    </Field>
    <Field id="desk-from" label={labels.from}>
      <DateField id="desk-from" value={filter.startedFrom ?? ''} onChange={(startedFrom) => set({ startedFrom })} />
    </Field>
    <Field id="desk-to" label={labels.to}>
      <DateField id="desk-to" value={filter.startedTo ?? ''} onChange={(startedTo) => set({ startedTo })} />
    </Field>
    <Button onClick={clear}>{labels.clear}</Button>
  </section>
)

/** Procedure and municipality of the case, of what runs. */
const CaseFields = ({ filter, set }: Pick<Props, 'filter' | 'set'>) => {
  const { data } = useQuery({ queryKey: ['insight', 'dashboard'], queryFn: () => call(getTermsDashboard, {}) })
  const procedures = procedureTypes.filter((type) => data?.rows.some(({ procedure }) => procedure === type))
  const municipalities = new Map((data?.rows ?? []).map(({ municipality }) => [municipality.id, municipality.name]))
  return (
    <>
      <Field id="desk-procedure" label={labels.procedure}>
        <Select
          id="desk-procedure"
          value={filter.procedure ?? ''}
          onChange={(picked: string) => set({ procedure: procedureTypes.find((known) => known === picked) })}
          options={[all, ...procedures.map((value) => ({ value, label: procedureTypeWord[value] }))]}
        />
      </Field>
      <Field id="desk-municipality" label={labels.municipality}>
        <Select
          id="desk-municipality"
          value={filter.municipalityOrgId ?? ''}
          onChange={(municipalityOrgId: string) => set({ municipalityOrgId })}
          options={[all, ...[...municipalities].map(([value, label]) => ({ value, label }))]}
        />
      </Field>
    </>
  )
}

const ProcessFields = ({ filter, set }: Pick<Props, 'filter' | 'set'>) => {
  const overview = useQuery({ queryKey: ['processes'], queryFn: () => call(getProcessOverview, {}) })
  const processes = overview.data?.processes ?? []
  const versions = processes.find(({ processId }) => processId === filter.processId)?.versions ?? []
  return (
    <>
      <Field id="desk-process" label={labels.process}>
        <Select
          id="desk-process"
          value={filter.processId ?? ''}
          onChange={(processId) => set({ processId, version: undefined, elementId: undefined })}
          options={[all, ...processes.map((one) => ({ value: one.processId, label: one.name }))]}
        />
      </Field>
      {versions.length > 1 ? (
        <Field id="desk-version" label={labels.version}>
          <Select
            id="desk-version"
            value={filter.version ?? 0}
            onChange={(version) => set({ version, elementId: undefined })}
            options={[
              { value: 0, label: labels.all },
              ...versions.map(({ version }) => ({ value: version, label: String(version) })),
            ]}
          />
        </Field>
      ) : null}
    </>
  )
}

const StepField = ({ filter, set, processId }: Pick<Props, 'filter' | 'set'> & { readonly processId: string }) => {
  const { processId: _process, elementId = '', ...rest } = filter
  const diagram = useQuery({
    queryKey: ['processes', 'diagram', processId, rest],
    queryFn: () => call(getProcessDiagram, { params: { processId }, query: rest }),
  })
  const elements = diagram.data?.elements ?? []
  return (
    <Field id="desk-step" label={labels.step} help={labels.pickStep}>
      <Select
        id="desk-step"
        value={elementId}
        onChange={(picked) => set({ elementId: picked })}
        options={[all, ...elements.map((one) => ({ value: one.elementId, label: `${one.name} (${one.active})` }))]}
      />
    </Field>
  )
}

const stateOf = (word: string): DeskFilter['state'] =>
  word === 'ACTIVE' || word === 'INCIDENT' || word === 'COMPLETED' || word === 'TERMINATED' ? word : undefined
