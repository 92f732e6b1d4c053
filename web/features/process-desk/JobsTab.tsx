import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { listJobs } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import type { Instance } from './instance.ts'
import { jobStateWord, labels } from './labels.nl.ts'

/** Jobs of the machine and tasks of people, youngest first. */
export const JobsTab = ({ instance: { caseId, part } }: { readonly instance: Instance }) => {
  const query = useInfiniteQuery({
    queryKey: ['case', caseId, 'process', String(part), 'jobs'],
    queryFn: ({ pageParam }) =>
      call(listJobs, { params: { caseId, part }, query: pageParam === '' ? {} : { cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <Table
        size="small"
        rowKey="job"
        loading={query.isPending}
        dataSource={query.data?.pages.flatMap(({ items }) => items) ?? []}
        pagination={false}
        columns={[
          { title: labels.step, dataIndex: 'name' },
          { title: labels.state, key: 'state', render: (_, row) => jobStateWord[row.state] ?? row.state },
          { title: labels.tries, dataIndex: 'retries', align: 'right' },
          { title: labels.started, key: 'at', render: (_, row) => formatInstant(row.createdAt) },
          { title: labels.message, key: 'message', className: 'desk-value', render: (_, row) => row.message ?? '' },
        ]}
      />
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {labels.more}
        </Button>
      ) : null}
    </>
  )
}
