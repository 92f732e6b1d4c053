import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getImpact } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { impactLabels as labels } from './labels.nl.ts'
import { MigrationPlan } from './MigrationPlan.tsx'
import '../../shared/procedure/procedure.css'
import '../../shared/process-batches/process-batches.css'

export type Impact = Output<typeof getImpact>

/** What another version means for what runs: both diagrams, the mapping, and what would become of each process. */
export const ImpactPage = () => {
  const { processId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const from = Number(params.get('van')) || undefined
  const to = Number(params.get('naar')) || undefined
  const draftId = params.get('ontwerp') ?? undefined
  const query = useQuery({
    queryKey: ['processes', 'impact', processId, from, to, draftId],
    queryFn: () =>
      call(getImpact, {
        params: { processId },
        query: {
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
          ...(draftId !== undefined && { draftId }),
        },
      }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  const impact = query.data
  const choose = (part: Record<string, string>) =>
    setParams({ van: String(impact.from.version), naar: String(impact.to.version ?? ''), ...part }, { replace: true })
  return (
    <div className="page">
      <PageTitle text={labels.title} />
      <h1>
        {labels.title} <span className="muted">{impact.name}</span>
      </h1>
      <Versions impact={impact} choose={choose} />
      <Diagrams impact={impact} />
      <MigrationPlan
        key={`${impact.from.version} ${impact.to.version ?? 'draft'}`}
        processId={processId}
        impact={impact}
      />
    </div>
  )
}

interface VersionsProps {
  readonly impact: Impact
  readonly choose: (part: Record<string, string>) => void
}

const Versions = ({ impact: { from, to, versions }, choose }: VersionsProps) => {
  const options = versions.map((version) => ({ value: version, label: labels.version(version) }))
  return (
    <div className="batch-bar-buttons">
      <Field id="impact-from" label={labels.from}>
        <Select
          id="impact-from"
          style={{ width: 160 }}
          value={from.version}
          options={options}
          onChange={(version) => choose({ van: String(version) })}
        />
      </Field>
      <Field id="impact-to" label={labels.to}>
        <Select
          id="impact-to"
          style={{ width: 160 }}
          value={to.version ?? 0}
          options={to.version === null ? [{ value: 0, label: labels.draft }, ...options] : options}
          onChange={(version) => choose({ naar: String(version) })}
        />
      </Field>
    </div>
  )
}

const Diagrams = ({ impact: { from, to, elements, proposal } }: { readonly impact: Impact }) => {
  // a step without a counterpart is marked like one that is stuck
  const marks = useMemo(
    () => ({
      ...noMarks,
      active: elements.map(({ elementId, count }) => ({ elementId, count })),
      incidents: elements.filter(({ elementId }) => proposal.every((pair) => pair.from !== elementId)),
    }),
    [elements, proposal],
  )
  return (
    <div className="impact-diagrams">
      <section>
        <h2>{labels.version(from.version)}</h2>
        <Diagram xml={from.xml} marks={marks} label={labels.version(from.version)} height={380} />
      </section>
      <section>
        <h2>{to.version === null ? labels.draft : labels.version(to.version)}</h2>
        <Diagram xml={to.xml} marks={noMarks} label={`${labels.to} ${to.version ?? labels.draft}`} height={380} />
      </section>
    </div>
  )
}

const noMarks = { active: [], completed: [], flows: [], incidents: [] }
