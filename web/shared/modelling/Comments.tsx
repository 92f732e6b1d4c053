import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Skeleton } from 'antd'
import { useState } from 'react'
import { resolveModelComment } from '#contract/model-comments'
import { call } from '../api.ts'
import { formatInstant } from '../format.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { CommentForm } from './CommentForm.tsx'
import { labels } from './comment-labels.nl.ts'
import { type Comment, shownComments } from './comment-words.ts'
import { type CommentedOn, useComments } from './use-comments.ts'
import './comments.css'

interface Props {
  readonly processId: string
  readonly on: CommentedOn
  /** element that is chosen on the diagram: new comments are about it */
  readonly selected?: string | undefined
  readonly onSelect: (elementId: string | undefined) => void
  /** what people call an element */
  readonly nameOf: (elementId: string) => string
  readonly mayWrite: boolean
}

/** What is said of a draft or a version, in step with the diagram; signs on the diagram come from `useComments` and `commentMarks`. */
export const Comments = ({ processId, on, selected, onSelect, nameOf, mayWrite }: Props) => {
  const query = useComments(processId, on)
  const [withResolved, setWithResolved] = useState(false)
  if (query.isLoadingError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />
  const resolved = query.data.filter((comment) => comment.resolved !== null).length
  const shown = shownComments(query.data, withResolved)
  return (
    <div className="comments">
      {mayWrite ? (
        <>
          <CommentForm
            key={selected ?? 'whole'}
            processId={processId}
            on={on}
            elementId={selected}
            label={labels.write(selected === undefined ? labels.onWhole : labels.onElement(nameOf(selected)))}
          />
          {selected === undefined ? null : (
            <Button type="link" size="small" onClick={() => onSelect(undefined)}>
              {labels.whole}
            </Button>
          )}
        </>
      ) : null}
      {resolved === 0 ? null : (
        <Checkbox checked={withResolved} onChange={(event) => setWithResolved(event.target.checked)}>
          {labels.withResolved(resolved)}
        </Checkbox>
      )}
      {shown.length === 0 ? <p className="muted">{labels.none}</p> : null}
      <ol className="comment-list">
        {shown.map((comment) => (
          <Thread
            key={comment.id}
            comment={comment}
            processId={processId}
            on={on}
            isSelected={comment.elementId !== null && comment.elementId === selected}
            onSelect={onSelect}
            nameOf={nameOf}
            mayWrite={mayWrite}
          />
        ))}
      </ol>
    </div>
  )
}

interface ThreadProps extends Omit<Props, 'selected'> {
  readonly comment: Comment
  readonly isSelected: boolean
}

const Thread = ({ comment, processId, on, isSelected, onSelect, nameOf, mayWrite }: ThreadProps) => {
  const [answering, setAnswering] = useState(false)
  const client = useQueryClient()
  const { id, elementId, resolved, answers } = comment
  const tick = useMutation({
    mutationFn: () => call(resolveModelComment, { params: { commentId: id }, body: { resolved: resolved === null } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['model-comments', processId] }),
  })
  return (
    <li className={isSelected ? 'comment selected' : 'comment'}>
      {elementId === null ? (
        <p className="comment-about muted">{labels.onWhole}</p>
      ) : (
        <Button className="comment-about" type="link" size="small" onClick={() => onSelect(elementId)}>
          {labels.onElement(nameOf(elementId))}
        </Button>
      )}
      <Said said={comment} />
      {answers.length === 0 ? null : (
        <ol className="comment-answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <Said said={answer} />
            </li>
          ))}
        </ol>
      )}
      {resolved === null ? null : (
        <p className="muted">{labels.resolvedBy(resolved.by.name, formatInstant(resolved.at))}</p>
      )}
      {mayWrite ? (
        <div className="comment-actions">
          <Button size="small" onClick={() => setAnswering(!answering)} aria-expanded={answering}>
            {labels.answer}
          </Button>
          <Button size="small" loading={tick.isPending} onClick={() => tick.mutate()}>
            {resolved === null ? labels.resolve : labels.reopen}
          </Button>
        </div>
      ) : null}
      {tick.isError ? <ErrorNotice error={tick.error} /> : null}
      {answering ? (
        <CommentForm
          processId={processId}
          on={on}
          answerTo={id}
          label={labels.answerTo(comment.author.name)}
          onDone={() => setAnswering(false)}
        />
      ) : null}
    </li>
  )
}

const Said = ({ said }: { readonly said: Comment['answers'][number] }) => (
  <>
    <p className="comment-who">
      <strong>{said.author.name}</strong> <span className="muted">{formatInstant(said.createdAt)}</span>
    </p>
    <p className="comment-text">{said.text}</p>
  </>
)
