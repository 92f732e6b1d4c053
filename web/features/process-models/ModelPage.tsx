import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getProcessModel } from '#contract/process-models'
import { call } from '../../shared/api.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { DraftPanel } from './DraftPanel.tsx'
import { labels } from './labels.nl.ts'
import { Pictures } from './Pictures.tsx'
import { VersionList } from './VersionList.tsx'
import { type Choice, readChoice, writeChoice } from './view.ts'
import './process-models.css'

export type Model = Output<typeof getProcessModel>

/** One process: its draft, its versions, and what is different between any two of them. */
export const ModelPage = () => {
  const { processId = '' } = useParams()
  const [params, setParams] = useSearchParams()
  const query = useQuery({
    queryKey: ['models', processId],
    queryFn: () => call(getProcessModel, { params: { processId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  const model = query.data
  const choice = readChoice(params, model)
  const choose = (next: Choice) => setParams(writeChoice(next), { replace: true })
  return (
    <div className="page models">
      <PageTitle text={model.title} />
      <header>
        <p>
          <Link to="/processen/ontwerpen">{labels.title}</Link>
        </p>
        <h1>
          {model.title} <span className="muted code">{model.processId}</span>
        </h1>
      </header>
      <div className="model-columns">
        <Pictures model={model} choice={choice} />
        <div className="model-side">
          <DraftPanel model={model} />
          <VersionList model={model} choice={choice} choose={choose} />
        </div>
      </div>
    </div>
  )
}
