import { build } from '../budget.ts'
import type { Builtins } from '../functions/define.ts'
import type { Node, TestNode } from '../syntax/ast.ts'
import { FeelRange } from '../values/types.ts'
import { compileFilter, compilePath } from './access.ts'
import { compileCall, compileFunction } from './calls.ts'
import type { Compiler } from './compiler.ts'
import type { Run } from './frame.ts'
import { compileFor, compileIf, compileQuantified } from './loops.ts'
import {
  compileArithmetic,
  compileBetween,
  compileComparison,
  compileInstance,
  compileLogic,
  compileNegation,
} from './operators.ts'
import { compileVariable, inner, Variables, type Scope } from './scope.ts'
import { compileIn, compileInput, compileTest, inputName } from './tests.ts'

export interface Compiled {
  readonly run: Run
  /** variables that it may read, loop and filter names that an item may have included */
  readonly names: readonly string[]
}

/** Turns a parsed expression into a function of its variables. */
export const compileNode = (node: Node, builtins: Builtins): Compiled => {
  const c = compilerWith(builtins)
  return { run: c.compile(node, undefined), names: c.variables.names }
}

/** Turns parsed unary tests into a function; the only slot of its frame is the input. */
export const compileTests = (test: TestNode, builtins: Builtins): Compiled => {
  const c = compilerWith(builtins)
  return { run: compileTest(c, test, inner(undefined, [inputName])), names: c.variables.names }
}

const compilerWith = (builtins: Builtins): Compiler => {
  const c: Compiler = {
    variables: new Variables(),
    builtins,
    size: 0,
    compile: (node, scope) => {
      c.size++
      return compileKind(c, node.kind, node, scope)
    },
  }
  return c
}

type Of<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>

type Compilers = {
  readonly [Kind in Node['kind']]: (c: Compiler, node: Of<Kind>, scope: Scope | undefined) => Run
}

const compileKind = <Kind extends Node['kind']>(
  c: Compiler,
  kind: Kind,
  node: Of<Kind>,
  scope: Scope | undefined,
): Run => compilers[kind](c, node, scope)

const compileLiteral =
  (_: Compiler, { value }: Of<'literal'>): Run =>
  () =>
    value

const compileList = (c: Compiler, { items }: Of<'list'>, scope: Scope | undefined): Run => {
  const runs = items.map((item) => c.compile(item, scope))
  return (frame) => {
    build(runs.length)
    return runs.map((run) => run(frame))
  }
}

/** Each entry sees the ones before it. */
const compileContext = (c: Compiler, { entries }: Of<'context'>, scope: Scope | undefined): Run => {
  const keys = entries.map(({ key }) => key)
  const runs = entries.map(({ value }, index) => c.compile(value, inner(scope, keys.slice(0, index))))
  return (frame) => {
    build(runs.length)
    const slots: unknown[] = []
    const own = { root: frame.root, parent: frame, slots }
    const context: Record<string, unknown> = Object.create(null)
    for (const [index, run] of runs.entries()) {
      const value = run(own)
      slots.push(value)
      context[keys[index] ?? ''] = value
    }
    return context
  }
}

const compileRange = (c: Compiler, node: Of<'range'>, scope: Scope | undefined): Run => {
  const [start, end] = [c.compile(node.start, scope), c.compile(node.end, scope)]
  return (frame) => new FeelRange(start(frame), end(frame), node.startIncluded, node.endIncluded)
}

const compilers: Compilers = {
  literal: compileLiteral,
  list: compileList,
  context: compileContext,
  range: compileRange,
  variable: (c, { name }, scope) => compileVariable(name, scope, c.variables),
  input: (_, __, scope) => compileInput(scope),
  path: compilePath,
  filter: compileFilter,
  call: compileCall,
  negate: compileNegation,
  arithmetic: compileArithmetic,
  logic: compileLogic,
  compare: compileComparison,
  between: compileBetween,
  in: compileIn,
  instance: compileInstance,
  if: compileIf,
  for: compileFor,
  quantified: compileQuantified,
  function: compileFunction,
  test: (c, { test }, scope) => compileTest(c, test, scope),
}
