import { Checkbox, Tag } from 'antd'
import { useState } from 'react'
import type { ChangeKind, ModelChange } from '#modelling/diff/model-change'
import { labels } from './labels.nl.ts'
import './modelling.css'

interface Props {
  readonly changes: readonly ModelChange[]
  /** element that is chosen on the diagram: its changes are marked */
  readonly selected?: string | undefined
  /** shows the element; without it the sentences are plain text */
  readonly onSelect?: ((change: ModelChange) => void) | undefined
}

/** What is different between two versions, one sentence each; what only moved is shown when it is asked for. */
export const ChangesList = ({ changes, selected, onSelect }: Props) => {
  const [withMoved, setWithMoved] = useState(false)
  const moved = changes.filter(({ kind }) => kind === 'MOVED').length
  const shown = changes.filter(({ kind }) => withMoved || kind !== 'MOVED')
  return (
    <section className="changes" aria-label={labels.changes}>
      <p role="status">{countWords(shown.length, moved)}</p>
      {moved === 0 ? null : (
        <Checkbox checked={withMoved} onChange={(event) => setWithMoved(event.target.checked)}>
          {labels.withMoved(moved)}
        </Checkbox>
      )}
      <ul>
        {shown.map((change) => (
          <li
            key={`${change.file} ${change.kind} ${change.elementId} ${change.sentence}`}
            className={change.elementId === selected ? 'is-selected' : undefined}
          >
            <Tag className={`changes-kind changes-${change.kind.toLowerCase()}`}>{kindWord(change.kind)}</Tag>
            {onSelect === undefined ? (
              <span>{change.sentence}</span>
            ) : (
              <button type="button" className="problems-message" onClick={() => onSelect(change)}>
                {change.sentence}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const kindWord = (kind: ChangeKind): string => labels.changeKinds[kind]

const countWords = (shown: number, moved: number): string => {
  if (shown > 0) return labels.changeCount(shown)
  return moved > 0 ? labels.onlyMoved : labels.noChanges
}
