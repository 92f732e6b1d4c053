import { Op } from 'sequelize'
import type { Days, LevyFacts } from '#domain/levy/anniversaries'
import { ownLevyDays } from '#domain/levy/own-levy'
import { addDays, type LocalDate } from '#domain/shared/local-date'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { inventoryRecordModel, type InventoryRecordRow } from '../../platform/case-file/inventory-model.ts'
import { visibleRecords } from '../../platform/case-file/inventory-records.ts'
import { levyMeasureModel, type LevyMeasureRow } from '../../platform/case-file/levy-model.ts'
import {
  findVisible,
  loadProcedure,
  loadProcedureForWorker,
  type LoadOptions,
  type ProcedureFile,
} from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { visibleRows } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'

/** A record of VIVOO with the procedure that made it. */
export interface RecordFile {
  readonly file: ProcedureFile
  readonly record: InventoryRecordRow
}

export interface MeasureFile extends RecordFile {
  readonly measure: LevyMeasureRow
}

/** @throws NotFound when it does not exist or is not visible: the same answer */
export const loadRecord = async (
  database: Database,
  viewer: Viewer,
  recordId: string,
  options?: LoadOptions,
): Promise<RecordFile> => {
  const { caseId } = await findVisible(database, inventoryRecordModel, recordId, visibleRecords(viewer))
  const file = await loadProcedure(database, viewer, caseId, options)
  return { file, record: await findVisible(database, inventoryRecordModel, recordId, visibleRecords(viewer)) }
}

/** @throws NotFound when it does not exist or is not visible: the same answer */
export const loadMeasure = async (
  database: Database,
  viewer: Viewer,
  measureId: string,
  options?: LoadOptions,
): Promise<MeasureFile> => {
  const { inventoryRecordId } = await findVisible(database, levyMeasureModel, measureId, visibleRows(viewer))
  const found = await loadRecord(database, viewer, inventoryRecordId, options)
  return { ...found, measure: await findVisible(database, levyMeasureModel, measureId, visibleRows(viewer)) }
}

/** @throws NotFound when it does not exist */
export const loadRecordForWorker = async (
  database: Database,
  recordId: string,
  options?: LoadOptions,
): Promise<RecordFile> => {
  const found = await database.model(inventoryRecordModel).findByPk(recordId)
  if (!found) throw new NotFound()
  const file = await loadProcedureForWorker(database, found.caseId, options)
  const record = await database.model(inventoryRecordModel).findByPk(recordId)
  if (!record) throw new NotFound()
  return { file, record: plain(record) }
}

/** @throws NotFound when it does not exist */
export const loadMeasureForWorker = async (
  database: Database,
  measureId: string,
  options?: LoadOptions,
): Promise<MeasureFile> => {
  const found = await database.model(levyMeasureModel).findByPk(measureId)
  if (!found) throw new NotFound()
  const files = await loadRecordForWorker(database, found.inventoryRecordId, options)
  const measure = await database.model(levyMeasureModel).findByPk(measureId)
  if (!measure) throw new NotFound()
  return { ...files, measure: plain(measure) }
}

/** Granted measures of a record, those that ended included: they held until then. */
export const grantedMeasures = async (database: Database, inventoryRecordId: string): Promise<LevyMeasureRow[]> => {
  const status = { [Op.in]: ['TOEGESTAAN', 'BEEINDIGD', 'VERLOPEN'] }
  const found = await database
    .model(levyMeasureModel)
    .findAll({ where: { inventoryRecordId, status }, order: ['createdAt', 'id'] })
  return found.map(plain)
}

/** First and last day of a granted measure; one that ended counts until the day before. */
export const daysOf = ({ startsOn, endsOn, endedOn }: LevyMeasureRow): Days => {
  const last = endedOn === null ? null : addDays(endedOn, -1)
  return { from: startsOn ?? '', to: earlier(endsOn, last) }
}

/** What decides about the levy on a record. */
export const levyFactsOf = async (
  database: Database,
  record: InventoryRecordRow,
  measures: readonly LevyMeasureRow[],
): Promise<LevyFacts> => {
  const municipality = await loadOrganisation(database, record.municipalityOrgId)
  return {
    includedOn: record.includedOn,
    // half-open in the table
    suspended: (record.suspensions ?? []).map(({ from, to }) => ({ from, to: to === null ? null : addDays(to, -1) })),
    measures: measures.map(daysOf),
    ownLevy: ownLevyDays(municipality.parameters),
    ...(record.deletedOn !== null && { deletedOn: record.deletedOn }),
  }
}

const earlier = (left: LocalDate | null, right: LocalDate | null): LocalDate | null => {
  if (left === null || right === null) return left ?? right
  return left < right ? left : right
}
