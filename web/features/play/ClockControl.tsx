import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import { DateField, Field, TimeField } from '../../shared/ui/Field.tsx'
import type { TakeSteps } from './GameTable.tsx'
import { labels } from './labels.nl.ts'
import type { PlayState } from './view.ts'

interface Props {
  readonly state: PlayState
  readonly busy: boolean
  readonly take: TakeSteps
}

/** Moves the clock: to the next timer, by days, or to a date. */
export const ClockControl = ({ state, busy, take }: Props) => {
  const [days, setDays] = useState(1)
  const [on, setOn] = useState(state.date)
  const [at, setAt] = useState(state.time)
  const isLater = `${on} ${at}` > `${state.date} ${state.time}`
  return (
    <section className="panel" aria-label={labels.clock}>
      <header>
        {labels.clock}{' '}
        <span className="muted">
          {formatDate(state.date)} {state.time}
        </span>
      </header>
      <div className="body">
        <Timers state={state} />
        <Button
          type={state.timers.length > 0 ? 'primary' : 'default'}
          ghost={state.timers.length > 0}
          disabled={busy || state.timers.length === 0}
          onClick={() => take([{ do: 'NEXT_TIMER' }])}
        >
          {labels.nextTimer}
        </Button>
        <div className="play-row">
          <Field id="play-days" label={labels.days}>
            <InputNumber id="play-days" min={1} max={3700} value={days} onChange={(value) => setDays(value ?? 1)} />
          </Field>
          <Button disabled={busy} onClick={() => take([{ do: 'WAIT_DAYS', days }])}>
            {labels.wait}
          </Button>
        </div>
        <div className="play-row">
          <Field id="play-move-on" label={labels.moveTo}>
            <DateField id="play-move-on" value={on} min={state.date} onChange={setOn} />
          </Field>
          <Field id="play-move-at" label={labels.at}>
            <TimeField id="play-move-at" value={at} onChange={setAt} />
          </Field>
          <Button disabled={busy || !isLater} onClick={() => take([{ do: 'MOVE_TO', on, at }])}>
            {labels.move}
          </Button>
        </div>
      </div>
    </section>
  )
}

const Timers = ({ state: { timers } }: { readonly state: PlayState }) =>
  timers.length === 0 ? (
    <p className="muted">{labels.noTimers}</p>
  ) : (
    <ul className="play-timers" aria-label={labels.timers}>
      {timers
        .toSorted((left, right) => (left.dueAt < right.dueAt ? -1 : 1))
        .map((timer) => (
          <li key={`${timer.processId} ${timer.elementId} ${timer.nth}`}>
            {timer.name}: {formatDate(timer.on)} {timer.at}
          </li>
        ))}
    </ul>
  )
