import { isDeepStrictEqual } from 'node:util'
import { compileDmn } from '#engine/dmn/compile'
import { evaluateDecision } from '#engine/dmn/evaluate'
import type { Decision, DecisionGraph } from '#engine/dmn/types'
import { parseJson } from '#engine/feel/compile'
import type { DecisionContract } from '#processes/define'
import { processes } from '#processes'
import { tableFilesOf } from './tables.ts'

/** A decision table on its own, as the engine evaluates it. */
export interface OpenTable<Facts, Answer> {
  /** @throws Error when the table fails, or answers what the contract does not know */
  decide(facts: Facts): Answer
  /** rules that no call has met, by number and annotation; empty when the samples have seen the whole table */
  unmet(): string[]
}

/**
 * Opens a table without a process, for the test of its rules:
 * `const table = await openTable(caMain.decisions.validity)`.
 */
export const openTable = async <C extends DecisionContract>(
  contract: C,
): Promise<OpenTable<Readonly<Record<string, unknown>>, ReturnType<C['output']['parse']>>> => {
  const owner = processes.find(({ decisions = {} }) => Object.values(decisions).some(({ id }) => id === contract.id))
  return readTable(contract, await graphsOf(owner?.processId ?? ''))
}

/** As `openTable`, of compiled files. @throws Error when no file has the decision */
export const readTable = <C extends DecisionContract>(
  contract: C,
  graphs: readonly DecisionGraph[],
): OpenTable<Readonly<Record<string, unknown>>, ReturnType<C['output']['parse']>> => {
  const decision = graphs.map(({ decisions }) => decisions.get(contract.id)).find((found) => found !== undefined)
  if (decision === undefined) throw new Error(`no table ${contract.id}`)
  const met = new Set<string>()
  return {
    decide: (facts) => {
      const variables = toFeel(contract.input.parse(facts))
      const { output, failure, evaluated } = evaluateDecision(decision, (name) => variables.get(name))
      if (failure) throw new Error(failure.message)
      for (const { rules } of evaluated) for (const { id } of rules) met.add(id)
      return contract.output.parse(JSON.parse(output)) as ReturnType<C['output']['parse']>
    },
    unmet: () => rulesOf(decision).flatMap((id, index) => (met.has(id) ? [] : [`${contract.id}: rule ${index + 1}`])),
  }
}

/**
 * Where a table and a rule in TypeScript answer differently, and what of the table the samples never met; empty when they say the same.
 *
 * @param facts samples, enough to meet every rule of the table
 */
export const differences = <F extends Readonly<Record<string, unknown>>>(
  table: OpenTable<Readonly<Record<string, unknown>>, unknown>,
  rule: (facts: F) => unknown,
  facts: readonly F[],
): string[] => [
  ...facts.flatMap((sample) => {
    const [drawn, written] = [table.decide(sample), rule(sample)]
    return isDeepStrictEqual(drawn, written)
      ? []
      : [`${JSON.stringify(sample)}: the table says ${JSON.stringify(drawn)}, the rule ${JSON.stringify(written)}`]
  }),
  ...table.unmet().map((rule) => `${rule} is met by no sample`),
]

const graphsOf = async (processId: string): Promise<DecisionGraph[]> =>
  Promise.all(
    tableFilesOf(processId).map(async ({ xml }) => (await compileDmn(xml, { timeZone: 'Europe/Brussels' })).graph),
  )

const rulesOf = ({ logic, decisions }: Decision): string[] => [
  ...(logic.kind === 'table' ? logic.rules.map(({ id }) => id) : []),
  ...decisions.flatMap(rulesOf),
]

// as the engine reads variables: JSON in, FEEL values out
const toFeel = (facts: Readonly<Record<string, unknown>>): Map<string, unknown> =>
  new Map(Object.entries(facts).map(([name, value]) => [name, parseJson(JSON.stringify(value ?? null))]))
