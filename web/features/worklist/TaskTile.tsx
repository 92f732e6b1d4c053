import { UserOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { formatAddress } from '../../shared/format.ts'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { labels } from './labels.nl.ts'
import type { Task } from './queries.ts'

interface Props {
  readonly task: Task
  readonly selected: boolean
  readonly onSelect: () => void
}

/** One task in the queue: what, where, whose, by when. */
export const TaskTile = ({ task, selected, onSelect }: Props) => {
  const tile = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) tile.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <li>
      <button
        ref={tile}
        type="button"
        className={selected ? 'tile selected' : 'tile'}
        aria-current={selected}
        onClick={onSelect}
      >
        <span className="tile-title">
          {task.title} <span className="code">{task.code}</span>
        </span>
        <span>{formatAddress(task.address)}</span>
        <span className="tile-row muted">
          <OrganisationMark type={task.organisation.type} name={task.organisation.name} />
          <span>{task.caseReference ?? ''}</span>
          <span className="tile-who">
            <UserOutlined aria-hidden /> {task.assignee?.name ?? labels.unassigned}
          </span>
        </span>
        <span className="tile-row">
          {task.dueOn === null ? (
            <span className="muted">{labels.noTerm}</span>
          ) : (
            <TermBadge dueOn={task.dueOn} short />
          )}
        </span>
      </button>
    </li>
  )
}
