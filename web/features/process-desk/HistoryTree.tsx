import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Checkbox, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { Output } from '#contract/endpoint'
import { listSteps } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import type { Instance } from './instance.ts'
import { deskStateWord, labels, unnamedWord } from './labels.nl.ts'
import type { Selection } from './selection.ts'

type Row = Output<typeof listSteps>['items'][number]
type Only = 'ALL' | 'ACTIVE' | 'INCIDENT'

interface Props {
  readonly instance: Instance
  readonly selection: Selection
}

/** What ran and runs, level by level; long levels come page by page. */
export const HistoryTree = ({ instance, selection }: Props) => {
  const [only, setOnly] = useState<Only>('ALL')
  const [withEnd, setWithEnd] = useState(false)
  return (
    <section className="panel" aria-label={labels.history}>
      <header>
        {labels.history} <span className="muted">{labels.steps(instance.stepCount)}</span>
      </header>
      <div className="desk-chips">
        <Segmented
          aria-label={labels.historyFilter}
          value={only}
          onChange={setOnly}
          options={[
            { value: 'ALL', label: labels.all },
            { value: 'ACTIVE', label: deskStateWord.ACTIVE.word },
            { value: 'INCIDENT', label: deskStateWord.INCIDENT.word },
          ]}
        />
        <Checkbox checked={withEnd} onChange={(event) => setWithEnd(event.target.checked)}>
          {labels.showEnd}
        </Checkbox>
      </div>
      <div className="desk-history">
        <Level instance={instance} selection={selection} only={only} withEnd={withEnd} parent={undefined} />
      </div>
    </section>
  )
}

interface LevelProps extends Props {
  readonly only: Only
  readonly withEnd: boolean
  /** row below which; undefined: directly below the process */
  readonly parent: number | undefined
}

const pageSize = 100

const Level = (props: LevelProps) => {
  const { instance, only, parent } = props
  const { caseId, part } = instance
  const query = useInfiniteQuery({
    queryKey: ['case', caseId, 'process', String(part), 'steps', only, parent ?? 0],
    queryFn: ({ pageParam }) =>
      call(listSteps, {
        params: { caseId, part },
        query: {
          only,
          limit: pageSize,
          ...(parent !== undefined && { parent }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 3 }} />
  const rows = query.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <p className="muted">{labels.noSteps}</p>
  return (
    <ul className="desk-tree">
      {rows.map((row) => (
        <Branch key={row.id} {...props} row={row} />
      ))}
      {query.hasNextPage ? (
        <li>
          <Button size="small" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {labels.moreOf(rows.length, query.data.pages[0]?.total ?? 0)}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}

interface BranchProps extends LevelProps {
  readonly row: Row
}

const Branch = ({ row, ...props }: BranchProps) => {
  const { selection, withEnd } = props
  const [open, setOpen] = useState(row.endedAt === null)
  const isSelected = isPicked(row, selection)
  return (
    <li>
      <div className={isSelected ? 'desk-row selected' : 'desk-row'}>
        <Fold row={row} open={open} setOpen={setOpen} />
        <Button
          className="desk-step"
          type="link"
          size="small"
          aria-pressed={isSelected}
          onClick={() => selection.pick(row.elementId, row.id)}
        >
          {nameOf(row)}
        </Button>
        <StatusChip status={deskStateWord[row.state]} />
        <span className="muted desk-when">
          {formatInstant(row.startedAt)}
          {withEnd && row.endedAt !== null ? ` – ${formatInstant(row.endedAt)}` : ''}
        </span>
      </div>
      {open && row.children > 0 ? <Level {...props} parent={row.id} /> : null}
    </li>
  )
}

const isPicked = (row: Row, { step, element }: Selection): boolean =>
  step === undefined ? element === row.elementId : step === row.id

const nameOf = ({ name, elementId, type }: Row): string =>
  name === elementId ? (unnamedWord[type] ?? elementId) : name

interface FoldProps {
  readonly row: Row
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
}

const Fold = ({ row, open, setOpen }: FoldProps) =>
  row.children === 0 ? (
    <span className="desk-indent" />
  ) : (
    <Button
      size="small"
      type="text"
      aria-expanded={open}
      aria-label={open ? labels.fold(row.name) : labels.unfold(row.name)}
      onClick={() => setOpen(!open)}
    >
      {open ? '▾' : '▸'}
    </Button>
  )
