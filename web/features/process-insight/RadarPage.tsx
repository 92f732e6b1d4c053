import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Radio, Skeleton, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getRadar } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { formatDate, formatLongDate } from '../../shared/format.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import './process-insight.css'
import { labels } from './labels.nl.ts'
import { RadarBars } from './RadarBars.tsx'
import { TermFields } from './TermFields.tsx'
import { changed, readTermsFilter, type TermsFilter, termsPath } from './view.ts'

type Radar = Output<typeof getRadar>
type Bar = Radar['bars'][number]

/** Terms of the next thirty working days, against the pace of the organisation; each bar and each number opens its list. */
export const RadarPage = () => {
  const [params, setParams] = useSearchParams()
  const { procedure, municipalityOrgId, assigneeUserId } = readTermsFilter(params)
  const filter: TermsFilter = {
    ...(procedure !== undefined && { procedure }),
    ...(municipalityOrgId !== undefined && { municipalityOrgId }),
    ...(assigneeUserId !== undefined && { assigneeUserId }),
  }
  const per = params.get('per') === 'week' ? 'week' : 'day'
  const query = useQuery({
    queryKey: ['insight', 'radar', filter, per],
    queryFn: () => call(getRadar, { query: { ...filter, per } }),
    placeholderData: keepPreviousData,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const set = (changes: Readonly<Record<string, string>>) => setParams(changed(params, changes), { replace: true })
  const radar = query.data
  return (
    <div className="page insight">
      <PageTitle text={labels.radar} />
      <ProcessNav />
      <h1>{labels.radar}</h1>
      <p className="muted">{labels.radarIntro(formatLongDate(radar.from), formatLongDate(radar.to))}</p>
      <TermFields filter={filter} set={set} days={false} />
      <Switches per={per} asTable={params.has('tabel')} set={set} />
      {params.has('tabel') ? <BarTable radar={radar} filter={filter} /> : <RadarBars radar={radar} filter={filter} />}
      <p className="muted">{labels.roomHelp(decimal.format(radar.pace.perWorkday), radar.pace.finished)}</p>
      <div className="insight-two">
        <Municipalities radar={radar} filter={filter} />
        <Handlers radar={radar} filter={filter} />
      </div>
    </div>
  )
}

const decimal = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 })

interface SwitchesProps {
  readonly per: 'day' | 'week'
  readonly asTable: boolean
  readonly set: (changes: Readonly<Record<string, string>>) => void
}

const Switches = ({ per, asTable, set }: SwitchesProps) => (
  <p className="insight-switches">
    <Radio.Group
      aria-label={labels.per}
      optionType="button"
      value={per}
      onChange={(event) => set({ per: event.target.value === 'week' ? 'week' : '' })}
      options={[
        { value: 'day', label: `${labels.per} ${labels.day}` },
        { value: 'week', label: `${labels.per} ${labels.week}` },
      ]}
    />
    <Radio.Group
      aria-label={`${labels.asBars}, ${labels.asTable}`}
      optionType="button"
      value={asTable ? 'table' : 'bars'}
      onChange={(event) => set({ tabel: event.target.value === 'table' ? '1' : '' })}
      options={[
        { value: 'bars', label: labels.asBars },
        { value: 'table', label: labels.asTable },
      ]}
    />
  </p>
)

interface Props {
  readonly radar: Radar
  readonly filter: TermsFilter
}

const BarTable = ({ radar, filter }: Props) => (
  <Table<Bar>
    className="panel"
    size="small"
    rowKey="from"
    dataSource={radar.bars}
    pagination={false}
    columns={[
      {
        title: labels.period,
        key: 'period',
        render: (_, { from, to }) => (from === to ? formatDate(to) : `${formatDate(from)} – ${formatDate(to)}`),
      },
      {
        title: labels.tasks,
        key: 'tasks',
        align: 'right',
        render: (_, { from, to, tasks }) => (
          <Link to={termsPath('/lijst', { ...filter, dueFrom: from, dueTo: to })}>{tasks}</Link>
        ),
      },
      { title: labels.ownShort, dataIndex: 'own', align: 'right' },
      {
        title: labels.room,
        key: 'room',
        align: 'right',
        render: (_, { workdays, own }) =>
          `${decimal.format(radar.pace.perWorkday * workdays)}${own > radar.pace.perWorkday * workdays ? ` (${labels.aboveRoom})` : ''}`,
      },
      {
        title: labels.legal,
        key: 'legal',
        align: 'right',
        render: (_, { from, to, legal }) => (
          <Link to={termsPath('/gevolgen', { ...filter, dueFrom: from, dueTo: to })}>{legal}</Link>
        ),
      },
    ]}
  />
)

const Municipalities = ({ radar, filter }: Props) => (
  <section className="panel" aria-label={labels.byMunicipality}>
    <header>{labels.byMunicipality}</header>
    <Table
      size="small"
      rowKey={({ municipality }) => municipality.id}
      dataSource={radar.municipalities}
      pagination={radar.municipalities.length > 15 ? { pageSize: 15, showSizeChanger: false } : false}
      locale={{ emptyText: labels.noTerms }}
      columns={[
        { title: labels.municipality, key: 'name', render: (_, { municipality }) => municipality.name },
        {
          title: labels.tasks,
          key: 'tasks',
          align: 'right',
          render: (_, { municipality, tasks }) => (
            <Link
              to={termsPath('/lijst', {
                ...filter,
                municipalityOrgId: municipality.id,
                dueFrom: radar.from,
                dueTo: radar.to,
              })}
            >
              {tasks}
            </Link>
          ),
        },
      ]}
    />
  </section>
)

const Handlers = ({ radar, filter }: Props) => (
  <section className="panel" aria-label={labels.byHandler}>
    <header>{labels.byHandler}</header>
    <Table
      size="small"
      rowKey={({ userId }) => userId ?? ''}
      dataSource={radar.handlers}
      pagination={false}
      locale={{ emptyText: labels.noTerms }}
      columns={[
        { title: labels.handler, key: 'name', render: (_, { name }) => name ?? labels.nobody },
        {
          title: labels.tasks,
          key: 'tasks',
          align: 'right',
          render: (_, { userId, tasks }) => (
            <Link
              to={termsPath('/lijst', {
                ...filter,
                assigneeUserId: userId ?? 'nobody',
                dueFrom: radar.from,
                dueTo: radar.to,
              })}
            >
              {tasks}
            </Link>
          ),
        },
      ]}
    />
  </section>
)
