import { Op } from 'sequelize'
import { anniversaryNoticeOn, anniversaryOn, holdsOn, nextAnniversary } from '#domain/levy/anniversaries'
import { correctionsOf } from '#domain/levy/corrections'
import { daysBetween, endOfDayInstant, type LocalDate, startOfDayMs } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { holdersOf, realRightOf } from '../../platform/case-file/holders.ts'
import { isActive } from '../../platform/case-file/inventory-records.ts'
import {
  type HolderOnDay,
  levyAnniversaryModel,
  levyFeedModel,
  type LevyMeasureRow,
} from '../../platform/case-file/levy-model.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { daysOf, grantedMeasures, levyFactsOf, loadRecordForWorker, type RecordFile } from './load.ts'

/** The next anniversary of a record, with its instants. @param after the one before, or null @source domain.md 5.7 "Levy" */
export const planNext = async ({ database }: FeatureDeps, recordId: string, after: LocalDate | null) => {
  const { record } = await loadRecordForWorker(database, recordId)
  const on = nextAnniversary(record.includedOn, after ?? record.includedOn)
  return {
    stillListed: isActive(record),
    anniversaryOn: on,
    noticeAt: new Date(startOfDayMs(anniversaryNoticeOn(on))).toISOString(),
    evaluateAt: endOfDayInstant(on),
  }
}

/**
 * Writes whether the levy is due on an anniversary, once. Where the municipality has a levy of its own there is no Flemish anniversary.
 *
 * @source domain.md 5.7, scenario 47
 */
export const evaluate = (deps: FeatureDeps, recordId: string, on: LocalDate): Promise<void> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const { file, record } = await loadRecordForWorker(database, recordId, { lock: true })
    const where = { inventoryRecordId: recordId, anniversaryOn: on }
    if (await database.model(levyAnniversaryModel).findOne({ where })) return
    const measures = await grantedMeasures(database, recordId)
    const { leviable, reason = null } = anniversaryOn(on, await levyFactsOf(database, record, measures))
    if (reason === 'OWN_LEVY' || reason === 'DELETED') return
    await database.model(levyAnniversaryModel).create({
      ...where,
      caseId: record.caseId,
      propertyId: record.propertyId,
      municipalityOrgId: record.municipalityOrgId,
      shield: record.shield,
      leviable,
      reason,
      measureId: coveringId(measures, on),
      holders: holdersOn(file, record.unitId),
      evaluatedOn: await countedOn(deps, on),
    })
    note(deps, { file, record }, 'ANNIVERSARY_EVALUATED', { on, leviable, reason })
    await tellCase(deps.changes, file)
  })

// An anniversary is evaluated at the last second of its day, so the job may come a moment after midnight: it still belongs to its own month, unless the list
// of that month was made already.
const countedOn = async ({ database, clock }: FeatureDeps, on: LocalDate): Promise<LocalDate> => {
  const today = clock.today()
  if (daysBetween(on, today) > 1) return today
  const made = await database.model(levyFeedModel).count({ where: { toOn: { [Op.gte]: on } } })
  return made > 0 ? today : on
}

/** Looks again at what was evaluated, and corrects what is otherwise now. In a transaction. @source domain.md 5.7 "corrections list" */
export const correct = async (deps: FeatureDeps, { file, record }: RecordFile): Promise<void> => {
  const { database, clock } = deps
  const rows = (await database.model(levyAnniversaryModel).findAll({ where: { inventoryRecordId: record.id } })).map(
    plain,
  )
  const evaluated = rows.map(({ anniversaryOn: on, leviable, reason }) => ({ on, leviable, ...(reason && { reason }) }))
  const measures = await grantedMeasures(database, record.id)
  for (const { on, leviable, reason = null } of correctionsOf(
    evaluated,
    await levyFactsOf(database, record, measures),
  )) {
    await database
      .model(levyAnniversaryModel)
      .update(
        { leviable, reason, measureId: coveringId(measures, on), correctedOn: clock.today() },
        { where: { inventoryRecordId: record.id, anniversaryOn: on } },
      )
    note(deps, { file, record }, 'ANNIVERSARY_CORRECTED', { on, leviable, reason })
  }
}

/** The same for a step of the process. */
export const correctRecord = (deps: FeatureDeps, recordId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const found = await loadRecordForWorker(deps.database, recordId, { lock: true })
    await correct(deps, found)
    await tellCase(deps.changes, found.file)
  })

/** The measure that covers a day, or none. */
export const coveringMeasure = (measures: readonly LevyMeasureRow[], on: LocalDate): LevyMeasureRow | undefined =>
  measures.find((measure) => holdsOn(daysOf(measure), on))

const coveringId = (measures: readonly LevyMeasureRow[], on: LocalDate): string | null =>
  coveringMeasure(measures, on)?.id ?? null

const holdersOn = (file: RecordFile['file'], unitId: string): HolderOnDay[] =>
  holdersOf(file, unitId).map(({ party, person }) => ({
    partyId: party.id,
    personId: person.id,
    role: realRightOf(party) ?? 'VOLLE_EIGENAAR',
    share: party.share,
  }))

const note = (
  { audit }: FeatureDeps,
  { file, record }: RecordFile,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): void =>
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action,
    objectKind: 'inventory_record',
    objectId: record.id,
    caseId: file.main.id,
    detail,
    shield: file.main.shield,
  })
