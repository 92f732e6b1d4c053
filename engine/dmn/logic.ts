import { elementOf, elementsOf, idOf, localType, textOf, type Moddle } from '../model/moddle.ts'
import { typeName, type Compiler } from './compiler.ts'
import { compileFormula, nothing } from './formula.ts'
import { widened } from './scope.ts'
import { compileTable } from './table.ts'
import type { BoxedFunction, DecisionType, Logic, Parameter, Scope } from './types.ts'

/** Compiles a boxed expression and all that is in it. */
export const compileLogic = async (element: Moddle, scope: Scope, c: Compiler): Promise<Logic> => {
  switch (element.$type) {
    case 'dmn:DecisionTable':
      return await compileTable(element, scope, c)
    case 'dmn:LiteralExpression':
      return { kind: 'literal', formula: compileFormula(element, scope, c) }
    case 'dmn:Context':
      return await compileContext(element, scope, c)
    case 'dmn:Invocation':
      return await compileInvocation(element, scope, c)
    case 'dmn:List':
      return { kind: 'list', items: await compileAll(elementsOf(element, 'elements'), scope, c) }
    case 'dmn:Relation':
      return await compileRelation(element, scope, c)
    case 'dmn:FunctionDefinition':
      return await compileFunction(element, scope, c)
    default:
      c.problems.push(`unsupported decision expression '${localType(element)}'`)
      return noLogic
  }
}

export const noLogic: Logic = { kind: 'literal', formula: nothing }

const types: Readonly<Record<string, DecisionType>> = {
  'dmn:DecisionTable': 'DECISION_TABLE',
  'dmn:LiteralExpression': 'LITERAL_EXPRESSION',
  'dmn:Context': 'CONTEXT',
  'dmn:Invocation': 'INVOCATION',
  'dmn:List': 'LIST',
  'dmn:Relation': 'RELATION',
}

export const decisionType = (logic: Moddle): DecisionType => types[logic.$type] ?? 'UNKNOWN'

/** A boxed function: of a knowledge model, or inside another expression. */
export const compileFunction = async (element: Moddle, scope: Scope, c: Compiler): Promise<BoxedFunction> => {
  const kind = textOf(element, 'kind') ?? 'FEEL'
  if (kind !== 'FEEL') c.problems.push(`functions of kind '${kind}' are not supported`)
  const parameters = elementsOf(element, 'formalParameter').map((parameter): Parameter => {
    const typeRef = typeName(textOf(parameter, 'typeRef'))
    return { name: textOf(parameter, 'name') ?? '', ...(typeRef !== undefined && { typeRef }) }
  })
  const body = elementOf(element, 'body')
  if (!body) c.problems.push(`The function '${idOf(element)}' must have a body.`)
  const inside = widened(scope, { variables: parameters.map(({ name }) => name) })
  return { kind: 'function', parameters, body: body ? await compileLogic(body, inside, c) : noLogic }
}

/** One after the other: each may have to let others run in between. */
const compileAll = async (elements: readonly Moddle[], scope: Scope, c: Compiler): Promise<readonly Logic[]> => {
  const compiled: Logic[] = []
  for (const element of elements) {
    compiled.push(await compileLogic(element, scope, c))
    await c.breathe()
  }
  return compiled
}

/** An entry without a variable is the result; each entry sees those before it. */
const compileContext = async (element: Moddle, scope: Scope, c: Compiler): Promise<Logic> => {
  const entries: { name: string; logic: Logic }[] = []
  let result: Logic | undefined
  let inside = scope
  for (const entry of elementsOf(element, 'contextEntry')) {
    const name = textOf(elementOf(entry, 'variable'), 'name')
    const value = elementOf(entry, 'value')
    if (result) c.problems.push(`The result of the context '${idOf(element)}' must be its last entry.`)
    if (!value) c.problems.push(`The entry '${name ?? idOf(entry)}' of a context must have an expression.`)
    const logic = value ? await compileLogic(value, inside, c) : noLogic
    if (name === undefined) result = logic
    else entries.push({ name, logic })
    if (name !== undefined)
      inside = widened(inside, logic.kind === 'function' ? { functions: [name] } : { variables: [name] })
    await c.breathe()
  }
  return { kind: 'context', entries, ...(result && { result }) }
}

const compileInvocation = async (element: Moddle, scope: Scope, c: Compiler): Promise<Logic> => {
  const called = elementOf(element, 'calledFunction')
  if (called?.$type !== 'dmn:LiteralExpression')
    c.problems.push(`expected invocation with literal expression but found '${called ? localType(called) : 'nothing'}'`)
  const bindings: { name: string; logic: Logic }[] = []
  for (const binding of elementsOf(element, 'binding')) {
    const name = textOf(elementOf(binding, 'parameter'), 'name') ?? ''
    const formula = elementOf(binding, 'bindingFormula')
    bindings.push({ name, logic: formula ? await compileLogic(formula, scope, c) : noLogic })
  }
  return { kind: 'invocation', called: called ? compileFormula(called, scope, c) : nothing, bindings }
}

const compileRelation = async (element: Moddle, scope: Scope, c: Compiler): Promise<Logic> => {
  const columns = elementsOf(element, 'column').map((column) => textOf(column, 'name') ?? '')
  const rows: (readonly Logic[])[] = []
  for (const row of elementsOf(element, 'row')) {
    const cells = elementsOf(row, 'elements')
    if (cells.length !== columns.length)
      c.problems.push(`expected row with '${columns.length}' elements but found '${cells.length}'`)
    rows.push(await compileAll(cells, scope, c))
  }
  return { kind: 'relation', columns, rows }
}
