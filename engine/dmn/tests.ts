import { parseUnaryTests, unaryTest } from 'feelin'
import type { Compiler } from './compiler.ts'
import type { Scope, Test } from './types.ts'

/** Unary tests; what does not parse becomes a problem. */
export const compileTests = (text: string, scope: Scope, { problems }: Compiler): Test => {
  const quoted = scope.quote(text)
  const names = new Set<string>()
  let bad = false
  parseUnaryTests(quoted, {}, 'camunda').iterate({
    enter: ({ node, type }) => {
      if (type.isError) bad = true
      if (type.name === 'VariableName') names.add(quoted.slice(node.from, node.to).replaceAll('`', ''))
    },
  })
  if (bad) problems.push(`FEEL unary-tests: failed to parse expression '${text}'`)
  return {
    matches: (value, lookup) =>
      unaryTest(
        quoted,
        { ...Object.fromEntries([...names].map((name) => [name, lookup(name)])), '?': value },
        'camunda',
      ).value === true,
  }
}
