import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Mentions } from 'antd'
import { useId } from 'react'
import { addModelComment } from '#contract/model-comments'
import { call } from '../api.ts'
import { useTyped } from '../typed.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Field } from '../ui/Field.tsx'
import { labels } from './comment-labels.nl.ts'
import { mentionedIn } from './comment-words.ts'
import { type CommentedOn, useAnalysts } from './use-comments.ts'

interface Props {
  readonly processId: string
  readonly on: CommentedOn
  readonly elementId?: string | undefined
  readonly answerTo?: string
  readonly label: string
  readonly onDone?: () => void
}

/** A comment or an answer; who is named with `@` gets a mail. */
export const CommentForm = ({ processId, on, elementId, answerTo, label, onDone }: Props) => {
  const id = useId()
  const [text, setText] = useTyped(`comment-${answerTo ?? elementId ?? 'whole'}`, '')
  const analysts = useAnalysts(text.includes('@'))
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: () =>
      call(addModelComment, {
        params: { processId },
        body: {
          ...on,
          ...(elementId !== undefined && { elementId }),
          ...(answerTo !== undefined && { answerTo }),
          text: text.trim(),
          mentionIds: mentionedIn(text, analysts.data ?? []),
        },
      }),
    onSuccess: async () => {
      setText('')
      await client.invalidateQueries({ queryKey: ['model-comments', processId] })
      onDone?.()
    },
  })
  return (
    <div className="comment-form">
      <Field id={id} label={label}>
        <Mentions
          id={id}
          rows={2}
          maxLength={4000}
          value={text}
          placeholder={labels.placeholder}
          onChange={setText}
          options={(analysts.data ?? []).map(({ name }) => ({ value: name, label: name }))}
        />
      </Field>
      <Button loading={send.isPending} disabled={text.trim() === ''} onClick={() => send.mutate()}>
        {answerTo === undefined ? labels.add : labels.answer}
      </Button>
      {send.isError ? <ErrorNotice error={send.error} /> : null}
    </div>
  )
}
