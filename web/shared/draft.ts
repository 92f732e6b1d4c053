import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { deleteDraft, getDraft, saveDraft } from '#contract/drafts'
import { call } from './api.ts'
import { createSaver, type SaverState } from './draft-saver.ts'
import { forgetTyped, holdTyped, takeTyped } from './typed.ts'

const typedBefore = z.object({ value: z.unknown(), step: z.number() })

export interface Draft<T> extends SaverState {
  /** undefined while the server is asked for what was kept */
  readonly value: T | undefined
  readonly step: number
  readonly change: (next: T, step?: number) => void
  /** after the legal step succeeded: what was kept goes; `fresh` is shown next and only kept once it changes */
  readonly discard: (fresh?: T) => Promise<void>
}

/**
 * Keeps what a person types in a wizard on the server, also when it is not valid yet, and gives it back after a crash.
 *
 * @param parse reads what was kept; undefined when it no longer fits the form
 */
export const useDraft = <T>(
  wizard: string,
  subject: string,
  initial: T,
  parse: (kept: unknown) => T | undefined,
): Draft<T> => {
  const [held, setHeld] = useState<{ readonly value: T; readonly step: number }>()
  const [saver, setSaver] = useState<SaverState>({ state: 'idle' })
  const first = useRef({ initial, parse })
  /** what was typed last and may not be on the server yet */
  const typed = useRef<{ readonly value: T; readonly step: number }>(undefined)
  const name = `${wizard} ${subject}`
  const params = useMemo(() => ({ wizard, subject }), [wizard, subject])
  const queue = useMemo(
    () =>
      createSaver<{ data: T; step: number }>(
        async (body) => (await call(saveDraft, { params, body })).savedAt,
        setSaver,
      ),
    [params],
  )

  useEffect(() => {
    let gone = false
    const back = typedBefore.safeParse(takeTyped(name)).data
    const typedBack = back === undefined ? undefined : first.current.parse(back.value)
    forgetTyped(name)
    if (back !== undefined && typedBack !== undefined) {
      typed.current = { value: typedBack, step: back.step }
      setHeld(typed.current)
      queue.keep({ data: typedBack, step: back.step })
      return () => void queue.flush()
    }
    const start = (kept: unknown, step: number): void => {
      if (!gone) setHeld({ value: first.current.parse(kept) ?? first.current.initial, step })
    }
    call(getDraft, { params }).then(
      (kept) => {
        start(kept.data ?? undefined, kept.step)
        if (kept.savedAt !== null && !gone) setSaver({ state: 'idle', savedAt: kept.savedAt })
      },
      () => start(undefined, 0),
    )
    return () => {
      gone = true
      void queue.flush()
    }
  }, [params, queue, name])

  useEffect(() => holdTyped(name, () => typed.current), [name])

  const change = useCallback(
    (value: T, step?: number) => {
      setHeld((before) => {
        const next = { value, step: step ?? before?.step ?? 0 }
        typed.current = next
        queue.keep({ data: next.value, step: next.step })
        return next
      })
    },
    [queue],
  )

  const discard = useCallback(
    async (fresh?: T) => {
      typed.current = undefined
      await queue.drop()
      await call(deleteDraft, { params }).catch(() => undefined)
      setSaver({ state: 'idle' })
      if (fresh !== undefined) setHeld({ value: fresh, step: 0 })
    },
    [queue, params],
  )

  return { value: held?.value, step: held?.step ?? 0, change, discard, ...saver }
}
