import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Skeleton, Table } from 'antd'
import { useMemo } from 'react'
import type { Output } from '#contract/endpoint'
import { getBranches, getHeatmap } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import type { FigureProps } from './FiguresPage.tsx'
import { labels } from './labels.nl.ts'
import { timesWord } from './view.ts'

type Analysis = Output<typeof getBranches>
type Branch = Analysis['branches'][number]

/** One choice of the process: how many cases took each branch, where they ended and how long they took. */
export const Branches = ({ processId, filter, params, set }: FigureProps) => {
  const heatmap = useQuery({
    queryKey: ['insight', 'heatmap', processId, filter],
    queryFn: () => call(getHeatmap, { params: { processId }, query: filter }),
    placeholderData: keepPreviousData,
  })
  if (heatmap.isLoadingError) return <PageError query={heatmap} />
  if (heatmap.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  const { gateways } = heatmap.data
  const asked = params.get('keuze')
  const chosen = gateways.find(({ gatewayId }) => gatewayId === asked) ?? gateways[0]
  if (chosen === undefined) return <p className="muted">{labels.noGateways}</p>
  const pick = (keuze: string) => {
    if (gateways.some(({ gatewayId }) => gatewayId === keuze)) set({ keuze })
  }
  return (
    <>
      <Field id="figure-gateway" label={labels.gateway}>
        <Select
          id="figure-gateway"
          style={{ width: 420, maxWidth: '100%' }}
          value={chosen.gatewayId}
          onChange={pick}
          options={gateways.map(({ gatewayId, name }) => ({ value: gatewayId, label: name }))}
        />
      </Field>
      <Analysed processId={processId} filter={filter} gatewayId={chosen.gatewayId} />
      <Picture heatmap={heatmap.data} picked={chosen.gatewayId} pick={pick} />
    </>
  )
}

interface PictureProps {
  readonly heatmap: Output<typeof getHeatmap>
  readonly picked: string
  readonly pick: (elementId: string) => void
}

const noMarks = { active: [], completed: [], flows: [], incidents: [] }

const Picture = ({ heatmap, picked, pick }: PictureProps) => {
  const marks = useMemo(() => ({ ...noMarks }), [])
  return <Diagram xml={heatmap.xml} marks={marks} label={heatmap.name} height={420} picked={picked} onPick={pick} />
}

type AnalysedProps = Pick<FigureProps, 'processId' | 'filter'> & { readonly gatewayId: string }

const Analysed = ({ processId, filter, gatewayId }: AnalysedProps) => {
  const query = useQuery({
    queryKey: ['insight', 'branches', processId, gatewayId, filter],
    queryFn: () => call(getBranches, { params: { processId, gatewayId }, query: filter }),
    placeholderData: keepPreviousData,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 4 }} />
  const { basis, branches, medianWorkdays } = query.data
  return (
    <>
      <p className="muted" role="status">
        {labels.basis(basis.used, basis.of)} {labels.fewHelp}
      </p>
      <Table<Branch>
        size="small"
        rowKey="flowId"
        style={{ marginBottom: 16 }}
        dataSource={branches}
        pagination={false}
        locale={{ emptyText: labels.noBranch }}
        columns={[
          {
            title: labels.branch,
            key: 'branch',
            render: (_, { name, target }) => (
              <>
                {name === '' ? null : <strong>{name} </strong>}
                <span className="muted">→ {target}</span>
              </>
            ),
          },
          {
            title: labels.count,
            key: 'count',
            align: 'right',
            render: (_, { count }) => count ?? <span className="muted">{labels.few}</span>,
          },
          {
            title: labels.ended,
            key: 'ended',
            align: 'right',
            render: (_, { ended }) => ended ?? <span className="muted">{labels.few}</span>,
          },
          { title: labels.reachedEnd, key: 'ends', render: (_, { ends }) => <Ends ends={ends} /> },
          {
            title: labels.medianWorkdays,
            key: 'median',
            align: 'right',
            render: (_, branch) => branch.medianWorkdays ?? '–',
          },
          {
            title: labels.takes,
            key: 'times',
            render: (_, branch) => timesWord(branch.medianWorkdays, medianWorkdays),
          },
        ]}
      />
    </>
  )
}

const percent = new Intl.NumberFormat('nl-BE', { style: 'percent', maximumFractionDigits: 0 })

const Ends = ({ ends }: Pick<Branch, 'ends'>) =>
  ends.length === 0 ? (
    <span className="muted">–</span>
  ) : (
    <ul className="insight-ends">
      {ends.map(({ elementId, name, share }) => (
        <li key={elementId}>
          {percent.format(share)} {name}
        </li>
      ))}
    </ul>
  )
