import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import './diagram.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

export interface DiagramMarks {
  /** where tokens stand and how many */
  readonly active: readonly { readonly elementId: string; readonly count: number }[]
  readonly completed: readonly { readonly elementId: string; readonly count: number }[]
  /** ids of the sequence flows taken */
  readonly flows: readonly string[]
  readonly incidents: readonly { readonly elementId: string }[]
  /** a few words under an element: until when it waits, what is planned */
  readonly notes?: readonly { readonly elementId: string; readonly text: string }[]
  /** how warm a step is, 1 to 5, with its figure in words; `over`: over its term, marked by more than a colour */
  readonly heat?: readonly {
    readonly elementId: string
    readonly level: number
    readonly text: string
    readonly over: boolean
  }[]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Canvas {
  zoom(level: string | number, center?: string): number
  zoom(): number
  viewbox(): { readonly inner: Box; readonly outer: Box; readonly scale: number }
  viewbox(box: Box): void
  addMarker(id: string, marker: string): void
  removeMarker(id: string, marker: string): void
}
interface Overlays {
  add(id: string, overlay: { position: Record<string, number>; html: HTMLElement }): void
}
interface EventBus {
  on(event: 'element.click', listener: (event: { readonly element: { readonly id: string } }) => void): void
}
interface Registry {
  get(id: string): Box | undefined
}

interface Props {
  readonly xml: string
  readonly marks: DiagramMarks
  /** names the picture for people who cannot see it; a list of the same facts stands beside it */
  readonly label: string
  readonly height?: number | string
  /** a click on an element; the list beside the diagram must offer the same */
  readonly onPick?: (elementId: string) => void
  readonly picked?: string | undefined
}

/** Read-only BPMN diagram with tokens, the path taken and incidents. */
export const Diagram = ({ xml, marks, label, height = 520, onPick, picked }: Props) => {
  const container = useRef<HTMLDivElement>(null)
  const [canvas, setCanvas] = useState<Canvas>()
  const pick = useRef(onPick)
  pick.current = onPick
  // before the first frame: a large diagram takes long enough
  useLayoutEffect(() => {
    if (container.current === null) return undefined
    let dead = false
    const viewer = new NavigatedViewer({ container: container.current })
    void viewer.importXML(xml).then(() => {
      if (dead) return
      const drawn = viewer.get<Canvas>('canvas')
      draw(drawn, viewer.get<Overlays>('overlays'), viewer.get<Registry>('elementRegistry'), marks)
      viewer.get<EventBus>('eventBus').on('element.click', ({ element }) => pick.current?.(element.id))
      setCanvas(drawn)
    })
    return () => {
      dead = true
      viewer.destroy()
    }
  }, [xml, marks])
  useEffect(() => {
    if (canvas === undefined || picked === undefined) return undefined
    canvas.addMarker(picked, 'wz-picked')
    return () => canvas.removeMarker(picked, 'wz-picked')
  }, [canvas, picked])
  return (
    <div className="diagram" style={{ height }}>
      <div
        ref={container}
        className="diagram-canvas"
        role="figure"
        aria-label={label}
        aria-busy={canvas === undefined}
      />
      <Zoom canvas={canvas} />
    </div>
  )
}

const step = 1.25

const Zoom = ({ canvas }: { readonly canvas: Canvas | undefined }) => (
  <div className="diagram-zoom no-print">
    <button type="button" onClick={() => canvas?.zoom('fit-viewport', 'auto')}>
      Alles tonen
    </button>
    <button type="button" aria-label="Verkleinen" onClick={() => canvas?.zoom(canvas.zoom() / step)}>
      −
    </button>
    <button type="button" aria-label="Vergroten" onClick={() => canvas?.zoom(canvas.zoom() * step)}>
      +
    </button>
  </div>
)

const draw = (canvas: Canvas, overlays: Overlays, registry: Registry, marks: DiagramMarks): void => {
  const known = (id: string): boolean => registry.get(id) !== undefined
  const first = marks.active.map(({ elementId }) => registry.get(elementId)).find((box) => box !== undefined)
  // before the badges: each would be placed again
  show(canvas, first)
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
  for (const { elementId, text } of (marks.notes ?? []).filter((mark) => known(mark.elementId)))
    overlays.add(elementId, { position: { top: -20, left: -6 }, html: badge('wz-note', text, text) })
  warm(canvas, overlays, known, marks.heat ?? [])
}

const warm = (
  canvas: Canvas,
  overlays: Overlays,
  known: (id: string) => boolean,
  heat: NonNullable<DiagramMarks['heat']>,
): void => {
  for (const { elementId, level, text, over } of heat.filter((mark) => known(mark.elementId))) {
    canvas.addMarker(elementId, `wz-heat-${level}`)
    if (over) canvas.addMarker(elementId, 'wz-over')
    const figure = badge(over ? 'wz-figure over' : 'wz-figure', over ? `▲ ${text}` : text, text)
    overlays.add(elementId, { position: { bottom: 12, right: 12 }, html: figure })
  }
}

const margin = 20
const leastScale = 0.85

/** The whole picture when it can be read; else its full width, at the height where a token stands. */
const show = (canvas: Canvas, token: Box | undefined): void => {
  canvas.zoom('fit-viewport', 'auto')
  const { inner, outer, scale } = canvas.viewbox()
  if (scale >= leastScale) return
  const wanted = Math.max(scale, Math.min(1, outer.width / (inner.width + 2 * margin)))
  const height = outer.height / wanted
  const lowest = inner.y + inner.height + margin - height
  const centred = token === undefined ? inner.y : token.y + token.height / 2 - height / 2
  const y = Math.max(inner.y - margin, Math.min(centred, lowest))
  const width = outer.width / wanted
  canvas.viewbox({ x: inner.x - (width - inner.width) / 2, y, width, height })
}

const badge = (className: string, content: string, title: string): HTMLElement => {
  const element = document.createElement('div')
  element.className = className
  element.textContent = content
  element.title = title
  return element
}
