import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Radio, Skeleton, Table } from 'antd'
import { useMemo } from 'react'
import type { Output } from '#contract/endpoint'
import { type ElementFigure, exportHeatmap, getHeatmap } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { DownloadFile } from '../../shared/ui/DownloadFile.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import type { FigureProps } from './FiguresPage.tsx'
import { elementTypeWord, labels } from './labels.nl.ts'
import { heatOf, isOver } from './view.ts'

const formats = [
  ['csv', labels.asCsv],
  ['xlsx', labels.asXlsx],
  ['json', labels.asJson],
] as const

/** How often each step ran and how long it took: on the diagram, and the same figures as a table. */
export const Steps = ({ processId, filter, params, set }: FigureProps) => {
  const by = params.get('toon') === 'duur' ? 'duur' : 'aantal'
  const query = useQuery({
    queryKey: ['insight', 'heatmap', processId, filter],
    queryFn: () => call(getHeatmap, { params: { processId }, query: filter }),
    placeholderData: keepPreviousData,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  const { basis, elements } = query.data
  return (
    <>
      <div className="insight-switches">
        <Radio.Group
          aria-label={labels.colourBy}
          optionType="button"
          value={by}
          onChange={(event) => set({ toon: event.target.value === 'duur' ? 'duur' : '' })}
          options={[
            { value: 'aantal', label: labels.byCount },
            { value: 'duur', label: labels.byTime },
          ]}
        />
        {formats.map(([format, words]) => (
          <DownloadFile
            key={format}
            words={words}
            load={() => call(exportHeatmap, { params: { processId }, query: { ...filter, format } })}
          />
        ))}
      </div>
      <p className="muted" role="status">
        {basis.of === 0 ? labels.noFigures : `${labels.basis(basis.used, basis.of)} ${labels.fewHelp}`}
      </p>
      <HeatDiagram heatmap={query.data} by={by} />
      <StepTable elements={elements} />
    </>
  )
}

const HeatDiagram = ({
  heatmap: { xml, elements, name },
  by,
}: {
  readonly heatmap: Output<typeof getHeatmap>
  readonly by: 'aantal' | 'duur'
}) => {
  const marks = useMemo(
    () => ({ active: [], completed: [], flows: [], incidents: [], heat: heatOf(elements, by) }),
    [elements, by],
  )
  return <Diagram xml={xml} marks={marks} label={name} height={480} />
}

const number = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat('nl-BE', { style: 'percent', maximumFractionDigits: 0 })
const shown = (value: number | null): string => (value === null ? '–' : number.format(value))
const byNumber = (pick: (one: ElementFigure) => number | null) => (one: ElementFigure, other: ElementFigure) =>
  (pick(one) ?? -1) - (pick(other) ?? -1)

const StepTable = ({ elements }: { readonly elements: readonly ElementFigure[] }) => (
  <Table<ElementFigure>
    size="small"
    rowKey="elementId"
    style={{ marginTop: 16 }}
    // a gateway or an event without a name says nothing in a table
    dataSource={elements.filter(({ name, elementId }) => name !== elementId)}
    pagination={false}
    locale={{ emptyText: labels.noFigures }}
    columns={[
      {
        title: labels.step,
        dataIndex: 'name',
        sorter: (one, other) => one.name.localeCompare(other.name, 'nl'),
      },
      { title: labels.type, key: 'type', render: (_, { type }) => elementTypeWord[type] ?? type.toLowerCase() },
      {
        title: labels.count,
        key: 'count',
        align: 'right',
        sorter: byNumber(({ count }) => count),
        render: (_, { count }) => (count === null ? <span className="muted">{labels.few}</span> : number.format(count)),
      },
      {
        title: labels.medianWorkdays,
        key: 'workdays',
        align: 'right',
        sorter: byNumber(({ medianWorkdays }) => medianWorkdays),
        render: (_, { medianWorkdays }) => shown(medianWorkdays),
      },
      {
        title: labels.medianDays,
        key: 'days',
        align: 'right',
        sorter: byNumber(({ medianDays }) => medianDays),
        render: (_, { medianDays }) => shown(medianDays),
      },
      {
        title: labels.targetDays,
        key: 'target',
        align: 'right',
        sorter: byNumber(({ targetDays }) => targetDays),
        render: (_, { targetDays }) => shown(targetDays),
      },
      {
        title: labels.overTarget,
        key: 'over',
        sorter: byNumber(({ overTarget }) => overTarget),
        render: (_, row) => <Target row={row} />,
      },
    ]}
  />
)

const Target = ({ row }: { readonly row: ElementFigure }) => {
  if (row.overTarget === null) return <span className="muted">–</span>
  const share = percent.format(row.overTarget)
  return isOver(row) ? (
    <strong className="insight-over">
      ▲ {share} · {labels.over}
    </strong>
  ) : (
    <span>
      {share} · {labels.within}
    </span>
  )
}
