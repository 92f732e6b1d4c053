import type { z } from 'zod'
import { documentSigning } from '#processes/document-signing/contract'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { Answer } from '../../contract/endpoint.ts'
import type { signDocuments } from '../../contract/signing.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import { signatureModel } from '../../platform/case-file/signature-model.ts'
import { refusalsOf } from '../../platform/case-file/signatures.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { documentsToSign, type SigningTask, signingRole, visibleSigning } from './load.ts'

type Body = z.output<NonNullable<(typeof signDocuments)['body']>>

/**
 * Signs all documents of a task, or refuses them with a reason: a row per task, with the name as it is now. The same answer twice signs once.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken REASON_REQUIRED
 * @source domain.md 5.1 steps 8 and 12
 */
export const sign = async (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  body: Body,
): Promise<Answer<typeof signDocuments>> => {
  const found = await visibleSigning(deps.database, viewer, taskId)
  const { task, file, subjectId } = found
  return act(
    deps,
    {
      viewer,
      caseId: file.main.id,
      ...actionOn(await deps.loadFacts(file), subjectId),
      audit: {
        ...(!body.signed && { action: 'SIGNING_REFUSE' }),
        objectKind: 'task',
        objectId: task.id,
        detail: { subjectId },
      },
    },
    async () => {
      if (!body.signed && body.reason === '') {
        const fault = { name: 'body.reason', code: 'REASON_REQUIRED', reason: 'A refusal says why' }
        throw new RuleBroken('REASON_REQUIRED', [fault])
      }
      await keep(deps, viewer, found, body)
      return {}
    },
    async () => {
      const where = { taskId, userId: viewer.userId, outcome: outcomeOf(body) }
      return (await deps.database.model(signatureModel).findOne({ where })) ? {} : undefined
    },
  )
}

const outcomeOf = ({ signed }: Body): 'SIGNED' | 'REFUSED' => (signed ? 'SIGNED' : 'REFUSED')

// The rules name an advice by its own id and a decision run by those of its decisions.
const actionOn = (facts: OoFacts, subjectId: string) => {
  const ids = facts.decisions.filter(({ runId }) => runId === subjectId).map(({ id }) => id)
  return ids.length > 0
    ? ({ action: 'DECISION_SIGN', ids } as const)
    : ({ action: 'ADVICE_SIGN', ids: [subjectId] } as const)
}

const keep = async (
  deps: FeatureDeps,
  viewer: Viewer,
  { task, file, subjectId }: SigningTask,
  body: Body,
): Promise<void> => {
  const { database } = deps
  const role = signingRole(viewer, task)
  if (role === undefined) throw new NotAllowedNow(task.ownerOrgId === viewer.orgId ? 'NO_RIGHT' : 'OTHER_ORGANISATION')
  const documents = await documentsToSign(database, subjectId)
  // who signs side by side may find that another has just refused, before the engine ended this task
  const isOver = documents.length === 0 || (await refusalsOf(database, subjectId)).length > 0
  if (isOver) throw new NotAllowedNow('TASK_CLOSED')
  // first the task: of two who sign at once the second finds it closed
  const which = { id: task.id, caseId: file.main.id, subjectId, elementId: task.elementId ?? '' }
  const { output } = documentSigning.userTasks.signDocument
  await finishTask(deps, viewer, which, output.parse({ signed: body.signed }))
  await database.model(signatureModel).create({
    caseId: file.main.id,
    subjectId,
    taskId: task.id,
    documentIds: documents.map(({ id }) => id),
    role,
    orgId: viewer.orgId,
    userId: viewer.userId,
    name: `${viewer.person.firstName} ${viewer.person.lastName}`,
    outcome: outcomeOf(body),
    reason: body.signed ? null : body.reason,
    at: database.now(),
  })
}
