import { enterCall, leaveCall } from '../feel/budget.ts'
import { displayShort } from '../feel/values/display.ts'
import { FeelFunction } from '../feel/values/types.ts'
import { evaluateTable, type TableTrace } from './evaluate-table.ts'
import { DecisionFailure } from './failure.ts'
import { checkType } from './type-check.ts'
import type { BoxedFunction, KnowledgeModel, Logic, Lookup } from './types.ts'

/**
 * Evaluates a boxed expression.
 *
 * @param trace filled when the expression is a table
 * @throws DecisionFailure, FeelEvaluationError, TooCostly
 */
export const evaluateLogic = (logic: Logic, lookup: Lookup, trace: TableTrace = { inputs: [], rules: [] }): unknown => {
  switch (logic.kind) {
    case 'table':
      return evaluateTable(logic, lookup, trace)
    case 'literal':
      return logic.formula.evaluate(lookup) ?? null
    case 'context':
      return evaluateContext(logic, lookup)
    case 'invocation':
      return evaluateInvocation(logic, lookup)
    case 'list':
      return logic.items.map((item) => evaluateLogic(item, lookup))
    case 'relation':
      return logic.rows.map((row) =>
        Object.fromEntries(row.map((cell, index) => [logic.columns[index] ?? '', evaluateLogic(cell, lookup)])),
      )
    case 'function':
      return new DmnFunction(logic, lookup)
  }
}

/** Functions of knowledge models by name; each sees the models that it requires. */
export const knowledgeValues = (models: readonly KnowledgeModel[], lookup: Lookup): ReadonlyMap<string, unknown> =>
  new Map(
    models.map(({ name, logic, knowledge }) => [
      name,
      new DmnFunction(logic, over(knowledgeValues(knowledge, lookup), lookup)),
    ]),
  )

/** Values that hide what is behind them. */
export const over =
  (values: ReadonlyMap<string, unknown>, lookup: Lookup): Lookup =>
  (name) =>
    values.has(name) ? values.get(name) : lookup(name)

/** A boxed function as value. A failure inside one that FEEL has called gives null there, as with every function. */
class DmnFunction extends FeelFunction {
  readonly #logic: BoxedFunction
  readonly #lookup: Lookup

  constructor(logic: BoxedFunction, lookup: Lookup) {
    super(
      logic.parameters.map(({ name }) => name),
      (values) => orNull(() => this.call(values)),
    )
    this.#logic = logic
    this.#lookup = lookup
  }

  /** @throws DecisionFailure, FeelEvaluationError, TooCostly */
  call(values: readonly unknown[]): unknown {
    const { parameters, body } = this.#logic
    const given = new Map(
      parameters.map(({ name, typeRef }, index) => [name, checkType(values[index] ?? null, typeRef)] as const),
    )
    enterCall()
    const result = evaluateLogic(body, over(given, this.#lookup))
    leaveCall()
    return result
  }
}

const orNull = (evaluate: () => unknown): unknown => {
  try {
    return evaluate()
  } catch (error) {
    if (error instanceof DecisionFailure) return null
    throw error
  }
}

const evaluateContext = ({ entries, result }: Logic & { kind: 'context' }, lookup: Lookup): unknown => {
  const values = new Map<string, unknown>()
  const inside = over(values, lookup)
  for (const { name, logic } of entries) values.set(name, evaluateLogic(logic, inside))
  return result ? evaluateLogic(result, inside) : Object.fromEntries(values)
}

const evaluateInvocation = ({ called, bindings }: Logic & { kind: 'invocation' }, lookup: Lookup): unknown => {
  const target = called.evaluate(lookup)
  if (!(target instanceof FeelFunction))
    throw new DecisionFailure(`expected a function with name '${called.text}' but found '${displayShort(target)}'`)
  const values = new Map(bindings.map(({ name, logic }) => [name, evaluateLogic(logic, lookup)] as const))
  const unbound = target.parameters.find((name) => !values.has(name))
  if (unbound !== undefined) throw new DecisionFailure(`no parameter found with name '${unbound}'`)
  const inOrder = target.parameters.map((name) => values.get(name))
  return target instanceof DmnFunction ? target.call(inOrder) : target.invoke(inOrder)
}
