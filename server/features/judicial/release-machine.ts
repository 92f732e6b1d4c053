import type { ReleaseLabel, ReleaseScope } from '#domain/model/codes'
import { yearOf } from '#domain/shared/local-date'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { judicialReleaseModel, type ReleasedKind } from './model.ts'

interface Released {
  readonly kind: ReleasedKind
  readonly id: string
  readonly scope: ReleaseScope
  readonly label: ReleaseLabel
  readonly reason: string
  /** who signed it: with that signature it may leave the shield */
  readonly byUserId: string
}

/**
 * Releases one object that the law brings outside: a PV of execution, or a conform investigation. One that was released before is left alone. In the
 * caller's transaction.
 *
 * @source domain.md 2.3 rule 6, 5.6 step 11
 */
export const releaseBySignature = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  caseId: string,
  { kind, id, scope, label, reason, byUserId }: Released,
): Promise<void> => {
  const where = { id, caseId, releasedScope: null }
  const isDocument = kind === 'DOCUMENT'
  const row = isDocument
    ? await database.model(documentModel).findOne({ where, lock: true })
    : await database.model(investigationModel).findOne({ where, lock: true })
  if (!row) return
  const releasedAt = database.now()
  const series = isDocument ? 'DO' : 'ON'
  const releasedReference = row.releasedReference ?? (await nextReference(database, series, yearOf(clock.today())))
  const released = {
    releasedScope: scope,
    releasedAt,
    releasedByUserId: byUserId,
    releasedLabel: label,
    releasedReference,
  }
  await (isDocument
    ? database.model(documentModel).update(released, { where })
    : database.model(investigationModel).update(released, { where }))
  await database.model(judicialReleaseModel).create({
    caseId,
    objectKind: kind,
    objectId: id,
    scope,
    label,
    reason,
    releasedAt,
    releasedByUserId: byUserId,
    shield: row.shield,
  })
}
