import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { formatLongDate } from '../../shared/format.ts'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import { sliderDays } from './view.ts'

interface Props {
  readonly first: string
  readonly last: string
  readonly on: string
  readonly onPick: (day: string) => void
}

/** A day by sliding, by stepping or by typing. The browser's own slider: arrow keys move a day, page keys more. */
export const DaySlider = ({ first, last, on, onPick }: Props) => {
  const { count, dayAt } = sliderDays(first, last)
  const place = Math.max(0, sliderDays(first, on).count)
  const [held, setHeld] = useState(place)
  useEffect(() => setHeld(place), [place])
  // what is slid past on the way is not asked
  useEffect(() => {
    if (held === place) return undefined
    const settled = setTimeout(() => onPick(dayAt(held)), 250)
    return () => clearTimeout(settled)
  })
  const words = formatLongDate(dayAt(held))
  return (
    <div className="day-slider">
      <Button disabled={held <= 0} onClick={() => setHeld(held - 1)}>
        {labels.dayBefore}
      </Button>
      <label className="day-slider-track">
        <span>
          {labels.slider}: <strong>{words}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={count}
          value={held}
          aria-valuetext={words}
          onChange={(event) => setHeld(Number(event.target.value))}
        />
      </label>
      <Button disabled={held >= count} onClick={() => setHeld(held + 1)}>
        {labels.dayAfter}
      </Button>
      <Field id="day-slider-date" label={labels.onDay}>
        <DateField id="day-slider-date" value={on} min={first} max={last} onChange={(day) => onPick(day)} />
      </Field>
    </div>
  )
}
