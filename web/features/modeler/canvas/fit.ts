import { type Getter, serviceOf } from './services.ts'

/** Room for the palette, which lies over the canvas at the left. */
const palette = 112
const margin = 24

/** Brings the whole diagram into view, beside the palette; a small one is not blown up. */
export const fitDiagram = (modeler: Getter): void => {
  const canvas = serviceOf(modeler, 'canvas')
  const { inner, outer } = canvas.viewbox()
  const width = outer.width - palette - margin
  const height = outer.height - 2 * margin
  if (width <= 0 || height <= 0 || inner.width === 0) return
  const scale = Math.min(1, width / inner.width, height / inner.height)
  const [shownWidth, shownHeight] = [outer.width / scale, outer.height / scale]
  canvas.viewbox({
    x: inner.x - palette / scale - Math.max(0, (width / scale - inner.width) / 2),
    y: inner.y - (shownHeight - inner.height) / 2,
    width: shownWidth,
    height: shownHeight,
  })
}
