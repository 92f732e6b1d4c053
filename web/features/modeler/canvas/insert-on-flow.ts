import { type DrawnElement, type Getter, serviceOf } from './services.ts'

const gap = 150

/**
 * Puts a new element on the flow that leads to another one, and moves what stands from there on to the right. Part of a command: several changes.
 *
 * @param attributes of the element, as the factory takes them
 */
export const insertOnFlow = (
  modeler: Getter,
  flow: DrawnElement,
  before: DrawnElement,
  attributes: object,
): DrawnElement => {
  const { x = 0, y = 0, height = 0, parent } = before
  const moving = serviceOf(modeler, 'elementRegistry').filter(
    (one) =>
      one.waypoints === undefined &&
      one.labelTarget === undefined &&
      one.host === undefined &&
      one.parent === parent &&
      one.type !== 'bpmn:Lane' &&
      (one.x ?? 0) >= x,
  )
  const modeling = serviceOf(modeler, 'modeling')
  modeling.moveElements(moving, { x: gap, y: 0 })
  const shape = serviceOf(modeler, 'elementFactory').createShape(attributes)
  return modeling.createShape(shape, { x: x + gap / 2 - 25, y: y + height / 2 }, flow)
}
