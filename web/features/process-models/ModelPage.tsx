import { ShareAltOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getProcessModel } from '#contract/process-models'
import { canDo } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { commentMarks } from '../../shared/modelling/comment-words.ts'
import { Comments } from '../../shared/modelling/Comments.tsx'
import { labels as commentLabels } from '../../shared/modelling/comment-labels.nl.ts'
import { type CommentedOn, useComments } from '../../shared/modelling/use-comments.ts'
import { useSession } from '../../shared/session.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { DraftPanel } from './DraftPanel.tsx'
import { diagramOf, nameIn, useFiles, useOutline } from './files.ts'
import { labels } from './labels.nl.ts'
import { Pictures } from './Pictures.tsx'
import { ShareDialog } from './ShareDialog.tsx'
import { VersionList } from './VersionList.tsx'
import { type Choice, readChoice, type Side, writeChoice } from './view.ts'
import './process-models.css'

export type Model = Output<typeof getProcessModel>

/** One process: its draft, its versions, what is different between any two of them, and what is said of them. */
export const ModelPage = () => {
  const { processId = '' } = useParams()
  const query = useQuery({
    queryKey: ['models', processId],
    queryFn: () => call(getProcessModel, { params: { processId } }),
    // who works in the draft, and how a version came through the engine
    refetchInterval: 30_000,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 14 }} />
  return <Page model={query.data} />
}

const Page = ({ model }: { readonly model: Model }) => {
  const { viewer } = useSession()
  const [params, setParams] = useSearchParams()
  const [picked, setPicked] = useState<string>()
  const [sharing, setSharing] = useState(false)
  const choice = readChoice(params, model)
  const choose = (next: Choice) => setParams(writeChoice(next), { replace: true })
  const on = commentedOn(model, choice.shown)
  const comments = useComments(model.processId, on)
  const marks = useMemo(() => commentMarks(comments.data ?? []), [comments.data])
  const files = useFiles(model, choice.shown)
  const outline = useOutline([model.processId, choice.shown, files.dataUpdatedAt], diagramOf(files.data ?? []))
  const mayWrite = canDo(viewer, 'UPDATE', 'PROCESS_MODEL').ok
  return (
    <div className="page models">
      <PageTitle text={model.title} />
      <header className="models-head">
        <div>
          <p>
            <Link to="/processen/ontwerpen">{labels.title}</Link> · <Link to={impactPath(model)}>{labels.impact}</Link>
          </p>
          <h1>
            {model.title} <span className="muted code">{model.processId}</span>
          </h1>
        </div>
        {mayWrite && on !== undefined ? (
          <Button icon={<ShareAltOutlined aria-hidden />} onClick={() => setSharing(true)}>
            {labels.share}
          </Button>
        ) : null}
      </header>
      <div className="model-columns">
        <Pictures model={model} choice={choice} comments={marks} picked={picked} pick={setPicked} />
        <div className="model-side">
          <DraftPanel model={model} />
          <VersionList model={model} choice={choice} choose={choose} />
          {on === undefined ? null : (
            <section className="panel" aria-label={commentLabels.comments}>
              <header>{commentLabels.comments}</header>
              <div className="body">
                <Comments
                  processId={model.processId}
                  on={on}
                  selected={picked}
                  onSelect={setPicked}
                  nameOf={(id) => nameIn(outline, id)}
                  mayWrite={mayWrite}
                />
              </div>
            </section>
          )}
        </div>
      </div>
      {sharing && on !== undefined ? (
        <ShareDialog processId={model.processId} on={on} onClose={() => setSharing(false)} />
      ) : null}
    </div>
  )
}

const commentedOn = ({ draft }: Model, side: Side | undefined): CommentedOn | undefined => {
  if (side === undefined) return undefined
  if (side !== 'ontwerp') return { number: side }
  return draft === null ? undefined : { draftId: draft.id }
}

/** What the open draft, or else the newest version, means for what runs. */
const impactPath = ({ processId, draft }: Model): string =>
  `/processen/modellen/${processId}/impact${draft === null ? '' : `?ontwerp=${draft.id}`}`
