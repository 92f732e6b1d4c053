import { oo } from '#processes/oo/contract'
import { yearOf } from '#domain/shared/local-date'
import type { makeDecision } from '../../contract/decisions.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import { loadBases } from '../../platform/case-file/basis.ts'
import { type CaseFile, subOf } from '../../platform/case-file/load.ts'
import { setSubFacts, setSubStatus } from '../../platform/case-file/write.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { type DecisionBody, refuseContent, refuseUploads, signingFlowOf } from './check.ts'
import { decisionRunModel, type DecisionRunRow, mayorDecisionModel } from '../../platform/case-file/decision-model.ts'
import { awaitNextStepTasks, closeNextStepTasks } from '../next-step-tasks.ts'
import { publish } from '../publish.ts'

/**
 * Makes the decisions of one run of the wizard. The same browser-made id twice makes one run.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken
 * @source domain.md 5.1 step 11
 */
export const make = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: DecisionBody,
): Promise<Answer<typeof makeDecision>> => {
  const unitIds = body.units.map(({ unitId }) => unitId)
  const signingFlow = signingFlowOf(body, deps.clock.today())
  const { decisionDate } = body
  return act(
    deps,
    {
      viewer,
      caseId,
      action: 'DECISION_MAKE',
      ids: unitIds,
      version: body.version,
      audit: { objectKind: 'decision_run', objectId: body.id, detail: { unitIds, decisionDate, signingFlow } },
    },
    async (file, facts) => {
      refuseContent(body, file, facts, await loadBases(deps.database, caseId, unitIds))
      if (signingFlow === 'OPGELADEN') await refuseUploads(deps.database, file, body)
      await awaitNextStepTasks(deps, file, facts, unitIds)
      const run = await deps.database.model(decisionRunModel).create({
        id: body.id,
        caseId,
        decisionDate,
        signingFlow,
        legalBase: body.legalBase,
        withdrawn: false,
        createdByUserId: viewer.userId,
      })
      await keepDecisions(deps, file, run, body)
      await setSubStatus(deps.database, { caseId, unitIds, to: 'BESLISSING_IN_OPMAAK', on: deps.clock.today() })
      await closeNextStepTasks(deps, file, unitIds, viewer.userId)
      await publish(deps, oo.messages.decisionMade, {
        caseId,
        key: caseId,
        variables: { decisionRunId: run.id, unitIds },
      })
      return { decisionRunId: run.id }
    },
    async () => {
      const known = await deps.database.model(decisionRunModel).findOne({ where: { id: body.id, caseId } })
      return known ? { decisionRunId: known.id } : undefined
    },
  )
}

const keepDecisions = async (
  { database, clock }: FeatureDeps,
  file: CaseFile,
  run: DecisionRunRow,
  body: DecisionBody,
): Promise<void> => {
  for (const [position, unit] of body.units.entries()) {
    const { unitId, verdict, options, motivation } = unit
    const reference = await nextReference(database, 'BS', yearOf(clock.today()))
    const { id } = await database.model(mayorDecisionModel).create({
      reference,
      runId: run.id,
      caseId: run.caseId,
      unitId,
      position,
      verdict,
      options,
      motivation,
      status: 'IN_OPMAAK',
      statusBefore: subOf(file, unitId)?.status ?? 'GESTART',
      uploadedDocumentId: run.signingFlow === 'OPGELADEN' ? unit.uploadedDocumentId : null,
    })
    await setSubFacts(database, run.caseId, unitId, {
      decisionId: id,
      decisionReference: reference,
      decisionRunId: run.id,
      decisionVerdict: verdict,
      decisionStatus: 'IN_OPMAAK',
      decidedOn: null,
    })
  }
}
