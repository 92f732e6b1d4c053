import { insertOnFlow } from './insert-on-flow.ts'
import { inOneCommand } from './one-command.ts'
import { type DrawnElement, type Getter, serviceOf } from './services.ts'

/**
 * Puts an element behind another one: on the only way out when there is one, else as a new way. One command.
 *
 * @param attributes of the element, as the factory takes them
 * @returns the id of the new one; undefined when there is nothing with this id
 */
export const appendAfter = (modeler: Getter, sourceId: string, attributes: object): string | undefined => {
  const source = serviceOf(modeler, 'elementRegistry').get(sourceId)
  if (source === undefined) return undefined
  const made: DrawnElement[] = []
  inOneCommand(modeler, () => made.push(append(modeler, source, attributes)))
  return made[0]?.id
}

const append = (modeler: Getter, source: DrawnElement, attributes: object): DrawnElement => {
  const [flow, ...more] = (source.outgoing ?? []).filter(({ type }) => type === 'bpmn:SequenceFlow')
  if (flow?.target !== undefined && more.length === 0 && !source.type.endsWith('Gateway'))
    return insertOnFlow(modeler, flow, flow.target, attributes)
  const shape = serviceOf(modeler, 'elementFactory').createShape(attributes)
  return serviceOf(modeler, 'autoPlace').append(source, shape)
}
