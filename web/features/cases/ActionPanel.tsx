import { Link } from 'react-router'
import { sayAction, sayRefusal, sayWarning } from '../../shared/action-labels.nl.ts'
import { text } from '../../shared/labels.nl.ts'
import { actionPath } from './actions.ts'
import { labels } from './labels.nl.ts'
import type { CaseFile } from './queries.ts'

/** Actions that end the road instead of going on: last in the list, never the main button. */
const isEnding = (action: string): boolean => ['REQUEST_REJECT', 'PROCEDURE_STOP', 'DECISION_DELETE'].includes(action)

const classOf = (action: string, index: number): string => {
  if (isEnding(action)) return 'action ending'
  return index === 0 ? 'action open' : 'action other'
}

/** What may be done now, first; below it what may not, with the reason in words. */
export const ActionPanel = ({ file }: { readonly file: CaseFile }) => {
  const shown = file.actions.filter(({ action, reason }) => action !== 'OO_REGISTER' && reason !== 'NO_RIGHT')
  const open = shown
    .filter((action) => action.open && actionPath(file, action) !== undefined)
    .toSorted((left, right) => Number(isEnding(left.action)) - Number(isEnding(right.action)))
  const closed = shown.filter((action) => !action.open)
  return (
    <section className="panel" aria-label={labels.actions}>
      <header>{labels.actions}</header>
      <ul className="actions">
        {open.map((action, index) => (
          <li key={action.action}>
            <Link className={classOf(action.action, index)} to={actionPath(file, action) ?? ''}>
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
