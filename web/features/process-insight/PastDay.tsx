import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { useMemo } from 'react'
import type { Output } from '#contract/endpoint'
import { getProcessDay } from '#contract/process-insight'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { formatLongDate } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { DaySlider } from './DaySlider.tsx'
import type { FigureProps } from './FiguresPage.tsx'
import { labels } from './labels.nl.ts'

type Day = Output<typeof getProcessDay>

/** Where tokens stood at the end of a day that the slider picks. */
export const PastDay = ({ processId, filter, params, set }: FigureProps) => {
  const { today } = useSession().configuration
  const on = dayOf(params.get('dag'), today)
  const { version, municipalityOrgId } = filter
  const asked = {
    on,
    ...(version !== undefined && { version }),
    ...(municipalityOrgId !== undefined && { municipalityOrgId }),
  }
  const query = useQuery({
    queryKey: ['insight', 'day', processId, asked],
    queryFn: () => call(getProcessDay, { params: { processId }, query: asked }),
    placeholderData: keepPreviousData,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  const day = query.data
  return (
    <>
      <DaySlider first={day.firstDay ?? today} last={today} on={on} onPick={(dag) => set({ dag })} />
      <p role="status">
        {labels.stateOn(formatLongDate(day.on), day.running, day.ended)}{' '}
        <span className="muted">
          {labels.version} {day.version}.
        </span>
      </p>
      <Picture day={day} />
      <Table
        size="small"
        rowKey="elementId"
        style={{ marginTop: 16 }}
        dataSource={day.elements.filter(({ name, elementId }) => name !== elementId)}
        pagination={false}
        locale={{ emptyText: labels.noTokens }}
        columns={[
          { title: labels.step, dataIndex: 'name' },
          { title: labels.tokens, dataIndex: 'active', align: 'right' },
          { title: labels.stuckThere, dataIndex: 'incidents', align: 'right' },
        ]}
      />
    </>
  )
}

/** A day that is written as one and lies not after today; else today. */
export const dayOf = (text: string | null, today: string): string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && text <= today ? text : today

const Picture = ({ day: { xml, elements, on } }: { readonly day: Day }) => {
  const marks = useMemo(
    () => ({
      active: elements.map(({ elementId, active }) => ({ elementId, count: active })),
      completed: [],
      flows: [],
      incidents: elements.filter(({ incidents }) => incidents > 0),
    }),
    [elements],
  )
  return <Diagram xml={xml} marks={marks} label={`${labels.past}: ${formatLongDate(on)}`} height={440} />
}
