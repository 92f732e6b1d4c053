import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import './diagram.css'
import './marked-diagram.css'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ElementMark } from './element-mark.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Canvas {
  zoom(level: string | number, center?: string): number
  zoom(): number
  viewbox(): Box
  viewbox(box: Box): void
  addMarker(id: string, marker: string): void
  removeMarker(id: string, marker: string): void
  scrollToElement(id: string, padding: number): void
}
interface Overlays {
  add(id: string, type: string, overlay: { position: Record<string, number>; html: HTMLElement }): void
  remove(filter: { readonly type: string }): void
}
interface EventBus {
  on(event: string, listener: (event: { readonly element: { readonly id: string } }) => void): void
}
interface Registry {
  get(id: string): unknown
}

interface Drawn {
  readonly canvas: Canvas
  readonly overlays: Overlays
  readonly registry: Registry
}

/** Part of the plane that two pictures show together. */
export interface Window {
  readonly box: Box
  /** who moved it */
  readonly by: string
}

interface Props {
  readonly xml: string
  readonly marks: readonly ElementMark[]
  /** names the picture for people who cannot see it; a list of the same facts stands beside it */
  readonly label: string
  readonly height?: number | string
  readonly picked?: string | undefined
  /** a click on an element; the list beside the diagram must offer the same */
  readonly onPick?: (elementId: string) => void
  /** follows, and tells, the window of a picture beside it */
  readonly window?: Window | undefined
  readonly onWindow?: (window: Window) => void
}

const markType = 'wz-mark'

/** Read-only BPMN diagram whose elements carry marks: what changed, what was said about them. */
export const MarkedDiagram = ({ xml, marks, label, height = 420, picked, onPick, window, onWindow }: Props) => {
  const container = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn>()
  const [failed, setFailed] = useState(false)
  const told = useRef({ onPick, onWindow })
  told.current = { onPick, onWindow }
  useEffect(() => {
    if (container.current === null) return undefined
    let dead = false
    const viewer = new NavigatedViewer({ container: container.current })
    const show = (): void => {
      if (dead) return
      const canvas = viewer.get<Canvas>('canvas')
      canvas.zoom('fit-viewport', 'auto')
      const bus = viewer.get<EventBus>('eventBus')
      bus.on('element.click', ({ element }) => told.current.onPick?.(element.id))
      bus.on('canvas.viewbox.changed', () => told.current.onWindow?.({ box: boxOf(canvas), by: label }))
      setDrawn({
        canvas,
        overlays: viewer.get<Overlays>('overlays'),
        registry: viewer.get<Registry>('elementRegistry'),
      })
    }
    setFailed(false)
    viewer.importXML(xml).then(show, () => setFailed(!dead))
    return () => {
      dead = true
      setDrawn(undefined)
      viewer.destroy()
    }
  }, [xml, label])
  useEffect(() => (drawn === undefined ? undefined : mark(drawn, marks)), [drawn, marks])
  useEffect(() => {
    if (drawn === undefined || picked === undefined || drawn.registry.get(picked) === undefined) return undefined
    drawn.canvas.addMarker(picked, 'wz-picked')
    drawn.canvas.scrollToElement(picked, 24)
    return () => drawn.canvas.removeMarker(picked, 'wz-picked')
  }, [drawn, picked])
  useEffect(() => {
    if (drawn === undefined || window === undefined || window.by === label) return
    if (!isSame(boxOf(drawn.canvas), window.box)) drawn.canvas.viewbox(window.box)
  }, [drawn, window, label])
  return (
    <div className="diagram marked-diagram" style={{ height, minHeight: 0 }}>
      <div ref={container} className="diagram-canvas" role="figure" aria-label={label} />
      {failed ? <p className="diagram-broken">Dit diagram kan niet getekend worden.</p> : null}
      {drawn === undefined ? null : <Zoom canvas={drawn.canvas} />}
    </div>
  )
}

const boxOf = (canvas: Canvas): Box => {
  const { x, y, width, height } = canvas.viewbox()
  return { x, y, width, height }
}

const isSame = (left: Box, right: Box): boolean =>
  Math.abs(left.x - right.x) + Math.abs(left.y - right.y) + Math.abs(left.width - right.width) < 1

/** @returns takes the marks away */
const mark = ({ canvas, overlays, registry }: Drawn, marks: readonly ElementMark[]): (() => void) => {
  const known = marks.filter(({ elementId }) => registry.get(elementId) !== undefined)
  for (const { elementId, kind, sign, title } of known) {
    canvas.addMarker(elementId, `wz-${kind}`)
    const position = kind === 'comment' ? { top: -12, right: 12 } : { top: -12, left: -12 }
    overlays.add(elementId, markType, { position, html: badge(kind, sign, title) })
  }
  return () => {
    for (const { elementId, kind } of known) canvas.removeMarker(elementId, `wz-${kind}`)
    overlays.remove({ type: markType })
  }
}

const badge = (kind: ElementMark['kind'], sign: string, title: string): HTMLElement => {
  const element = document.createElement('div')
  element.className = `wz-sign wz-sign-${kind}`
  element.textContent = sign
  element.title = title
  return element
}

const step = 1.25

const Zoom = ({ canvas }: { readonly canvas: Canvas }) => (
  <div className="diagram-zoom no-print">
    <Button size="small" onClick={() => canvas.zoom('fit-viewport', 'auto')}>
      Alles tonen
    </Button>
    <Button size="small" aria-label="Verkleinen" onClick={() => canvas.zoom(canvas.zoom() / step)}>
      −
    </Button>
    <Button size="small" aria-label="Vergroten" onClick={() => canvas.zoom(canvas.zoom() * step)}>
      +
    </Button>
  </div>
)
