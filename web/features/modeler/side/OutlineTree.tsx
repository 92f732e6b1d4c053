import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { OutlineItem } from '#modelling/outline/outline-of'
import { labels } from '../labels.nl.ts'
import { ancestorsOf, lineAfterKey, linesOf, type OutlineLine } from './outline-lines.ts'

interface Props {
  readonly items: readonly OutlineItem[]
  readonly selected: string | undefined
  readonly renaming: string | undefined
  readonly onSelect: (id: string) => void
  readonly onRename: (id: string) => void
  /** the name that was typed; undefined when it was left as it is */
  readonly onName: (id: string, name: string | undefined) => void
  readonly onOpen: (id: string) => void
  readonly onAppend: (id: string) => void
  readonly onDelete: (id: string) => void
}

/** A tree by the pattern of WAI-ARIA: one line has the focus, the arrows move it. */
export const OutlineTree = (props: Props) => {
  const { items, selected, renaming } = props
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [focused, setFocused] = useState<string>()
  const tree = useRef<HTMLDivElement>(null)
  const lines = linesOf(items, folded)
  const current = [focused, selected].find((id) => lines.some(({ item }) => item.id === id)) ?? lines[0]?.item.id
  useEffect(() => {
    if (selected === undefined) return
    setFocused(selected)
    // what is selected on the canvas stands open here
    const hiding = ancestorsOf(items, selected) ?? []
    setFolded((before) =>
      hiding.some((id) => before.has(id)) ? new Set([...before].filter((id) => !hiding.includes(id))) : before,
    )
    lineElement(tree.current, selected)?.scrollIntoView({ block: 'nearest' })
  }, [selected, items])

  const fold = (id: string, closed: boolean) =>
    setFolded((before) => new Set(closed ? [...before, id] : [...before].filter((one) => one !== id)))
  const onKey = (event: KeyboardEvent) => {
    const at = lines.findIndex(({ item }) => item.id === current)
    const line = lines[at]
    if (line === undefined || event.target instanceof HTMLInputElement) return
    const { key } = event
    const next = lineAfterKey(lines, at, key)
    const action = actionOf(key, line, props, fold)
    if (next === undefined && action === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (next === undefined) return action?.()
    setFocused(next.item.id)
    props.onSelect(next.item.id)
    setTimeout(() => lineElement(tree.current, next.item.id)?.focus(), 0)
  }
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={labels.outline}
      aria-describedby="wz-outline-help"
      className="wz-tree"
      onKeyDown={onKey}
      tabIndex={-1}
    >
      {lines.map((line) => (
        <div
          key={line.item.id}
          data-line={line.item.id}
          role="treeitem"
          aria-level={line.level}
          aria-posinset={line.place}
          aria-setsize={line.siblings}
          aria-selected={line.item.id === selected}
          {...(line.item.children.length === 0 ? {} : { 'aria-expanded': line.isOpen })}
          tabIndex={line.item.id === current ? 0 : -1}
          className="wz-line"
          style={{ paddingLeft: 8 + (line.level - 1) * 14 }}
          onClick={() => {
            setFocused(line.item.id)
            props.onSelect(line.item.id)
          }}
          onDoubleClick={() => props.onRename(line.item.id)}
        >
          <Caret line={line} fold={fold} />
          {renaming === line.item.id ? (
            <Rename item={line.item} onName={props.onName} />
          ) : (
            <span className="wz-line-name">
              {line.item.name || labels.noName} <small>{line.item.kind}</small>
            </span>
          )}
        </div>
      ))}
    </div>
  )
}

const lineElement = (tree: HTMLElement | null, id: string): HTMLElement | null =>
  tree?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`) ?? null

type Fold = (id: string, closed: boolean) => void

const actionOf = (key: string, { item, isOpen }: OutlineLine, props: Props, fold: Fold): (() => void) | undefined => {
  const actions: Readonly<Record<string, () => void>> = {
    F2: () => props.onRename(item.id),
    Enter: () => props.onOpen(item.id),
    ' ': () => props.onSelect(item.id),
    a: () => props.onAppend(item.id),
    A: () => props.onAppend(item.id),
    Delete: () => props.onDelete(item.id),
    ...(isOpen ? { ArrowLeft: () => fold(item.id, true) } : {}),
    ...(!isOpen && item.children.length > 0 ? { ArrowRight: () => fold(item.id, false) } : {}),
  }
  return actions[key]
}

const Caret = ({ line: { item, isOpen }, fold }: { readonly line: OutlineLine; readonly fold: Fold }) => {
  if (item.children.length === 0) return <span className="wz-caret" />
  return (
    <span
      className="wz-caret"
      aria-hidden
      onClick={(event) => {
        event.stopPropagation()
        fold(item.id, isOpen)
      }}
    >
      {isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />}
    </span>
  )
}

const Rename = ({ item, onName }: { readonly item: OutlineItem; readonly onName: Props['onName'] }) => {
  const [name, setName] = useState(item.name === item.id ? '' : item.name)
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => input.current?.select(), [])
  const done = (typed: string | undefined) => {
    if (isDone.current) return
    isDone.current = true
    onName(item.id, typed)
  }
  return (
    <input
      ref={input}
      className="wz-rename"
      aria-label={labels.rename}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => done(name.trim())}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') done(name.trim())
        if (event.key === 'Escape') done(undefined)
      }}
    />
  )
}
