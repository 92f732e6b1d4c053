import { Button, Input, Select, Skeleton } from 'antd'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { PlayStep } from '#modelling/scenarios/scenario'
import type { FormHandle } from '../../shared/forms/FormView.tsx'
import { formatDate } from '../../shared/format.ts'
import { Field } from '../../shared/ui/Field.tsx'
import type { TakeSteps } from './GameTable.tsx'
import { labels } from './labels.nl.ts'
import { VariableEditor } from './VariableEditor.tsx'
import { targetOf, type Variables, type Waiting } from './view.ts'

const FormView = lazy(async () => ({ default: (await import('../../shared/forms/FormView.tsx')).FormView }))

interface Props {
  readonly waiting: Waiting
  readonly played: string
  readonly busy: boolean
  readonly take: TakeSteps
  readonly onClose: () => void
}

const completes = 'COMPLETE'
const fails = 'FAIL'

/** One step to be done: with which outcome, and which variables. */
export const StepForm = ({ waiting, played, busy, take, onClose }: Props) => {
  const [variables, setVariables] = useState<Variables>(waiting.proposal)
  const [outcome, setOutcome] = useState(completes)
  const [failure, setFailure] = useState('')
  const form = useMemo(() => schemaOf(waiting.form), [waiting.form])
  const handle = useRef<FormHandle>(null)
  const takesVariables = waiting.kind !== 'incident' && outcome === completes
  return (
    <section className="panel" aria-label={waiting.name}>
      <header>{waiting.name}</header>
      <form
        className="body"
        onSubmit={(event) => {
          event.preventDefault()
          const answers = form === undefined ? {} : handle.current?.submit()
          if (answers === undefined) return
          take([stepOf(waiting, played, { outcome, failure, variables: { ...variables, ...answers } })])
        }}
      >
        <p className="muted">{aboutOf(waiting)}</p>
        {waiting.kind === 'job' ? <Outcome waiting={waiting} value={outcome} onChange={setOutcome} /> : null}
        {outcome === fails ? (
          <Field id="play-failure" label={labels.failure}>
            <Input id="play-failure" value={failure} onChange={({ target }) => setFailure(target.value)} />
          </Field>
        ) : null}
        {form === undefined ? null : (
          <Suspense fallback={<Skeleton active />}>
            <FormView ref={handle} schema={form} answers={waiting.variables} label={waiting.name} />
          </Suspense>
        )}
        {takesVariables ? (
          <>
            <h2>{labels.variables}</h2>
            <VariableEditor id="step" value={variables} choices={waiting.choices} onChange={setVariables} />
          </>
        ) : null}
        <div className="play-row">
          <Button type="primary" htmlType="submit" loading={busy}>
            {okWord[waiting.kind]}
          </Button>
          <Button onClick={onClose}>{labels.back}</Button>
        </div>
      </form>
    </section>
  )
}

/** A form that cannot be read is none: its variables can be typed. */
const schemaOf = (json: string | null): object | undefined => {
  if (json === null) return undefined
  try {
    const schema: unknown = JSON.parse(json)
    return typeof schema === 'object' && schema !== null ? schema : undefined
  } catch {
    return undefined
  }
}

const okWord = {
  task: labels.complete,
  job: labels.complete,
  message: labels.publish,
  incident: labels.retry,
} as const

const aboutOf = ({ kind, dueOn, message, correlationKey }: Waiting): string => {
  if (kind === 'message') return `${labels.message} ${message} ${labels.key(correlationKey)}`
  if (kind === 'incident') return message
  if (kind === 'job') return labels.job
  return dueOn === null ? labels.task : `${labels.task} · ${labels.due(formatDate(dueOn))}`
}

const Outcome = ({
  waiting,
  value,
  onChange,
}: {
  readonly waiting: Waiting
  readonly value: string
  readonly onChange: (value: string) => void
}) => (
  <Field id="play-outcome" label={labels.outcome}>
    <Select
      id="play-outcome"
      value={value}
      onChange={onChange}
      options={[
        { value: completes, label: labels.completes },
        ...waiting.errors.map((code) => ({ value: code, label: labels.throwsError(code) })),
        { value: fails, label: labels.fails },
      ]}
    />
  </Field>
)

interface Typed {
  readonly outcome: string
  readonly failure: string
  readonly variables: Record<string, unknown>
}

const stepOf = (waiting: Waiting, played: string, { outcome, failure, variables }: Typed): PlayStep => {
  const target = targetOf(waiting, played)
  const { message, correlationKey } = waiting
  if (waiting.kind === 'message') return { do: 'PUBLISH', message, correlationKey, variables }
  if (waiting.kind === 'incident') return { do: 'RESOLVE_INCIDENT', ...target }
  if (waiting.kind === 'task') return { do: 'COMPLETE_TASK', ...target, variables }
  if (outcome === fails) return { do: 'FAIL_JOB', ...target, message: failure }
  if (outcome !== completes) return { do: 'THROW_ERROR', ...target, errorCode: outcome }
  return { do: 'COMPLETE_JOB', ...target, variables }
}
