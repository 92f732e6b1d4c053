import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import type { Output } from '#contract/endpoint'
import { ballHolders, getLeadTime } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { ballWord, daysWord } from '../../shared/ball.nl.ts'
import { BallBar } from '../../shared/ui/BallBar.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import type { FigureProps } from './FiguresPage.tsx'
import { labels } from './labels.nl.ts'

type Phase = Output<typeof getLeadTime>['phases'][number]

/** How long ended instances took and who had the ball, of the process and of each phase that it called. */
export const LeadTime = ({ processId, filter }: FigureProps) => {
  const query = useQuery({
    queryKey: ['insight', 'lead-time', processId, filter],
    queryFn: () => call(getLeadTime, { params: { processId }, query: filter }),
    placeholderData: keepPreviousData,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  const { basis, phases } = query.data
  return (
    <>
      <p className="muted" role="status">
        {basis.of === 0 ? labels.noFigures : `${labels.basis(basis.used, basis.of)} ${labels.fewHelp}`}
      </p>
      <Table<Phase>
        size="small"
        rowKey="processId"
        dataSource={phases}
        pagination={false}
        locale={{ emptyText: labels.noFigures }}
        columns={[
          { title: labels.phase, dataIndex: 'name' },
          {
            title: labels.ended,
            key: 'ended',
            align: 'right',
            render: (_, { ended }) => ended ?? <span className="muted">{labels.few}</span>,
          },
          {
            title: labels.medianWorkdays,
            key: 'median',
            align: 'right',
            render: (_, { medianWorkdays }) => medianWorkdays ?? '–',
          },
          {
            title: labels.balls,
            key: 'bar',
            width: 240,
            render: (_, { times }) => (times === null ? '–' : <BallBar times={times} legend={false} />),
          },
          ...ballHolders.map((by) => ({
            title: ballWord[by],
            key: by,
            align: 'right' as const,
            render: (_: unknown, { times }: Phase) => (times === null ? '–' : daysWord(times[by])),
          })),
        ]}
      />
    </>
  )
}
