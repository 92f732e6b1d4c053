import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { type OperationState, operationStates } from '#contract/process-operations'
import { ProcessNav } from '../../shared/process/ProcessNav.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { OperationLog } from './OperationLog.tsx'
import { labels, operationStateWord } from './operations.nl.ts'
import '../../shared/procedure/procedure.css'
import './process-desk.css'

/** What was asked of single processes: what waits for a second person, what the engine refused, what was done. */
export const RequestsPage = () => {
  const [params, setParams] = useSearchParams()
  const chosen = params.get('toestand') ?? 'ASKED'
  const state = operationStates.find((known) => known === chosen)
  return (
    <div className="page desk">
      <PageTitle text={labels.requests} />
      <h1>{labels.requests}</h1>
      <ProcessNav />
      <div className="desk-chips">
        <Segmented<OperationState | 'ALL'>
          aria-label={labels.state}
          value={state ?? 'ALL'}
          onChange={(picked) => setParams({ toestand: picked }, { replace: true })}
          options={[
            ...operationStates.map((value) => ({ value, label: operationStateWord[value].word })),
            { value: 'ALL', label: labels.all },
          ]}
        />
      </div>
      <section className="panel" aria-label={labels.requests}>
        <div className="body">
          <OperationLog {...(state && { state })} empty={labels.noRequests} />
        </div>
      </section>
    </div>
  )
}
