import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import { getInstance } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { WaitingFor } from '../../shared/ui/WaitingFor.tsx'
import { HistoryTree } from './HistoryTree.tsx'
import { IncidentPanel } from './IncidentPanel.tsx'
import type { Instance } from './instance.ts'
import { InstanceHead } from './InstanceHead.tsx'
import { InstancePicture } from './InstancePicture.tsx'
import { JobsTab } from './JobsTab.tsx'
import { labels } from './labels.nl.ts'
import { ModifyMode } from './ModifyMode.tsx'
import { OperationLog } from './OperationLog.tsx'
import { labels as words } from './operations.nl.ts'
import { type Selection, useSelection } from './selection.ts'
import { VariableTable } from './VariableTable.tsx'
import { WaitsTab } from './WaitsTab.tsx'
import '../../shared/procedure/procedure.css'
import './process-desk.css'

/** One instance: its diagram with tokens and path, its history, what it knows, what it waits for, and what people did to it. */
export const InstancePage = () => {
  const { caseId = '', part = '' } = useParams()
  const selection = useSelection()
  const [isPlanning, setPlanning] = useState(false)
  const query = useQuery({
    queryKey: ['case', caseId, 'process', part],
    queryFn: () => call(getInstance, { params: { caseId, part: Number(part) }, query: {} }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  const instance = query.data
  return (
    <div className={isPlanning ? 'page desk desk-planning' : 'page desk'}>
      <InstanceHead instance={instance} isPlanning={isPlanning} setPlanning={setPlanning} />
      <Notices instance={instance} selection={selection} />
      <WaitingFor caseId={instance.caseId} />
      <IncidentPanel instance={instance} pick={(element) => selection.pick(element)} />
      {isPlanning ? (
        <ModifyMode instance={instance} selection={selection} onEnd={() => setPlanning(false)} />
      ) : (
        <InstancePicture instance={instance} selection={selection} />
      )}
      <div className="desk-instance">
        <HistoryTree instance={instance} selection={selection} />
        <Details instance={instance} selection={selection} />
      </div>
    </div>
  )
}

interface Props {
  readonly instance: Instance
  readonly selection: Selection
}

const Notices = ({ instance: { asked, refused }, selection }: Props) => {
  if (asked + refused === 0) return null
  return (
    <p className={refused > 0 ? 'callout bad' : 'callout warn'} role="status">
      {asked > 0 ? `${words.waits(asked)} ` : ''}
      {refused > 0 ? `${words.refusedCount(refused)} ` : ''}
      <Button size="small" onClick={() => selection.openTab('bewerkingen')}>
        {words.show}
      </Button>
    </p>
  )
}

const Details = ({ instance, selection }: Props) => (
  <Tabs
    className="panel case-tabs"
    activeKey={selection.tab}
    onChange={(tab) => selection.openTab(tab)}
    items={[
      { key: 'wacht', label: labels.waits, children: <WaitsTab instance={instance} /> },
      {
        key: 'variabelen',
        label: `${labels.variables} (${instance.variables.length})`,
        children: <VariableTable instance={instance} element={selection.element} />,
      },
      {
        key: 'machinestappen',
        label: `${labels.jobs} (${instance.jobs})`,
        children: <JobsTab instance={instance} />,
      },
      {
        key: 'bewerkingen',
        label: words.log,
        children: <OperationLog of={{ caseId: instance.caseId, part: instance.part }} empty={words.noLog} />,
      },
    ]}
  />
)
