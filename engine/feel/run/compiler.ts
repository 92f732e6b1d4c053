import type { Builtins } from '../functions/define.ts'
import type { Node } from '../syntax/ast.ts'
import type { Run } from './frame.ts'
import type { Scope, Variables } from './scope.ts'

/** What the compilers of the single kinds of nodes share. */
export interface Compiler {
  readonly compile: (node: Node, scope: Scope | undefined) => Run
  readonly variables: Variables
  readonly builtins: Builtins
  /** nodes compiled so far; tells what one turn of a loop costs */
  size: number
}

/** Compiles the body of a loop and tells what one turn costs. */
export const weighed = (c: Compiler, compile: () => Run): { readonly run: Run; readonly cost: number } => {
  const before = c.size
  const run = compile()
  return { run, cost: c.size - before + 1 }
}
