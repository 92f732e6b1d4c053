import { build, spend } from '../budget.ts'
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
      run: ([items, more]) => (isList(items) && isList(more) ? built([...items, ...more]) : illegalArguments),
    },
  ],
  concatenate: [defineVariadic('lists', (lists) => built(lists.flat(1)))],
  'insert before': [
    define([list('list'), number('position'), any('newItem')], (items, position, item) => {
      const at = indexIn(items, position)
      return built([...items.slice(0, at), item, ...items.slice(at)])
    }),
  ],
  remove: [
    define([list('list'), number('position')], (items, position) => {
      const at = indexIn(items, position)
      return built([...items.slice(0, at), ...items.slice(at + 1)])
    }),
  ],
  reverse: [define([list('list')], (items) => built(items.toReversed()))],
  'list replace': [
    define([list('list'), number('position'), any('newItem')], (items, position, item) => {
      const at = indexIn(items, position)
      return built(items.map((old, index) => (index === at ? item : old)))
    }),
    define([list('list'), func('match'), any('newItem')], (items, match, item) =>
      built(items.map((old) => (match.invoke([old, item]) === true ? item : old))),
    ),
  ],
  'index of': [
    define([list('list'), any('match')], (items, match) =>
      items.flatMap((item, index) => (same(item, match) ? [index + 1] : [])),
    ),
  ],
  union: [defineVariadic('lists', (lists) => distinct(built(lists.flat(1))))],
  'distinct values': [define([list('list')], distinct)],
  'duplicate values': [define([list('list')], duplicates)],
  flatten: [define([list('list')], (items) => flatten(items, []))],
  sort: [define([list('list'), func('precedes')], sort)],
  partition: [
    define([list('list'), number('size')], (items, size) => {
      const each = Math.trunc(size)
      if (each < 1) return new Failure(`'size' should be greater than zero but was '${size}'`)
      return Array.from({ length: Math.ceil(built(items).length / each) }, (_, index) =>
        built(items.slice(index * each, (index + 1) * each)),
      )
    }),
  ],
}

function sublist(start: string): readonly Builtin[] {
  return [
    define([list('list'), number(start)], (items, position) =>
      built(items.slice(Math.max(indexIn(items, position), 0))),
    ),
    define([list('list'), number(start), number('length')], (items, position, length) => {
      const from = indexIn(items, position)
      return built(items.slice(Math.max(from, 0), Math.max(from + Math.trunc(length), 0)))
    }),
  ]
}

/** Positions count from 1, or from -1 backwards. */
const indexIn = (items: readonly unknown[], position: number): number => {
  const at = Math.trunc(position)
  return at > 0 ? at - 1 : items.length + at
}

const same = (left: unknown, right: unknown): boolean => isEqual(left, right) === true

const built = <T>(items: readonly T[]): readonly T[] => {
  build(items.length + 2)
  return items
}

const flatten = (items: readonly unknown[], into: unknown[]): readonly unknown[] => {
  build(items.length)
  for (const item of items) {
    if (isList(item)) flatten(item, into)
    else into.push(item)
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
  const sorted = built(items).toSorted((left, right) => {
    if (isBefore(left, right)) return -1
    return isBefore(right, left) ? 1 : 0
  })
  return wrong ?? sorted
}
