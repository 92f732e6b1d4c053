import type { ColumnName } from '../state/columns.ts'
import { Generations } from './generations.ts'
import { numberPart } from './key.ts'
import { ScopeEntries } from './scope-entries.ts'
import type { Entry, Interval, Reader, Write } from './types.ts'

const prefixLength = numberPart(0).length

function columns(...names: ColumnName[]): ReadonlySet<string> {
  return new Set(names)
}

/** Columns that are asked for by their whole key while an instance is worked on. */
const keyed = columns('def', 'defv', 'latest', 'ei', 'job', 'tim', 'msub', 'sig', 'drg', 'dec', 'decl')
/** Columns that are also walked by their first part, the key of an element instance; most instances have none of these entries. */
const scoped = columns('var', 'temp', 'flow', 'time', 'msue', 'sige', 'ince', 'cmp')

/** Columns whose keys begin with a scope. */
export const scopes: readonly string[] = ['ei', ...scoped]

/** The scope that a key of these columns begins with. */
export const scopeOf = (key: string): string => key.slice(0, prefixLength)

/** Entries of one column, and scopes, that are remembered at least. */
const maxEntries = 10_000
/** A scope weighs one, and one more for so many characters of variables. */
const charactersPerWeight = 1000

/** What is known of one scope. */
class Scope {
  /** made since the store was opened: what is not in `columns` does not exist */
  readonly isNew: boolean
  #columns: Map<string, ScopeEntries> | undefined

  constructor(isNew: boolean) {
    this.isNew = isNew
  }

  get(column: string): ScopeEntries | undefined {
    return this.#columns?.get(column) ?? (this.isNew ? none : undefined)
  }

  set(column: string, entries: ScopeEntries): ScopeEntries {
    this.#columns ??= new Map()
    this.#columns.set(column, entries)
    return entries
  }
}

/** Stands for all columns in which a new scope has nothing; never written to. */
const none = new ScopeEntries()

/**
 * What has been read or written lately, in front of a store that must decode each value it gives.
 * Every write of the store has to pass through here once it is done; values are plain data and never changed in place.
 */
export class Recent implements Reader {
  readonly #store: Reader
  readonly #entries = new Map<string, Generations<unknown>>()
  readonly #scopes = new Generations<Scope>(maxEntries)
  /** no scope beyond it has ever had an entry */
  #highest: string

  /** @param highest no scope beyond it has an entry in the store */
  constructor(store: Reader, highest: string) {
    this.#store = store
    this.#highest = highest
    for (const column of keyed) this.#entries.set(column, new Generations(maxEntries))
  }

  get(column: string, key: string): unknown {
    if (scoped.has(column)) return this.#entriesOf(column, scopeOf(key)).get(key)
    const entries = this.#entries.get(column)
    if (!entries) return this.#store.get(column, key)
    const known = entries.get(key)
    if (known !== undefined) return known
    const value = this.#store.get(column, key)
    if (value !== undefined) entries.set(key, value)
    return value
  }

  range(column: string, interval: Interval): Iterable<Entry> {
    if (!scoped.has(column) || !isUnderScope(interval)) return this.#store.range(column, interval)
    return this.#entriesOf(column, scopeOf(interval.from)).all
  }

  /** Whether the store is known not to have this entry: its removal can be spared. */
  lacks(column: string, key: string): boolean {
    if (column === 'ei') return key > this.#highest
    if (!scoped.has(column)) return false
    const prefix = scopeOf(key)
    if (prefix > this.#highest) return true
    const entries = this.#scopes.peek(prefix)?.get(column)
    return entries !== undefined && entries.get(key) === undefined
  }

  /** Takes over a batch that the store has written. */
  written(writes: readonly Write[]): void {
    let highest = this.#highest
    for (const { column, key, value } of writes) {
      if (column !== 'ei') continue
      if (value === undefined) this.#scopes.delete(key)
      else if (key > this.#highest) this.#scopes.set(key, new Scope(true))
      if (key > highest) highest = key
    }
    for (const write of writes) {
      if (scoped.has(write.column)) {
        const prefix = scopeOf(write.key)
        this.#writtenIn(prefix, write)
        if (prefix > highest) highest = prefix
      } else this.#writtenKeyed(write)
    }
    this.#highest = highest
  }

  #writtenKeyed({ column, key, value }: Write): void {
    const entries = this.#entries.get(column)
    if (value === undefined) entries?.delete(key)
    else entries?.set(key, value)
  }

  #writtenIn(prefix: string, { column, key, value }: Write): void {
    const scope = this.#scopes.peek(prefix)
    let entries = scope?.get(column)
    if (!scope || !entries) return
    if (value === undefined) return entries.delete(key)
    if (entries === none) entries = scope.set(column, new ScopeEntries())
    entries.set(key, value)
    this.#scopes.grow(weightOf(value))
  }

  #entriesOf(column: string, prefix: string): ScopeEntries {
    // what only an open batch knows of has nothing here, and is not worth remembering yet
    if (prefix > this.#highest) return none
    let scope = this.#scopes.get(prefix)
    if (!scope) this.#scopes.set(prefix, (scope = new Scope(false)))
    const known = scope.get(column)
    if (known) return known
    const interval = { from: `${prefix}\t`, to: `${prefix}\t\uffff` }
    const entries = scope.set(column, new ScopeEntries(this.#store.range(column, interval)))
    for (const { value } of entries.all) this.#scopes.grow(weightOf(value))
    return entries
  }
}

/** `under(scope)`, nothing narrower or wider. */
const isUnderScope = ({ from, to }: Interval): boolean =>
  from.length === prefixLength + 1 && to.length === prefixLength + 2 && to.startsWith(from)

const weightOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string'
    ? value.value.length / charactersPerWeight
    : 0
