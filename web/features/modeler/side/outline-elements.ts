import { type DrawnElement, type Getter, modelList, serviceOf } from '../canvas/services.ts'

/** What is drawn for a line of the tree: the element, or the pool of a process. */
export const drawnOf = (modeler: Getter, id: string): DrawnElement | undefined => {
  const registry = serviceOf(modeler, 'elementRegistry')
  return registry.get(id) ?? registry.filter((element) => processOf(element) === id)[0]
}

/** The line of what is selected on the canvas: of a pool that of its process. */
export const lineOf = (modeler: Getter, id: string | undefined): string | undefined => {
  const element = id === undefined ? undefined : serviceOf(modeler, 'elementRegistry').get(id)
  return element === undefined ? undefined : (processOf(element) ?? element.id)
}

const processOf = ({ type, businessObject }: DrawnElement): string | undefined =>
  type === 'bpmn:Participant' ? modelList([businessObject.get('processRef')])[0]?.id : undefined
