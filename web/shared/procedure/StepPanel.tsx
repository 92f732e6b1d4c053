import { Link } from 'react-router'
import { text } from '../labels.nl.ts'
import { sayReason } from '../reason-labels.nl.ts'
import { stepLabel } from '../step-labels.nl.ts'
import type { StepFile } from './file.ts'
import { labels } from './labels.nl.ts'
import { type ShownStep, shownSteps, type StepForms } from './steps.ts'

interface Props {
  readonly file: StepFile
  readonly forms: StepForms
}

/** What may be done with the case now, first what a task waits for; below it what may not, with the reason in words. */
export const StepPanel = ({ file, forms }: Props) => {
  const shown = shownSteps(file, forms)
  const open = shown.filter(({ startable }) => startable).toSorted((one, other) => rank(one) - rank(other))
  const closed = shown.filter(({ startable }) => !startable)
  return (
    <section className="panel" aria-label={labels.actions}>
      <header>{labels.actions}</header>
      <ul className="actions">
        {open.map((step) => (
          <li key={step.action}>
            <Link className={`action ${classOf(step)}`} to={`?stap=${step.action}`}>
              {stepLabel[step.action]}
            </Link>
          </li>
        ))}
        {open.length === 0 ? <li className="muted">{labels.noSteps}</li> : null}
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
                  aria-label={`${stepLabel[action]}. ${text.whyClosed} ${sayReason(reason) ?? ''}`}
                >
                  {stepLabel[action]}
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

const rank = ({ waitedFor, form }: ShownStep): number => {
  if (form.danger === true) return 2
  return waitedFor ? 0 : 1
}

const classOf = (step: ShownStep): string => ['open', 'other', 'ending'][rank(step)] ?? 'other'
