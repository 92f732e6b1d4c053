import { Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import type { Impact } from './ImpactPage.tsx'
import { impactLabels as labels } from './labels.nl.ts'
import { MappingTable } from './MappingTable.tsx'
import { PrepareMigration } from './PrepareMigration.tsx'
import { type Outcomes, type Some, tryMapping, useSteps } from './plan.ts'

interface Props {
  readonly processId: string
  readonly impact: Impact
}

/** The mapping, what it means for each running process, and the road to the batch. */
export const MigrationPlan = ({ processId, impact }: Props) => {
  const steps = useSteps(processId, impact)
  const [mapping, setMapping] = useState<ReadonlyMap<string, string>>(
    () => new Map(impact.proposal.map(({ from, to }) => [from, to])),
  )
  if (steps.isError) return <ErrorNotice error={steps.error} retry={() => void steps.refetch()} />
  if (steps.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  const pairs = [...mapping].map(([from, to]) => ({ from, to }))
  const outcomes = tryMapping(steps.data, processId, pairs, impact.rules, impact.groups)
  const running = impact.groups.reduce((sum, { count }) => sum + count, 0)
  const map = (from: string, to: string | undefined) => {
    const changed = new Map(mapping)
    if (to === undefined) changed.delete(from)
    else changed.set(from, to)
    setMapping(changed)
  }
  return (
    <>
      <h2 aria-live="polite">{running === 0 ? labels.nothingRuns : labels.running(running)}</h2>
      {impact.rules === '8.5' ? <p className="callout">{labels.rules85}</p> : null}
      {running === 0 ? null : <OutcomeCards outcomes={outcomes} />}
      <MappingTable impact={impact} both={steps.data} mapping={mapping} map={map} />
      {running === 0 ? null : (
        <PrepareMigration processId={processId} impact={impact} mapping={pairs} outcomes={outcomes} />
      )}
    </>
  )
}

const OutcomeCards = ({ outcomes }: { readonly outcomes: Outcomes }) => (
  <div className="impact-outcomes">
    <Card title={labels.unchanged} some={outcomes.UNCHANGED} />
    <Card title={labels.mapped} some={outcomes.MAPPED} />
    <Card title={labels.impossible} some={outcomes.IMPOSSIBLE}>
      <ul>
        {outcomes.faults.map(({ fault, count }) => (
          <li key={fault}>
            {fault} ({count})
          </li>
        ))}
      </ul>
    </Card>
  </div>
)

interface CardProps {
  readonly title: string
  readonly some: Some
  readonly children?: ReactNode
}

const shown = 100

const Card = ({ title, some: { count, instances }, children }: CardProps) => (
  <section className="panel" aria-label={title}>
    <h2>{title}</h2>
    <strong>{count}</strong>
    {children}
    {instances.length === 0 ? null : (
      <ul aria-label={title}>
        {instances.slice(0, shown).map(({ caseId, part, reference, municipality }) => (
          <li key={`${caseId} ${part}`}>
            <Link to={`/processen/instanties/${caseId}/${part}`}>
              {reference} · {part}
            </Link>{' '}
            {municipality.name}
          </li>
        ))}
        {count > shown ? <li>…</li> : null}
      </ul>
    )}
  </section>
)
