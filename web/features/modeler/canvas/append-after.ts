import { insertOnFlow } from './insert-on-flow.ts'
import { type DrawnElement, type Getter, type Services, serviceOf } from './services.ts'

const command = 'woonzaak.append-after'

interface Context {
  readonly source: DrawnElement
  readonly attributes: object
  /** what came, for who gave the command */
  made?: DrawnElement
}

/** Puts an element behind another one: on the only way out when there is one, else as a new way. One command. */
class AppendAfterHandler {
  static readonly $inject = ['injector']
  private readonly modeler: Getter

  constructor(injector: Getter) {
    this.modeler = injector
  }

  preExecute(context: Context): void {
    const { source, attributes } = context
    const [flow, ...more] = (source.outgoing ?? []).filter(({ type }) => type === 'bpmn:SequenceFlow')
    if (flow?.target !== undefined && more.length === 0 && !source.type.endsWith('Gateway')) {
      context.made = insertOnFlow(this.modeler, flow, flow.target, attributes)
      return
    }
    const shape = serviceOf(this.modeler, 'elementFactory').createShape(attributes)
    context.made = serviceOf(this.modeler, 'autoPlace').append(source, shape)
  }
}

class AppendAfterCommand {
  static readonly $inject = ['commandStack']
  constructor(commandStack: Services['commandStack']) {
    commandStack.registerHandler(command, AppendAfterHandler)
  }
}

export const appendModule = { __init__: ['appendAfter'], appendAfter: ['type', AppendAfterCommand] }

/** Appends an element to another one by its id. @returns the id of the new one */
export const appendAfter = (modeler: Getter, sourceId: string, attributes: object): string | undefined => {
  const source = serviceOf(modeler, 'elementRegistry').get(sourceId)
  if (source === undefined) return undefined
  const context: Context = { source, attributes }
  serviceOf(modeler, 'commandStack').execute(command, context)
  return context.made?.id
}
