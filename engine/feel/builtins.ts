import { randomUUID } from 'node:crypto'
import { FeelDate, FeelDateTime, FeelDuration, FeelFunction, toFeel } from 'feelin'
import { toJson } from './values.ts'

/** A condition of `assert` does not hold: the whole evaluation fails. */
export class AssertionFailed extends Error {}

const define = (parameters: readonly string[], run: (...values: readonly unknown[]) => unknown): FeelFunction =>
  new FeelFunction(run, [...parameters])

const onText = (run: (text: string) => unknown) => (value: unknown) => (typeof value === 'string' ? run(value) : null)
const onList = (run: (list: readonly unknown[]) => unknown) => (value: unknown) =>
  Array.isArray(value) ? run(value) : null

/**
 * Functions of Camunda's FEEL that feelin does not have, and `cycle` of Zeebe (X4).
 *
 * @param now epoch milliseconds; behind `now()` and `today()`, which answer in UTC
 */
export const camundaFunctions = (now: () => number): Readonly<Record<string, FeelFunction>> => ({
  now: define([], () => toFeel(new Date(now()))),
  today: define([], () => dateOf(now())),
  'is defined': define(['value'], (value) => value !== null && value !== undefined),
  'get or else': define(['value', 'default'], (value, otherwise) => value ?? otherwise ?? null),
  assert: define(['value', 'condition', 'cause'], (value, condition, cause) => {
    if (condition === true) return value
    throw new AssertionFailed(typeof cause === 'string' ? cause : 'The condition is not fulfilled')
  }),
  fromAi: define(['value', 'description', 'type', 'schema', 'options'], (value) => value),
  'get value': define(['context', 'key'], (context, key) => valueAt(context, Array.isArray(key) ? key : [key])),
  ...textFunctions,
  ...listFunctions,
  'random number': define([], () => Math.random()),
  'last day of month': define(['date'], lastDayOfMonth),
  cycle: define(['repetitions', 'interval'], cycle),
})

const textFunctions: Readonly<Record<string, FeelFunction>> = {
  trim: define(
    ['string'],
    onText((text) => text.trim()),
  ),
  'is blank': define(
    ['string'],
    onText((text) => text.trim() === ''),
  ),
  uuid: define([], () => randomUUID()),
  'to base64': define(
    ['value'],
    onText((text) => Buffer.from(text, 'utf8').toString('base64')),
  ),
  'from base64': define(
    ['value'],
    onText((text) => Buffer.from(text, 'base64').toString('utf8')),
  ),
  'from json': define(['value'], onText(fromJson)),
  'to json': define(['value'], (value) => JSON.stringify(toJson(value))),
  extract: define(['string', 'pattern'], (text, pattern) =>
    typeof text === 'string' && typeof pattern === 'string' ? extract(text, pattern) : null,
  ),
}

const listFunctions: Readonly<Record<string, FeelFunction>> = {
  'is empty': define(
    ['list'],
    onList((list) => list.length === 0),
  ),
  'duplicate values': define(['list'], onList(duplicates)),
  partition: define(['list', 'size'], (list, size) =>
    Array.isArray(list) && typeof size === 'number' && size >= 1 ? partition(list, Math.trunc(size)) : null,
  ),
}

const dateOf = (epochMs: number): FeelDate => {
  const at = toFeel(new Date(epochMs))
  return new FeelDate(at.unwrap().toPlainDate())
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function extract(text: string, pattern: string): readonly string[] | null {
  try {
    return [...text.matchAll(new RegExp(pattern, 'gu'))].map(([found]) => found)
  } catch {
    return null
  }
}

function duplicates(list: readonly unknown[]): readonly unknown[] {
  const texts = list.map((item) => JSON.stringify(toJson(item)))
  return list.filter(
    (_, index) => texts.indexOf(texts[index] ?? '') === index && texts.lastIndexOf(texts[index] ?? '') > index,
  )
}

function partition(list: readonly unknown[], size: number): readonly unknown[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}

function valueAt(context: unknown, path: readonly unknown[]): unknown {
  let value = context
  for (const key of path) {
    if (typeof key !== 'string' || value === null || typeof value !== 'object' || !Object.hasOwn(value, key))
      return null
    value = Reflect.get(value, key)
  }
  return value
}

function lastDayOfMonth(value: unknown): unknown {
  if (!(value instanceof FeelDate || value instanceof FeelDateTime)) return null
  const day = new Date(Date.UTC(value.year, value.month, 0)).toISOString().slice(0, 10)
  return dateOf(Date.parse(day))
}

/** `cycle(duration)` repeats for ever, `cycle(n, duration)` n times; gives the ISO text that timers read. */
function cycle(first: unknown, second: unknown): string | null {
  const interval = second ?? first
  if (!(interval instanceof FeelDuration)) return null
  return typeof first === 'number' ? `R${first}/${String(interval)}` : `R/${String(interval)}`
}
