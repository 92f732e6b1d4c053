import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getProcessOverview } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { formatDate } from '../../shared/format.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { incidentTypeWord, labels } from './labels.nl.ts'
import { type DeskFilter, deskPath } from './view.ts'
import './process-desk.css'

type Overview = Output<typeof getProcessOverview>

/** What runs and what is stuck; every number leads to its list. */
export const OverviewPage = () => {
  const query = useQuery({ queryKey: ['processes'], queryFn: () => call(getProcessOverview, {}) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 10 }} />
  const { processes, incidents } = query.data
  const active = processes.reduce((sum, one) => sum + one.active, 0)
  const stuck = processes.reduce((sum, one) => sum + one.incidents, 0)
  return (
    <div className="page desk">
      <PageTitle text={labels.title} />
      <ProcessNav />
      <h1>
        <Link to={deskPath({ state: 'ACTIVE' })}>{labels.running(active)}</Link>
      </h1>
      <Bar active={active} stuck={stuck} filter={{}} />
      <div className="desk-cards">
        <ProcessTable processes={processes} />
        <IncidentTable incidents={incidents} />
      </div>
    </div>
  )
}

interface BarProps {
  readonly active: number
  readonly stuck: number
  readonly filter: DeskFilter
}

/** Stuck and not stuck: the words at both ends say what the colours show. */
const Bar = ({ active, stuck, filter }: BarProps) => (
  <div className="desk-bar">
    <Link to={deskPath({ ...filter, state: 'INCIDENT' })}>{labels.stuck(stuck)}</Link>
    <div className="desk-bar-line" aria-hidden>
      <span className="stuck" style={{ flexGrow: stuck }} />
      <span className="running" style={{ flexGrow: active - stuck }} />
    </div>
    <Link to={deskPath({ ...filter, state: 'ACTIVE' })}>{labels.notStuck(active - stuck)}</Link>
  </div>
)

const ProcessTable = ({ processes }: Pick<Overview, 'processes'>) => (
  <section className="panel" aria-label={labels.byProcess}>
    <header>{labels.byProcess}</header>
    <Table
      size="small"
      rowKey="processId"
      dataSource={processes}
      pagination={false}
      locale={{ emptyText: labels.nothingRuns }}
      expandable={{
        rowExpandable: ({ versions }) => versions.length > 1,
        expandedRowRender: ({ processId, versions }) => (
          <ul className="desk-versions">
            {versions.map(({ version, active, incidents }) => (
              <li key={version}>
                <span>
                  {labels.version} {version}
                </span>
                <Bar active={active} stuck={incidents} filter={{ processId, version }} />
              </li>
            ))}
          </ul>
        ),
      }}
      columns={[
        {
          title: labels.process,
          key: 'name',
          render: (_, row) => (
            <>
              <Link to={deskPath({ processId: row.processId })}>{row.name}</Link>{' '}
              <span className="muted">{labels.versions(row.versions.length)}</span>
              <Bar active={row.active} stuck={row.incidents} filter={{ processId: row.processId }} />
            </>
          ),
        },
      ]}
    />
  </section>
)

const IncidentTable = ({ incidents }: Pick<Overview, 'incidents'>) => (
  <section className="panel" aria-label={labels.byIncident}>
    <header>{labels.byIncident}</header>
    <Table
      size="small"
      rowKey={({ processId, elementId, type, message }) => `${processId} ${elementId} ${type} ${message}`}
      dataSource={incidents}
      pagination={false}
      locale={{ emptyText: labels.noIncidents }}
      columns={[
        {
          title: labels.step,
          key: 'step',
          render: (_, { processId, elementId, elementName }) => (
            <Link to={deskPath({ processId, elementId, state: 'INCIDENT' })}>{elementName}</Link>
          ),
        },
        {
          title: labels.firstTerm,
          key: 'term',
          render: (_, { firstTerm, workdaysLeft }) =>
            firstTerm === null || workdaysLeft === null ? (
              <span className="muted">{labels.noTerm}</span>
            ) : (
              <>
                <strong>{labels.workdays(workdaysLeft)}</strong> <span className="muted">{formatDate(firstTerm)}</span>
              </>
            ),
        },
        {
          title: labels.incidentType,
          key: 'type',
          render: (_, { processId, type }) => (
            <Link to={deskPath({ processId, incidentType: type, state: 'INCIDENT' })}>
              {incidentTypeWord[type] ?? type}
            </Link>
          ),
        },
        { title: labels.message, dataIndex: 'message' },
        { title: labels.howMany, dataIndex: 'count', align: 'right' },
      ]}
    />
  </section>
)
