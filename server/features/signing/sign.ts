import type { z } from 'zod'
import { documentSigning } from '#processes/document-signing/contract'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { Answer } from '../../contract/endpoint.ts'
import type { signDocuments } from '../../contract/signing.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import { act, tellCase, who } from '../../platform/case-file/act.ts'
import { loadCase, loadProcedure } from '../../platform/case-file/load.ts'
import { signatureModel } from '../../platform/case-file/signature-model.ts'
import { refusalsOf } from '../../platform/case-file/signatures.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { documentsToSign, type SigningTask, signingRole, visibleSigning } from './load.ts'

type Body = z.output<NonNullable<(typeof signDocuments)['body']>>

/**
 * Signs all documents of a task, or refuses them with a reason: a row per task, with the name as it is now. The same answer twice signs once.
 *
 * @throws NotFound, NotAllowedNow, RuleBroken REASON_REQUIRED
 * @source domain.md 5.1 steps 8 and 12, 5.6 step 4
 */
export const sign = async (
  deps: FeatureDeps,
  viewer: Viewer,
  taskId: string,
  body: Body,
): Promise<Answer<typeof signDocuments>> => {
  const found = await visibleSigning(deps.database, viewer, taskId)
  return found.file.main.type === 'OO' ? signInOo(deps, viewer, found, body) : signElsewhere(deps, viewer, found, body)
}

const signInOo = async (deps: FeatureDeps, viewer: Viewer, found: SigningTask, body: Body) => {
  const { task, file, subjectId } = found
  const facts = await deps.loadFacts(await loadCase(deps.database, viewer, file.main.id))
  return act(
    deps,
    {
      viewer,
      caseId: file.main.id,
      ...actionOn(facts, subjectId),
      audit: {
        ...(!body.signed && { action: 'SIGNING_REFUSE' }),
        objectKind: 'task',
        objectId: task.id,
        detail: { subjectId },
      },
    },
    async () => {
      await keep(deps, viewer, found, body)
      return {}
    },
    async () => ((await isAnswered(deps, viewer, found, body)) ? {} : undefined),
  )
}

// Outside OO the task says it all: who has it may sign, and what is signed waits for it.
const signElsewhere = (deps: FeatureDeps, viewer: Viewer, found: SigningTask, body: Body) =>
  deps.database.transaction(async () => {
    const { task, subjectId } = found
    const file = await loadProcedure(deps.database, viewer, found.file.main.id, { lock: true })
    if (await isAnswered(deps, viewer, found, body)) {
      entryStands()
      return {}
    }
    await touchCase(deps.database, file)
    await keep(deps, viewer, found, body)
    deps.audit.append({
      ...who(viewer),
      action: body.signed ? 'DOCUMENT_SIGN' : 'SIGNING_REFUSE',
      objectKind: 'task',
      objectId: task.id,
      caseId: file.main.id,
      detail: { subjectId },
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return {}
  })

const isAnswered = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  { task }: SigningTask,
  body: Body,
): Promise<boolean> => {
  const where = { taskId: task.id, userId: viewer.userId, outcome: outcomeOf(body) }
  return (await database.model(signatureModel).count({ where })) > 0
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
  if (!body.signed && body.reason === '') {
    const fault = { name: 'body.reason', code: 'REASON_REQUIRED', reason: 'A refusal says why' }
    throw new RuleBroken('REASON_REQUIRED', [fault])
  }
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
