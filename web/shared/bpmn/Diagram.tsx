import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import './diagram.css'
import { useEffect, useRef } from 'react'

export interface DiagramMarks {
  /** where tokens stand and how many */
  readonly active: readonly { readonly elementId: string; readonly count: number }[]
  readonly completed: readonly { readonly elementId: string; readonly count: number }[]
  /** ids of the sequence flows taken */
  readonly flows: readonly string[]
  readonly incidents: readonly { readonly elementId: string }[]
}

interface Canvas {
  zoom(level: string, center?: string): void
  addMarker(id: string, marker: string): void
}
interface Overlays {
  add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): void
}
interface Registry {
  get(id: string): unknown
}

interface Props {
  readonly xml: string
  readonly marks: DiagramMarks
  /** names the picture for people who cannot see it; a list of the same facts stands beside it */
  readonly label: string
  readonly height?: number | string
}

/** Read-only BPMN diagram with tokens, the path taken and incidents. */
export const Diagram = ({ xml, marks, label, height = 520 }: Props) => {
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (container.current === null) return undefined
    let dead = false
    const viewer = new NavigatedViewer({ container: container.current })
    void viewer.importXML(xml).then(() => {
      if (dead) return
      draw(
        viewer.get<Canvas>('canvas'),
        viewer.get<Overlays>('overlays'),
        viewer.get<Registry>('elementRegistry'),
        marks,
      )
    })
    return () => {
      dead = true
      viewer.destroy()
    }
  }, [xml, marks])
  return <div ref={container} className="diagram" style={{ height }} role="img" aria-label={label} />
}

const draw = (canvas: Canvas, overlays: Overlays, registry: Registry, marks: DiagramMarks): void => {
  const known = (id: string): boolean => registry.get(id) !== undefined
  for (const flow of marks.flows.filter(known)) canvas.addMarker(flow, 'wz-taken')
  for (const { elementId } of marks.completed.filter((mark) => known(mark.elementId)))
    canvas.addMarker(elementId, 'wz-done')
  for (const { elementId, count } of marks.active.filter((mark) => known(mark.elementId))) {
    canvas.addMarker(elementId, 'wz-active')
    overlays.add(elementId, { position: { bottom: 12, left: -10 }, html: badge('wz-token', String(count), 'token') })
  }
  for (const { elementId } of marks.incidents.filter((mark) => known(mark.elementId))) {
    canvas.addMarker(elementId, 'wz-incident')
    overlays.add(elementId, { position: { top: -12, right: 12 }, html: badge('wz-alarm', '!', 'incident') })
  }
  canvas.zoom('fit-viewport', 'auto')
}

const badge = (className: string, content: string, title: string): HTMLElement => {
  const element = document.createElement('div')
  element.className = className
  element.textContent = content
  element.title = title
  return element
}
