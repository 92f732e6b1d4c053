import { Button, Steps } from 'antd'
import type { ReactNode } from 'react'
import type { SaverState } from '../draft-saver.ts'
import { text } from '../labels.nl.ts'
import { SavedState } from './SavedState.tsx'
import { PageTitle } from './PageTitle.tsx'

export interface WizardStep {
  readonly title: string
  readonly content: ReactNode
  /** Dutch sentences of what is still wrong on this step; shown when the person goes on */
  readonly faults: readonly string[]
}

interface Props {
  readonly title: string
  readonly intro?: ReactNode
  readonly steps: readonly WizardStep[]
  readonly step: number
  readonly goTo: (step: number) => void
  readonly draft: SaverState
  /** verb first: "Beslissing versturen" */
  readonly submitLabel: string
  readonly onSubmit: () => void
  readonly busy: boolean
  readonly error?: ReactNode
  readonly onCancel: () => void
}

/** Guided form: steps with ticks at the left, one step at the right, one primary button. Ctrl+Enter submits the last step. */
export const Wizard = (props: Props) => {
  const current = Math.min(props.step, props.steps.length - 1)
  const shown = props.steps[current]
  const last = current === props.steps.length - 1
  const faults = props.steps.flatMap((step) => step.faults)
  return (
    <div className="page">
      <PageTitle text={props.title} />
      <h1>{props.title}</h1>
      {props.intro}
      <div className="wizard">
        <Steps
          orientation="vertical"
          size="small"
          current={current}
          onChange={props.goTo}
          items={props.steps.map((step, index) => ({
            title: step.title,
            status: statusOf(index, current, step.faults.length),
          }))}
        />
        <form
          className="panel wizard-body"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey && last && faults.length === 0 && !props.busy) props.onSubmit()
          }}
        >
          <h2 style={{ marginTop: 0, fontSize: 17 }}>{shown?.title}</h2>
          {shown?.content}
          {props.error}
          {last ? <Faults steps={props.steps} goTo={props.goTo} /> : null}
          <footer className="wizard-foot">
            <SavedState draft={props.draft} />
            <span style={{ flex: 1 }} />
            <Button onClick={props.onCancel}>{text.cancel}</Button>
            {current > 0 ? <Button onClick={() => props.goTo(current - 1)}>{text.previous}</Button> : null}
            {last ? (
              <Button type="primary" loading={props.busy} disabled={faults.length > 0} onClick={props.onSubmit}>
                {props.submitLabel}
              </Button>
            ) : (
              <Button type="primary" onClick={() => props.goTo(current + 1)}>
                {text.next}
              </Button>
            )}
          </footer>
        </form>
      </div>
    </div>
  )
}

const statusOf = (index: number, current: number, faults: number): 'process' | 'wait' | 'finish' | 'error' => {
  if (index === current) return 'process'
  if (index > current) return 'wait'
  return faults > 0 ? 'error' : 'finish'
}

const Faults = ({ steps, goTo }: Pick<Props, 'steps' | 'goTo'>) => {
  if (steps.every(({ faults }) => faults.length === 0)) return null
  return (
    <div role="alert" className="callout bad">
      <strong>{text.stillWrong}</strong>
      <ul className="faults">
        {steps.flatMap(({ title, faults }, index) =>
          faults.map((fault) => (
            <li key={`${title} ${fault}`}>
              {fault}{' '}
              <button type="button" className="link" onClick={() => goTo(index)}>
                {text.goTo(title)}
              </button>
            </li>
          )),
        )}
      </ul>
    </div>
  )
}
