import type { FactSource } from '../../platform/case-file/facts.ts'
import { signaturesOf } from '../../platform/case-file/signatures.ts'
import { plain } from '../../platform/db/model.ts'
import { decisionRunModel, mayorDecisionModel } from '../../platform/case-file/decision-model.ts'

/** What the rules must know of the decisions of a case; withdrawn ones are not there. */
export const decisionFacts: FactSource = async (database, { main }) => {
  const runs = await database
    .model(decisionRunModel)
    .findAll({ where: { caseId: main.id, withdrawn: false }, order: ['createdAt', 'id'] })
  const decisions = []
  for (const { id: runId } of runs) {
    const signatures = await signaturesOf(database, runId)
    const rows = await database.model(mayorDecisionModel).findAll({ where: { runId }, order: ['position'] })
    const signedBy = signatures.map(({ role }) => role)
    for (const { id, unitId, status, verdict, decidedOn } of rows.map(plain))
      decisions.push({ id, runId, unitId, status, verdict, signedBy, ...(decidedOn !== null && { decidedOn }) })
  }
  return { decisions }
}
