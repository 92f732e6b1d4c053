import { Input, Radio } from 'antd'
import { useState } from 'react'
import type { Input as In } from '#contract/endpoint'
import { changeTimer } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { DateField, Field, FieldGroup, TimeField } from '../../shared/ui/Field.tsx'
import type { Instance } from './instance.ts'
import { labels } from './operations.nl.ts'
import { ReasonField } from './ReasonField.tsx'

interface Props {
  readonly instance: Instance
  readonly timer: Instance['timers'][number]
  readonly onClose: () => void
}
type Target = In<typeof changeTimer>['body']['to']

/** Another date for a timer: a day and hour, or reckoned anew. */
export const TimerDialog = ({ instance: { caseId, part }, timer, onClose }: Props) => {
  const [mode, setMode] = useState<Target['mode']>('DATE')
  const [on, setOn] = useState('')
  const [at, setAt] = useState('23:59')
  const [legalBasis, setLegalBasis] = useTyped('timer-basis', '')
  const [reason, setReason] = useTyped('timer-reason', '')
  const to: Target = mode === 'DATE' ? { mode, on, at } : { mode }
  const send = useStep({
    send: () => call(changeTimer, { params: { caseId, part, timer: timer.timer }, body: { reason, legalBasis, to } }),
    done: labels.dateChanged,
    after: onClose,
  })
  const dated = mode !== 'DATE' || (on !== '' && at !== '')
  return (
    <ActionDialog
      title={labels.changeDateOf(timer.name)}
      okText={labels.changeDate}
      ready={dated && legalBasis.trim().length > 2 && reason.trim() !== ''}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(undefined)}
      onClose={onClose}
    >
      <p>{labels.timerAbout}</p>
      {timer.restarts === null ? null : <p className="callout warn">{labels.restarts(timer.restarts)}</p>}
      <FieldGroup label={labels.changeDate}>
        <Radio.Group
          vertical
          value={mode}
          onChange={(event) => setMode(modeOf(event.target.value))}
          options={[
            { value: 'DATE', label: labels.toDate },
            { value: 'FROM_CREATION', label: labels.fromCreation },
            { value: 'FROM_NOW', label: labels.fromNow },
          ]}
        />
      </FieldGroup>
      {mode === 'DATE' ? <Moment on={on} setOn={setOn} at={at} setAt={setAt} /> : null}
      <Field id="timer-basis" label={labels.legalBasis} help={labels.legalBasisHelp}>
        <Input
          id="timer-basis"
          maxLength={500}
          value={legalBasis}
          onChange={(event) => setLegalBasis(event.target.value)}
        />
      </Field>
      <ReasonField id="timer-reason" value={reason} onChange={setReason} />
    </ActionDialog>
  )
}

interface MomentProps {
  readonly on: string
  readonly setOn: (day: string) => void
  readonly at: string
  readonly setAt: (time: string) => void
}

const Moment = ({ on, setOn, at, setAt }: MomentProps) => (
  <div className="desk-acts">
    <Field id="timer-on" label={labels.onDay}>
      <DateField id="timer-on" value={on} onChange={setOn} />
    </Field>
    <Field id="timer-at" label={labels.atTime}>
      <TimeField id="timer-at" value={at} onChange={setAt} />
    </Field>
  </div>
)

const modeOf = (value: unknown): Target['mode'] => (value === 'FROM_CREATION' || value === 'FROM_NOW' ? value : 'DATE')
