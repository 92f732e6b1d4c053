import { type Box, type DrawnElement, type Getter, serviceOf } from './services.ts'

/** Selects an element and brings it to the middle of the canvas; an unknown one changes nothing. */
export const showElement = (modeler: Getter, id: string): void => {
  const element = serviceOf(modeler, 'elementRegistry').get(id)
  if (element === undefined) return
  const canvas = serviceOf(modeler, 'canvas')
  const root = canvas.findRoot(element)
  if (root !== undefined && root !== canvas.getRootElement()) canvas.setRootElement(root)
  serviceOf(modeler, 'selection').select(element)
  const box = boxOf(element)
  if (box === undefined) return
  const { width, height } = canvas.viewbox()
  canvas.viewbox({ x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2, width, height })
}

const boxOf = ({ x, y, width = 0, height = 0, waypoints }: DrawnElement): Box | undefined => {
  if (x !== undefined && y !== undefined) return { x, y, width, height }
  const middle = waypoints?.[Math.floor(waypoints.length / 2)]
  return middle === undefined ? undefined : { ...middle, width: 0, height: 0 }
}
