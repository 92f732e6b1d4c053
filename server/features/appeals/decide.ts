import { appeal } from '#processes/appeal/contract'
import type { decideAppeal, draftAppealDecision, withdrawAppeal } from '../../contract/appeals.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { actOnAppeal } from './act.ts'
import { setAppealStatus } from './status.ts'
import { checkVerdict, type Step, verdictOf } from './step.ts'

const { draft: draftTask, awaitMinister } = appeal.userTasks

/** What the minister is proposed: task A33. @source domain.md 5.3 step 7 */
export const draft: Step<typeof draftAppealDecision> = (deps, viewer, caseId, body) =>
  actOnAppeal(
    deps,
    {
      viewer,
      caseId,
      appealId: body.appealId,
      action: 'APPEAL_DRAFT',
      version: body.version,
      detail: { outcome: body.outcome, verdict: body.verdict },
    },
    async ({ appeal: row }) => {
      checkVerdict(body.outcome, body.verdict)
      await setAppealStatus(deps.database, row, 'ONTWERP_MB', {
        draftOutcome: body.outcome,
        draftVerdict: verdictOf(body),
        draftMotivation: body.motivation,
      })
      await finishTask(deps, viewer, { caseId, subjectId: row.id, elementId: draftTask.elementId }, {})
    },
  )

/**
 * The ministerial decision came: task A13. What it does to the decision of the mayor and to the inclusion follows from it by the process.
 *
 * @source domain.md 5.3 step 8
 */
export const decide: Step<typeof decideAppeal> = (deps, viewer, caseId, body) =>
  actOnAppeal(
    deps,
    {
      viewer,
      caseId,
      appealId: body.appealId,
      action: 'APPEAL_DECIDE',
      version: body.version,
      detail: { outcome: body.outcome, verdict: body.verdict, decidedOn: body.decidedOn },
    },
    async ({ appeal: row }) => {
      const { decidedOn, outcome } = body
      checkVerdict(outcome, body.verdict)
      if (decidedOn > deps.clock.today()) throw brokenField('decidedOn', 'DATE_IN_FUTURE')
      if (decidedOn < row.receivedOn) throw brokenField('decidedOn', 'DATE_BEFORE_POSTING')
      await setAppealStatus(deps.database, row, 'BESLIST', {
        decidedOn,
        outcome,
        verdict: verdictOf(body),
        endedOn: decidedOn,
        decisionDocumentId: await decisionDocument(deps, caseId),
      })
      await finishTask(deps, viewer, { caseId, subjectId: row.id, elementId: awaitMinister.elementId }, {})
    },
  )

/** The submitter gives the appeal up, at any moment until it came to its end. @source domain.md 3.4.4 INGETROKKEN */
export const withdraw: Step<typeof withdrawAppeal> = (
  deps,
  viewer,
  caseId,
  { appealId, withdrawnOn, reason, version },
) =>
  actOnAppeal(
    deps,
    { viewer, caseId, appealId, action: 'APPEAL_WITHDRAW', version, reason, detail: { withdrawnOn } },
    async ({ appeal: row }) => {
      if (withdrawnOn > deps.clock.today()) throw brokenField('withdrawnOn', 'DATE_IN_FUTURE')
      if (withdrawnOn < row.postedOn) throw brokenField('withdrawnOn', 'DATE_BEFORE_POSTING')
      await setAppealStatus(deps.database, row, 'INGETROKKEN', { withdrawnOn, endedOn: withdrawnOn })
      await publish(deps, appeal.messages.withdrawn, { caseId, key: row.id, variables: {} })
    },
  )

// DT090 is the formal outcome: with it the municipality sees it.
const decisionDocument = async ({ database }: FeatureDeps, caseId: string): Promise<string> => {
  const found = await database.model(documentModel).findOne({
    where: { caseId, code: 'DT090', status: ['OPGELADEN', 'DEFINITIEF', 'VERZONDEN'] },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
  })
  if (!found) throw new NotAllowedNow('DECISION_DOCUMENT_MISSING')
  if (found.status === 'OPGELADEN') await setDocumentStatus(database, [found.id], 'DEFINITIEF')
  return found.id
}
