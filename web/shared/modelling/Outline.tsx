import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { OutlineItem } from '#modelling/outline/outline-of'
import { labels } from './labels.nl.ts'
import { ancestorsOf, moveOf, type OutlineMove, type OutlineRow, rowsOf } from './outline-keys.ts'
import './modelling.css'

interface Props {
  readonly items: readonly OutlineItem[]
  /** element that is chosen on the canvas; the tree opens to it and shows it */
  readonly selected?: string | undefined
  readonly onSelect: (elementId: string) => void
  /** Enter on a line: the page may open its properties */
  readonly onOpen?: ((elementId: string) => void) | undefined
  /** a key that the tree does not use itself, such as F2 or Delete; true when the page did something with it */
  readonly onKey?: ((elementId: string, event: KeyboardEvent) => boolean) | undefined
}

/** The diagram as a tree that can be read and walked by keyboard and screen reader, in step with the canvas. */
export const Outline = ({ items, selected, onSelect, onOpen, onKey }: Props) => {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string>()
  const tree = useRef<HTMLUListElement>(null)
  const rows = useMemo(() => rowsOf(items, closed), [items, closed])
  useEffect(() => {
    if (selected === undefined) return
    const around = ancestorsOf(items, selected)
    setClosed((before) => (around.some((id) => before.has(id)) ? without(before, around) : before))
    setFocused(selected)
  }, [items, selected])
  useEffect(() => {
    const row = rowElement(tree.current, selected)
    row?.scrollIntoView({ block: 'nearest' })
  }, [selected, rows])
  if (rows.length === 0) return <p className="muted">{labels.outlineEmpty}</p>
  const current = rows.some(({ item }) => item.id === focused) ? focused : rows[0]?.item.id
  const go = (move: OutlineMove): void => {
    if ('open' in move) setClosed(without(closed, [move.open]))
    if ('openAll' in move) setClosed(without(closed, move.openAll))
    if ('close' in move) setClosed(new Set([...closed, move.close]))
    if (!('focus' in move)) return
    setFocused(move.focus)
    rowElement(tree.current, move.focus)?.focus()
  }
  /** whether the tree, or its page, does something with the key */
  const press = ({ item: { id } }: OutlineRow, event: KeyboardEvent): boolean => {
    if (onKey?.(id, event) === true) return true
    if (event.key === 'Enter' || event.key === ' ') {
      onSelect(id)
      if (event.key === 'Enter') onOpen?.(id)
      return true
    }
    const move = moveOf(rows, closed, id, event.key)
    if (move !== undefined) go(move)
    return move !== undefined
  }
  return (
    <ul ref={tree} role="tree" aria-label={labels.outline} className="outline">
      {rows.map((row) => (
        <Row
          key={row.item.id}
          row={row}
          isOpen={!closed.has(row.item.id)}
          isSelected={row.item.id === selected}
          isCurrent={row.item.id === current}
          onClick={() => {
            setFocused(row.item.id)
            onSelect(row.item.id)
          }}
          onToggle={() => go(closed.has(row.item.id) ? { open: row.item.id } : { close: row.item.id })}
          onKeyDown={(event) => {
            const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
            if (isPlain && press(row, event)) event.preventDefault()
          }}
        />
      ))}
    </ul>
  )
}

interface RowProps {
  readonly row: OutlineRow
  readonly isOpen: boolean
  readonly isSelected: boolean
  /** the one line that Tab reaches */
  readonly isCurrent: boolean
  readonly onClick: () => void
  readonly onToggle: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const Row = ({ row, isOpen, isSelected, isCurrent, onClick, onToggle, onKeyDown }: RowProps) => {
  const { item, level, place, siblings } = row
  const hasChildren = item.children.length > 0
  return (
    <li
      role="treeitem"
      data-outline={item.id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={isSelected}
      aria-expanded={hasChildren ? isOpen : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={`outline-row outline-level-${Math.min(level, 6)}`}
      title={item.documentation === '' ? undefined : item.documentation}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {hasChildren ? (
        <span
          className={`outline-toggle${isOpen ? ' is-open' : ''}`}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        />
      ) : (
        <span className="outline-toggle is-leaf" aria-hidden />
      )}
      <span>
        <span className="outline-kind">{item.kind}</span> <span className="outline-name">{item.name}</span>
        <Details item={item} />
      </span>
    </li>
  )
}

const Details = ({ item }: { readonly item: OutlineItem }) => {
  const ways = item.next.map(({ label, toName }) => (label === '' ? toName : `${label}: ${toName}`)).join('; ')
  const parts = [
    item.lane === '' ? '' : labels.lane(item.lane),
    item.role === '' ? '' : labels.role(item.role),
    item.term === '' ? '' : labels.term(item.term),
    ways === '' ? '' : labels.leadsTo(ways),
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : <span className="outline-details">{parts.join(' · ')}</span>
}

const rowElement = (tree: HTMLElement | null, id: string | undefined): HTMLElement | undefined =>
  [...(tree?.querySelectorAll<HTMLElement>('[data-outline]') ?? [])].find((row) => row.dataset['outline'] === id)

const without = (ids: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> =>
  new Set([...ids].filter((id) => !gone.includes(id)))
