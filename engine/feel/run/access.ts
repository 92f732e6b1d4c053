import { spend } from '../budget.ts'
import type { Node } from '../syntax/ast.ts'
import { displayShort } from '../values/display.ts'
import { propertyNames, propertyOf } from '../values/properties.ts'
import { entryOf, isContext, isList, isNumber } from '../values/types.ts'
import { weighed, type Compiler } from './compiler.ts'
import { expected, type Frame, type Root, type Run } from './frame.ts'
import { inner, type Scope } from './scope.ts'

type Of<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>

export const compilePath = (c: Compiler, { base, name }: Of<'path'>, scope: Scope | undefined): Run => {
  const run = c.compile(base, scope)
  return (frame) => follow(frame.root, run(frame), name)
}

/** Entry of a context, property of a temporal value; of a list, those of all its items. */
const follow = (root: Root, value: unknown, name: string): unknown => {
  if (isContext(value)) {
    const entry = entryOf(value, name)
    return entry === undefined ? missingEntry(root, name, Object.keys(value)) : entry
  }
  if (isList(value)) {
    return value.map((item) => {
      spend(1)
      return follow(root, item, name)
    })
  }
  if (value === null || value === undefined) {
    root.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. The context is null`)
    return null
  }
  const property = propertyOf(value, name)
  if (property !== undefined) return property
  const known = propertyNames(value).map(quoted).join(', ')
  root.warn(
    'NO_PROPERTY_FOUND',
    `No property found with name '${name}' of value '${displayShort(value)}'. Available properties: ${known}`,
  )
  return null
}

const missingEntry = (root: Root, name: string, keys: readonly string[]): null => {
  const known =
    keys.length === 0 ? 'The context is empty' : `Available keys: ${keys.slice(0, 100).map(quoted).join(', ')}`
  root.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${name}'. ${known}`)
  return null
}

const quoted = (name: string): string => `'${name}'`

/** What stands in the brackets is a position when it is a number, and otherwise asked of each item. */
export const compileFilter = (c: Compiler, { base, condition }: Of<'filter'>, scope: Scope | undefined): Run => {
  const list = c.compile(base, scope)
  const { run, cost } = weighed(c, () => c.compile(condition, inner(scope, ['item'], true)))
  const position = positionOf(condition, run)
  return (frame) => {
    const items = list(frame)
    if (!isList(items)) return expected(frame, 'list', items)
    const at = position?.(frame)
    return isNumber(at) ? itemAt(items, Number(at)) : filtered(frame, items, run, cost)
  }
}

/** Reads the brackets as a position, without any item; undefined when they hold a test or a call. */
const positionOf = (condition: Node, run: Run): Run | undefined => {
  if (tests.has(condition.kind)) return undefined
  if (condition.kind === 'literal') return () => condition.value
  return (frame) => frame.root.muted(() => run({ root: frame.root, parent: frame, slots: [null] }))
}

/** Nodes that give no number, or that must not run without an item. */
const tests: ReadonlySet<Node['kind']> = new Set([
  'compare',
  'between',
  'in',
  'instance',
  'logic',
  'quantified',
  'call',
  'test',
])

const filtered = (frame: Frame, items: readonly unknown[], run: Run, cost: number): unknown => {
  const found: unknown[] = []
  for (const [index, item] of items.entries()) {
    spend(cost)
    const value = run({ root: frame.root, parent: frame, slots: [item] })
    // a call may turn out to give a position
    if (index === 0 && isNumber(value)) return itemAt(items, Number(value))
    if (value === true) found.push(item)
  }
  return found
}

/** Positions count from 1, or from -1 backwards; null when there is none. */
const itemAt = (items: readonly unknown[], position: number): unknown => {
  const at = position > 0 ? position - 1 : items.length + position
  return at < 0 ? null : (items[Math.trunc(at)] ?? null)
}
