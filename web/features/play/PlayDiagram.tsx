import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import '../../shared/bpmn/diagram.css'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { labels } from './labels.nl.ts'

export interface PlayMarks {
  readonly tokens: readonly { readonly elementId: string; readonly count: number }[]
  readonly passed: readonly string[]
  readonly flows: readonly string[]
  readonly incidents: readonly string[]
  /** elements with a button: what waits there can be played */
  readonly buttons: readonly { readonly id: string; readonly elementId: string; readonly label: string }[]
}

interface Props {
  readonly xml: string
  readonly marks: PlayMarks
  readonly label: string
  readonly picked: string | undefined
  readonly onPlay: (id: string) => void
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Canvas {
  zoom(level: string | number, center?: string | { readonly x: number; readonly y: number }): number
  viewbox(): Box & { readonly scale: number; readonly inner: Box }
  viewbox(box: Box): void
  addMarker(id: string, marker: string): void
  removeMarker(id: string, marker: string): void
}
interface Overlays {
  add(id: string, overlay: { position: Record<string, number>; scale: object; html: HTMLElement }): string
  remove(id: string): void
}
interface Registry {
  get(id: string): Box | undefined
}
interface Drawn {
  readonly canvas: Canvas
  readonly overlays: Overlays
  readonly registry: Registry
}

/** The diagram stays as it is scrolled and zoomed while tokens move over it. */
export const PlayDiagram = ({ xml, marks, label, picked, onPlay }: Props) => {
  const container = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Drawn>()
  const play = useRef(onPlay)
  play.current = onPlay
  useEffect(() => {
    if (container.current === null) return undefined
    let isDead = false
    const viewer = new NavigatedViewer({ container: container.current })
    void viewer.importXML(xml).then(() => {
      if (isDead) return
      const canvas = viewer.get<Canvas>('canvas')
      canvas.zoom('fit-viewport', 'auto')
      setDrawn({
        canvas,
        overlays: viewer.get<Overlays>('overlays'),
        registry: viewer.get<Registry>('elementRegistry'),
      })
    })
    return () => {
      isDead = true
      setDrawn(undefined)
      viewer.destroy()
    }
  }, [xml])
  useEffect(() => {
    if (drawn !== undefined) reveal(drawn, marks)
  }, [drawn, marks])
  useEffect(() => (drawn === undefined ? undefined : draw(drawn, marks, (id) => play.current(id))), [drawn, marks])
  useEffect(() => {
    if (drawn === undefined || picked === undefined || drawn.registry.get(picked) === undefined) return undefined
    drawn.canvas.addMarker(picked, 'wz-picked')
    return () => drawn.canvas.removeMarker(picked, 'wz-picked')
  }, [drawn, picked])
  return (
    <div className="diagram play-diagram">
      <div ref={container} className="diagram-canvas" role="group" aria-label={label} />
      {drawn === undefined ? null : <Zoom canvas={drawn.canvas} />}
    </div>
  )
}

const Zoom = ({ canvas }: { readonly canvas: Canvas }) => (
  <div className="diagram-zoom no-print">
    <Button size="small" onClick={() => canvas.zoom('fit-viewport', 'auto')}>
      {labels.all}
    </Button>
    <Button size="small" aria-label={labels.smaller} onClick={() => zoomBy(canvas, 0.8)}>
      −
    </Button>
    <Button size="small" aria-label={labels.larger} onClick={() => zoomBy(canvas, 1.25)}>
      +
    </Button>
  </div>
)

const zoomBy = (canvas: Canvas, factor: number): void => void canvas.zoom(canvas.viewbox().scale * factor)

const leastScale = 0.75
const margin = 20

/** Where tokens stand must be seen and read; who looks elsewhere is left alone while one of them is in sight. */
const reveal = ({ canvas, registry }: Drawn, marks: PlayMarks): void => {
  const boxes = marks.tokens.flatMap(({ elementId }) => registry.get(elementId) ?? [])
  const [first] = boxes
  const view = canvas.viewbox()
  const isSeen = boxes.some((box) => isWithin(box, view))
  if (first === undefined || (isSeen && view.scale >= leastScale)) return
  if (view.scale < leastScale) canvas.zoom(leastScale)
  const { width, height, inner } = canvas.viewbox()
  canvas.viewbox({
    x: within(first.x + first.width / 2 - width / 2, inner.x - margin, inner.x + inner.width + margin - width),
    y: within(first.y + first.height / 2 - height / 2, inner.y - margin, inner.y + inner.height + margin - height),
    width,
    height,
  })
}

const within = (wanted: number, least: number, most: number): number => Math.max(least, Math.min(wanted, most))

const isWithin = (box: Box, view: Box): boolean =>
  box.x >= view.x &&
  box.y >= view.y &&
  box.x + box.width <= view.x + view.width &&
  box.y + box.height <= view.y + view.height

/** Small pictures keep buttons that a finger can hit. */
const scale = { min: 0.9, max: 1.3 } as const

/** @returns takes all of it away again */
const draw = ({ canvas, overlays, registry }: Drawn, marks: PlayMarks, onPlay: (id: string) => void): (() => void) => {
  const isKnown = (id: string): boolean => registry.get(id) !== undefined
  const markers = [
    ...marks.flows.map((id) => [id, 'wz-taken'] as const),
    ...marks.passed.map((id) => [id, 'wz-done'] as const),
    ...marks.tokens.map(({ elementId }) => [elementId, 'wz-active'] as const),
    ...marks.incidents.map((id) => [id, 'wz-incident'] as const),
  ].filter(([id]) => isKnown(id))
  for (const [id, marker] of markers) canvas.addMarker(id, marker)
  const added = [
    ...marks.tokens
      .filter(({ elementId }) => isKnown(elementId))
      .map(({ elementId, count }) =>
        overlays.add(elementId, { position: { bottom: 12, left: -10 }, scale, html: token(count) }),
      ),
    ...marks.buttons
      .filter(({ elementId }) => isKnown(elementId))
      .map(({ id, elementId, label }) =>
        overlays.add(elementId, { position: { top: -14, right: 14 }, scale, html: button(label, () => onPlay(id)) }),
      ),
  ]
  return () => {
    for (const [id, marker] of markers) if (isKnown(id)) canvas.removeMarker(id, marker)
    for (const id of added) overlays.remove(id)
  }
}

const token = (count: number): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'wz-token'
  element.textContent = String(count)
  return element
}

const button = (label: string, onClick: () => void): HTMLElement => {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'play-button'
  element.textContent = '▶'
  element.setAttribute('aria-label', label)
  element.title = label
  element.addEventListener('click', onClick)
  return element
}
