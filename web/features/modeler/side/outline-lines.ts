import type { OutlineItem } from '#modelling/outline/outline-of'

/** One visible line of the tree. */
export interface OutlineLine {
  readonly item: OutlineItem
  /** 1 for what stands at the root */
  readonly level: number
  readonly place: number
  readonly siblings: number
  readonly isOpen: boolean
}

/** Lines that are visible when these items are folded, in order. */
export const linesOf = (
  items: readonly OutlineItem[],
  folded: ReadonlySet<string>,
  level = 1,
): readonly OutlineLine[] =>
  items.flatMap((item, index) => {
    const isOpen = item.children.length > 0 && !folded.has(item.id)
    const line = { item, level, place: index + 1, siblings: items.length, isOpen }
    return isOpen ? [line, ...linesOf(item.children, folded, level + 1)] : [line]
  })

/** Ids on the way from the root to an item, the item left out; undefined when it is nowhere. */
export const ancestorsOf = (items: readonly OutlineItem[], id: string): readonly string[] | undefined => {
  for (const item of items) {
    if (item.id === id) return []
    const below = ancestorsOf(item.children, id)
    if (below !== undefined) return [item.id, ...below]
  }
  return undefined
}

/** The line that has the focus after a key; undefined when the key does not move it. */
export const lineAfterKey = (lines: readonly OutlineLine[], at: number, key: string): OutlineLine | undefined => {
  const line = lines[at]
  switch (key) {
    case 'ArrowDown':
      return lines[at + 1]
    case 'ArrowUp':
      return lines[at - 1]
    case 'Home':
      return lines[0]
    case 'End':
      return lines.at(-1)
    case 'ArrowLeft':
      return line === undefined || line.isOpen
        ? undefined
        : lines.slice(0, at).findLast(({ level }) => level < line.level)
    case 'ArrowRight':
      return line?.isOpen === true ? lines[at + 1] : undefined
    default:
      return undefined
  }
}
