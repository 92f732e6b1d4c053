import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import type { getRadar } from '#contract/process-insight'
import { formatDate } from '../../shared/format.ts'
import { labels } from './labels.nl.ts'
import { type TermsFilter, termsPath } from './view.ts'

type Radar = Output<typeof getRadar>
type Bar = Radar['bars'][number]

interface Props {
  readonly radar: Radar
  readonly filter: TermsFilter
}

/** One bar per day or week: its height is the number of tasks, with those of the own organisation in front of the line of its pace; a diamond counts legal terms. Each is a link with its words. */
export const RadarBars = ({ radar, filter }: Props) => {
  const room = ({ workdays }: Bar): number => radar.pace.perWorkday * workdays
  const most = Math.max(1, ...radar.bars.map((bar) => Math.max(bar.tasks, room(bar))))
  const share = (value: number): string => `${(value / most) * 100}%`
  return (
    <section className="panel" aria-label={labels.radar}>
      <ol className="radar">
        {radar.bars.map((bar) => (
          <li key={bar.from}>
            <Link
              className="radar-column"
              to={termsPath('/lijst', { ...filter, dueFrom: bar.from, dueTo: bar.to })}
              aria-label={`${dayWords(bar)}: ${labels.termCount(bar.tasks)}, ${labels.own(bar.own)}${bar.own > room(bar) ? `, ${labels.aboveRoom}` : ''}`}
            >
              <span className="radar-space">
                <span className="radar-bar" style={{ height: share(bar.tasks) }} />
                <span
                  className={bar.own > room(bar) ? 'radar-bar own above' : 'radar-bar own'}
                  style={{ height: share(bar.own) }}
                />
                <span className="radar-room" style={{ bottom: share(room(bar)) }} />
              </span>
              <span className="radar-count">{bar.tasks}</span>
              <span className="radar-day">{shortDay(bar)}</span>
            </Link>
            {bar.legal === 0 ? (
              <span className="radar-legal" aria-hidden />
            ) : (
              <Link
                className="radar-legal"
                to={termsPath('/gevolgen', { ...filter, dueFrom: bar.from, dueTo: bar.to })}
                aria-label={`${dayWords(bar)}: ${bar.legal} ${labels.legal.toLowerCase()}`}
              >
                ◆ {bar.legal}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <p className="radar-key muted">
        <span className="radar-key-bar" aria-hidden /> {labels.otherTasks} ·{' '}
        <span className="radar-key-own" aria-hidden /> {labels.ownTasks} ·{' '}
        <span className="radar-key-above" aria-hidden /> {labels.aboveRoom} · <span aria-hidden>—</span>{' '}
        {labels.room.toLowerCase()} · <span aria-hidden>◆</span> {labels.legal.toLowerCase()}
      </p>
    </section>
  )
}

const dayWords = ({ from, to }: Bar): string =>
  from === to ? formatDate(to) : `${formatDate(from)} tot en met ${formatDate(to)}`

const shortDay = ({ to }: Bar): string => `${Number(to.slice(8))}/${Number(to.slice(5, 7))}`
