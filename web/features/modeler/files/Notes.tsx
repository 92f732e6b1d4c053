import { Button, Popconfirm } from 'antd'
import { labels } from '../labels.nl.ts'
import type { Draft } from './use-draft-files.ts'
import type { Pen } from './use-pen.ts'

interface Props {
  readonly draft: Draft
  readonly pen: Pen
  readonly mayWrite: boolean
  /** what stands here came from this browser and not from the server */
  readonly restored: boolean
}

/** Why nothing can be changed here, or what came back. */
export const Notes = ({ draft, pen, mayWrite, restored }: Props) => {
  if (!mayWrite) return <p className="wz-note">{labels.noRight}</p>
  if (draft.status !== 'CONCEPT') return <p className="wz-note">{labels.submitted}</p>
  if (pen.holder !== undefined) {
    const name = pen.holder.user.name
    return (
      <div className="wz-note" role="status">
        {labels.heldBy(name)}
        <Popconfirm
          title={labels.takeOverAsk(name)}
          okText={labels.takeOver}
          cancelText={labels.cancel}
          onConfirm={pen.takeOver}
        >
          <Button size="small">{labels.takeOver}</Button>
        </Popconfirm>
      </div>
    )
  }
  return restored ? (
    <p className="wz-note" role="status">
      {labels.restored}
    </p>
  ) : null
}
