import { decisionByKey, latestDecision, noCaller, recordDecision } from '../../bpmn/decisions.ts'
import { Fault } from '../../bpmn/fault.ts'
import { splitDocument } from '../../bpmn/json.ts'
import { parseJson } from '../../feel/values/json.ts'
import { parseKey } from '../../keys.ts'
import type { DecisionEvaluationValue } from '../../log/decision-values.ts'
import type { StoredDecision } from '../../state/columns.ts'
import type { CommandInput, CommandResult } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'

/** By id (latest version) or by key (R1). */
export const evaluateDecision = (
  ctx: Context,
  input: CommandInput<'evaluateDecision'>,
): CommandResult<'evaluateDecision'> => {
  const texts = splitDocument(input.variables)
  const decision = find(ctx, input)
  const variable = (name: string): unknown => {
    const text = Object.hasOwn(texts, name) ? texts[name] : undefined
    return text === undefined ? undefined : parseJson(text)
  }
  try {
    const { key, value } = recordDecision(ctx, decision, variable, noCaller)
    return toResult(key, value)
  } catch (error) {
    if (error instanceof Fault) throw new Rejection('PROCESSING_ERROR', error.message)
    throw error
  }
}

const find = (ctx: Context, input: CommandInput<'evaluateDecision'>): StoredDecision => {
  const { decisionId = '', decisionKey = '' } = input
  if (decisionId !== '') return latestDecision(ctx, decisionId) ?? notFound(decisionId, 'id')
  if (!/^\d+$/.test(decisionKey)) {
    throw new Rejection('INVALID_ARGUMENT', 'Expected either a decision id or a valid decision key, but none provided')
  }
  return decisionByKey(ctx, parseKey(decisionKey)) ?? notFound(decisionKey, 'key')
}

/** Zeebe 8.5 answers INVALID_ARGUMENT here, later versions NOT_FOUND. */
const notFound = (asked: string, by: 'id' | 'key'): never => {
  throw new Rejection(
    'INVALID_ARGUMENT',
    `Expected to evaluate decision '${asked}', but no decision found for ${by} '${asked}'`,
  )
}

const toResult = (key: number, value: DecisionEvaluationValue): CommandResult<'evaluateDecision'> => ({
  key: String(key),
  decisionId: value.decisionId,
  decisionName: value.decisionName,
  decisionVersion: value.decisionVersion,
  decisionKey: String(value.decisionKey),
  decisionRequirementsId: value.decisionRequirementsId,
  decisionRequirementsKey: String(value.decisionRequirementsKey),
  decisionOutput: value.decisionOutput,
  failedDecisionId: value.failedDecisionId,
  failureMessage: value.evaluationFailureMessage,
  evaluatedDecisions: value.evaluatedDecisions.map((decision) => ({
    ...decision,
    decisionKey: String(decision.decisionKey),
  })),
})
