import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { useMemo } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getInstance } from '#contract/process-desk'
import { endOfDayInstant, toBrusselsDate } from '#domain/shared/local-date'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { formatInstant } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { CaseClock } from '../../shared/ui/CaseClock.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { WaitingFor } from '../../shared/ui/WaitingFor.tsx'
import { DaySlider } from './DaySlider.tsx'
import { labels } from './labels.nl.ts'
import { dayOf } from './PastDay.tsx'
import './process-insight.css'

type Instance = Output<typeof getInstance>
type Step = Instance['steps'][number]

/** One instance as it stood at the end of a day, with what it waits for now and who had the ball. */
export const InstanceDayPage = () => {
  const { caseId = '', part = '' } = useParams()
  const query = useQuery({
    queryKey: ['case', caseId, 'process', part, 'all'],
    queryFn: () => call(getInstance, { params: { caseId, part: Number(part) }, query: { steps: 'all' } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  const instance = query.data
  return (
    <div className="page insight">
      <PageTitle text={`${instance.reference} · ${labels.past}`} />
      <h1>
        {instance.name} <span className="muted">{instance.reference}</span>
      </h1>
      <p>
        <Link to={`/processen/instanties/${caseId}/${part}`}>{labels.back}</Link>
      </p>
      <WaitingFor caseId={caseId} />
      <Standing instance={instance} />
      <CaseClock caseId={caseId} />
    </div>
  )
}

const Standing = ({ instance }: { readonly instance: Instance }) => {
  const [params, setParams] = useSearchParams()
  const { today } = useSession().configuration
  const on = dayOf(params.get('dag'), today)
  const at = endOfDayInstant(on)
  const marks = useMemo(() => marksAt(instance, at), [instance, at])
  // without the count of its children, which the table would take for rows
  const standing = stepsAt(instance.steps, at)
    .filter(({ name, elementId }) => name !== elementId)
    .map(({ id, name, startedAt }) => ({ id, name, startedAt }))
  return (
    <section className="panel" aria-label={labels.pastInstance}>
      <header>{labels.pastInstance}</header>
      <div className="body">
        <DaySlider
          first={toBrusselsDate(Date.parse(instance.startedAt))}
          last={today}
          on={on}
          onPick={(dag) => setParams({ dag }, { replace: true })}
        />
        <Diagram xml={instance.xml} marks={marks} label={instance.name} height={440} />
        <Table
          size="small"
          rowKey="id"
          dataSource={standing}
          pagination={false}
          locale={{ emptyText: labels.noTokens }}
          columns={[
            { title: labels.tokens, dataIndex: 'name' },
            { title: 'Sinds', key: 'since', render: (_, { startedAt }) => formatInstant(startedAt) },
          ]}
        />
      </div>
    </section>
  )
}

/** Steps that had begun and not ended at an instant. */
const stepsAt = (steps: readonly Step[], at: string): readonly Step[] =>
  steps.filter(({ startedAt, endedAt }) => startedAt <= at && (endedAt === null || endedAt > at))

const marksAt = ({ steps }: Instance, at: string) => ({
  active: countOf(stepsAt(steps, at)),
  completed: countOf(steps.filter(({ endedAt, state }) => state === 'COMPLETED' && endedAt !== null && endedAt <= at)),
  flows: [],
  incidents: [],
})

const countOf = (steps: readonly Step[]) => {
  const counts = new Map<string, number>()
  for (const { elementId } of steps) counts.set(elementId, (counts.get(elementId) ?? 0) + 1)
  return [...counts].map(([elementId, count]) => ({ elementId, count }))
}
