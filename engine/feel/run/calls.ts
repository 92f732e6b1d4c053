import { build, enterCall, leaveCall, spend } from '../budget.ts'
import { Failure, illegalArguments, type Builtin } from '../functions/define.ts'
import type { Argument, CallNode, Node } from '../syntax/ast.ts'
import { displayShort } from '../values/display.ts'
import { FeelFunction, entryOf, isContext, isList } from '../values/types.ts'
import { weighed, type Compiler } from './compiler.ts'
import { expected, type Frame, type Run } from './frame.ts'
import { compileLocal, inner, type Scope } from './scope.ts'

type Of<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>

export const compileFunction = (c: Compiler, { parameters, body }: Of<'function'>, scope: Scope | undefined): Run => {
  const { run, cost } = weighed(c, () => c.compile(body, inner(scope, parameters)))
  return (frame) =>
    new FeelFunction(parameters, (values) => {
      spend(cost)
      enterCall()
      const result = run({ root: frame.root, parent: frame, slots: values })
      leaveCall()
      return result
    })
}

/** A name is looked for among what the expression itself defines, then among the built-in functions. */
export const compileCall = (c: Compiler, node: CallNode, scope: Scope | undefined): Run => {
  const args = node.args.map(({ value }) => c.compile(value, scope))
  if (node.target !== undefined) return compileCallOfValue(c, node, args, scope)
  const name = node.name ?? ''
  const own = compileLocal(name, scope)
  const builtins = overloadsOf(c.builtins[name] ?? [], node.args)
  const otherwise =
    builtins.length === 0
      ? unknownFunction(name, node.args)
      : (constantCall(name, builtins, node.args) ?? compileBuiltin(name, builtins, node.args, args))
  if (own === undefined) return otherwise
  return (frame) => {
    const value = own(frame)
    return value instanceof FeelFunction && fits(value.parameters, node.args)
      ? invoke(frame, value, node.args, args)
      : otherwise(frame)
  }
}

/** `a.f(1)`, `f(1)(2)` and the like. */
const compileCallOfValue = (c: Compiler, node: CallNode, args: readonly Run[], scope: Scope | undefined): Run => {
  const target = c.compile(node.target ?? { kind: 'literal', value: null }, scope)
  const { name } = node
  const missing = unknownFunction(name ?? '', node.args)
  return (frame) => {
    const holder = target(frame)
    if (name !== undefined && !isContext(holder)) return expected(frame, 'context', holder)
    const value = name !== undefined && isContext(holder) ? entryOf(holder, name) : holder
    if (!(value instanceof FeelFunction))
      return name === undefined ? expected(frame, 'function', value) : missing(frame)
    return fits(value.parameters, node.args) ? invoke(frame, value, node.args, args) : missing(frame)
  }
}

const invoke = (frame: Frame, callee: FeelFunction, given: readonly Argument[], args: readonly Run[]): unknown => {
  const order = orderOf(callee.parameters, given)
  return callee.invoke(order.map((index) => (index === -1 ? null : (args[index]?.(frame) ?? null))))
}

const fits = (parameters: readonly string[], given: readonly Argument[]): boolean =>
  given[0]?.name === undefined
    ? parameters.length === given.length
    : given.every(({ name }) => name !== undefined && parameters.includes(name))

/** Those that the arguments fit by number or name; the values then tell which of them is meant. */
const overloadsOf = (overloads: readonly Builtin[], given: readonly Argument[]): readonly Builtin[] =>
  overloads.filter(
    ({ parameters, variadic }) =>
      fits(parameters, given) || (variadic && given[0]?.name === undefined && parameters.length < given.length),
  )

const firstThatFits = (
  builtins: readonly Builtin[],
  valuesFor: (builtin: Builtin) => readonly unknown[],
): { readonly result: unknown; readonly values: readonly unknown[] } => {
  let values: readonly unknown[] = []
  let result: unknown = illegalArguments
  for (const builtin of builtins) {
    values = valuesFor(builtin)
    result = builtin.run(values)
    if (result !== illegalArguments) break
  }
  return { result, values }
}

/** For each parameter the place of its argument, -1 when it has none. */
const orderOf = (parameters: readonly string[], given: readonly Argument[]): readonly number[] =>
  parameters.map((parameter, index) =>
    given[0]?.name === undefined ? index : given.findIndex(({ name }) => name === parameter),
  )

const unknownFunction = (name: string, given: readonly Argument[]): Run => {
  const names = given.map((argument) => argument.name)
  const what = names[0] === undefined ? `${names.length} parameters` : `parameters: ${names.join(',')}`
  return (frame) => {
    frame.root.warn('NO_FUNCTION_FOUND', `No function found with name '${name}' and ${what}`)
    return null
  }
}

/** Dates and durations written as text are made once. */
const constantCall = (name: string, builtins: readonly Builtin[], given: readonly Argument[]): Run | undefined => {
  if (!['date', 'time', 'date and time', 'duration', '@'].includes(name)) return undefined
  const values = given.map(({ value }) => (value.kind === 'literal' ? value.value : undefined))
  if (values.includes(undefined) || given[0]?.name !== undefined) return undefined
  const { result } = firstThatFits(builtins, () => values)
  return result instanceof Failure ? undefined : () => result
}

const compileBuiltin = (
  name: string,
  builtins: readonly Builtin[],
  given: readonly Argument[],
  args: readonly Run[],
): Run => {
  const named = given[0]?.name !== undefined
  return (frame) => {
    spend(1)
    const known = args.map((arg) => arg(frame))
    const { result, values } = firstThatFits(builtins, ({ parameters, variadic }) => {
      if (!named) return variadic ? spread(known, parameters.length - 1) : known
      return orderOf(parameters, given).map((index) => known[index] ?? null)
    })
    return result instanceof Failure ? failed(frame, name, result, values) : (result ?? null)
  }
}

/** The values beyond the fixed ones as a list; a single list that stands for all of them stays as it is. */
const spread = (values: readonly unknown[], fixed: number): readonly unknown[] => {
  const rest = values.slice(fixed)
  if (fixed === 0 && rest.length === 1 && isList(rest[0])) return [rest[0]]
  build(rest.length)
  return [...values.slice(0, fixed), rest]
}

const failed = (frame: Frame, name: string, failure: Failure, values: readonly unknown[]): null => {
  const told = failure === illegalArguments ? `${failure.reason}: ${displayShort(values).slice(1, -1)}` : failure.reason
  frame.root.warn('FUNCTION_INVOCATION_FAILURE', `Failed to invoke function '${name}': ${told}`)
  return null
}
