import { nameQuoter, needsQuotes, normalName } from '../feel/names.ts'
import { elementOf, elementsOf, textOf, type Moddle } from '../model/moddle.ts'
import type { Scope } from './types.ts'

/** Names that a boxed expression adds for what is inside it. */
export interface NewNames {
  readonly variables?: readonly string[]
  readonly functions?: readonly string[]
}

export const emptyScope = (parts: ReadonlySet<string>): Scope =>
  toScope({ variables: new Set(), functions: new Set(), parts })

/** The same scope with more names in it. Plain names need nothing, unless they hide a function: most scopes stay as they are. */
export const widened = (scope: Scope, { variables = [], functions = [] }: NewNames): Scope => {
  const { names } = scope
  const hidden = new Set(variables.map(normalName))
  const isPlain = (name: string): boolean => !needsQuotes(name) && !names.functions.has(name)
  if (functions.length === 0 && [...hidden].every(isPlain)) return scope
  return toScope({
    variables: new Set([...names.variables, ...variables, ...functions]),
    functions: new Set([...[...names.functions].filter((name) => !hidden.has(name)), ...functions.map(normalName)]),
    parts: names.parts,
  })
}

const toScope = (names: Scope['names']): Scope => {
  let quote: Scope['quote'] | undefined
  return {
    names,
    quote: (source) => {
      quote ??= nameQuoter(names)
      return quote(source)
    },
  }
}

/** Expressions that are nested deeper, and longer chains of requirements, are refused: what walks them does so by recursion. */
export const maxDepth = 200

/**
 * All names of parts of structures in a file: components of types, entries of contexts, columns, outputs of tables.
 *
 * @throws RangeError when the file is nested too deep
 */
export const partNames = (definitions: Moddle): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (element: Moddle, depth: number): void => {
    if (depth > maxDepth) throw new RangeError(`elements are nested more than ${maxDepth} levels deep`)
    const part = partName(element)
    if (part !== undefined) found.add(part)
    for (const property of holders) {
      for (const child of elementsOf(element, property)) visit(child, depth + 1)
      const single = elementOf(element, property)
      if (single) visit(single, depth + 1)
    }
  }
  visit(definitions, 0)
  return found
}

const partName = (element: Moddle): string | undefined => {
  switch (element.$type) {
    case 'dmn:ItemDefinition':
    case 'dmn:OutputClause':
    case 'dmn:InformationItem':
      return textOf(element, 'name')
    case 'dmn:ContextEntry':
      return textOf(elementOf(element, 'variable'), 'name')
    default:
      return undefined
  }
}

/** Properties under which parts of structures are found; the rules of a table have none. */
const holders = [
  'itemDefinition',
  'itemComponent',
  'drgElement',
  'decisionLogic',
  'encapsulatedLogic',
  'body',
  'contextEntry',
  'value',
  'column',
  'row',
  'elements',
  'output',
  'binding',
  'bindingFormula',
] as const
