import { App, Button, Skeleton } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { z } from 'zod'
import { useDraft } from '../../shared/draft.ts'
import { errorSentence } from '../../shared/error-sentence.ts'
import type { FormAnswers, FormHandle } from '../../shared/forms/FormView.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { SavedState } from '../../shared/ui/SavedState.tsx'
import { labels } from './labels.nl.ts'
import { type OpenTask, useFormCompletion, useTaskForm } from './queries.ts'

const FormView = lazy(async () => ({ default: (await import('../../shared/forms/FormView.tsx')).FormView }))

/** The form of a task that no wizard does: read before somebody takes the task, filled in by who has it, read again afterwards. */
export const TaskForm = ({
  task,
  mine,
  foot,
}: {
  readonly task: OpenTask
  readonly mine: boolean
  /** where the button goes that ends the task */
  readonly foot: HTMLElement | null
}) => {
  const query = useTaskForm(task.id)
  if (query.isLoadingError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active style={{ padding: 16 }} />
  const { schema, answers } = query.data
  if (typeof schema !== 'object' || schema === null) return <p className="muted task-form">{labels.noForm}</p>
  return (
    <section className="task-form" aria-label={labels.form}>
      <h3>{labels.form}</h3>
      {mine ? (
        <FilledForm task={task} schema={schema} foot={foot} />
      ) : (
        <>
          {answers === null ? <p className="muted">{labels.claimFirst}</p> : null}
          <Suspense fallback={<Skeleton active />}>
            <FormView schema={schema} answers={answers ?? {}} readOnly label={task.title} />
          </Suspense>
        </>
      )}
    </section>
  )
}

const shape = z.record(z.string(), z.unknown())
const nothing: FormAnswers = {}

const FilledForm = ({
  task,
  schema,
  foot,
}: {
  readonly task: OpenTask
  readonly schema: object
  readonly foot: HTMLElement | null
}) => {
  const { message } = App.useApp()
  const draft = useDraft<FormAnswers>('task-form', task.id, nothing, (kept) => shape.safeParse(kept).data)
  const form = useRef<FormHandle>(null)
  const { completion, refresh } = useFormCompletion()
  // the viewer keeps what is typed: it starts from what was there, once
  const [start, setStart] = useState(draft.value)
  if (start === undefined && draft.value !== undefined) setStart(draft.value)
  if (start === undefined) return <Skeleton active />
  const send = async (): Promise<void> => {
    const answers = form.current?.submit()
    if (answers === undefined) return void message.warning(labels.checkForm)
    try {
      await completion.mutateAsync({ taskId: task.id, answers })
      await draft.discard()
      void message.success(labels.completed)
    } catch (error) {
      void message.error(errorSentence(error))
    }
    // last of all: with the task closed this form goes
    await refresh()
  }
  return (
    <>
      <Suspense fallback={<Skeleton active />}>
        <FormView
          ref={form}
          schema={schema}
          answers={start}
          label={task.title}
          onChange={(answers) => draft.change(answers)}
        />
      </Suspense>
      {foot === null
        ? null
        : createPortal(
            <>
              <SavedState draft={draft} />
              <Button type="primary" loading={completion.isPending} onClick={() => void send()}>
                {labels.complete}
              </Button>
            </>,
            foot,
          )}
    </>
  )
}
