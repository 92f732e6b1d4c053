import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Table } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { getProcessDiagram, listInstances } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { formatInstant } from '../../shared/format.ts'
import { BatchBar } from '../../shared/process-batches/BatchBar.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { WaitingCell } from '../../shared/ui/WaitingFor.tsx'
import { DeskFilters } from './DeskFilters.tsx'
import { deskStateWord, labels } from './labels.nl.ts'
import { type DeskFilter, type FilterChange, hasDropped, readDeskFilter, writeDeskFilter } from './view.ts'
import './process-desk.css'

/** Instances with the diagram of the chosen process: filters left, counts on the steps, the list below. */
export const InstancesPage = () => {
  const [params, setParams] = useSearchParams()
  const filter = useMemo(() => readDeskFilter(params), [params])
  const set = (part: FilterChange) => setParams(writeDeskFilter({ ...filter, ...part }), { replace: true })
  return (
    <div className="page desk">
      <PageTitle text={labels.instances} />
      <h1>{labels.instances}</h1>
      <div className="desk-list">
        <DeskFilters filter={filter} set={set} clear={() => setParams({}, { replace: true })} />
        <div>
          {hasDropped(params) ? (
            <p className="callout warn" role="status">
              {labels.dropped}
            </p>
          ) : null}
          <Chosen filter={filter} set={set} />
          <Instances filter={filter} />
        </div>
      </div>
    </div>
  )
}

interface ChosenProps {
  readonly filter: DeskFilter
  readonly set: (part: FilterChange) => void
}

const Chosen = ({ filter, set }: ChosenProps) => {
  const { processId = '', elementId, ...rest } = filter
  const query = useQuery({
    queryKey: ['processes', 'diagram', processId, rest],
    queryFn: () => call(getProcessDiagram, { params: { processId }, query: rest }),
    enabled: processId !== '',
    placeholderData: (before) => before,
  })
  const elements = query.data?.elements
  const marks = useMemo(
    () => ({
      active: (elements ?? []).flatMap(({ elementId: id, active }) =>
        active > 0 ? [{ elementId: id, count: active }] : [],
      ),
      completed: [],
      flows: [],
      incidents: (elements ?? []).filter(({ incidents }) => incidents > 0),
    }),
    [elements],
  )
  if (processId === '') return <p className="callout">{labels.pickProcess}</p>
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  return (
    <Diagram
      xml={query.data.xml}
      marks={marks}
      label={labels.process}
      height={420}
      picked={elementId}
      onPick={(id) => set({ elementId: id === elementId || !isStep(id, query.data.elements) ? '' : id })}
    />
  )
}

const isStep = (id: string, elements: readonly { readonly elementId: string }[]): boolean =>
  elements.some(({ elementId }) => elementId === id)

const Instances = ({ filter }: { readonly filter: DeskFilter }) => {
  const query = useInfiniteQuery({
    queryKey: ['processes', 'list', filter],
    queryFn: ({ pageParam }) =>
      call(listInstances, { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  const [picked, setPicked] = useState<readonly string[]>([])
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  return (
    <section className="panel" aria-label={labels.instances}>
      <BatchBar rows={rows.filter((row) => picked.includes(keyOf(row)))} filter={filter} />
      <Table
        size="small"
        rowKey={keyOf}
        rowSelection={{
          selectedRowKeys: [...picked],
          onChange: (keys) => setPicked(keys.map(String)),
          getTitleCheckboxProps: () => ({ 'aria-label': labels.pickAll }),
          getCheckboxProps: ({ reference, part }) => ({ 'aria-label': `${reference} · ${part}` }),
        }}
        dataSource={rows}
        loading={query.isPending}
        pagination={false}
        locale={{ emptyText: labels.noInstances }}
        columns={[
          {
            title: labels.case,
            key: 'case',
            render: (_, row) => (
              <Link to={`/processen/instanties/${row.caseId}/${row.part}`}>
                {row.reference} · {row.part}
              </Link>
            ),
          },
          { title: labels.process, dataIndex: 'name' },
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
          { title: labels.state, key: 'state', render: (_, row) => <StatusChip status={deskStateWord[row.state]} /> },
          {
            title: labels.waits,
            key: 'waits',
            render: (_, row) => (row.endedAt === null ? <WaitingCell caseId={row.caseId} /> : '–'),
          },
          { title: labels.started, key: 'started', render: (_, row) => formatInstant(row.startedAt) },
          {
            title: labels.ended,
            key: 'ended',
            render: (_, row) => (row.endedAt === null ? '–' : formatInstant(row.endedAt)),
          },
        ]}
      />
      {query.hasNextPage ? (
        <Button style={{ margin: 12 }} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {labels.more}
        </Button>
      ) : null}
    </section>
  )
}

const keyOf = ({ caseId, part }: { readonly caseId: string; readonly part: number }): string => `${caseId} ${part}`
