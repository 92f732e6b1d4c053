import type { NgwAction } from '#domain/procedures/ngw/action-codes'
import { ngwRefusalOf } from '#domain/procedures/ngw/actions'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { factsOf, loadNgw, type NgwFile } from './load.ts'

/** A step of a person on an NGW decision. */
export interface NgwStep {
  readonly viewer: Viewer
  readonly caseId: string
  readonly action: NgwAction
  /** version of the case that the form was filled from */
  readonly version: number
  /** what the audit keeps beside who, when and what */
  readonly reason?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * The one road of an action (design.md section 4) in one transaction: the case under its row lock, the rules, the version, the work, the audit entry and
 * the change feed.
 *
 * @throws NotFound, NotAllowedNow with the reason code, Stale; then nothing was written
 */
export const actOnNgw = (
  deps: FeatureDeps,
  { viewer, caseId, action, version, reason, detail }: NgwStep,
  work: (file: NgwFile) => Promise<void>,
): Promise<Record<string, never>> =>
  deps.database.transaction(async () => {
    const file = await loadNgw(deps.database, viewer, caseId, { lock: true })
    const refusal = ngwRefusalOf(action, await factsOf(deps.database, file), viewer, deps.clock.today())
    if (refusal) throw new NotAllowedNow(refusal)
    await touchCase(deps.database, file, version)
    await work(file)
    deps.audit.append({
      ...who(viewer),
      action,
      objectKind: 'ngw_decision',
      objectId: caseId,
      caseId,
      ...(reason !== undefined && { reason }),
      ...(detail && { detail }),
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })
