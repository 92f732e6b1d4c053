import { canDo } from '#domain/access/can-do'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { checkDraft, returnDraft, submitDraft } from '../../contract/process-models.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { ProcessDraftRow, ProcessVersionRow } from '../../platform/process-models/model.ts'
import { digestOf, newestVersion } from '../../platform/process-models/versions.ts'
import type { FeatureDeps } from '../deps.ts'
import { changesBetween } from './changes.ts'
import { claim, release } from './editor.ts'
import { draftToChange, findOpenDraft } from './find.ts'
import { findingsOf, pass } from './gates.ts'

type Submitted = z.output<NonNullable<(typeof submitDraft)['body']>>
type Returned = z.output<NonNullable<(typeof returnDraft)['body']>>

/** What stands in the way of a draft, what it changes, and what the viewer may do with it. */
export const check = async (deps: FeatureDeps, viewer: Viewer, draftId: string): Promise<Answer<typeof checkDraft>> => {
  const draft = await findOpenDraft(deps.database, draftId)
  const findings = [...(await findingsOf(deps, draft))]
  const changes = await changesOf(deps.database, draft)
  const isSubmitted = draft.status === 'INGEDIEND'
  const isMine = draft.submittedByUserId === viewer.userId
  const isPublisher = canDo(viewer, 'PUBLISH', 'PROCESS_MODEL').ok
  return {
    findings,
    changes,
    maySubmit: !isSubmitted && canDo(viewer, 'UPDATE', 'PROCESS_MODEL').ok,
    mayPublish: isSubmitted && isPublisher && !isMine,
    mayReturn: isSubmitted && (isMine || isPublisher),
  }
}

/** What the draft changes in the newest version. */
export const changesOf = async (database: Database, { processId, files }: ProcessDraftRow): Promise<string[]> =>
  changesBetween((await newestGood(database, processId))?.files, files)

/** The newest version that the engine did not refuse. */
const newestGood = (database: Database, processId: string): Promise<ProcessVersionRow | undefined> =>
  newestVersion(database, processId, { deployError: null })

/** @throws NotAllowedNow when there is nothing to publish */
export const mustDiffer = async (database: Database, { processId, files }: ProcessDraftRow): Promise<void> => {
  const newest = await newestGood(database, processId)
  if (newest?.digest === digestOf(files)) throw new NotAllowedNow('MODEL_UNCHANGED')
}

/**
 * Hands a draft in: from here on nobody changes it until another person publishes it or gives it back.
 *
 * @throws NotFound, Stale, NotAllowedNow, RuleBroken
 */
export const submit = async (
  deps: FeatureDeps,
  viewer: Viewer,
  draftId: string,
  { version, remark, acknowledged }: Submitted,
): Promise<Answer<typeof submitDraft>> => {
  await passAsRead(deps, draftId, version, acknowledged)
  return deps.database.transaction(async () => {
    const { database, audit } = deps
    const draft = await draftToChange(database, draftId, version)
    if (draft.status === 'INGEDIEND') throw new NotAllowedNow('MODEL_SUBMITTED')
    await claim(database, viewer, draftId)
    await mustDiffer(database, draft)
    await draft.update({
      status: 'INGEDIEND',
      remark,
      submittedByUserId: viewer.userId,
      submittedAt: database.now(),
    })
    await release(database, viewer, draftId)
    audit.append({
      ...who(viewer),
      action: 'MODEL_SUBMIT',
      objectKind: 'process_draft',
      objectId: draftId,
      reason: remark,
      detail: { processId: draft.processId },
    })
    return { version: draft.version }
  })
}

/**
 * The gates, before the transaction: scenarios take seconds. The version says that what is written afterwards is what they looked at.
 *
 * @throws NotFound, Stale, RuleBroken
 */
export const passAsRead = async (
  deps: FeatureDeps,
  draftId: string,
  version: number,
  acknowledged: boolean,
): Promise<void> => pass(deps, await draftToChange(deps.database, draftId, version), acknowledged)

/**
 * Makes a draft changeable again: a publisher gives it back, or who handed it in takes it back.
 *
 * @throws NotFound, Stale, NotAllowedNow
 */
export const giveBack = (
  { database, audit }: FeatureDeps,
  viewer: Viewer,
  draftId: string,
  { version, reason }: Returned,
): Promise<Answer<typeof returnDraft>> =>
  database.transaction(async () => {
    const draft = await draftToChange(database, draftId, version)
    if (draft.status !== 'INGEDIEND') throw new NotAllowedNow('MODEL_NOT_SUBMITTED')
    const isMine = draft.submittedByUserId === viewer.userId
    const may = canDo(viewer, 'PUBLISH', 'PROCESS_MODEL')
    if (!isMine && !may.ok) throw new NotAllowedNow('MODEL_SUBMITTED')
    await draft.update({ status: 'CONCEPT', remark: reason, submittedByUserId: null, submittedAt: null })
    audit.append({
      ...who(viewer),
      action: isMine ? 'MODEL_TAKE_BACK' : 'MODEL_RETURN',
      objectKind: 'process_draft',
      objectId: draftId,
      reason,
      detail: { processId: draft.processId },
    })
    return { version: draft.version }
  })
