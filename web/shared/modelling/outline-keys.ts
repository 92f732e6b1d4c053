import type { OutlineItem } from '#modelling/outline/outline-of'

/** A line of the tree as it is shown, with where it stands. */
export interface OutlineRow {
  readonly item: OutlineItem
  /** 1 for the outermost */
  readonly level: number
  readonly parentId: string | undefined
  /** its place among its siblings, from 1, and how many they are */
  readonly place: number
  readonly siblings: number
}

/** What a key does in the tree. */
export type OutlineMove =
  | { readonly focus: string }
  | { readonly open: string }
  | { readonly close: string }
  | { readonly openAll: readonly string[] }

/** The lines that are shown, from top to bottom: those beneath a closed one are not. */
export const rowsOf = (items: readonly OutlineItem[], closed: ReadonlySet<string>): readonly OutlineRow[] => {
  const walk = (list: readonly OutlineItem[], level: number, parentId: string | undefined): readonly OutlineRow[] =>
    list.flatMap((item, index) => [
      { item, level, parentId, place: index + 1, siblings: list.length },
      ...(closed.has(item.id) ? [] : walk(item.children, level + 1, item.id)),
    ])
  return walk(items, 1, undefined)
}

/** Ids of the lines around one, from the outermost. */
export const ancestorsOf = (items: readonly OutlineItem[], id: string): readonly string[] => {
  for (const item of items) {
    if (item.id === id) return []
    const inside = ancestorsOf(item.children, id)
    if (inside.length > 0 || item.children.some((child) => child.id === id)) return [item.id, ...inside]
  }
  return []
}

/**
 * What a key does on the line that has the focus, as in the tree pattern of WAI-ARIA: arrows, Home, End, `*` and letters. Undefined for a key that the tree
 * does not use.
 */
export const moveOf = (
  rows: readonly OutlineRow[],
  closed: ReadonlySet<string>,
  focused: string,
  key: string,
): OutlineMove | undefined => {
  const at = rows.findIndex(({ item }) => item.id === focused)
  const row = rows[at]
  if (row === undefined) return undefined
  if (key === 'ArrowRight') return inwards(row, rows[at + 1], closed)
  if (key === 'ArrowLeft') return outwards(row, closed)
  if (key === '*')
    return { openAll: rows.filter(({ parentId }) => parentId === row.parentId).map(({ item }) => item.id) }
  if (key.length === 1) return key === ' ' ? undefined : byLetter(rows, at, key)
  const steps: Readonly<Record<string, OutlineRow | undefined>> = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1],
    Home: rows[0],
    End: rows.at(-1),
  }
  return focusOn(steps[key])
}

const focusOn = (row: OutlineRow | undefined): OutlineMove | undefined =>
  row === undefined ? undefined : { focus: row.item.id }

const inwards = (
  { item }: OutlineRow,
  next: OutlineRow | undefined,
  closed: ReadonlySet<string>,
): OutlineMove | undefined => {
  if (item.children.length === 0) return undefined
  return closed.has(item.id) ? { open: item.id } : focusOn(next)
}

const outwards = ({ item, parentId }: OutlineRow, closed: ReadonlySet<string>): OutlineMove | undefined => {
  if (item.children.length > 0 && !closed.has(item.id)) return { close: item.id }
  return parentId === undefined ? undefined : { focus: parentId }
}

const byLetter = (rows: readonly OutlineRow[], at: number, letter: string): OutlineMove | undefined => {
  const order = [...rows.slice(at + 1), ...rows.slice(0, at)]
  return focusOn(order.find(({ item }) => item.name.toLowerCase().startsWith(letter.toLowerCase())))
}
