import type { Behaviour, Context, Element } from '../../processor/context.ts'
import type { StoredDecision } from '../../state/columns.ts'
import { latestDecision, recordDecision } from '../decisions.ts'
import { evaluateString } from '../evaluate.ts'
import { parseJson } from '../../feel/values/json.ts'
import { Fault } from '../fault.ts'
import { applyInputs } from '../mappings.ts'
import { transition } from '../transition.ts'
import { putTrigger } from '../triggers.ts'
import { lookupText } from '../variables.ts'
import { jobTask } from './job-task.ts'
import { terminateLeaf } from './shared.ts'

/** Business rule task that asks a decision; the result is the payload of its completion (R1). */
export const decisionTask: Behaviour = {
  ...jobTask,
  activate: (ctx, element) => {
    applyInputs(ctx, element)
    const output = evaluate(ctx, element)
    putTrigger(ctx, element, element.node.id, { [calledBy(element).resultVariable]: output })
    transition(ctx, element, 'ELEMENT_ACTIVATED')
    ctx.push({ op: 'complete', ei: element.ei.key })
  },
  terminate: terminateLeaf,
}

const calledBy = ({ node }: Element) => {
  if (!node.decision) throw new Error(`${node.id} calls no decision`)
  return node.decision
}

/**
 * JSON text of the result.
 *
 * @throws Fault EXTRACT_VALUE_ERROR, CALLED_DECISION_ERROR, DECISION_EVALUATION_ERROR
 */
const evaluate = (ctx: Context, element: Element): string => {
  const { ei, process } = element
  const decisionId = evaluateString(ctx, calledBy(element).decisionId, ei.key)
  const decision = latestDecision(ctx, decisionId) ?? notFound(decisionId)
  const variable = (name: string): unknown => {
    const text = lookupText(ctx, ei.key, name)
    return text === undefined ? undefined : parseJson(text)
  }
  const { value } = recordDecision(ctx, decision, variable, {
    bpmnProcessId: process.id,
    processDefinitionKey: ei.pd,
    processInstanceKey: ei.pi,
    elementId: ei.elementId,
    elementInstanceKey: ei.key,
  })
  if (value.evaluationFailureMessage !== '')
    throw new Fault('DECISION_EVALUATION_ERROR', value.evaluationFailureMessage)
  return value.decisionOutput
}

const notFound = (id: string): StoredDecision => {
  throw new Fault(
    'CALLED_DECISION_ERROR',
    `Expected to evaluate decision '${id}', but no decision found for id '${id}'`,
  )
}
