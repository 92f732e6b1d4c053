import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getTermsDashboard } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { formatLongDate } from '../../shared/format.ts'
import { procedureTypeWord } from '../../shared/labels.nl.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import './process-insight.css'
import { labels } from './labels.nl.ts'
import { type TermsFilter, termsPath } from './view.ts'

type Dashboard = Output<typeof getTermsDashboard>
type Row = Dashboard['rows'][number]
type Figure = keyof Dashboard['total']

/** What runs, what is stuck and which terms press, by procedure and municipality; each number opens its list. */
export const TermsDashboardPage = () => {
  const query = useQuery({ queryKey: ['insight', 'dashboard'], queryFn: () => call(getTermsDashboard, {}) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const { rows, total, soonUntil } = query.data
  return (
    <div className="page insight">
      <PageTitle text={labels.dashboard} />
      <ProcessNav />
      <h1>{labels.dashboard}</h1>
      <p className="muted">{labels.soonUntil(formatLongDate(soonUntil))}</p>
      <div className="insight-totals">
        {figures.map((figure) => (
          <Link key={figure} to={listOf(figure, {})} className={`panel insight-total ${figure}`}>
            <strong>{total[figure]}</strong> <span>{labels[figure]}</span>
          </Link>
        ))}
      </div>
      {proceduresOf(rows).map((procedure) => (
        <Procedure key={procedure} procedure={procedure} rows={rows.filter((row) => row.procedure === procedure)} />
      ))}
      {rows.length === 0 ? <p>{labels.nothingPresses}</p> : null}
    </div>
  )
}

const figures = ['running', 'stuck', 'overdue', 'soon'] as const satisfies readonly Figure[]

const proceduresOf = (rows: readonly Row[]) => [...new Set(rows.map(({ procedure }) => procedure))]

const listOf = (figure: Figure, filter: Pick<TermsFilter, 'procedure' | 'municipalityOrgId'>): string => {
  if (figure === 'overdue' || figure === 'soon') return termsPath('/lijst', { ...filter, due: figure })
  const query = new URLSearchParams(termsPath('/lijst', filter).split('?')[1] ?? '')
  query.set('toestand', figure === 'stuck' ? 'INCIDENT' : 'ACTIVE')
  return `/processen/instanties?${query.toString()}`
}

const Procedure = ({ procedure, rows }: { readonly procedure: Row['procedure']; readonly rows: readonly Row[] }) => (
  <section className="panel" aria-label={procedureTypeWord[procedure]} style={{ marginTop: 16 }}>
    <header>{procedureTypeWord[procedure]}</header>
    <Table<Row>
      size="small"
      rowKey={({ municipality }) => municipality.id}
      dataSource={[...rows]}
      pagination={rows.length > 25 ? { pageSize: 25, showSizeChanger: false } : false}
      columns={[
        {
          title: labels.municipality,
          key: 'municipality',
          sorter: (one, other) => one.municipality.name.localeCompare(other.municipality.name, 'nl'),
          render: (_, { municipality }) => municipality.name,
        },
        ...figures.map((figure) => ({
          title: labels[figure],
          key: figure,
          align: 'right' as const,
          sorter: (one: Row, other: Row) => one[figure] - other[figure],
          render: (_: unknown, row: Row) => <Figure row={row} figure={figure} />,
        })),
      ]}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{labels.total}</Table.Summary.Cell>
          {figures.map((figure, index) => (
            <Table.Summary.Cell key={figure} index={index + 1} align="right">
              <Link to={listOf(figure, { procedure })}>{rows.reduce((sum, row) => sum + row[figure], 0)}</Link>
            </Table.Summary.Cell>
          ))}
        </Table.Summary.Row>
      )}
    />
  </section>
)

const Figure = ({ row, figure }: { readonly row: Row; readonly figure: Figure }) =>
  row[figure] === 0 ? (
    <span className="muted">0</span>
  ) : (
    <Link
      to={listOf(figure, { procedure: row.procedure, municipalityOrgId: row.municipality.id })}
      aria-label={`${row[figure]} ${labels[figure]}, ${row.municipality.name}`}
    >
      {row[figure]}
    </Link>
  )
