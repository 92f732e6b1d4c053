import { elementOf, elementsOf, idOf, textOf, type Moddle } from '../model/moddle.ts'
import { compileCell } from './cell.ts'
import type { Compiler } from './compiler.ts'
import { checkLanguage, compileFormula, nothing } from './formula.ts'
import type { Aggregation, DecisionTable, Formula, HitPolicy, Input, Output, Rule, Scope, Test } from './types.ts'

const hitPolicies: ReadonlySet<string> = new Set<HitPolicy>([
  'UNIQUE',
  'FIRST',
  'ANY',
  'PRIORITY',
  'RULE ORDER',
  'OUTPUT ORDER',
  'COLLECT',
])
const aggregations: ReadonlySet<string> = new Set<Aggregation>(['SUM', 'MIN', 'MAX', 'COUNT'])

const isHitPolicy = (text: string): text is HitPolicy => hitPolicies.has(text)
const isAggregation = (text: string): text is Aggregation => aggregations.has(text)

/** Compiles a decision table, some rules at a time. */
export const compileTable = async (table: Moddle, scope: Scope, c: Compiler): Promise<DecisionTable> => {
  const hitPolicy = textOf(table, 'hitPolicy') ?? 'UNIQUE'
  const aggregation = textOf(table, 'aggregation')
  const outputs = elementsOf(table, 'output').map((output) => compileOutput(output, scope, c))
  checkHead(table, hitPolicy, aggregation, c)
  const inputs = elementsOf(table, 'input').map((input) => compileInput(input, scope, c))
  const rules: Rule[] = []
  const cells = new CellCompiler(scope, c)
  for (const rule of c.rulesOf(table)) {
    rules.push(compileRule(rule, { inputs: inputs.length, outputs: outputs.length }, cells, c))
    await c.breathe()
  }
  return {
    kind: 'table',
    hitPolicy: isHitPolicy(hitPolicy) ? hitPolicy : 'UNIQUE',
    ...(aggregation !== undefined && isAggregation(aggregation) && { aggregation }),
    inputs,
    outputs,
    rules,
  }
}

const checkHead = (table: Moddle, hitPolicy: string, aggregation: string | undefined, c: Compiler): void => {
  const outputs = elementsOf(table, 'output')
  if (!isHitPolicy(hitPolicy)) c.problems.push(`unknown hit policy '${hitPolicy}'`)
  if (aggregation !== undefined && !isAggregation(aggregation)) c.problems.push(`unknown aggregation '${aggregation}'`)
  if (outputs.length === 0) c.problems.push('a decision table must have at least one output')
  if (outputs.length < 2) return
  if (hitPolicy === 'COLLECT' && aggregation !== undefined)
    c.problems.push("hit policy 'COLLECT' with aggregator is not defined for compound output")
  for (const output of outputs.filter((one) => textOf(one, 'name') === undefined))
    c.problems.push(`no output name defined for \`${textOf(output, 'label') ?? idOf(output)}\``)
}

const compileInput = (input: Moddle, scope: Scope, c: Compiler): Input => {
  const expression = elementOf(input, 'inputExpression')
  const formula = expression ? compileFormula(expression, scope, c) : nothing
  if (!expression) c.problems.push(`The input '${idOf(input)}' must have an expression.`)
  return { id: idOf(input), name: textOf(input, 'label') ?? formula.text, expression: formula }
}

const compileOutput = (output: Moddle, scope: Scope, c: Compiler): Output => {
  const fallback = elementOf(output, 'defaultOutputEntry')
  const name = textOf(output, 'name') ?? ''
  return {
    id: idOf(output),
    name,
    label: textOf(output, 'label') ?? name,
    priorities: allowedValues(elementOf(output, 'outputValues') ?? c.allowedValuesOf(textOf(output, 'typeRef'))),
    ...(fallback && { fallback: compileFormula(fallback, scope, c) }),
  }
}

/** Values between commas outside quotes; quotes themselves do not count. */
const allowedValues = (tests: Moddle | undefined): readonly string[] =>
  (textOf(tests, 'text')?.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? []).map((value) =>
    value.trim().replaceAll(/^"|"$/g, ''),
  )

const compileRule = (
  rule: Moddle,
  columns: { readonly inputs: number; readonly outputs: number },
  cells: CellCompiler,
  c: Compiler,
): Rule => {
  const inputEntries = elementsOf(rule, 'inputEntry')
  const outputEntries = elementsOf(rule, 'outputEntry')
  if (inputEntries.length > columns.inputs || outputEntries.length !== columns.outputs) {
    c.problems.push(
      `the rule '${idOf(rule)}' has ${inputEntries.length} input and ${outputEntries.length} output entries, but the table has ${columns.inputs} inputs and ${columns.outputs} outputs`,
    )
  }
  return {
    id: idOf(rule),
    tests: inputEntries.map((entry) => cells.test(entry)),
    outputs: outputEntries.map((entry) => cells.output(entry)),
  }
}

/** Compiles the cells of one table; the same text is compiled once. */
class CellCompiler {
  readonly #scope: Scope
  readonly #compiler: Compiler
  readonly #tests = new Map<string, Test>()
  readonly #outputs = new Map<string, Formula>()

  constructor(scope: Scope, compiler: Compiler) {
    this.#scope = scope
    this.#compiler = compiler
  }

  test(entry: Moddle): Test {
    const text = textOf(entry, 'text') ?? ''
    checkLanguage(entry, this.#compiler)
    return remembered(this.#tests, text, () => compileCell(text, this.#scope, this.#compiler))
  }

  output(entry: Moddle): Formula {
    const text = textOf(entry, 'text') ?? ''
    const compile = (): Formula => compileFormula(entry, this.#scope, this.#compiler)
    return text === '' ? compile() : remembered(this.#outputs, text, compile)
  }
}

const remembered = <T>(known: Map<string, T>, text: string, compile: () => T): T => {
  const found = known.get(text)
  if (found !== undefined) return found
  const made = compile()
  known.set(text, made)
  return made
}
