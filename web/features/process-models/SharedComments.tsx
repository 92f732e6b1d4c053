import { Button } from 'antd'
import { formatInstant } from '../../shared/format.ts'
import { labels as commentLabels } from '../../shared/modelling/comment-labels.nl.ts'
import type { Comment } from '../../shared/modelling/comment-words.ts'
import '../../shared/modelling/comments.css'

interface Props {
  readonly comments: readonly Comment[]
  readonly nameOf: (elementId: string) => string
  readonly picked: string | undefined
  readonly pick: (elementId: string) => void
}

/** Comments to be read: a click shows the element. */
export const SharedComments = ({ comments, nameOf, picked, pick }: Props) => {
  if (comments.length === 0) return <p className="muted">{commentLabels.none}</p>
  return (
    <ol className="comment-list">
      {comments.map((comment) => (
        <li
          key={comment.id}
          className={comment.elementId !== null && comment.elementId === picked ? 'comment selected' : 'comment'}
        >
          <About elementId={comment.elementId} nameOf={nameOf} pick={pick} />
          {[comment, ...comment.answers].map(({ id, author, createdAt, text }) => (
            <p key={id} className="comment-text">
              <strong>{author.name}</strong> <span className="muted">{formatInstant(createdAt)}</span>
              <br />
              {text}
            </p>
          ))}
          {comment.resolved === null ? null : (
            <p className="muted">
              {commentLabels.resolvedBy(comment.resolved.by.name, formatInstant(comment.resolved.at))}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

const About = ({ elementId, nameOf, pick }: Pick<Props, 'nameOf' | 'pick'> & { readonly elementId: string | null }) =>
  elementId === null ? (
    <span className="muted">{commentLabels.onWhole}</span>
  ) : (
    <Button className="comment-about" type="link" size="small" onClick={() => pick(elementId)}>
      {commentLabels.onElement(nameOf(elementId))}
    </Button>
  )
