import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { getProcessOverview } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { Branches } from './Branches.tsx'
import { FigureFields } from './FigureFields.tsx'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import '../../shared/procedure/procedure.css'
import './process-insight.css'
import { labels } from './labels.nl.ts'
import { LeadTime } from './LeadTime.tsx'
import { PastDay } from './PastDay.tsx'
import { Steps } from './Steps.tsx'
import { changed, type FigureFilter, readFigureFilter } from './view.ts'

/** What the parts of this page get: the process and which of its instances. */
export interface FigureProps {
  readonly processId: string
  readonly filter: Omit<FigureFilter, 'processId'>
  readonly params: URLSearchParams
  readonly set: (changes: Readonly<Record<string, string>>) => void
}

/** Figures of one process: its steps, who had the ball, its branches, and how it stood on a day. Everything that filters stands in the address. */
export const FiguresPage = () => {
  const [params, setParams] = useSearchParams()
  const overview = useQuery({ queryKey: ['processes'], queryFn: () => call(getProcessOverview, {}) })
  const { processId: asked, ...filter } = readFigureFilter(params)
  const processId = asked ?? overview.data?.processes[0]?.processId
  const set = (changes: Readonly<Record<string, string>>) => setParams(changed(params, changes), { replace: true })
  const tab = params.get('deel') ?? 'stappen'
  return (
    <div className="page insight">
      <PageTitle text={labels.figures} />
      <ProcessNav />
      <h1>{labels.figures}</h1>
      <FigureFields processId={processId} filter={filter} set={set} />
      {processId === undefined ? (
        <p className="muted">{overview.isPending ? '' : labels.pickProcess}</p>
      ) : (
        <Tabs
          className="panel case-tabs"
          activeKey={tab}
          onChange={(deel) => set({ deel })}
          destroyOnHidden
          items={parts.map(({ key, label, Part }) => ({
            key,
            label,
            children: <Part processId={processId} filter={filter} params={params} set={set} />,
          }))}
        />
      )}
    </div>
  )
}

const parts = [
  { key: 'stappen', label: labels.steps, Part: Steps },
  { key: 'doorlooptijd', label: labels.leadTime, Part: LeadTime },
  { key: 'keuzes', label: labels.branches, Part: Branches },
  { key: 'dag', label: labels.past, Part: PastDay },
] as const
