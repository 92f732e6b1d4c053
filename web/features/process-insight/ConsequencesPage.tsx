import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Table, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { listConsequences } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import './process-insight.css'
import { effectWord, labels, weightWord } from './labels.nl.ts'
import { caseColumns, pagesOf } from './case-columns.tsx'
import { TermFields } from './TermFields.tsx'
import { changed, pageOf, readTermsFilter } from './view.ts'

type Row = Output<typeof listConsequences>['items'][number]
const size = 50

/** Terms that pass by themselves and then do something by law, heaviest first. */
export const ConsequencesPage = () => {
  const [params, setParams] = useSearchParams()
  const { due: _due, assigneeUserId: _assignee, ...filter } = readTermsFilter(params)
  const page = pageOf(params)
  const query = useQuery({
    queryKey: ['insight', 'consequences', filter, page],
    queryFn: () => call(listConsequences, { query: { ...filter, page, size } }),
    placeholderData: keepPreviousData,
  })
  const set = (changes: Readonly<Record<string, string>>) => setParams(changed(params, changes), { replace: true })
  const effects = query.data?.effects ?? []
  return (
    <div className="page insight">
      <PageTitle text={labels.consequences} />
      <ProcessNav />
      <h1>{labels.consequences}</h1>
      <p className="muted">{labels.consequencesIntro}</p>
      <TermFields filter={filter} set={set} />
      <Field id="insight-effect" label={labels.effect}>
        <Select
          id="insight-effect"
          style={{ width: 560, maxWidth: '100%' }}
          value={filter.effect ?? ''}
          onChange={(gevolg: string) => set({ gevolg })}
          options={[
            { value: '', label: labels.all },
            ...effects.map(({ effect, count }) => ({ value: effect, label: `${wordOf(effect)} (${count})` })),
          ]}
        />
      </Field>
      <p className="muted" role="status">
        {query.data === undefined ? '' : labels.consequenceCount(query.data.total)}
      </p>
      {query.isError ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : null}
      <Table<Row>
        className="panel"
        size="small"
        rowKey={({ caseId, part, effect, lapsesOn, rule }) => `${caseId} ${part} ${effect} ${lapsesOn} ${rule}`}
        loading={query.isPending}
        dataSource={query.data?.items ?? []}
        locale={{ emptyText: labels.noConsequences }}
        pagination={pagesOf(page, size, query.data?.total, (to) => setParams(changed(params, { pagina: String(to) })))}
        columns={columns}
      />
    </div>
  )
}

const wordOf = (effect: string): string => new Map<string, string>(Object.entries(effectWord)).get(effect) ?? effect

const columns = [
  {
    title: labels.effect,
    key: 'effect',
    render: (_: unknown, { effect, weight }: Row) => (
      <>
        <strong>{wordOf(effect)}</strong>
        <br />
        <span className="muted">{weightWord[weight] ?? ''}</span>
      </>
    ),
  },
  {
    title: labels.lapses,
    key: 'lapses',
    className: 'nowrap',
    render: (_: unknown, { lapsesOn }: Row) => <TermBadge dueOn={lapsesOn} short />,
  },
  {
    title: labels.rule,
    key: 'rule',
    render: (_: unknown, { rule, verified }: Row) => (
      <>
        {rule} {verified ? null : <Tag>{labels.unverified}</Tag>}
      </>
    ),
  },
  ...caseColumns,
  {
    title: labels.processName,
    key: 'process',
    render: (_: unknown, { caseId, part, reference }: Row) => (
      <Link to={`/processen/instanties/${caseId}/${part}`} aria-label={`${labels.process}, ${reference}`}>
        {labels.process}
      </Link>
    ),
  },
]
