import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { createRoot } from 'react-dom/client'
import { Diagram, type DiagramMarks } from '#web/shared/bpmn/Diagram.tsx'

interface Canvas {
  zoom(level: string, center?: string): number
}

const stage = (): HTMLElement => {
  const element = document.createElement('div')
  element.style.height = '800px'
  document.querySelector('#stage')?.replaceChildren(element)
  return element
}

const frames = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const next = (left: number): unknown => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)))
    next(count)
  })

let close = (): void => undefined

/** The product's diagram with tokens and counts, from the call to the frame in which the picture stands. */
const ours = async (xml: string, marks: DiagramMarks): Promise<number> => {
  close()
  const element = stage()
  const begun = performance.now()
  const root = createRoot(element)
  root.render(<Diagram xml={xml} marks={marks} label="B13" height={800} />)
  close = () => root.unmount()
  while (element.querySelector('[aria-busy="false"]') === null) await frames(1)
  await frames(1)
  return performance.now() - begun
}

/** The bare viewer: import, fit, one frame. */
const bare = async (xml: string): Promise<number> => {
  close()
  const begun = performance.now()
  const viewer = new NavigatedViewer({ container: stage() })
  close = () => viewer.destroy()
  await viewer.importXML(xml)
  viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto')
  await frames(2)
  return performance.now() - begun
}

/** Ms between frames while the picture is dragged. */
const gaps = async (count: number): Promise<number[]> => {
  const found: number[] = []
  let last = performance.now()
  for (let frame = 0; frame < count; frame += 1) {
    await frames(1)
    found.push(performance.now() - last)
    last = performance.now()
  }
  return found
}

Object.assign(window, { b13: { ours, bare, gaps } })
