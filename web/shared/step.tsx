import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { type ReactNode, useRef } from 'react'
import { ApiError } from './api.ts'
import { ErrorNotice } from './ui/ErrorNotice.tsx'

export interface Step<T> {
  readonly submit: (input: T) => void
  readonly busy: boolean
  /** the refusal in words, or null */
  readonly error: ReactNode
  /** reason code of the refusal, for a form that can answer it */
  readonly reason: string | undefined
}

/**
 * A legal step: sends it once, says that it happened, refetches what it changed, and shows a refusal with its reason.
 *
 * @param done Dutch sentence for the toast; may look at the answer
 * @param after where to go, draft to discard
 */
export const useStep = <T, R>(options: {
  readonly send: (input: T) => Promise<R>
  readonly done: string | ((answer: R) => string)
  readonly after?: (answer: R) => Promise<void> | void
}): Step<T> => {
  const client = useQueryClient()
  const { message } = App.useApp()
  // A second click comes before the button is drawn busy.
  const underWay = useRef(false)
  const mutation = useMutation({
    mutationFn: options.send,
    onSuccess: async (answer) => {
      void message.success(typeof options.done === 'string' ? options.done : options.done(answer))
      await options.after?.(answer)
      await client.invalidateQueries()
    },
    onSettled: () => {
      underWay.current = false
    },
  })
  return {
    submit: (input) => {
      if (underWay.current) return
      underWay.current = true
      mutation.mutate(input)
    },
    busy: mutation.isPending,
    error: mutation.isError ? <ErrorNotice error={mutation.error} /> : null,
    reason: mutation.error instanceof ApiError ? mutation.error.problem.reason : undefined,
  }
}
