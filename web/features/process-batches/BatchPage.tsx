import { useQuery } from '@tanstack/react-query'
import { Progress, Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getBatch } from '#contract/process-batches'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { batchKindWord, labels as shared } from '../../shared/process-batches/labels.nl.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { BatchActions } from './BatchActions.tsx'
import { BatchItems } from './BatchItems.tsx'
import { batchStateWord, labels } from './labels.nl.ts'
import '../../shared/procedure/procedure.css'
import '../../shared/process-batches/process-batches.css'

export type Batch = Output<typeof getBatch>

/** One operation on many processes: on paper, under way, or with its report. */
export const BatchPage = () => {
  const { batchId = '' } = useParams()
  const query = useQuery({
    queryKey: ['batches', batchId],
    queryFn: () => call(getBatch, { params: { batchId } }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 1000 : false),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 10 }} />
  const batch = query.data
  return (
    <div className="page">
      <Head batch={batch} />
      <Notice batch={batch} />
      <Counts batch={batch} />
      <BatchActions batch={batch} />
      <BatchItems batch={batch} isMoving={isMoving(batch)} />
    </div>
  )
}

const isMoving = ({ state, counts }: Batch): boolean => state === 'RUNNING' || counts.sent > 0

const Head = ({ batch }: { readonly batch: Batch }) => {
  const { operation, state, askedBy, askedAt, confirmedBy, reason } = batch
  const title = batchKindWord[operation.kind]
  return (
    <header className="case-head">
      <div>
        <PageTitle text={title} />
        <p>
          <Link to="/processen/bewerkingen">{shared.batches}</Link>
        </p>
        <h1>
          {title} <span className="muted">{batch.processes.join(', ')}</span>
        </h1>
        <What batch={batch} />
        <p>
          {labels.askedBy} {askedBy.name}, {formatInstant(askedAt)}
          {confirmedBy === null ? null : ` · ${labels.confirmedBy} ${confirmedBy.name}`}
        </p>
        <p className="batch-reason">
          <strong>{labels.reason}</strong>: {reason}
        </p>
      </div>
      <div className="case-state">
        <StatusChip status={batchStateWord[state]} />
      </div>
    </header>
  )
}

const What = ({ batch: { operation, steps } }: { readonly batch: Batch }) => {
  const nameOf = (id: string): string => steps.find(({ elementId }) => elementId === id)?.name ?? id
  if (operation.kind === 'MOVE') return <p>{labels.move(nameOf(operation.from), nameOf(operation.to))}</p>
  if (operation.kind === 'SET_VARIABLE') return <p>{labels.variable(operation.name, operation.value)}</p>
  if (operation.kind !== 'MIGRATE') return null
  const moved = operation.mapping.filter(({ from, to }) => from !== to)
  return (
    <>
      <p>{labels.migrateTo(operation.toVersion)}</p>
      {moved.length === 0 ? null : (
        <ul>
          {moved.map(({ from, to }) => (
            <li key={from}>{labels.move(nameOf(from), nameOf(to))}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const Notice = ({ batch: { state, counts, needsSecond } }: { readonly batch: Batch }) => {
  if (state === 'WAITS_FOR_SECOND') return <p className="callout">{labels.waits}</p>
  if (state !== 'DRY_RUN') return null
  return (
    <p className="callout">
      {labels.onPaper(counts.works, counts.total)}
      {needsSecond ? ` ${labels.second}` : null}
    </p>
  )
}

const Counts = ({ batch: { state, counts } }: { readonly batch: Batch }) => {
  if (state === 'DRY_RUN' || state === 'WAITS_FOR_SECOND') return null
  const settled = counts.done + counts.failed + counts.skipped
  const percent = counts.total === 0 ? 0 : Math.round((settled / counts.total) * 100)
  return (
    <section aria-label={labels.progress}>
      <Progress percent={percent} aria-label={labels.progress} />
      <p className="batch-counts" role="status">
        <span>
          {labels.done}: <strong>{counts.done}</strong>
        </span>
        <span>
          {labels.failed}: <strong>{counts.failed}</strong>
        </span>
        <span>
          {labels.skipped}: <strong>{counts.skipped}</strong>
        </span>
        <span>
          {labels.left}: <strong>{counts.pending + counts.sent}</strong>
        </span>
      </p>
    </section>
  )
}
