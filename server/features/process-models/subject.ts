import type { Database } from '../../platform/db/database.ts'
import { NotFound, RuleBroken } from '../../platform/http/errors.ts'
import { findOpenDraft } from './find.ts'
import { findVersion } from './list.ts'

/** A draft or a version of a process, as a caller names it. */
export interface Named {
  readonly draftId?: string | undefined
  readonly number?: number | undefined
}

export interface Subject {
  readonly draftId: string | null
  readonly number: number | null
  readonly title: string
}

/**
 * What a comment or a link is about.
 *
 * @throws NotFound when it does not exist in this process; RuleBroken when both or neither are named
 */
export const subjectOf = async (
  database: Database,
  processId: string,
  { draftId, number }: Named,
): Promise<Subject> => {
  if ((draftId === undefined) === (number === undefined)) {
    throw new RuleBroken('MODEL_SUBJECT_MISSING', [
      { name: 'body.draftId', code: 'required', reason: 'Name a draft or a version' },
    ])
  }
  if (draftId !== undefined) {
    const draft = await findOpenDraft(database, draftId)
    if (draft.processId !== processId) throw new NotFound()
    return { draftId, number: null, title: draft.title }
  }
  const version = await findVersion(database, processId, number ?? 0)
  return { draftId: null, number: version.number, title: version.title }
}
