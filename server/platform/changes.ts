import type { Shield } from '#domain/model/codes'
import type { Database } from './db/database.ts'

/** `worklist`: the list of an organisation; the others: the object with id `subjectId`. */
export const changeTopics = ['worklist', 'case', 'task', 'process'] as const
export type ChangeTopic = (typeof changeTopics)[number]

export interface NewChange {
  readonly topic: ChangeTopic
  /** id of the case, task or process instance; null for a list */
  readonly subjectId: string | null
  /** organisation whose users may hear of it; null: anyone who may see the subject */
  readonly orgId: string | null
  readonly shield?: Shield
}

export interface Change extends Required<NewChange> {
  /** grows with each change; two changes that commit at once may arrive in either order */
  readonly position: number
  readonly at: string
}

export interface Changes {
  /**
   * Writes a change in the caller's transaction; listeners hear of it after the commit.
   * @throws NoTransactionError outside `database.transaction`
   */
  publish(change: NewChange): Promise<void>
  /** Every change of this process after its commit, and of other processes within a poll; each once. @returns unsubscribe */
  subscribe(listener: (change: Change) => void): () => void
  /** Changes after `position`, oldest first, at most 500: for a browser that comes back. Undefined when they are no longer kept. */
  since(position: number): Promise<readonly Change[] | undefined>
  /** Polls for changes of other processes until `stop`. */
  start(): void
  stop(): Promise<void>
}

export type CreateChanges = (database: Database, options?: { readonly pollMs?: number }) => Changes
