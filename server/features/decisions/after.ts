import type { z } from 'zod'
import { appealTerms } from '#domain/legal/oo-terms'
import { postingDate } from '#processes/posting-date/contract'
import type { correctPosting, liftDecisions } from '../../contract/after-decision.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import { liftDecision, type Lifting } from './lift.ts'
import { mayorDecisionModel, type MayorDecisionRow } from '../../platform/case-file/decision-model.ts'

type Body<E extends { readonly body?: z.ZodType }> = z.output<NonNullable<E['body']>>
type Done = Record<string, never>

/** Lifts valid decisions. @throws NotFound, NotAllowedNow, Stale, RuleBroken @source domain.md 2.2 "Lift", 5.1 step 17 */
export const lift = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: Body<typeof liftDecisions>,
): Promise<Done> => end(deps, viewer, caseId, body, 'OPGEHEVEN')

/** Too many people lived there, and no longer do. @source domain.md 2.2 "Resolve OVB decision" */
export const resolve = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: Body<typeof liftDecisions>,
): Promise<Done> => end(deps, viewer, caseId, body, 'OPGELOST')

const end = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { decisionIds, endedOn, reason, version }: Body<typeof liftDecisions>,
  to: Lifting['to'],
): Promise<Done> =>
  act(
    deps,
    {
      viewer,
      caseId,
      action: to === 'OPGEHEVEN' ? 'DECISION_LIFT' : 'DECISION_RESOLVE',
      ids: decisionIds,
      version,
      audit: { objectKind: 'mayor_decision', objectId: caseId, reason, detail: { decisionIds, endedOn } },
    },
    async ({ main }) => {
      if (endedOn > deps.clock.today()) throw brokenField('endedOn', 'DATE_IN_FUTURE')
      for (const decision of await decisionsOf(deps.database, decisionIds)) {
        if (endedOn < (decision.decidedOn ?? '')) throw brokenField('endedOn', 'DATE_BEFORE_DECISION')
        await liftDecision(deps, main, decision, { to, on: endedOn, reason })
      }
      return {}
    },
  )

/**
 * The day on which decisions were handed to the post: from there the parties' term of appeal runs. Task 449 of a run ends with its last day.
 *
 * @source domain.md 2.2 "Change date received / posted", 5.1 step 13
 */
export const correct = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { decisionIds, postedOn, version }: Body<typeof correctPosting>,
): Promise<Done> =>
  act(
    deps,
    {
      viewer,
      caseId,
      action: 'DECISION_CORRECT_POSTING',
      ids: decisionIds,
      version,
      audit: { objectKind: 'mayor_decision', objectId: caseId, detail: { decisionIds, postedOn } },
    },
    async () => {
      if (postedOn > deps.clock.today()) throw brokenField('postedOn', 'DATE_IN_FUTURE')
      const decisions = await decisionsOf(deps.database, decisionIds)
      for (const decision of decisions) {
        if (postedOn < (decision.decidedOn ?? '')) throw brokenField('postedOn', 'POSTED_BEFORE_DECISION')
        await setPosted(deps.database, decision, postedOn)
      }
      for (const runId of new Set(decisions.map((decision) => decision.runId))) await finishAsking(deps, viewer, runId)
      return {}
    },
  )

const setPosted = async (
  database: Database,
  { id, status, sentOn }: MayorDecisionRow,
  postedOn: string,
): Promise<void> => {
  const { parties } = appealTerms({ postedOn, ...(sentOn !== null && { receivedByWvOn: sentOn }) })
  await database
    .model(mayorDecisionModel)
    .update({ postedOn, ...(status === 'GELDIG' && { appealParties: parties ?? null }) }, { where: { id } })
}

const finishAsking = async ({ database, tasks }: FeatureDeps, viewer: Viewer, runId: string): Promise<void> => {
  if ((await database.model(mayorDecisionModel).count({ where: { runId, postedOn: null } })) > 0) return
  const { elementId, output } = postingDate.userTasks.enterDate
  await tasks.closeInTransaction({ subjectId: runId, elementId }, { by: viewer.userId, variables: output.parse({}) })
}

const decisionsOf = async (database: Database, ids: readonly string[]): Promise<MayorDecisionRow[]> =>
  (await database.model(mayorDecisionModel).findAll({ where: { id: [...ids] }, order: ['position'], lock: true })).map(
    plain,
  )
