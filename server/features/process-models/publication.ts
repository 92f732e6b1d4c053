import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { publishDraft } from '../../contract/process-models.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import { scenarioFileOf } from '../../platform/play/scenarios.ts'
import { type ModelFile, type ProcessDraftRow, processVersionModel } from '../../platform/process-models/model.ts'
import { inOrder } from '../../platform/process-models/repository.ts'
import { digestOf, newestVersion } from '../../platform/process-models/versions.ts'
import type { FeatureDeps } from '../deps.ts'
import { carryComments } from './comments.ts'
import { draftToChange, findOpenDraft } from './find.ts'
import { changesOf, mustDiffer, passAsRead } from './submission.ts'

type Published = z.output<NonNullable<(typeof publishDraft)['body']>>

/**
 * Makes a submitted draft the next version and sends it to the engine, by another person than who handed it in. New instances follow it; running ones stay
 * on their version.
 *
 * @throws NotFound, Stale, NotAllowedNow, RuleBroken
 */
export const publish = async (
  deps: FeatureDeps,
  viewer: Viewer,
  draftId: string,
  { version, acknowledged }: Published,
): Promise<Answer<typeof publishDraft>> => {
  const seen = await findOpenDraft(deps.database, draftId)
  if (seen.submittedByUserId === viewer.userId) throw new NotAllowedNow('MODEL_OWN_SUBMISSION')
  await passAsRead(deps, draftId, version, acknowledged)
  return deps.database.transaction(async () => {
    const { database, audit, outbox } = deps
    const draft = await draftToChange(database, draftId, version)
    if (draft.status !== 'INGEDIEND') throw new NotAllowedNow('MODEL_NOT_SUBMITTED')
    if (draft.submittedByUserId === viewer.userId) throw new NotAllowedNow('MODEL_OWN_SUBMISSION')
    await mustDiffer(database, draft)
    const changes = await changesOf(database, draft)
    const { id, number } = await addVersion(deps, viewer, draft, changes)
    await draft.update({ closed: true, openFor: null })
    await carryComments(database, draftId, number)
    const { processId, submittedByUserId } = draft
    audit.append({
      ...who(viewer),
      action: 'MODEL_PUBLISH',
      objectKind: 'process_version',
      objectId: id,
      reason: draft.remark,
      detail: { processId, number, submittedByUserId, draftId, changes },
    })
    await outbox.enqueue({ kind: 'deploy', versionId: id }, `process:${processId}`.slice(0, 64))
    return { number }
  })
}

const addVersion = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  { processId, title, files: drawn, remark, submittedByUserId }: ProcessDraftRow,
  changes: readonly string[],
): Promise<{ readonly id: string; readonly number: number }> => {
  const newest = await newestVersion(database, processId)
  const files = await withScenarios(database, processId, drawn)
  return database.model(processVersionModel).create({
    processId,
    number: (newest?.number ?? 0) + 1,
    title,
    files,
    digest: digestOf(files),
    origin: 'PUBLISHED',
    changes,
    remark,
    submittedByUserId,
    publishedByUserId: viewer.userId,
    publishedAt: database.now(),
  })
}

/** The scenarios that were green go with the version, as a file beside its diagram. */
const withScenarios = async (
  database: FeatureDeps['database'],
  processId: string,
  files: readonly ModelFile[],
): Promise<readonly ModelFile[]> => {
  const scenarios = await scenarioFileOf(database, processId, files)
  if (scenarios === undefined) return files
  return inOrder([...files.filter(({ name }) => name !== scenarios.name), scenarios])
}
