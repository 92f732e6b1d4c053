import { Button } from 'antd'
import { useState } from 'react'
import { formatInstant } from '../../shared/format.ts'
import type { Instance } from './instance.ts'
import { labels } from './labels.nl.ts'
import { timerFaultWord, labels as words } from './operations.nl.ts'
import { TimerDialog } from './TimerDialog.tsx'

type Timer = Instance['timers'][number]

/** What an instance waits for: terms with their date, messages with what they find it by. */
export const WaitsTab = ({ instance }: { readonly instance: Instance }) => {
  const [asked, setAsked] = useState<Timer>()
  const { timers, messages } = instance
  if (timers.length + messages.length === 0) return <p className="muted">{labels.noWaits}</p>
  const mayChange = instance.mayMend && instance.endedAt === null
  return (
    <>
      <ul className="desk-waits">
        {timers.map((timer) => (
          <li key={timer.timer}>
            <strong>{timer.name}</strong>: {labels.timer} {formatInstant(timer.dueAt)}{' '}
            <span className="muted">
              ({words.since} {formatInstant(timer.waitsSince)})
            </span>{' '}
            {mayChange ? <Change timer={timer} onAsk={() => setAsked(timer)} /> : null}
          </li>
        ))}
        {messages.map(({ elementId, name, messageName, key }) => (
          <li key={`${elementId} ${messageName}`}>
            <strong>{name}</strong>: {labels.waitsForMessage} <span className="code">{messageName}</span>
            {key === null ? null : (
              <>
                {' '}
                {labels.withKey} <span className="code desk-value">{key}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {asked === undefined ? null : (
        <TimerDialog instance={instance} timer={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

const Change = ({ timer, onAsk }: { readonly timer: Timer; readonly onAsk: () => void }) =>
  timer.fault === null ? (
    <Button size="small" aria-label={words.changeDateOf(timer.name)} onClick={onAsk}>
      {words.changeDate}
    </Button>
  ) : (
    <span className="muted">{timerFaultWord[timer.fault]}</span>
  )
