import { AsyncLocalStorage } from 'node:async_hooks'
import type { Shield } from '#domain/model/codes'

/** From where something is done; the audit writes it beside who and what. */
export interface Circumstances {
  /** address of the caller and kind of program, or `worker <job type>`, `timer`, `command`, `system`; at most 80 characters */
  readonly source: string
  /** finds the request in the log */
  readonly traceId: string | null
}

/** What the running request or job is about, as far as the loaders told. */
export interface Subject {
  readonly caseId: string | null
  readonly shield: Shield
  /** people whom a search by name found and showed */
  readonly personIds: readonly string[]
}

interface Running {
  readonly circumstances: Circumstances
  caseId: string | null
  shield: Shield
  readonly personIds: Set<string>
  entries: number
  stands: boolean
}

const running = new AsyncLocalStorage<Running>()
const elsewhere: Circumstances = { source: 'system', traceId: null }

/** Does `work` in these circumstances: everything that it audits carries them. */
export const inCircumstances = <T>(circumstances: Circumstances, work: () => T): T => {
  const fresh = { caseId: null, shield: 'NONE', personIds: new Set<string>(), entries: 0, stands: false } as const
  return running.run({ circumstances, ...fresh }, work)
}

export const currentCircumstances = (): Circumstances => running.getStore()?.circumstances ?? elsewhere

/**
 * What the request turned out to be about; the loaders of `case-file` tell it, so that features need not. The first case counts, and what
 * is shielded once stays shielded.
 */
export const tellSubject = ({ caseId, shield }: { readonly caseId?: string; readonly shield?: Shield }): void => {
  const here = running.getStore()
  if (!here) return
  here.caseId ??= caseId ?? null
  if (shield === 'WI') here.shield = 'WI'
}

/** A search by name found these people, and the answer shows something of them. */
export const tellPersons = (personIds: readonly string[]): void => {
  for (const personId of personIds) running.getStore()?.personIds.add(personId)
}

export const currentSubject = (): Subject => {
  const { caseId, shield, personIds } = running.getStore() ?? { caseId: null, shield: 'NONE', personIds: [] }
  return { caseId, shield, personIds: [...personIds] }
}

/** An entry of this request or job is in the database. */
export const countEntry = (): void => {
  const here = running.getStore()
  if (here) here.entries += 1
}

/**
 * This request changes nothing that an entry does not tell already: a repeat, a later save of one that still types, or one that found
 * nothing to change. Without
 * this a writing request that leaves no entry is a fault.
 */
export const entryStands = (): void => {
  const here = running.getStore()
  if (here) here.stands = true
}

/** Whether the running request or job left an entry, or said why not. */
export const isAccountedFor = (): boolean => {
  const here = running.getStore()
  return here !== undefined && (here.entries > 0 || here.stands)
}
