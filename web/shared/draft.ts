import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { deleteDraft, getDraft, saveDraft } from '#contract/drafts'
import { call } from './api.ts'
import { createSaver, type SaverState } from './draft-saver.ts'
import { forgetTyped, holdTyped, takeTyped } from './typed.ts'

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
  const name = `${wizard} ${subject}`
  const [before] = useState(() => typedDraft(name, parse))
  const [held, setHeld] = useState(before)
  const [saver, setSaver] = useState<SaverState>({ state: 'idle' })
  const first = useRef({ initial, parse, before })
  /** what was typed last and may not be on the server yet */
  const typed = useRef<Held<T>>(undefined)
  const params = useMemo(() => ({ wizard, subject }), [wizard, subject])
  const queue = useMemo(() => saverOf<T>(params, setSaver), [params])

  useEffect(() => {
    const { before: back } = first.current
    first.current.before = undefined
    typed.current = back
    let gone = false
    const show = ({ draft, savedAt }: Loaded<T>): void => {
      if (gone) return
      setHeld(draft)
      if (savedAt !== null) setSaver({ state: 'idle', savedAt })
    }
    if (back === undefined) void load(params, first.current).then(show)
    else queue.keep({ data: back.value, step: back.step })
    return () => {
      gone = true
      void queue.flush()
    }
  }, [params, queue])

  useEffect(() => {
    forgetTyped(name)
    return holdTyped(name, () => typed.current)
  }, [name])

  const change = useCallback(
    (value: T, step?: number) => {
      setHeld((shown) => {
        const next = { value, step: step ?? shown?.step ?? 0 }
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

interface Held<T> {
  readonly value: T
  readonly step: number
}

interface Loaded<T> {
  readonly draft: Held<T>
  readonly savedAt: string | null
}

interface Params {
  readonly wizard: string
  readonly subject: string
}

const saverOf = <T>(params: Params, tell: (state: SaverState) => void) =>
  createSaver<{ data: T; step: number }>(async (body) => (await call(saveDraft, { params, body })).savedAt, tell)

/** What the server kept, or a fresh form. */
const load = async <T>(
  params: Params,
  { initial, parse }: { readonly initial: T; readonly parse: (kept: unknown) => T | undefined },
): Promise<Loaded<T>> => {
  const fresh = { draft: { value: initial, step: 0 }, savedAt: null }
  return call(getDraft, { params }).then(
    ({ data, step, savedAt }) => ({ draft: { value: parse(data ?? undefined) ?? initial, step }, savedAt }),
    () => fresh,
  )
}

const shape = z.object({ value: z.unknown(), step: z.number() })

/** What was typed here before a new sign-in and may not be on the server. */
const typedDraft = <T>(name: string, parse: (kept: unknown) => T | undefined): Held<T> | undefined => {
  const back = shape.safeParse(takeTyped(name)).data
  const value = back === undefined ? undefined : parse(back.value)
  return back === undefined || value === undefined ? undefined : { value, step: back.step }
}
