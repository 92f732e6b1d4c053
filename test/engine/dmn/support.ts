import { expect } from 'chai'
import { compileDmn } from '#engine/dmn/compile'
import { evaluateDecision, type DecisionResult } from '#engine/dmn/evaluate'
import { decision, dmn } from '#test/support/dmn-builder'

type Variables = Readonly<Record<string, unknown>>

const now = (): number => Date.UTC(2026, 0, 5, 9)

/** Faults of a file, in order. */
export const problemsOf = async (...content: readonly string[]): Promise<readonly string[]> =>
  (await compileDmn(dmn('graph', ...content), { now })).problems

/** Evaluates decision `d` of a file made of these elements. */
export const evaluate = async (
  content: readonly string[],
  variables: Variables = {},
  id = 'd',
): Promise<DecisionResult> => {
  const { graph, problems } = await compileDmn(dmn('graph', ...content), { now })
  expect(problems).to.deep.equal([])
  const found = graph.decisions.get(id)
  if (!found) throw new Error(`no decision ${id}`)
  return evaluateDecision(found, (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined))
}

/** Result of a file whose decision `d` must not fail. */
export const resultOf = async (content: readonly string[], variables: Variables = {}): Promise<unknown> => {
  const { output, failure } = await evaluate(content, variables)
  expect(failure).to.equal(undefined)
  return JSON.parse(output)
}

/** Result of a decision with this logic alone. */
export const logicResult = async (logic: string, variables: Variables = {}): Promise<unknown> =>
  await resultOf([decision('d', logic)], variables)

/** Text of the failure of a decision with this logic alone. */
export const logicFailure = async (logic: string, variables: Variables = {}): Promise<string | undefined> =>
  (await evaluate([decision('d', logic)], variables)).failure?.message
