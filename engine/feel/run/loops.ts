import { buildList, growList, spend } from '../budget.ts'
import type { Iterator, Node } from '../syntax/ast.ts'
import { add } from '../values/numbers.ts'
import { FeelRange, isList, isNumber } from '../values/types.ts'
import { weighed, type Compiler } from './compiler.ts'
import { booleanOf, expected, type Frame, type Run } from './frame.ts'
import { inner, type Scope } from './scope.ts'

type Of<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>

export const compileFor = (c: Compiler, { iterators, body }: Of<'for'>, scope: Scope | undefined): Run => {
  const names = iterators.map(({ name }) => name)
  const sources = compileIterators(c, iterators, scope)
  const usesPartial = mentions(body, 'partial')
  const within = inner(scope, usesPartial ? ['partial', ...names] : names)
  const { run, cost } = weighed(c, () => c.compile(body, within))
  return (frame) => {
    const results: unknown[] = []
    const complete = eachCombination(frame, sources, (slots) => {
      spend(cost)
      growList(results.length + 1)
      if (usesPartial) buildList(results.length)
      const own = usesPartial ? [results.slice(), ...slots] : slots
      results.push(run({ root: frame.root, parent: frame, slots: own }))
      return true
    })
    return complete ? results : null
  }
}

/** `some` and `every`, three-valued; the rest does not run when the answer is known. */
export const compileQuantified = (
  c: Compiler,
  { quantifier, iterators, body }: Of<'quantified'>,
  scope: Scope | undefined,
): Run => {
  const names = iterators.map(({ name }) => name)
  const sources = compileIterators(c, iterators, scope)
  const { run, cost } = weighed(c, () => c.compile(body, inner(scope, names)))
  const deciding = quantifier === 'some'
  return (frame) => {
    let result: boolean | null = !deciding
    const complete = eachCombination(frame, sources, (slots) => {
      spend(cost)
      const value = run({ root: frame.root, parent: frame, slots })
      if (value === deciding) result = deciding
      else if (result !== null) result = booleanOf(frame, value)
      return result !== deciding
    })
    return complete || result === deciding ? result : null
  }
}

export const compileIf = (c: Compiler, { branches, otherwise }: Of<'if'>, scope: Scope | undefined): Run => {
  const choices = branches.map(({ condition, result }) => ({
    condition: c.compile(condition, scope),
    result: c.compile(result, scope),
  }))
  const rest = c.compile(otherwise, scope)
  return (frame) => {
    for (const { condition, result } of choices) if (booleanOf(frame, condition(frame)) === true) return result(frame)
    return rest(frame)
  }
}

/** Hands out the items one after the other until told to stop; false when there is no list to go through. */
type Source = (frame: Frame, slots: readonly unknown[], visit: (item: unknown) => boolean) => boolean

/** Each may use the names of those before it. */
const compileIterators = (c: Compiler, iterators: readonly Iterator[], scope: Scope | undefined): readonly Source[] =>
  iterators.map(({ from, to }, index) => {
    const names = iterators.slice(0, index).map(({ name }) => name)
    const within = inner(scope, names)
    const first = c.compile(from, within)
    const last = to && c.compile(to, within)
    return (frame, slots, visit) => {
      const own = { root: frame.root, parent: frame, slots }
      const start = first(own)
      return last === undefined ? eachItem(frame, start, visit) : eachNumber(frame, start, last(own), visit)
    }
  })

/** Goes through all combinations, the last iterator fastest; false when one has no list. */
const eachCombination = (
  frame: Frame,
  sources: readonly Source[],
  visit: (slots: readonly unknown[]) => boolean,
): boolean => {
  const [only, ...others] = sources
  if (only !== undefined && others.length === 0) return only(frame, [], (item) => visit([item]))
  let complete = true
  const go = (index: number, slots: readonly unknown[]): boolean => {
    const source = sources[index]
    if (source === undefined) return visit(slots)
    let further = true
    const known = source(frame, slots, (item) => {
      spend(1)
      return (further = go(index + 1, [...slots, item]))
    })
    complete &&= known
    return further && known
  }
  go(0, [])
  return complete
}

const eachItem = (frame: Frame, source: unknown, visit: (item: unknown) => boolean): boolean => {
  if (source instanceof FeelRange) return eachNumber(frame, source.start, source.end, visit)
  if (!isList(source)) {
    expected(frame, 'list', source)
    return false
  }
  for (const item of source) if (!visit(item)) break
  return true
}

/** From one number to the other by steps of one, up or down. */
const eachNumber = (frame: Frame, from: unknown, to: unknown, visit: (item: unknown) => boolean): boolean => {
  if (!isNumber(from) || !isNumber(to)) {
    expected(frame, 'number', isNumber(from) ? to : from)
    return false
  }
  const step = from <= to ? 1 : -1
  for (let value = from; step > 0 ? value <= to : value >= to; value = add(value, step)) if (!visit(value)) break
  return true
}

/** Whether a name occurs anywhere in an expression, as a variable. */
const mentions = (node: unknown, name: string): boolean => {
  if (typeof node !== 'object' || node === null) return false
  if ('kind' in node && node.kind === 'variable' && 'name' in node && node.name === name) return true
  return Object.values(node).some((child) => mentions(child, name))
}
