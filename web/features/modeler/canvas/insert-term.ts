import { newChild, runTogether, setExtension, setHeader } from '../panel/extensions.ts'
import { insertOnFlow } from './insert-on-flow.ts'
import { inOneCommand } from './one-command.ts'
import { type DrawnElement, type Getter, modelList, serviceOf } from './services.ts'

/** Type of the building block that reckons the end of a term. */
export const computeTermType = 'blocks.compute-term'
const computeTermTemplate = 'woonzaak.compute-term'

/**
 * Puts the step that reckons a term before a timer, or before the step on whose edge it stands, and lets the timer wait for what it answers: one command.
 *
 * @param term code of the term
 * @param name what the new step is called
 */
export const insertTerm = (modeler: Getter, timer: DrawnElement, term: string, name: string): void =>
  inOneCommand(modeler, () => {
    const before = timer.host ?? timer
    const flow = before.incoming?.find(({ type }) => type === 'bpmn:SequenceFlow')
    if (flow !== undefined) {
      const bare = insertOnFlow(modeler, flow, before, { type: 'bpmn:ServiceTask' })
      const templates = serviceOf(modeler, 'elementTemplates')
      const [block] = templates.getLatest(computeTermTemplate)
      const step = block === undefined ? bare : templates.applyTemplate(bare, block)
      serviceOf(modeler, 'modeling').updateProperties(step, { name })
      runTogether(
        modeler,
        () => setExtension(modeler, step, 'zeebe:TaskDefinition', { type: computeTermType }),
        () => setHeader(modeler, step, 'term', term),
      )
    }
    waitFor(modeler, timer)
  })

const waitFor = (modeler: Getter, timer: DrawnElement): void => {
  const definition = modelList(timer.businessObject.get('eventDefinitions')).find(
    ({ $type }) => $type === 'bpmn:TimerEventDefinition',
  )
  if (definition === undefined) return
  const timeDate = newChild(modeler, definition, 'bpmn:FormalExpression', { body: '=date and time(termEndsAt)' })
  serviceOf(modeler, 'modeling').updateModdleProperties(timer, definition, {
    timeDate,
    timeDuration: undefined,
    timeCycle: undefined,
  })
}
