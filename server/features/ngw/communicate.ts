import { ngw } from '#processes/ngw/contract'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import { ngwDecisionModel } from '../../platform/case-file/ngw-model.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { actOnNgw } from './act.ts'
import { decisionDocument } from './load.ts'

const { communicate: withTerm, communicateOld: withoutTerm } = ngw.userTasks

/**
 * Brings the decision to the inventory manager: task A15 ends and the agency sees the decision. It arrives at that moment, so the day is today.
 *
 * @throws NotFound, NotAllowedNow, Stale
 * @source domain.md 5.5 step 6
 */
export const communicate = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { version }: { readonly version: number },
): Promise<Record<string, never>> =>
  actOnNgw(deps, { viewer, caseId, version, action: 'NGW_COMMUNICATE' }, async ({ decision }) => {
    const { database, clock } = deps
    const document = await decisionDocument(database, caseId)
    if (!document) throw new NotAllowedNow('DECISION_DOCUMENT_MISSING')
    if (document.status === 'OPGELADEN') await setDocumentStatus(database, [document.id], 'DEFINITIEF')
    await database
      .model(ngwDecisionModel)
      .update({ communicatedToInventoryOn: clock.today(), documentId: document.id }, { where: { caseId } })
    const { elementId } = decision.communicationTerm === null ? withoutTerm : withTerm
    await finishTask(deps, viewer, { caseId, subjectId: caseId, elementId }, {})
  })
