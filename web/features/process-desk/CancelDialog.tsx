import { useQuery } from '@tanstack/react-query'
import { Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { Output } from '#contract/endpoint'
import { cancelInstance, getCancelEffects } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { formatInstant } from '../../shared/format.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import type { Instance } from './instance.ts'
import { labels } from './operations.nl.ts'
import { ReasonField } from './ReasonField.tsx'

interface Props {
  readonly instance: Instance
  readonly onClose: () => void
}

/** Ends an instance, after it told what goes with it and the reference was typed. */
export const CancelDialog = ({ instance, onClose }: Props) => {
  const { caseId, part, reference } = instance
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useTyped('cancel-reason', '')
  const effects = useQuery({
    queryKey: ['case', caseId, 'process', String(part), 'effects'],
    queryFn: () => call(getCancelEffects, { params: { caseId, part } }),
  })
  const send = useStep({
    send: () => call(cancelInstance, { params: { caseId, part }, body: { reason, reference: typed } }),
    done: labels.cancelled,
    after: onClose,
  })
  return (
    <ActionDialog
      title={labels.cancel}
      okText={labels.cancel}
      danger
      ready={reason.trim() !== '' && typed.trim() === reference}
      busy={send.busy}
      error={send.error}
      onOk={() => send.submit(undefined)}
      onClose={onClose}
    >
      <p className="callout warn">{labels.cancelAbout}</p>
      {effects.data ? <Effects effects={effects.data} /> : <Skeleton active paragraph={{ rows: 3 }} />}
      <ReasonField id="cancel-reason" value={reason} onChange={setReason} />
      <Field id="cancel-reference" label={labels.typeReference(reference)}>
        <Input
          id="cancel-reference"
          maxLength={40}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </ActionDialog>
  )
}

const Effects = ({ effects }: { readonly effects: Output<typeof getCancelEffects> }) => {
  const { called, tasks, timers, messages } = effects
  if (called.length + tasks.length + timers.length + messages.length === 0) return <p>{labels.nothingEnds}</p>
  return (
    <>
      <Ends title={labels.cancelCalled} lines={called.map(({ name }) => name)} />
      <Ends
        title={labels.cancelTasks}
        lines={tasks.map((one) => `${one.reference} ${one.title}${one.assigned ? ` (${labels.assigned})` : ''}`)}
      />
      <Ends title={labels.cancelTimers} lines={timers.map((one) => `${one.name}: ${formatInstant(one.dueAt)}`)} />
      <Ends title={labels.cancelMessages} lines={messages} />
    </>
  )
}

const Ends = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <strong>
        {title} ({lines.length})
      </strong>
      <ul className="desk-ends">
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
