import { parseExpression } from 'feelin'
import { FeelSyntaxError } from './errors.ts'

/** What the compiler needs to know of an expression's text. */
export interface Rewritten {
  /** text with the operators that need Zeebe's rules turned into calls */
  readonly text: string
  /** names read as variables, loop and filter names included (harmless: they have no variable) */
  readonly names: readonly string[]
  /** names called as functions that `known` has, by the name they have in the text */
  readonly calls: ReadonlyMap<string, string>
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

type Node = ReturnType<typeof parseExpression>['topNode']

/** Functions whose results are sums, and so carry the rounding noise of doubles. */
const summing = new Set(['sum', 'mean', 'product', 'median', 'stddev'])

/**
 * Parses an expression and prepares it for compilation.
 *
 * @param known functions to bring along under their own name
 * @throws FeelSyntaxError
 */
export const rewrite = (source: string, known: Readonly<Record<string, unknown>>): Rewritten => {
  const openings: Edit[] = []
  const closings: Edit[] = []
  const names = new Set<string>()
  const called: { readonly name: string; readonly node: Node }[] = []
  const wrap = (node: Node, call: string): void => {
    openings.push({ from: node.from, to: node.from, text: `${call}(` })
    closings.unshift({ from: node.to, to: node.to, text: ')'.repeat(call.split('(').length) })
  }
  parseExpression(source, { ...known }, 'camunda').iterate({
    enter: ({ node, type }) => {
      if (type.isError) throw new FeelSyntaxError(source, syntaxFault(source, node))
      if (type.name === 'VariableName') {
        const name = nameOf(source, node)
        if (isCalled(node)) called.push({ name, node })
        else names.add(name)
      }
      // a name with spaces needs backticks, unless it is a function's
      if (isName(type.name) && !isCalled(node) && node.firstChild?.nextSibling) {
        throw new FeelSyntaxError(source, syntaxFault(source, node.firstChild.nextSibling))
      }
      const operation = operationOf(source, node)
      if (operation === undefined) return
      wrap(node, operation.call)
      if (operation.operator === undefined) return
      const { from, to } = operation.operator
      openings.push({ from, to, text: `, "${source.slice(from, to)}", ` })
    },
  })
  const calls = new Map<string, string>()
  for (const { name, node } of called) {
    // a variable of the same name must not hide the function
    const alias = names.has(name) ? `__f_${name.replaceAll(/\W/g, '_')}` : name
    if (alias !== name) openings.push({ from: node.from, to: node.to, text: alias })
    if (alias !== name || Object.hasOwn(known, name)) calls.set(alias, name)
  }
  return { text: applyEdits(source, [...closings, ...openings]), names: [...names], calls }
}

const isName = (type: string): boolean => type === 'VariableName' || type === 'PathName'

const nameOf = (source: string, node: Node): string =>
  source.slice(node.from, node.to).replaceAll('`', '').replaceAll(/\s+/g, ' ')

const isCalled = (node: Node): boolean =>
  node.parent?.type.name === 'FunctionInvocation' && node.parent.from === node.from

interface Operation {
  readonly call: string
  /** token that becomes an argument of the call */
  readonly operator?: Node
}

const operationOf = (source: string, node: Node): Operation | undefined => {
  const first = node.firstChild
  const operator = first?.nextSibling
  if (!first || !operator) return undefined
  const symbol = source.slice(operator.from, operator.to)
  switch (node.type.name) {
    case 'ArithmeticExpression':
      return /^[*/]$/.test(symbol) ? { call: '__scale', operator } : { call: '__decimal' }
    case 'Comparison':
      // feelin filters a list item by item only where it sees a test, and a call is none
      return /^[<>]=?$/.test(symbol) ? { call: '(true and __compare', operator } : undefined
    case 'FunctionInvocation':
      return summing.has(source.slice(first.from, first.to)) ? { call: '__decimal' } : undefined
    default:
      return undefined
  }
}

/** Closing brackets come before what opens at the same place; among openings the outer one came first. */
const applyEdits = (source: string, edits: readonly Edit[]): string => {
  let text = ''
  let at = 0
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    text += source.slice(at, edit.from) + edit.text
    at = Math.max(at, edit.to)
  }
  return text + source.slice(at)
}

const syntaxFault = (source: string, node: Node): string => {
  const lines = source.slice(0, node.from).split('\n')
  const place = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
  const found = source.slice(node.from, node.from + 10)
  return found === '' ? `incomplete expression at ${place}` : `unexpected "${found}" at ${place}`
}
