import { evaluateDecision, type DecisionResult, type EvaluatedDecision } from '../dmn/evaluate.ts'
import type { Lookup } from '../dmn/types.ts'
import { toJsonText } from '../feel/values/json.ts'
import type { DecisionEvaluationValue, EvaluatedDecisionValue } from '../log/decision-values.ts'
import { tenantId } from '../log/values.ts'
import type { Context } from '../processor/context.ts'
import type { StoredDecision } from '../state/columns.ts'
import { k } from '../store/key.ts'
import { Fault } from './fault.ts'

/** Latest version of a decision. */
export const latestDecision = (ctx: Context, id: string): StoredDecision | undefined => {
  const key = ctx.ws.get('decl', k(id))
  return key === undefined ? undefined : decisionByKey(ctx, key)
}

export const decisionByKey = (ctx: Context, key: number): StoredDecision | undefined => ctx.ws.get('dec', k(key))

/** Where a decision is evaluated: the fields of the record that name the business rule task. */
export type DecisionCaller = Pick<
  DecisionEvaluationValue,
  'bpmnProcessId' | 'processDefinitionKey' | 'processInstanceKey' | 'elementId' | 'elementInstanceKey'
>

export const noCaller: DecisionCaller = {
  bpmnProcessId: '',
  processDefinitionKey: -1,
  processInstanceKey: -1,
  elementId: '',
  elementInstanceKey: -1,
}

/**
 * Evaluates a decision and tells it in the log, whether it succeeds or not.
 *
 * @throws Fault MESSAGE_SIZE_EXCEEDED when there is more to tell than a record may hold
 */
export const recordDecision = (
  ctx: Context,
  stored: StoredDecision,
  variables: Lookup,
  caller: DecisionCaller,
): { readonly key: number; readonly value: DecisionEvaluationValue } => {
  const decision = ctx.definitions.graph(stored.graphKey).decisions.get(stored.id)
  if (!decision) throw new Error(`decision requirements ${stored.graphId} have no decision ${stored.id}`)
  const result = evaluateDecision(decision, variables)
  const key = ctx.nextKey()
  const value = toRecord(ctx, stored, result, caller)
  ctx.append('DECISION_EVALUATION', result.failure ? 'FAILED' : 'EVALUATED', key, value)
  return { key, value }
}

/** Removes a decision requirements graph and its decisions; the versions before them become the latest again (D7). */
export const deleteDecisionRequirements = (ctx: Context, key: number): boolean => {
  const graph = ctx.ws.get('drg', k(key))
  if (!graph) return false
  for (const decisionKey of ctx.ws.keysUnder('decg', [key])) {
    const decision = decisionByKey(ctx, decisionKey)
    if (!decision) continue
    ctx.append('DECISION', 'DELETED', decisionKey, {
      decisionId: decision.id,
      decisionName: decision.name,
      version: decision.version,
      decisionKey,
      decisionRequirementsId: graph.id,
      decisionRequirementsKey: key,
      duplicate: false,
      tenantId,
    })
  }
  const content = ctx.ws.get('res', k(key))?.content ?? new Uint8Array()
  ctx.append('DECISION_REQUIREMENTS', 'DELETED', key, {
    decisionRequirementsId: graph.id,
    decisionRequirementsName: graph.name,
    decisionRequirementsVersion: graph.version,
    decisionRequirementsKey: key,
    namespace: graph.namespace,
    resourceName: graph.resourceName,
    checksum: graph.checksum,
    resource: Buffer.from(content).toString('base64'),
    duplicate: false,
    tenantId,
  })
  ctx.definitions.removeGraph(key)
  return true
}

const toRecord = (
  ctx: Context,
  stored: StoredDecision,
  result: DecisionResult,
  caller: DecisionCaller,
): DecisionEvaluationValue => {
  const versions = new Map(
    ctx.ws.keysUnder('decg', [stored.graphKey]).flatMap((key) => {
      const decision = decisionByKey(ctx, key)
      return decision ? [[decision.id, decision] as const] : []
    }),
  )
  const texts = new Texts(stored.id)
  return {
    decisionKey: stored.key,
    decisionId: stored.id,
    decisionName: stored.name,
    decisionVersion: stored.version,
    decisionRequirementsId: stored.graphId,
    decisionRequirementsKey: stored.graphKey,
    decisionOutput: result.output,
    ...caller,
    evaluatedDecisions: result.evaluated.map((one) => toEvaluated(one, versions.get(one.decision.id), texts)),
    evaluationFailureMessage: result.failure?.message ?? '',
    failedDecisionId: result.failure?.decisionId ?? '',
    tenantId,
  }
}

const toEvaluated = (
  { decision, output, inputs, rules }: EvaluatedDecision,
  stored: StoredDecision | undefined,
  texts: Texts,
): EvaluatedDecisionValue => ({
  decisionId: decision.id,
  decisionName: decision.name,
  decisionKey: stored?.key ?? -1,
  decisionVersion: stored?.version ?? -1,
  decisionType: decision.type,
  decisionOutput: texts.of(output),
  tenantId,
  evaluatedInputs: inputs.map(({ id, name, value }) => ({
    inputId: id,
    inputName: name,
    inputValue: texts.of(value),
  })),
  matchedRules: rules.map(({ id, index, outputs }) => ({
    ruleId: id,
    ruleIndex: index,
    evaluatedOutputs: outputs.map((one) => ({
      outputId: one.id,
      outputName: one.name,
      outputValue: texts.of(one.value),
    })),
  })),
})

/** Zeebe takes messages of 4 MB at most. */
const largestRecord = 4 * 1024 * 1024
/** What a rule or an input takes beside its value. */
const overhead = 100

/** Values of one record as JSON text. */
class Texts {
  readonly #decisionId: string
  #size = 0

  constructor(decisionId: string) {
    this.#decisionId = decisionId
  }

  /** @throws Fault MESSAGE_SIZE_EXCEEDED */
  of(value: unknown): string {
    const text = jsonText(value)
    this.#size += text.length + overhead
    if (this.#size <= largestRecord) return text
    throw new Fault(
      'MESSAGE_SIZE_EXCEEDED',
      `Expected to evaluate decision '${this.#decisionId}', but its inputs, matched rules and outputs are larger than 4 MB`,
    )
  }
}

/** A function or a range inside the graph has no JSON form; it is told as null. */
const jsonText = (value: unknown): string => {
  try {
    return toJsonText(value)
  } catch (error) {
    if (error instanceof TypeError) return 'null'
    throw error
  }
}
