import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface Props {
  readonly label: string
  /** the panel behind it grows to the left, or upwards */
  readonly direction: 'vertical' | 'horizontal'
  readonly size: number
  readonly min: number
  readonly max: number
  readonly onSize: (size: number) => void
}

const step = 24

/** The line between two panels: dragged with the mouse, moved with the arrow keys. */
export const Splitter = ({ label, direction, size, min, max, onSize }: Props) => {
  const from = useRef<{ readonly at: number; readonly size: number }>(undefined)
  const within = (wanted: number) => onSize(Math.min(max, Math.max(min, wanted)))
  const at = (event: PointerEvent) => (direction === 'vertical' ? event.clientX : event.clientY)
  const onKey = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: size + step,
      ArrowUp: size + step,
      ArrowRight: size - step,
      ArrowDown: size - step,
      Home: min,
      End: max,
    }
    const next: number | undefined = Object.entries(wanted).find(([key]) => key === event.key)?.[1]
    if (next === undefined) return
    event.preventDefault()
    within(next)
  }
  return (
    <div
      className={`wz-splitter ${direction}`}
      role="separator"
      aria-label={label}
      aria-orientation={direction}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { at: at(event), size }
      }}
      onPointerMove={(event) => {
        if (from.current !== undefined) within(from.current.size + from.current.at - at(event))
      }}
      onPointerUp={() => {
        from.current = undefined
      }}
    />
  )
}
