import { extensionOf, idOf, textOf, type Moddle } from './moddle.ts'
import type { CompileContext } from './extensions.ts'
import type { CalledDecision } from './types.ts'

/** Decision of a business rule task with `zeebe:calledDecision`; undefined when a worker does the task. */
export const calledDecision = (element: Moddle, c: CompileContext): CalledDecision | undefined => {
  if (element.$type !== 'bpmn:BusinessRuleTask') return undefined
  const id = idOf(element)
  const called = extensionOf(element, 'zeebe:CalledDecision')
  const job = extensionOf(element, 'zeebe:TaskDefinition')
  if ((called === undefined) === (job === undefined)) {
    c.problems.add(id, "Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element")
  }
  if (!called) return undefined
  const decisionId = textOf(called, 'decisionId')
  const resultVariable = textOf(called, 'resultVariable')
  if (decisionId === undefined) c.problems.add(id, "Attribute 'decisionId' must be present and not empty")
  if (resultVariable === undefined) c.problems.add(id, "Attribute 'resultVariable' must be present and not empty")
  if ((textOf(called, 'bindingType') ?? 'latest') !== 'latest')
    c.problems.add(id, "Attribute 'bindingType' other than 'latest' is currently not supported")
  return {
    decisionId: c.problems.expression(id, decisionId ?? 'none', c.feel),
    resultVariable: resultVariable ?? 'none',
  }
}
