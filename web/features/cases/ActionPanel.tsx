import { Link } from 'react-router'
import { sayAction, sayWarning } from '../../shared/action-labels.nl.ts'
import { text } from '../../shared/labels.nl.ts'
import { sayRefusal } from '../../shared/reason-labels.nl.ts'
import { actionPath, isWaitedFor } from './actions.ts'
import { labels } from '../../shared/procedure/labels.nl.ts'
import type { CaseFile } from './queries.ts'

/** Actions that end the road instead of going on: last in the list, never the main button. */
const endings: readonly string[] = [
  'REQUEST_REJECT',
  'PROCEDURE_STOP',
  'DECISION_DELETE',
  'DECISION_LIFT',
  'DECISION_RESOLVE',
  'WP_TAKE_OVER',
]
const isEnding = (action: string): boolean => endings.includes(action)

/** First what a task waits for, last what ends the road. */
const rank = (file: CaseFile, action: string): number => {
  if (isEnding(action)) return 2
  return isWaitedFor(file, action) ? 0 : 1
}

const classOf = (order: number, index: number): string => {
  if (order === 2) return 'action ending'
  return order === 0 && index === 0 ? 'action open' : 'action other'
}

/** What may be done now, first; below it what may not, with the reason in words. */
export const ActionPanel = ({ file }: { readonly file: CaseFile }) => {
  const shown = file.actions.filter(({ action, reason }) => action !== 'OO_REGISTER' && reason !== 'NO_RIGHT')
  const open = shown
    .filter((action) => action.open && actionPath(file, action) !== undefined)
    .toSorted((left, right) => rank(file, left.action) - rank(file, right.action))
  const closed = shown.filter((action) => !action.open)
  return (
    <section className="panel" aria-label={labels.actions}>
      <header>{labels.actions}</header>
      <ul className="actions">
        {open.map((action, index) => (
          <li key={action.action}>
            <Link className={classOf(rank(file, action.action), index)} to={actionPath(file, action) ?? ''}>
              {sayAction(action.action)}
            </Link>
            {action.warnings.map((warning) => (
              <p key={warning} className="action-warning">
                {sayWarning(warning)}
              </p>
            ))}
          </li>
        ))}
        {open.length === 0 ? <li className="muted">Voor uw rol staat hier nu geen stap open.</li> : null}
      </ul>
      {closed.length === 0 ? null : (
        <>
          <header>{labels.closedActions}</header>
          <ul className="actions">
            {closed.map(({ action, reason = '' }) => (
              <li key={action}>
                <button
                  type="button"
                  className="action closed"
                  aria-disabled="true"
                  aria-label={`${sayAction(action)}. ${text.whyClosed} ${sayRefusal(reason)}`}
                >
                  {sayAction(action)}
                  <span className="code">{sayRefusal(reason)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
