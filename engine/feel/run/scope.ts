import { entryOf, isContext } from '../values/types.ts'
import type { Frame, Run } from './frame.ts'

/** What the compiler knows of the variables at a place of the expression. */
export interface Scope {
  readonly parent: Scope | undefined
  /** names of the frame's slots; a later one hides an earlier one */
  readonly names: readonly string[]
  /** the frame's only slot is an item of a list, whose entries are variables too (filters) */
  readonly isItem: boolean
}

/** Where the variables of the outermost scope are collected while compiling. */
export class Variables {
  readonly names: string[] = []

  indexOf(name: string): number {
    const known = this.names.indexOf(name)
    return known === -1 ? this.names.push(name) - 1 : known
  }
}

export const inner = (parent: Scope | undefined, names: readonly string[], isItem = false): Scope => ({
  parent,
  names,
  isItem,
})

/** Compiles the reading of a variable. */
export const compileVariable = (name: string, scope: Scope | undefined, variables: Variables): Run => {
  const { items, slot } = placesOf(name, scope)
  const read = slot === undefined ? readVariable(variables.indexOf(name)) : readSlot(slot)
  return items.length === 0 ? read : readItems(name, items, read)
}

/** Compiles the reading of a name only where the expression itself gives it a value; undefined when it never does. */
export const compileLocal = (name: string, scope: Scope | undefined): Run | undefined => {
  const { items, slot } = placesOf(name, scope)
  if (items.length === 0 && slot === undefined) return undefined
  return readItems(name, items, slot === undefined ? () => undefined : readSlot(slot))
}

interface Slot {
  readonly up: number
  readonly index: number
}

/** Frames that may have the name (items), and the slot that surely has it. */
const placesOf = (
  name: string,
  scope: Scope | undefined,
): { readonly items: readonly number[]; readonly slot: Slot | undefined } => {
  const items: number[] = []
  let up = 0
  for (let at = scope; at !== undefined; at = at.parent) {
    if (at.isItem) items.push(up)
    const index = at.names.lastIndexOf(name)
    if (index !== -1) return { items, slot: { up, index } }
    up++
  }
  return { items, slot: undefined }
}

const readVariable =
  (index: number): Run =>
  (frame) =>
    frame.root.read(index)

const readSlot = ({ up, index }: Slot): Run => {
  if (up === 0) return (frame) => frame.slots[index] ?? null
  return (frame) => above(frame, up).slots[index] ?? null
}

const readItems =
  (name: string, items: readonly number[], otherwise: Run): Run =>
  (frame) => {
    for (const up of items) {
      const item = above(frame, up).slots[0]
      if (!isContext(item)) continue
      const value = entryOf(item, name)
      if (value !== undefined) return value
    }
    return otherwise(frame)
  }

const above = (frame: Frame, up: number): Frame => {
  let at = frame
  for (let level = 0; level < up && at.parent !== undefined; level++) at = at.parent
  return at
}
