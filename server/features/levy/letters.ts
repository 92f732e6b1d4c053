import { anniversaryFields, type DataOf, measureFields, transferFields } from '#documents'
import { groundOf } from '#domain/levy/measures'
import type { LocalDate } from '#domain/shared/local-date'
import { organisationModel, type OrganisationRow } from '../../platform/organisations/model.ts'
import { plain } from '../../platform/db/model.ts'
import type { HolderTransferRow, LevyMeasureRow } from '../../platform/case-file/levy-model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { recordLetters, type To } from '../record-letters.ts'
import { coveringMeasure } from './anniversaries.ts'
import { daysOf, grantedMeasures, type MeasureFile, type RecordFile } from './load.ts'

/** Letters to who asked for a measure: what each prints is the measure as it stands. */
export type MeasureLetterCode = 'DT054' | 'DT055' | 'DT057' | 'DT058' | 'DT059' | 'DT060' | 'DT061'

/** DT053, one for each holder of a real right. @source domain.md 5.11 "DT053 two months before" */
export const anniversaryLetters = async (
  deps: FeatureDeps,
  { file, record }: RecordFile,
  on: LocalDate,
): Promise<PreparedLetter<'DT053'>[]> => {
  const found = await recordLetters(deps, file, record, { subjectId: record.id, by: null })
  const covering = coveringMeasure(await grantedMeasures(deps.database, record.id), on)
  const to = covering && daysOf(covering).to
  const anniversary = anniversaryFields({
    on,
    ...(covering && { measure: { kind: covering.kind, ...(to && { to }) } }),
  })
  return found.holders().map(({ addressee, envelope }) => ({
    code: 'DT053',
    ...envelope,
    key: `${envelope.key}:${on}`,
    data: { ...found.shared, addressee, anniversary },
  }))
}

/** One letter for each who asked. @param toTax the tax administration gets it too @source domain.md section 6 */
export const measureLetters = async <C extends MeasureLetterCode>(
  deps: FeatureDeps,
  { file, record, measure }: MeasureFile,
  code: C,
  toTax: boolean,
): Promise<PreparedLetter<MeasureLetterCode>[]> => {
  const found = await recordLetters(deps, file, record, { subjectId: measure.id, by: measure.decidedByUserId })
  const data = { ...found.shared, measure: fieldsOf(measure) }
  const tax = toTax ? await taxAdministration(deps) : undefined
  const receivers: To[] = [
    ...found.holders(measure.requesterPartyIds),
    ...(tax === undefined ? [] : [found.organisation(tax)]),
  ]
  return receivers.map(({ addressee, envelope }) => ({ code, ...envelope, data: { ...data, addressee } }))
}

/** DT048, to the new holder. @source domain.md 5.7 "New HZR" */
export const newHolderLetters = async (
  deps: FeatureDeps,
  { file, record }: RecordFile,
  transfer: HolderTransferRow,
  by: string | null,
): Promise<PreparedLetter<'DT048'>[]> => {
  if (transfer.newPartyId === null) return []
  const found = await recordLetters(deps, file, record, { subjectId: transfer.id, by })
  const { transferredOn, role, share } = transfer
  const data: Omit<DataOf<'DT048'>, 'addressee'> = {
    ...found.shared,
    transfer: transferFields({ transferredOn, role, share }),
  }
  return found
    .holders([transfer.newPartyId])
    .map(({ addressee, envelope }) => ({ code: 'DT048', ...envelope, data: { ...data, addressee } }))
}

/** The tax administration, or undefined where none is registered. */
export const taxAdministration = async ({
  database,
}: Pick<FeatureDeps, 'database'>): Promise<OrganisationRow | undefined> => {
  const found = await database.model(organisationModel).findOne({ where: { type: 'VLABEL' }, order: ['id'] })
  return found ? plain(found) : undefined
}

const fieldsOf = (measure: LevyMeasureRow) =>
  measureFields({
    reference: measure.reference,
    kind: measure.kind,
    groundName: groundOf(measure.ground).name,
    requestedOn: measure.requestedOn,
    reason: measure.status === 'BEEINDIGD' ? (measure.endReason ?? '') : (measure.decisionText ?? ''),
    missing: measure.missingText ?? '',
    ...(measure.startsOn !== null && { from: measure.startsOn }),
    ...(measure.endsOn !== null && { to: measure.endsOn }),
    ...(measure.completeBy !== null && { completeBy: measure.completeBy }),
    ...(measure.endedOn !== null && { endedOn: measure.endedOn }),
  })
