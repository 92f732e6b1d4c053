import { Link } from 'react-router'
import { ngwActionLabel } from '../../shared/action-labels.nl.ts'
import { text } from '../../shared/labels.nl.ts'
import { sayReason } from '../../shared/reason-labels.nl.ts'
import { labels } from './labels.nl.ts'
import { canStart, ngwStepOf } from './ngw-steps.ts'
import type { NgwFile } from './queries.ts'

/** What may be done with the decision now, and below it what may not, with the reason in words. */
export const NgwActions = ({ file }: { readonly file: NgwFile }) => {
  const shown = file.actions.flatMap(({ action, open, reason }) => {
    const step = ngwStepOf(action)
    return step === undefined || reason === 'NO_RIGHT' ? [] : [{ step, open, reason }]
  })
  const open = shown.filter(canStart)
  const closed = shown.filter((action) => !canStart(action))
  return (
    <section className="panel" aria-label={labels.actions}>
      <header>{labels.actions}</header>
      <ul className="actions">
        {open.map(({ step }) => (
          <li key={step}>
            <Link
              className={step === 'NGW_COMMUNICATE' ? 'action open' : `action ${isEnd(step) ? 'ending' : 'other'}`}
              to={`?stap=${step}`}
            >
              {ngwActionLabel[step]}
            </Link>
          </li>
        ))}
        {open.length === 0 ? <li className="muted">Voor uw rol staat hier nu geen stap open.</li> : null}
      </ul>
      {closed.length === 0 ? null : (
        <>
          <header>{labels.closedActions}</header>
          <ul className="actions">
            {closed.map(({ step, reason = '' }) => (
              <li key={step}>
                <button
                  type="button"
                  className="action closed"
                  aria-disabled="true"
                  aria-label={`${ngwActionLabel[step]}. ${text.whyClosed} ${sayReason(reason) ?? ''}`}
                >
                  {ngwActionLabel[step]}
                  <span className="code">{sayReason(reason)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const isEnd = (step: string): boolean => step === 'NGW_LIFT' || step === 'NGW_ANNUL'
