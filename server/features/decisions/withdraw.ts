import { Op } from 'sequelize'
import { ooDecision } from '#processes/oo-decision/contract'
import type { SubStatus } from '#domain/model/codes'
import type { deleteDecisionRun } from '../../contract/decisions.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import { heardOn, loadHearings } from '../../platform/case-file/hearings.ts'
import { loadCase } from '../../platform/case-file/load.ts'
import { setSubFacts, setSubStatus } from '../../platform/case-file/write.ts'
import type { Database } from '../../platform/db/database.ts'
import type { FeatureDeps } from '../deps.ts'
import { decisionRunModel, type MayorDecisionRow } from '../../platform/case-file/decision-model.ts'
import { mayReadRun } from './page.ts'
import { findLiveRun, findRun, type Run } from './run.ts'
import { publish } from '../publish.ts'

/** Deletes a run that was not sent; its process hears of it and ends. @source domain.md 5.1 "delete with x" */
export const deleteRun = async (
  deps: FeatureDeps,
  viewer: Viewer,
  decisionRunId: string,
): Promise<Answer<typeof deleteDecisionRun>> => {
  const known = await findLiveRun(deps.database, decisionRunId)
  const { run, decisions } = known
  const { caseId } = run
  mayReadRun(viewer, await loadCase(deps.database, viewer, caseId), known)
  return act(
    deps,
    {
      viewer,
      caseId,
      action: 'DECISION_DELETE',
      ids: decisions.map(({ id }) => id),
      audit: { objectKind: 'decision_run', objectId: run.id },
    },
    async () => {
      await withdraw(deps, await findRun(deps.database, run.id), 'DELETED')
      await publish(deps, ooDecision.messages.withdrawn, { caseId, key: run.id, variables: {} })
      return {}
    },
  )
}

const noDecision = {
  decisionId: null,
  decisionReference: null,
  decisionRunId: null,
  decisionVerdict: null,
  decisionStatus: null,
  decidedOn: null,
}

/**
 * Takes a run back: its documents go and its units return to where they were. What was withdrawn already only loses documents that came later.
 *
 * @param reason code, or the words of who refused to sign
 * @returns whether this call withdrew it
 */
export const withdraw = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  found: Run,
  reason: string,
): Promise<boolean> => {
  const { run, decisions } = found
  await deleteDocuments(database, found)
  if (run.withdrawn) return false
  await database
    .model(decisionRunModel)
    .update({ withdrawn: true, withdrawnReason: reason.slice(0, 1000) }, { where: { id: run.id } })
  const heard = await loadHearings(database, run.caseId)
  for (const decision of decisions) {
    const { unitId } = decision
    const isOver = heardOn(heard, unitId)?.hearing.closedOn !== null
    await setSubFacts(database, run.caseId, unitId, noDecision)
    const to = statusAfter(decision, isOver)
    await setSubStatus(database, { caseId: run.caseId, unitIds: [unitId], to, on: clock.today() })
  }
  return true
}

// a hearing that ended meanwhile left the unit alone
const statusAfter = ({ statusBefore }: MayorDecisionRow, hearingIsOver: boolean): SubStatus =>
  statusBefore === 'HOORPLICHT_GESTART' && hearingIsOver ? 'HOORPLICHT_AFGEROND' : statusBefore

const deleteDocuments = async (database: Database, { run, decisions }: Run): Promise<void> => {
  const uploads = decisions.flatMap(({ uploadedDocumentId }) => uploadedDocumentId ?? [])
  const rows = await database.model(documentModel).findAll({
    attributes: ['id'],
    where: { caseId: run.caseId, [Op.or]: [{ subjectId: run.id }, { id: uploads }] },
  })
  await setDocumentStatus(
    database,
    rows.map(({ id }) => id),
    'VERWIJDERD',
  )
}
