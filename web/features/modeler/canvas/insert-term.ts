import { newChild, runTogether, setExtension, setHeader } from '../panel/extensions.ts'
import { insertOnFlow } from './insert-on-flow.ts'
import { type DrawnElement, type Getter, modelList, type Services, serviceOf } from './services.ts'

export const insertTermCommand = 'woonzaak.insert-term'
/** Type of the building block that reckons the end of a term. */
export const computeTermType = 'blocks.compute-term'

export interface InsertTerm {
  readonly timer: DrawnElement
  /** code of the term */
  readonly term: string
  /** what the new step is called */
  readonly name: string
}

/** Puts the step that reckons a term before a timer, and lets the timer wait for what it answers: one command. */
class InsertTermHandler {
  static readonly $inject = ['injector']
  private readonly modeler: Getter

  constructor(injector: Getter) {
    this.modeler = injector
  }

  preExecute({ timer, term, name }: InsertTerm): void {
    const modeler = this.modeler
    const before = timer.host ?? timer
    const flow = before.incoming?.find(({ type }) => type === 'bpmn:SequenceFlow')
    const step = flow === undefined ? undefined : insertOnFlow(modeler, flow, before, { type: 'bpmn:ServiceTask' })
    if (step !== undefined) {
      serviceOf(modeler, 'modeling').updateProperties(step, { name })
      runTogether(modeler, setExtension(modeler, step, 'zeebe:TaskDefinition', { type: computeTermType }))
      runTogether(modeler, setHeader(modeler, step, 'term', term))
    }
    waitFor(modeler, timer)
  }
}

const waitFor = (modeler: Getter, timer: DrawnElement): void => {
  const definition = modelList(timer.businessObject.get('eventDefinitions')).find(
    ({ $type }) => $type === 'bpmn:TimerEventDefinition',
  )
  if (definition === undefined) return
  const timeDate = newChild(modeler, definition, 'bpmn:FormalExpression', { body: '=date and time(lapsesAt)' })
  serviceOf(modeler, 'modeling').updateModdleProperties(timer, definition, {
    timeDate,
    timeDuration: undefined,
    timeCycle: undefined,
  })
}

/** Makes the command known before the diagram is there. */
class InsertTermCommand {
  static readonly $inject = ['commandStack']
  constructor(commandStack: Services['commandStack']) {
    commandStack.registerHandler(insertTermCommand, InsertTermHandler)
  }
}

export const insertTermModule = { __init__: ['insertTerm'], insertTerm: ['type', InsertTermCommand] }
