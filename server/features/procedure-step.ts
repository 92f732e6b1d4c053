import type { StepAction } from '#domain/procedures/step-actions'
import { type RightRefusal, type StepFacts, stepRefusal, type StepRule } from '#domain/procedures/steps'
import type { ReasonCode } from '../contract/reasons.ts'
import type { Viewer } from '../platform/auth/viewer.ts'
import { tellCase, who } from '../platform/case-file/act.ts'
import type { LoadOptions, ProcedureFile } from '../platform/case-file/load.ts'
import { touchCase } from '../platform/case-file/write.ts'
import type { Database } from '../platform/db/database.ts'
import { NotAllowedNow } from '../platform/http/errors.ts'
import type { FeatureDeps } from './deps.ts'

/** What the road must know of one kind of procedure. */
export interface ProcedureKind<
  File extends ProcedureFile,
  Action extends StepAction,
  Facts extends StepFacts,
  Refusal extends ReasonCode,
> {
  /** table of its own facts, for the audit: `ngw_decision` */
  readonly objectKind: string
  readonly rules: readonly StepRule<Action, Facts, Refusal>[]
  /** @throws NotFound when it does not exist, is of another kind or is not visible: the same answer */
  readonly load: (database: Database, viewer: Viewer, caseId: string, options?: LoadOptions) => Promise<File>
  readonly factsOf: (database: Database, file: File) => Promise<Facts>
}

/** A step of a person on a case. */
export interface TakenStep<Action extends string> {
  readonly viewer: Viewer
  readonly caseId: string
  readonly action: Action
  /** version of the case that the form was filled from */
  readonly version: number
  /** what the audit keeps beside who, when and what */
  readonly reason?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * The one road of a step (design.md section 4) in one transaction: the case under its row lock, the rules, the version, the work, the audit entry and the
 * change feed.
 *
 * @param work writes the facts, closes tasks, enqueues messages; it may run again after a deadlock
 * @throws NotFound, NotAllowedNow with the reason code, Stale; then nothing was written
 */
export const takeStep = <
  File extends ProcedureFile,
  Action extends StepAction,
  Facts extends StepFacts,
  Refusal extends ReasonCode,
>(
  deps: FeatureDeps,
  kind: ProcedureKind<File, Action, Facts, Refusal>,
  { viewer, caseId, action, version, reason, detail }: TakenStep<Action>,
  work: (file: File, facts: Facts) => Promise<void>,
): Promise<Record<string, never>> =>
  deps.database.transaction(async () => {
    const file = await kind.load(deps.database, viewer, caseId, { lock: true })
    const facts = await kind.factsOf(deps.database, file)
    const refusal: ReasonCode | RightRefusal | undefined = stepRefusal(
      kind.rules,
      action,
      facts,
      viewer,
      deps.clock.today(),
    )
    if (refusal) throw new NotAllowedNow(refusal)
    await touchCase(deps.database, file, version)
    await work(file, facts)
    deps.audit.append({
      ...who(viewer),
      action,
      objectKind: kind.objectKind,
      objectId: caseId,
      caseId,
      ...(reason !== undefined && { reason }),
      ...(detail && { detail }),
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })
