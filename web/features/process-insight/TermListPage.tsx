import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Table } from 'antd'
import { useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { listTerms } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import './process-insight.css'
import { caseColumns, pagesOf } from './case-columns.tsx'
import { labels } from './labels.nl.ts'
import { TermFields } from './TermFields.tsx'
import { changed, pageOf, readTermsFilter } from './view.ts'

type Row = Output<typeof listTerms>['items'][number]
const size = 50

/** Open tasks with a term; where the numbers of the dashboard and the bars of the radar lead. */
export const TermListPage = () => {
  const [params, setParams] = useSearchParams()
  const { effect: _, ...filter } = readTermsFilter(params)
  const page = pageOf(params)
  const query = useQuery({
    queryKey: ['insight', 'terms', filter, page],
    queryFn: () => call(listTerms, { query: { ...filter, page, size } }),
    placeholderData: keepPreviousData,
  })
  const set = (changes: Readonly<Record<string, string>>) => setParams(changed(params, changes), { replace: true })
  return (
    <div className="page insight">
      <PageTitle text={labels.terms} />
      <ProcessNav />
      <h1>{labels.terms}</h1>
      <TermFields filter={filter} set={set} />
      <Field id="insight-due" label={labels.due}>
        <Select
          id="insight-due"
          style={{ width: 240 }}
          value={filter.due ?? ''}
          onChange={(termijn: string) => set({ termijn })}
          options={[
            { value: '', label: labels.all },
            { value: 'overdue', label: labels.overdue },
            { value: 'soon', label: labels.soon },
            { value: 'later', label: 'Later' },
          ]}
        />
      </Field>
      <p className="muted" role="status">
        {query.data === undefined ? '' : labels.termCount(query.data.total)}
      </p>
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      <Table<Row>
        className="panel"
        size="small"
        rowKey="taskId"
        loading={query.isPending}
        dataSource={query.data?.items ?? []}
        locale={{ emptyText: labels.noTerms }}
        pagination={pagesOf(page, size, query.data?.total, (to) => setParams(changed(params, { pagina: String(to) })))}
        columns={columns}
      />
    </div>
  )
}

const columns = [
  { title: labels.due, key: 'due', render: (_: unknown, { dueOn }: Row) => <TermBadge dueOn={dueOn} short /> },
  {
    title: labels.task,
    key: 'task',
    render: (_: unknown, { title, code }: Row) => (
      <>
        {title} <span className="code">{code}</span>
      </>
    ),
  },
  ...caseColumns,
  {
    title: labels.organisation,
    key: 'organisation',
    render: (_: unknown, { organisation }: Row) => (
      <>
        <OrganisationMark type={organisation.type} name={organisation.name} /> {organisation.name}
      </>
    ),
  },
  { title: labels.handler, key: 'handler', render: (_: unknown, { assignee }: Row) => assignee ?? '–' },
]
