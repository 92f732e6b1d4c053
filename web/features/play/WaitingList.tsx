import { Button } from 'antd'
import { formatDate } from '../../shared/format.ts'
import type { TakeSteps } from './GameTable.tsx'
import { labels } from './labels.nl.ts'
import { allJobs, type PlayState, type Waiting } from './view.ts'

interface Props {
  readonly state: PlayState
  readonly waiting: readonly Waiting[]
  readonly busy: boolean
  readonly onPick: (id: string) => void
  readonly take: TakeSteps
}

/** What can be done now; the same that the buttons on the diagram offer, for keyboard and screen reader. */
export const WaitingList = ({ state, waiting, busy, onPick, take }: Props) => (
  <section className="panel" aria-label={labels.waiting}>
    <header>{labels.waiting}</header>
    {waiting.length === 0 ? (
      <p className="body muted">{labels.waitsNothing}</p>
    ) : (
      <ul className="play-waiting">
        {waiting.map((one) => (
          <li key={one.id}>
            <Button block disabled={busy} onClick={() => onPick(one.id)} aria-label={labels.play1(one.name)}>
              <span>
                {one.name}
                {one.nth > 1 ? ` (${one.nth})` : ''}
              </span>
              <span className="muted">{detailOf(one)}</span>
            </Button>
          </li>
        ))}
      </ul>
    )}
    {state.jobs.length > 0 ? (
      <div className="body">
        <Button disabled={busy} onClick={() => take(allJobs(state))}>
          {labels.allJobs}
        </Button>
      </div>
    ) : null}
  </section>
)

const detailOf = ({ kind, dueOn, message, correlationKey }: Waiting): string => {
  switch (kind) {
    case 'task':
      return [labels.task, dueOn === null ? '' : labels.due(formatDate(dueOn))].filter(Boolean).join(' · ')
    case 'job':
      return labels.job
    case 'incident':
      return `${labels.incident} · ${message}`
    case 'message':
      return `${labels.message} ${message} · ${labels.key(short(correlationKey))}`
  }
}

const short = (key: string): string => (key.length > 14 ? `…${key.slice(-8)}` : key)
