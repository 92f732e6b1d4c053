import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { batchItemStates, listBatchItems } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import type { Batch } from './BatchPage.tsx'
import { itemStateWord, labels } from './labels.nl.ts'

interface Props {
  readonly batch: Batch
  /** asks again every second */
  readonly isMoving: boolean
}

type Item = Output<typeof listBatchItems>['items'][number]

/** The frozen list: before it begins whether it would work, afterwards what became of each. */
export const BatchItems = ({ batch, isMoving }: Props) => {
  const [params, setParams] = useSearchParams()
  const isOnPaper = batch.state === 'DRY_RUN' || batch.state === 'WAITS_FOR_SECOND'
  const wanted = params.get('uitslag') ?? ''
  const query = useInfiniteQuery({
    queryKey: ['batches', batch.id, 'items', wanted],
    queryFn: ({ pageParam }) =>
      call(listBatchItems, {
        params: { batchId: batch.id },
        query: { ...queryOf(wanted), ...(pageParam === '' ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: isMoving ? 1000 : false,
    placeholderData: (before) => before,
  })
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="panel" aria-label={labels.items}>
      <header>{labels.items}</header>
      <div style={{ padding: '8px 12px' }}>
        <Segmented
          aria-label={labels.outcome}
          value={wanted}
          options={isOnPaper ? paperOptions : outcomeOptions}
          onChange={(value) => setParams(value === '' ? {} : { uitslag: value }, { replace: true })}
        />
      </div>
      <ItemTable rows={rows} isOnPaper={isOnPaper} isPending={query.isPending} />
      {query.hasNextPage ? (
        <Button style={{ margin: 12 }} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {labels.more}
        </Button>
      ) : null}
    </section>
  )
}

const paperOptions = [
  { value: '', label: labels.all },
  { value: 'kan', label: labels.works },
  { value: 'kan-niet', label: labels.worksNot },
]
const outcomeOptions = [
  { value: '', label: labels.all },
  ...batchItemStates.map((state) => ({ value: state.toLowerCase(), label: itemStateWord[state].word })),
]

const queryOf = (wanted: string) => {
  if (wanted === 'kan' || wanted === 'kan-niet')
    return { works: wanted === 'kan' ? ('true' as const) : ('false' as const) }
  const state = batchItemStates.find((one) => one.toLowerCase() === wanted)
  return state === undefined ? {} : { state }
}

const ItemTable = ({
  rows,
  isOnPaper,
  isPending,
}: {
  readonly rows: readonly Item[]
  readonly isOnPaper: boolean
  readonly isPending: boolean
}) => (
  <Table
    size="small"
    rowKey="number"
    dataSource={rows}
    loading={isPending}
    pagination={false}
    locale={{ emptyText: labels.noItems }}
    columns={[
      { title: labels.number, dataIndex: 'number', width: 60, align: 'right' },
      {
        title: labels.case,
        key: 'case',
        render: (_, row) => (
          <Link to={`/processen/instanties/${row.caseId}/${row.part}`}>
            {row.reference} · {row.part}
          </Link>
        ),
      },
      { title: labels.process, dataIndex: 'process' },
      { title: labels.version, dataIndex: 'version', width: 80 },
      {
        title: labels.municipality,
        key: 'municipality',
        render: (_, { municipality }) => (
          <>
            <OrganisationMark type={municipality.type} name={municipality.name} /> {municipality.name}
          </>
        ),
      },
      { title: labels.outcome, key: 'outcome', render: (_, row) => <StatusChip status={wordOf(row, isOnPaper)} /> },
      { title: labels.why, key: 'why', className: 'batch-reason', render: (_, { reason }) => reason ?? '' },
      {
        title: labels.endedAt,
        key: 'settled',
        render: (_, { settledAt }) => (settledAt === null ? '–' : formatInstant(settledAt)),
      },
    ]}
  />
)

const wordOf = ({ works, state }: Item, isOnPaper: boolean) => {
  if (!isOnPaper) return itemStateWord[state]
  return works ? ({ word: labels.works, tone: 'good' } as const) : ({ word: labels.worksNot, tone: 'bad' } as const)
}
