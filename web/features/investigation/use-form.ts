import { useEffect, useMemo, useRef, useState } from 'react'
import { saveInvestigation } from '#contract/investigations'
import { ApiError, call } from '../../shared/api.ts'
import { createSaver, type SaverState } from '../../shared/draft-saver.ts'
import { forgetTyped, holdTyped, takeTyped } from '../../shared/typed.ts'
import type { Fault, Investigation, InvestigationForm, ReportResult } from './types.ts'

export interface InvestigationState {
  readonly form: InvestigationForm
  readonly change: (part: Partial<InvestigationForm>) => void
  readonly results: ReadonlyMap<string, ReportResult>
  readonly faults: readonly Fault[]
  readonly saver: SaverState
  /** sends what is not sent yet and answers the version to act on. @throws what the server answered when it could not be saved */
  readonly settle: () => Promise<number>
}

const formOf = (investigation: Investigation): InvestigationForm => ({
  visitDate: investigation.visitDate,
  building: investigation.building,
  reports: investigation.reports.map(({ unit, input }) => ({ unitId: unit.id, input })),
})

/** With the version on which it was typed: whoever changed the investigation meanwhile is not overwritten. */
const typedBefore = (name: string) => saveInvestigation.body?.safeParse(takeTyped(name)).data

/** Has the form kept over a new sign-in once something was typed in it. */
const useHeld = (name: string, read: () => unknown): void => {
  const newest = useRef(read)
  newest.current = read
  useEffect(() => {
    forgetTyped(name)
    return holdTyped(name, () => newest.current())
  }, [name])
}

/** The investigation as it is being filled in: every change is saved after a pause, and answers results and faults. */
export const useInvestigationForm = (investigation: Investigation): InvestigationState => {
  const { id } = investigation
  const name = `investigation ${id}`
  const [typed] = useState(() => typedBefore(name))
  const [form, setForm] = useState(() => typed ?? formOf(investigation))
  const [saver, setSaver] = useState<SaverState>({ state: 'idle' })
  const [answer, setAnswer] = useState(() => ({
    results: investigation.reports.map(({ unit, result }) => ({ unitId: unit.id, result })),
    faults: investigation.faults,
  }))
  const version = useRef(typed?.version ?? investigation.version)
  const failure = useRef<unknown>(undefined)
  const newest = useRef<InvestigationForm | undefined>(typed)
  useHeld(name, () => newest.current && { ...newest.current, version: version.current })

  const queue = useMemo(
    () =>
      createSaver<InvestigationForm>(
        async (next) => {
          const saved = await call(saveInvestigation, {
            params: { investigationId: id },
            body: {
              version: version.current,
              visitDate: next.visitDate,
              building: [...next.building],
              reports: [...next.reports],
            },
          })
          version.current = saved.version
          setAnswer({ results: saved.results, faults: saved.faults })
          return new Date().toISOString()
        },
        (state) => {
          failure.current = state.error
          setSaver(state)
        },
        (error) => error instanceof ApiError && error.problem.code === 'STALE',
      ),
    [id],
  )

  useEffect(() => {
    if (typed !== undefined) queue.keep(typed)
    return () => void queue.flush()
  }, [queue, typed])

  const change = (part: Partial<InvestigationForm>): void => {
    const next = { ...form, ...part }
    setForm(next)
    newest.current = next
    queue.keep(next)
  }
  const results = new Map(
    answer.results.flatMap(({ unitId, result }) => (result === null ? [] : [[unitId, result] as const])),
  )
  const settle = async (): Promise<number> => {
    await queue.flush()
    if (failure.current !== undefined) throw failure.current
    return version.current
  }
  return { form, change, results, faults: answer.faults, saver, settle }
}
