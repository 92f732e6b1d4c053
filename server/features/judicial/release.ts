import { Op } from 'sequelize'
import type { z } from 'zod'
import { yearOf } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { releaseJudicialObject } from '../../contract/judicial.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { documentModel, type DocumentRow } from '../../platform/case-file/document-model.ts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import { visibleDocuments, visibleInvestigations } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow, NotFound } from '../../platform/http/errors.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { judicialAct } from './act.ts'
import { judicialReleaseModel, type ReleasedKind } from './model.ts'

type Body = z.output<NonNullable<(typeof releaseJudicialObject)['body']>>

/**
 * Lets the agency, the municipality or both see one document or investigation, under a neutral name and a reference of the public series. Nothing else
 * of the file becomes visible, nor the reason.
 *
 * @throws NotFound, NotAllowedNow
 * @source domain.md 2.3 rule 6 "Release"
 */
export const release = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { objectKind, objectId, scope, label, reason }: Body,
): Promise<Answer<typeof releaseJudicialObject>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_RELEASE' }, async ({ main }) => {
    const { database, clock } = deps
    const row = await findObject(database, viewer, caseId, { kind: objectKind, id: objectId })
    if (row.releasedScope !== null) throw new NotAllowedNow('ALREADY_RELEASED')
    const releasedAt = database.now()
    const series = objectKind === 'DOCUMENT' ? 'DO' : 'ON'
    await row.set({
      releasedScope: scope,
      releasedAt,
      releasedByUserId: viewer.userId,
      releasedLabel: label,
      releasedReference: row.releasedReference ?? (await nextReference(database, series, yearOf(clock.today()))),
    })
    const made = await database.model(judicialReleaseModel).create({
      caseId,
      objectKind,
      objectId,
      scope,
      label,
      reason,
      releasedAt,
      releasedByUserId: viewer.userId,
      shield: main.shield,
    })
    const detail = { scope, label, releaseId: made.id }
    return { result: { releaseId: made.id }, objectKind: kindOf(objectKind), objectId, reason, detail }
  })

/** Hides a released object again. @throws NotFound, NotAllowedNow NOT_RELEASED when it was taken back already */
export const takeBack = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  releaseId: string,
  reason: string,
): Promise<Record<string, never>> =>
  judicialAct(deps, { viewer, caseId, action: 'JUDICIAL_RELEASE' }, async () => {
    const { database } = deps
    const found = await database.model(judicialReleaseModel).findOne({ where: { id: releaseId, caseId }, lock: true })
    if (!found) throw new NotFound()
    if (found.takenBackAt !== null) throw new NotAllowedNow('NOT_RELEASED')
    const { objectKind, objectId } = found
    const row = await findObject(database, viewer, caseId, { kind: objectKind, id: objectId })
    await row.set({ releasedScope: null, releasedAt: null, releasedByUserId: null, releasedLabel: null })
    await found.update({
      takenBackAt: database.now(),
      takenBackByUserId: viewer.userId,
      takenBackReason: reason,
    })
    const event = { objectKind: kindOf(objectKind), objectId, reason, detail: { releaseId } }
    return { result: {}, as: 'JUDICIAL_RELEASE_END', ...event }
  })

const kindOf = (kind: ReleasedKind): string => kind.toLowerCase()

type Released = Pick<
  DocumentRow,
  'releasedScope' | 'releasedAt' | 'releasedByUserId' | 'releasedLabel' | 'releasedReference'
>

interface Releasable extends Pick<Released, 'releasedScope' | 'releasedReference'> {
  readonly set: (values: Partial<Released>) => Promise<unknown>
}

const findObject = async (
  database: Database,
  viewer: Viewer,
  caseId: string,
  { kind, id }: { readonly kind: ReleasedKind; readonly id: string },
): Promise<Releasable> => {
  if (kind === 'INVESTIGATION') {
    const found = await database
      .model(investigationModel)
      .findOne({ where: { [Op.and]: [{ id, caseId }, visibleInvestigations(viewer)] }, lock: true })
    if (!found) throw new NotFound()
    const { releasedScope, releasedReference } = found
    return { releasedScope, releasedReference, set: (values) => found.update(values) }
  }
  const found = await database
    .model(documentModel)
    .findOne({ where: { [Op.and]: [{ id, caseId }, visibleDocuments(viewer)] }, lock: true })
  if (!found) throw new NotFound()
  const { releasedScope, releasedReference } = found
  return { releasedScope, releasedReference, set: (values) => found.update(values) }
}
