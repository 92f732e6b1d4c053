import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Table, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getInstance } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { casePath } from '../../shared/case-path.ts'
import { formatInstant } from '../../shared/format.ts'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { WaitingFor } from '../../shared/ui/WaitingFor.tsx'
import { deskStateWord, jobStateWord, labels } from './labels.nl.ts'
import { RetryDialog } from './RetryDialog.tsx'
import { treeOf } from './view.ts'
import '../../shared/procedure/procedure.css'
import './process-desk.css'

type Instance = Output<typeof getInstance>

/** One instance: its diagram with tokens and path, its history, what it knows and what it waits for. */
export const InstancePage = () => {
  const { caseId = '', part = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const query = useQuery({
    queryKey: ['case', caseId, 'process', part],
    queryFn: () => call(getInstance, { params: { caseId, part: Number(part) } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  const picked = params.get('stap') ?? undefined
  const pick = (elementId: string) => setParams(elementId === picked ? {} : { stap: elementId }, { replace: true })
  return (
    <div className="page desk">
      <Head instance={query.data} />
      <WaitingFor caseId={query.data.caseId} />
      <Incidents instance={query.data} />
      <Picture instance={query.data} picked={picked} pick={pick} />
      <div className="desk-instance">
        <History instance={query.data} picked={picked} pick={pick} />
        <Tabs
          className="panel case-tabs"
          items={[
            { key: 'waits', label: labels.waits, children: <Waits instance={query.data} /> },
            {
              key: 'variables',
              label: `${labels.variables} (${query.data.variables.length})`,
              children: <Variables instance={query.data} />,
            },
            {
              key: 'jobs',
              label: `${labels.jobs} (${query.data.jobs.length})`,
              children: <Jobs instance={query.data} />,
            },
          ]}
        />
      </div>
    </div>
  )
}

interface Props {
  readonly instance: Instance
}
interface PickProps extends Props {
  readonly picked: string | undefined
  readonly pick: (elementId: string) => void
}

const pathOf = (caseId: string, part: number): string => `/processen/instanties/${caseId}/${part}`

const Head = ({ instance }: Props) => (
  <header className="case-head">
    <div>
      <PageTitle text={`${instance.reference} · ${instance.name}`} />
      <h1>
        {instance.name} <span className="muted">{instance.reference}</span>
      </h1>
      <p>
        <Link to={casePath(instance.caseId, instance.reference)}>{labels.openCase}</Link> ·{' '}
        <OrganisationMark type={instance.municipality.type} name={instance.municipality.name} />{' '}
        {instance.municipality.name} · {labels.version} {instance.version} · {labels.started.toLowerCase()}{' '}
        {formatInstant(instance.startedAt)}
      </p>
      {instance.parentPart === null ? null : (
        <p>
          <Link to={pathOf(instance.caseId, instance.parentPart)}>{labels.parent}</Link>
        </p>
      )}
      {instance.called.length === 0 ? null : (
        <p>
          {labels.called}:{' '}
          {instance.called.map((one) => (
            <Link key={one.part} to={pathOf(instance.caseId, one.part)} style={{ marginRight: 12 }}>
              {one.name} ({deskStateWord[one.state].word.toLowerCase()})
            </Link>
          ))}
        </p>
      )}
    </div>
    <div className="case-state">
      <StatusChip status={deskStateWord[instance.state]} />
      <Link to={`${pathOf(instance.caseId, instance.part)}/dag`}>{labels.pastDay}</Link>
    </div>
  </header>
)

const Incidents = ({ instance }: Props) => {
  const [asked, setAsked] = useState<number>()
  if (instance.incidents.length === 0) return null
  return (
    <section className="panel" aria-label={labels.byIncident} style={{ marginBottom: 16 }}>
      <header>{labels.byIncident}</header>
      <Table
        size="small"
        rowKey="incident"
        dataSource={instance.incidents}
        pagination={false}
        columns={[
          { title: labels.step, dataIndex: 'name' },
          { title: labels.message, dataIndex: 'message', className: 'desk-value' },
          { title: labels.started, key: 'at', render: (_, row) => formatInstant(row.createdAt) },
          {
            title: '',
            key: 'retry',
            render: (_, row) =>
              instance.mayMend ? <Button onClick={() => setAsked(row.incident)}>{labels.retry}</Button> : null,
          },
        ]}
      />
      {asked === undefined ? null : (
        <RetryDialog
          caseId={instance.caseId}
          part={instance.part}
          incident={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}

const Picture = ({ instance, picked, pick }: PickProps) => {
  const { steps, flows, incidents } = instance
  const marks = useMemo(
    () => ({
      active: counted(steps.filter(({ state }) => state === 'ACTIVE')),
      completed: counted(steps.filter(({ state }) => state === 'COMPLETED')),
      flows,
      incidents,
    }),
    [steps, flows, incidents],
  )
  return <Diagram xml={instance.xml} marks={marks} label={instance.name} height={460} picked={picked} onPick={pick} />
}

const counted = (steps: readonly { readonly elementId: string }[]) => {
  const counts = new Map<string, number>()
  for (const { elementId } of steps) counts.set(elementId, (counts.get(elementId) ?? 0) + 1)
  return [...counts].map(([elementId, count]) => ({ elementId, count }))
}

const History = ({ instance, picked, pick }: PickProps) => (
  <section className="panel" aria-label={labels.history}>
    <header>{labels.history}</header>
    <Table
      size="small"
      rowKey="id"
      dataSource={treeOf(instance.steps.filter(({ name, elementId }) => name !== elementId))}
      pagination={false}
      scroll={{ y: 420 }}
      expandable={{ defaultExpandAllRows: true }}
      rowClassName={({ elementId }) => (elementId === picked ? 'ant-table-row-selected' : '')}
      columns={[
        {
          title: labels.step,
          key: 'name',
          render: (_, row) => (
            <Button className="desk-step" type="link" size="small" onClick={() => pick(row.elementId)}>
              {row.name}
            </Button>
          ),
        },
        { title: labels.state, key: 'state', render: (_, row) => <StatusChip status={deskStateWord[row.state]} /> },
        { title: labels.started, key: 'at', render: (_, row) => formatInstant(row.startedAt) },
      ]}
    />
  </section>
)

const Waits = ({ instance: { timers, messages } }: Props) =>
  timers.length + messages.length === 0 ? (
    <p className="muted">{labels.noWaits}</p>
  ) : (
    <ul>
      {timers.map(({ elementId, name, dueAt }) => (
        <li key={elementId + dueAt}>
          <strong>{name}</strong>: {labels.timer} {formatInstant(dueAt)}
        </li>
      ))}
      {messages.map(({ elementId, name, messageName }) => (
        <li key={elementId}>
          <strong>{name}</strong>: {labels.waitsForMessage} <span className="code">{messageName}</span>
        </li>
      ))}
    </ul>
  )

const Variables = ({ instance }: Props) => (
  <Table
    size="small"
    rowKey={({ scope, name }) => `${scope} ${name}`}
    dataSource={instance.variables}
    pagination={instance.variables.length > 25 ? { pageSize: 25 } : false}
    locale={{ emptyText: labels.noVariables }}
    columns={[
      { title: labels.name, dataIndex: 'name' },
      {
        title: labels.value,
        key: 'value',
        className: 'desk-value',
        render: (_, { value }) => (value === null ? <span className="muted">{labels.withheld}</span> : value),
      },
      { title: labels.scope, dataIndex: 'scope' },
    ]}
  />
)

const Jobs = ({ instance }: Props) => (
  <Table
    size="small"
    rowKey={(row) => `${row.elementId} ${row.createdAt} ${row.type}`}
    dataSource={instance.jobs}
    pagination={instance.jobs.length > 25 ? { pageSize: 25 } : false}
    columns={[
      { title: labels.step, dataIndex: 'name' },
      { title: labels.state, key: 'state', render: (_, row) => jobStateWord[row.state] ?? row.state },
      { title: labels.tries, dataIndex: 'retries', align: 'right' },
      { title: labels.started, key: 'at', render: (_, row) => formatInstant(row.createdAt) },
    ]}
  />
)
