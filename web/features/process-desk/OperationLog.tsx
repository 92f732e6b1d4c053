import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import { listOperations, type OperationState } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { pathOf } from './instance.ts'
import { labels as desk } from './labels.nl.ts'
import { OperationActs } from './OperationActs.tsx'
import { changeSentence, labels, operationKindWord, operationStateWord } from './operations.nl.ts'

export type Operation = Output<typeof listOperations>['items'][number]

interface Props {
  /** operations of one instance, or of all that the viewer sees */
  readonly of?: { readonly caseId: string; readonly part: number }
  readonly state?: OperationState
  readonly empty: string
}

/** Who did what, when and why, and what became of it. */
export const OperationLog = ({ of, state, empty }: Props) => {
  const query = useInfiniteQuery({
    queryKey: of ? ['case', of.caseId, 'process', String(of.part), 'log'] : ['processes', 'operations', state ?? ''],
    queryFn: ({ pageParam }) =>
      call(listOperations, {
        query: { ...of, ...(state && { state }), ...(pageParam === '' ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: ({ state: now }) => (now.data?.pages[0]?.items.some(isUnderWay) ? 1500 : false),
  })
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 4 }} />
  const rows = query.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <p className="muted">{empty}</p>
  return (
    <>
      <ol className="desk-log">
        {rows.map((row) => (
          <Entry key={row.operationId} operation={row} isNamed={of === undefined} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {desk.more}
        </Button>
      ) : null}
    </>
  )
}

const isUnderWay = ({ state }: Operation): boolean => state === 'SENT'

const Entry = ({ operation, isNamed }: { readonly operation: Operation; readonly isNamed: boolean }) => (
  <li>
    <div className="desk-log-head">
      <strong>{operationKindWord[operation.kind]}</strong> <StatusChip status={operationStateWord[operation.state]} />
      {isNamed ? (
        <Link to={pathOf(operation.caseId, operation.part)}>
          {operation.reference} · {operation.processName}
        </Link>
      ) : null}
    </div>
    <ul>
      {operation.changes.map((line) => (
        <li key={line}>{changeSentence(line, formatInstant)}</li>
      ))}
    </ul>
    <p>{operation.reason}</p>
    <p className="muted">
      {labels.by} {operation.askedBy.name}, {formatInstant(operation.askedAt)}
      {operation.agreedBy === null
        ? ''
        : ` · ${labels.agreedBy} ${operation.agreedBy.name}, ${formatInstant(operation.agreedAt ?? '')}`}
    </p>
    {operation.refusal === null ? null : (
      <p className="callout bad">
        {labels.engineSays}: <span className="code desk-value">{operation.refusal}</span>
      </p>
    )}
    <OperationActs operation={operation} />
  </li>
)
