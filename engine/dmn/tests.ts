import { compileUnaryTests } from '../feel/unary-tests.ts'
import type { Compiler } from './compiler.ts'
import { syntaxText, told } from './formula.ts'
import type { Scope, Test } from './types.ts'

/** Unary tests; what does not parse becomes a problem. What can neither be true nor false does not match, as in Zeebe. */
export const compileTests = (text: string, scope: Scope, { problems, feel }: Compiler): Test => {
  const quoted = scope.quote(text)
  try {
    const tests = compileUnaryTests(quoted, feel)
    return { matches: (value, lookup) => told(text, quoted, () => tests.test(value, lookup)) === true }
  } catch (error) {
    problems.push(`FEEL unary-tests: ${syntaxText(error, text, quoted)}`)
    return { matches: () => false }
  }
}
