import { randomUUID } from 'node:crypto'
import { build, spend } from '../budget.ts'
import { define, Failure, list, number, optionalText, text, type Builtins } from './define.ts'
import { indexOf } from './index-of.ts'
import { displayShort } from '../values/display.ts'

export const textFunctions: Builtins = {
  substring: [
    define([text('string'), number('start position')], (string, start) => string.slice(startOf(string, start))),
    define([text('string'), number('start position'), number('length')], (string, start, length) => {
      const from = startOf(string, start)
      return string.slice(from, Math.max(from, from + Math.trunc(length)))
    }),
  ],
  'string length': [define([text('string')], (string) => string.length)],
  'upper case': [define([text('string')], (string) => built(string).toUpperCase())],
  'lower case': [define([text('string')], (string) => built(string).toLowerCase())],
  'substring before': [
    define([text('string'), text('match')], (string, match) => string.slice(0, Math.max(indexOf(string, match), 0))),
  ],
  'substring after': [
    define([text('string'), text('match')], (string, match) => {
      const at = indexOf(string, match)
      return at === -1 ? '' : string.slice(at + match.length)
    }),
  ],
  contains: [define([text('string'), text('match')], (string, match) => indexOf(string, match) !== -1)],
  'starts with': [define([text('string'), text('match')], (string, match) => string.startsWith(match))],
  'ends with': [define([text('string'), text('match')], (string, match) => string.endsWith(match))],
  trim: [define([text('string')], (string) => string.replaceAll(/^[\0- ]+|[\0- ]+$/g, ''))],
  'is blank': [define([text('string')], (string) => string.trim() === '')],
  uuid: [define([], () => randomUUID())],
  'to base64': [define([text('value')], (value) => Buffer.from(built(value), 'utf8').toString('base64'))],
  'from base64': [define([text('value')], fromBase64)],
  'string join': [
    define([list('list')], (items) => join(items, null, null, null)),
    define([list('list'), optionalText('delimiter')], (items, delimiter) => join(items, delimiter, null, null)),
    define([list('list'), optionalText('delimiter'), optionalText('prefix'), optionalText('suffix')], join),
  ],
}

/** Positions count from 1, or from -1 backwards. */
const startOf = (string: string, position: number): number => {
  const start = Math.trunc(position)
  return start > 0 ? start - 1 : Math.max(string.length + start, 0)
}

const built = (value: string): string => {
  build(value.length)
  return value
}

function fromBase64(value: string): string | Failure {
  const clean = /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 !== 1
  return clean
    ? Buffer.from(built(value), 'base64').toString('utf8')
    : new Failure(`Failed to decode '${displayShort(value)}'`)
}

function join(
  items: readonly unknown[],
  delimiter: string | null,
  prefix: string | null,
  suffix: string | null,
): string | Failure {
  const texts: string[] = []
  const between = delimiter ?? ''
  let length = 0
  for (const item of items) {
    spend(1)
    if (item === null || item === undefined) continue
    if (typeof item !== 'string') return new Failure(`expected a list of strings but found '${displayShort(items)}'`)
    length += item.length + between.length
    texts.push(item)
  }
  build(length)
  return `${prefix ?? ''}${texts.join(between)}${suffix ?? ''}`
}
