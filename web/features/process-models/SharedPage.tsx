import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import type { Output } from '#contract/endpoint'
import { openSharedModel } from '#contract/model-shares'
import { ApiError, call } from '../../shared/api.ts'
import { MarkedDiagram } from '../../shared/bpmn/MarkedDiagram.tsx'
import { formatInstant } from '../../shared/format.ts'
import { commentMarks } from '../../shared/modelling/comment-words.ts'
import { labels as commentLabels } from '../../shared/modelling/comment-labels.nl.ts'
import { Outline } from '../../shared/modelling/Outline.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { nameIn, useOutline } from './files.ts'
import { labels } from './labels.nl.ts'
import { SharedComments } from './SharedComments.tsx'
import './process-models.css'

type Shared = Output<typeof openSharedModel>

/** What a shared link shows: diagram, outline and comments, to be read. The key stands behind the `#`, which no server sees. */
export const SharedPage = () => {
  const [token] = useState(() => location.hash.slice(1))
  const query = useQuery({
    queryKey: ['shared-model', token],
    queryFn: () => call(openSharedModel, { body: { token } }),
    retry: false,
    staleTime: 60_000,
  })
  if (query.isLoadingError) {
    const isGone = query.error instanceof ApiError && query.error.problem.status < 500
    return isGone ? <Gone /> : <PageError query={query} />
  }
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  return <Read shared={query.data} />
}

const Gone = () => (
  <div className="page">
    <PageTitle text={labels.shared} />
    <h1>{labels.shared}</h1>
    <Alert type="warning" showIcon title={labels.linkGone} description={labels.linkGoneHelp} />
  </div>
)

const Read = ({ shared }: { readonly shared: Shared }) => {
  const [picked, setPicked] = useState<string>()
  const outline = useOutline(['shared', shared.processId, shared.savedAt], shared.xml)
  const marks = useMemo(() => commentMarks(shared.comments), [shared.comments])
  const what = shared.number === null ? labels.draftVersion : labels.versionNumber(shared.number)
  return (
    <div className="page models">
      <PageTitle text={shared.title} />
      <h1>{shared.title}</h1>
      <p className="muted">
        {what} · {formatInstant(shared.savedAt)} · {labels.readOnly} · {labels.until(formatInstant(shared.expiresAt))}
      </p>
      <div className="model-columns">
        <div className="model-pictures">
          <MarkedDiagram
            xml={shared.xml}
            marks={marks}
            label={shared.title}
            height={620}
            picked={picked}
            onPick={setPicked}
          />
          <section className="panel" aria-label={commentLabels.comments}>
            <header>{commentLabels.comments}</header>
            <div className="body">
              <SharedComments
                comments={shared.comments}
                nameOf={(id) => nameIn(outline, id)}
                picked={picked}
                pick={setPicked}
              />
            </div>
          </section>
        </div>
        <section className="panel" aria-label={labels.outline}>
          <header>{labels.outline}</header>
          <div className="body model-outline">
            <Outline items={outline} selected={picked} onSelect={setPicked} />
          </div>
        </section>
      </div>
    </div>
  )
}
