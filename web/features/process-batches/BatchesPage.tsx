import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton, Table } from 'antd'
import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import { listBatches } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { batchKindWord } from '../../shared/process-batches/labels.nl.ts'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { batchStateWord, labels } from './labels.nl.ts'
import '../../shared/procedure/procedure.css'
import '../../shared/process-batches/process-batches.css'

type Batch = Output<typeof listBatches>['items'][number]

/** Operations on many processes: who asked what, how far it is and how it ended. */
export const BatchesPage = () => {
  const query = useInfiniteQuery({
    queryKey: ['batches'],
    queryFn: ({ pageParam }) => call(listBatches, { query: pageParam === '' ? {} : { cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isRunning)) ? 2000 : false),
  })
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 8 }} />
  return (
    <div className="page">
      <PageTitle text={labels.batches} />
      <h1>{labels.batches}</h1>
      <ProcessNav />
      <section className="panel" aria-label={labels.batches}>
        <BatchTable batches={query.data.pages.flatMap(({ items }) => items)} />
      </section>
      {query.hasNextPage ? (
        <Button style={{ margin: 12 }} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {labels.more}
        </Button>
      ) : null}
    </div>
  )
}

const isRunning = ({ state }: Batch): boolean => state === 'RUNNING'

const BatchTable = ({ batches }: { readonly batches: readonly Batch[] }) => (
  <Table
    size="small"
    rowKey="id"
    dataSource={batches}
    pagination={false}
    locale={{ emptyText: labels.none }}
    columns={[
      {
        title: labels.operation,
        key: 'kind',
        render: (_, { id, operation }) => (
          <Link to={`/processen/bewerkingen/${id}`}>{batchKindWord[operation.kind]}</Link>
        ),
      },
      { title: labels.processes, key: 'processes', render: (_, { processes }) => processes.join(', ') },
      { title: labels.state, key: 'state', render: (_, { state }) => <StatusChip status={batchStateWord[state]} /> },
      { title: labels.total, key: 'total', align: 'right', render: (_, { counts }) => counts.total },
      { title: labels.done, key: 'done', align: 'right', render: (_, { counts }) => counts.done },
      { title: labels.failed, key: 'failed', align: 'right', render: (_, { counts }) => counts.failed },
      { title: labels.skipped, key: 'skipped', align: 'right', render: (_, { counts }) => counts.skipped },
      { title: labels.left, key: 'left', align: 'right', render: (_, { counts }) => counts.pending + counts.sent },
      { title: labels.askedBy, key: 'who', render: (_, { askedBy }) => askedBy.name },
      { title: labels.askedAt, key: 'asked', render: (_, { askedAt }) => formatInstant(askedAt) },
      {
        title: labels.endedAt,
        key: 'ended',
        render: (_, { endedAt }) => (endedAt === null ? '–' : formatInstant(endedAt)),
      },
    ]}
  />
)
