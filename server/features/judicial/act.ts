import { allowedJudicialAction, type JudicialAction } from '#domain/procedures/judicial/actions'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { type JudicialFile, loadJudicial } from './load.ts'

export interface JudicialAct {
  readonly viewer: Viewer
  readonly caseId: string
  readonly action: JudicialAction
  /** version that the form was filled from, for what changes the file itself */
  readonly version?: number
}

/** What was done, for the audit: ids, codes and dates only. */
export interface Done<T> {
  readonly result: T
  readonly objectKind: string
  readonly objectId: string
  /** when it is not the name of the action */
  readonly as?: string
  readonly reason?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * The one road of an action in a judicial file, in one transaction: the file under its lock as the viewer may see it, the rule, the version, the work,
 * the audit entry and the change feed, all behind the shield.
 *
 * @throws NotFound, NotAllowedNow, Stale; then nothing was written
 */
export const judicialAct = <T>(
  deps: FeatureDeps,
  { viewer, caseId, action, version }: JudicialAct,
  work: (file: JudicialFile) => Promise<Done<T>>,
): Promise<T> =>
  deps.database.transaction(async () => {
    const file = await loadJudicial(deps.database, viewer, caseId, { lock: true })
    const answer = allowedJudicialAction(action, { status: file.judicial.status }, viewer)
    if (!answer.open) throw new NotAllowedNow(answer.reason)
    await touchCase(deps.database, file, version)
    const { result, as = action, ...event } = await work(file)
    deps.audit.append({ ...who(viewer), ...event, action: as, caseId, shield: file.main.shield })
    await tellCase(deps.changes, file)
    return result
  })
