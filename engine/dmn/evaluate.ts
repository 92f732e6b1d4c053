import { defaultLimitMs, TooCostly, withinBudget } from '../feel/budget.ts'
import { FeelEvaluationError } from '../feel/errors.ts'
import { toJsonText } from '../feel/values/json.ts'
import { evaluateLogic, knowledgeValues, over } from './evaluate-logic.ts'
import type { EvaluatedInput, MatchedRule, TableTrace } from './evaluate-table.ts'
import { DecisionFailure } from './failure.ts'
import { checkType } from './type-check.ts'
import type { Decision, Lookup } from './types.ts'

export interface EvaluatedDecision {
  readonly decision: Decision
  /** FEEL value; null when it failed */
  readonly output: unknown
  readonly inputs: readonly EvaluatedInput[]
  readonly rules: readonly MatchedRule[]
}

export interface DecisionResult {
  /** JSON text; `null` when the evaluation failed */
  readonly output: string
  readonly failure?: { readonly decisionId: string; readonly message: string }
  /** in the order in which they were evaluated: required decisions first, each once */
  readonly evaluated: readonly EvaluatedDecision[]
}

/**
 * Evaluates a decision and those that it requires; all together may take as long as one FEEL expression.
 *
 * @param variables current value of a variable by name
 */
export const evaluateDecision = (decision: Decision, variables: Lookup): DecisionResult => {
  const evaluation = new Evaluation(remembering(variables))
  try {
    const output = withinBudget(defaultLimitMs, () => toText(evaluation.run(decision)))
    return { output, evaluated: evaluation.evaluated }
  } catch (error) {
    if (!isFailure(error)) throw error
    return {
      output: 'null',
      failure: {
        decisionId: evaluation.evaluated.at(-1)?.decision.id ?? decision.id,
        message: `Expected to evaluate decision '${decision.id}', but ${error.message}`,
      },
      evaluated: evaluation.evaluated,
    }
  }
}

const isFailure = (error: unknown): error is Error =>
  error instanceof DecisionFailure || error instanceof FeelEvaluationError || error instanceof TooCostly

/** One run through the graph. */
class Evaluation {
  readonly evaluated: EvaluatedDecision[] = []
  readonly #variables: Lookup
  readonly #results = new Map<Decision, unknown>()

  constructor(variables: Lookup) {
    this.#variables = variables
  }

  run(decision: Decision): unknown {
    if (this.#results.has(decision)) return this.#results.get(decision)
    const values = new Map<string, unknown>()
    for (const required of decision.decisions) values.set(required.resultName, this.run(required))
    const known = knowledgeValues(decision.knowledge, this.#variables)
    const lookup = over(values, over(known, this.#variables))
    const trace: TableTrace = { inputs: [], rules: [] }
    let output: unknown = null
    try {
      output = evaluateLogic(decision.logic, lookup, trace)
    } finally {
      this.evaluated.push({ decision, output, ...trace })
    }
    this.#results.set(decision, checkType(output, decision.typeRef))
    return output
  }
}

/** Variables may be expensive to read, and rules read the same ones again and again. */
const remembering = (variables: Lookup): Lookup => {
  const known = new Map<string, unknown>()
  return (name) => {
    if (!known.has(name)) known.set(name, variables(name))
    return known.get(name)
  }
}

/** @throws DecisionFailure for functions and ranges, which have no JSON form, and for values too large to be stored */
const toText = (value: unknown): string => {
  try {
    return toJsonText(value)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new DecisionFailure(error.message, { cause: error })
  }
}
