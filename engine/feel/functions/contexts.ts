import { build } from '../budget.ts'
import { entryOf, isContext, isList, type FeelContext } from '../values/types.ts'
import { any, context, define, defineVariadic, illegalArguments, only, type Builtin, type Builtins } from './define.ts'

type Keys = string | readonly unknown[]

const isKeys = (value: unknown): value is Keys => typeof value === 'string' || isList(value)

const put = (keys: string): Builtin =>
  define([context('context'), only(keys, isKeys), any('value')], (base, path, value) => {
    const names = namesOf(path)
    if (names === undefined) return illegalArguments
    return names.length === 0 ? null : putAt(base, names, value)
  })

const get = (contextName: string, keys: string): Builtin =>
  define([context(contextName), only(keys, isKeys)], (base, path) => {
    const names = namesOf(path)
    return names === undefined || names.length === 0 ? null : valueAt(base, names)
  })

const merge = defineVariadic('contexts', (contexts) => (contexts.every(isContext) ? merged(contexts) : null))

export const contextFunctions: Builtins = {
  'get entries': [define([context('context')], entries), define([context('m')], entries)],
  'get value': [get('context', 'key'), get('m', 'key'), get('context', 'keys')],
  'context put': [put('key'), put('keys')],
  put: [put('key')],
  'context merge': [merge],
  'put all': [merge],
  context: [
    define([any('entries')], (given) => {
      const pairs = isList(given) ? given : [given]
      if (!pairs.every(isPair)) return null
      return merged(pairs.map((pair) => single(String(pair['key']), pair['value'])))
    }),
  ],
}

const namesOf = (keys: Keys): readonly string[] | undefined => {
  const names = typeof keys === 'string' ? [keys] : keys
  return names.every((name) => typeof name === 'string') ? names : undefined
}

function entries(base: FeelContext): readonly FeelContext[] {
  build(Object.keys(base).length * 3)
  return Object.entries(base).map(([key, value]) => ({ key, value }))
}

const valueAt = (base: FeelContext, names: readonly string[]): unknown => {
  let value: unknown = base
  for (const name of names) {
    if (!isContext(value)) return null
    value = entryOf(value, name)
  }
  return value ?? null
}

const putAt = (base: FeelContext, [name = '', ...rest]: readonly string[], value: unknown): FeelContext => {
  const inner = entryOf(base, name)
  const entry = rest.length === 0 ? value : putAt(isContext(inner) ? inner : {}, rest, value)
  return merged([base, single(name, entry)])
}

const isPair = (value: unknown): value is FeelContext =>
  isContext(value) && typeof entryOf(value, 'key') === 'string' && Object.hasOwn(value, 'value')

const single = (key: string, value: unknown): FeelContext => Object.fromEntries([[key, value]])

/** Without prototype, so that `__proto__` is a name like any other. */
const merged = (contexts: readonly FeelContext[]): FeelContext => {
  const result: Record<string, unknown> = Object.create(null)
  for (const one of contexts) {
    build(Object.keys(one).length)
    Object.assign(result, one)
  }
  return result
}
