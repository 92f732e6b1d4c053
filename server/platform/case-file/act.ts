import type { OoAction } from '#domain/procedures/oo/action-codes'
import { allowedAction } from '#domain/procedures/oo/actions'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { Audit } from '../audit/audit.ts'
import { entryStands } from '../audit/circumstances.ts'
import { who } from '../audit/who.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Changes } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { NotAllowedNow } from '../http/errors.ts'
import type { LoadFacts } from './facts.ts'
import { type CaseFile, loadCase } from './load.ts'
import { touchCase } from './write.ts'

export { who } from '../audit/who.ts'

export interface ActDeps {
  readonly database: Database
  readonly clock: Clock
  readonly audit: Audit
  readonly changes: Changes
  readonly loadFacts: LoadFacts
}

export interface Act {
  readonly viewer: Viewer
  readonly caseId: string
  readonly action: OoAction
  /** what it is done on, as in `targets` of `allowedActions` */
  readonly ids?: readonly string[]
  /** version of the case that the form was filled from; leave out when the action guards another row's version itself */
  readonly version?: number
  /** what the audit keeps beside who, when and what: ids, codes and dates only */
  readonly audit: {
    /** what was really done, where one action has two outcomes, such as signing and refusing to sign */
    readonly action?: string
    readonly objectKind: string
    readonly objectId: string
    readonly reason?: string
    readonly detail?: Readonly<Record<string, unknown>>
  }
}

/**
 * The one road of an action (design.md section 4) in one transaction: the case with the viewer's visibility under its row lock, the facts,
 * `allowedActions`, the version, then `work`, the audit entry and the change feed.
 *
 * @param work writes the facts, closes tasks, enqueues messages; it may run again after a deadlock
 * @param already answers a request that was done before (same browser-made id); undefined goes on
 * @throws NotFound, NotAllowedNow with the reason code, Stale; then nothing was written
 */
export const act = <T>(
  deps: ActDeps,
  what: Act,
  work: (file: CaseFile, facts: OoFacts) => Promise<T>,
  already: (file: CaseFile) => Promise<T | undefined> = () => Promise.resolve(undefined),
): Promise<T> =>
  deps.database.transaction(async () => {
    const { viewer, action, ids } = what
    const file = await loadCase(deps.database, viewer, what.caseId, { lock: true })
    const before = await already(file)
    if (before !== undefined) {
      entryStands()
      return before
    }
    const facts = await deps.loadFacts(file)
    const answer = allowedAction(action, { facts, viewer, asOf: deps.clock.today(), ...(ids && { ids }) })
    if (!answer.open) throw new NotAllowedNow(answer.reason)
    await touchCase(deps.database, file, what.version)
    const result = await work(file, facts)
    deps.audit.append({
      ...who(viewer),
      action,
      ...what.audit,
      caseId: file.main.id,
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return result
  })

/** Browsers that show the case or a worklist with it read again. */
export const tellCase = async (changes: Changes, { main }: Pick<CaseFile, 'main'>): Promise<void> => {
  await changes.publish({ topic: 'case', subjectId: main.id, orgId: null, shield: main.shield })
}
