import { buildList, growList, spend } from '../budget.ts'
import { isEqual } from '../values/compare.ts'
import { displayShort } from '../values/display.ts'
import { isList, type FeelFunction } from '../values/types.ts'
import {
  any,
  define,
  defineVariadic,
  Failure,
  illegalArguments,
  func,
  list,
  number,
  type Builtin,
  type Builtins,
} from './define.ts'
import { distinct, duplicates } from './distinct.ts'

export const listFunctions: Builtins = {
  'list contains': [
    define([list('list'), any('element')], (items, element) => items.some((item) => same(item, element))),
  ],
  count: [define([list('list')], (items) => items.length)],
  'is empty': [define([list('list')], (items) => items.length === 0)],
  sublist: [...sublist('start'), ...sublist('start position')],
  append: [
    {
      parameters: ['list', 'items'],
      variadic: true,
      run: ([items, more]) => (isList(items) && isList(more) ? joined(items, more) : illegalArguments),
    },
  ],
  concatenate: [defineVariadic('lists', (lists) => flat(lists))],
  'insert before': [
    define([list('list'), number('position'), any('newItem')], (items, position, item) => {
      const at = indexIn(items, position)
      return joined(items.slice(0, at), [item], items.slice(at))
    }),
  ],
  remove: [
    define([list('list'), number('position')], (items, position) => {
      const at = indexIn(items, position)
      return joined(items.slice(0, at), items.slice(at + 1))
    }),
  ],
  reverse: [define([list('list')], (items) => counted(items).toReversed())],
  'list replace': [
    define([list('list'), number('position'), any('newItem')], (items, position, item) => {
      const at = indexIn(items, position)
      return counted(items).map((old, index) => (index === at ? item : old))
    }),
    define([list('list'), func('match'), any('newItem')], (items, match, item) =>
      counted(items).map((old) => (match.invoke([old, item]) === true ? item : old)),
    ),
  ],
  'index of': [
    define([list('list'), any('match')], (items, match) =>
      items.flatMap((item, index) => (same(item, match) ? [index + 1] : [])),
    ),
  ],
  union: [defineVariadic('lists', (lists) => distinct(flat(lists)))],
  'distinct values': [define([list('list')], distinct)],
  'duplicate values': [define([list('list')], duplicates)],
  flatten: [define([list('list')], (items) => flatten(items, []))],
  sort: [define([list('list'), func('precedes')], sort)],
  partition: [
    define([list('list'), number('size')], (items, size) => {
      const each = Math.trunc(size)
      if (each < 1) return new Failure(`'size' should be greater than zero but was '${size}'`)
      return Array.from({ length: Math.ceil(counted(items).length / each) }, (_, index) =>
        counted(items.slice(index * each, (index + 1) * each)),
      )
    }),
  ],
}

function sublist(start: string): readonly Builtin[] {
  return [
    define([list('list'), number(start)], (items, position) =>
      counted(items.slice(Math.max(indexIn(items, position), 0))),
    ),
    define([list('list'), number(start), number('length')], (items, position, length) => {
      const from = indexIn(items, position)
      return counted(items.slice(Math.max(from, 0), Math.max(from + Math.trunc(length), 0)))
    }),
  ]
}

/** Positions count from 1, or from -1 backwards. */
const indexIn = (items: readonly unknown[], position: number): number => {
  const at = Math.trunc(position)
  return at > 0 ? at - 1 : items.length + at
}

const same = (left: unknown, right: unknown): boolean => isEqual(left, right) === true

/** A list that is about to be copied. */
const counted = <T>(items: readonly T[]): readonly T[] => {
  buildList(items.length)
  return items
}

const joined = (...lists: readonly (readonly unknown[])[]): readonly unknown[] => {
  buildList(lists.reduce((length, items) => length + items.length, 0))
  return lists.flat(1)
}

/** The items of all lists; what is no list counts as an item. */
const flat = (lists: readonly unknown[]): readonly unknown[] =>
  joined(...lists.map((items) => (isList(items) ? items : [items])))

const flatten = (items: readonly unknown[], into: unknown[]): readonly unknown[] => {
  spend(items.length)
  for (const item of items) {
    if (isList(item)) flatten(item, into)
    else growList(into.push(item))
  }
  return into
}

function sort(items: readonly unknown[], precedes: FeelFunction): readonly unknown[] | Failure {
  if (precedes.parameters.length !== 2)
    return new Failure(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`)
  let wrong: Failure | undefined
  const isBefore = (left: unknown, right: unknown): boolean => {
    spend(1)
    const found = precedes.invoke([left, right])
    if (typeof found !== 'boolean')
      wrong ??= new Failure(
        `fail to sort list by given precedes function: expected boolean but found '${displayShort(found)}'`,
      )
    return found === true
  }
  const sorted = counted(items).toSorted((left, right) => {
    if (isBefore(left, right)) return -1
    return isBefore(right, left) ? 1 : 0
  })
  return wrong ?? sorted
}
