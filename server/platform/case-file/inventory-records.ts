import { Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import { deletionReasons } from '#domain/model/procedure-codes'
import type { inventoryRecord } from '../../contract/inventory.ts'
import { propertyModel, type PropertyRow, unitModel } from './model.ts'
import { loadOrganisations } from './organisations.ts'
import { address } from './present.ts'
import { visibleRows } from './visibility.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { inventoryRecordModel, type InventoryRecordRow } from './inventory-model.ts'

/** Records that the viewer may see, as `where` on `inventory_record`. @source domain.md 2.3 */
export const visibleRecords = visibleRows

/** Records of a unit, oldest first; `where` narrows, for example to what a viewer may see. */
export const recordsOf = async (
  database: Database,
  unitId: string,
  where: WhereOptions = {},
): Promise<InventoryRecordRow[]> => {
  const found = await database
    .model(inventoryRecordModel)
    .findAll({ where: { [Op.and]: [{ unitId }, where] }, order: ['createdAt', 'id'] })
  return found.map(plain)
}

/** The record that keeps a second one on the same list away. @source domain.md 5.7 "duplicate active record on same list" */
export const activeRecord = (
  records: readonly InventoryRecordRow[],
  list: InventoryRecordRow['list'],
): InventoryRecordRow | undefined => records.find((record) => record.list === list && isActive(record))

export const isActive = ({ status }: Pick<InventoryRecordRow, 'status'>): boolean =>
  status === 'OPGENOMEN' || status === 'GESCHORST'

/** What of records leaves the server, in the same order. */
export const presentRecords = async (
  database: Database,
  rows: readonly InventoryRecordRow[],
): Promise<z.input<typeof inventoryRecord>[]> => {
  const units = await database.model(unitModel).findAll({ where: { id: rows.map(({ unitId }) => unitId) } })
  const properties = await database
    .model(propertyModel)
    .findAll({ where: { id: rows.map(({ propertyId }) => propertyId) } })
  const organisations = await loadOrganisations(database)
  return rows.flatMap((row) => {
    const unit = units.find(({ id }) => id === row.unitId)
    const property = properties.find(({ id }) => id === row.propertyId)
    if (!unit || !property) return []
    return [
      {
        id: row.id,
        reference: row.reference,
        unitReference: unit.reference,
        address: unitAddress(plain(property), unit),
        municipality: organisations(row.municipalityOrgId),
        caseId: row.caseId,
        list: row.list,
        status: row.status,
        includedOn: row.includedOn,
        deletedOn: row.deletedOn,
        deletionReason: deletionReasons.find((reason) => reason === row.deletionReason) ?? null,
        deletionAsked: row.deletionRequest !== null && isActive(row),
        capaKeys: [...row.capaKeys],
      },
    ]
  })
}

/** Address of a unit: that of its property with its own box. */
export const unitAddress = (property: PropertyRow, { boxNumber }: { readonly boxNumber: string | null }) => ({
  ...address(property),
  boxNumber: boxNumber ?? property.boxNumber,
})

/** `where` that finds records by address, cadastral parcel or a reference. `%` and `_` are no wildcards for users. */
export const matchingRecords = (propertyIds: readonly string[], unitIds: readonly string[], search: string) => ({
  [Op.or]: [{ propertyId: [...propertyIds] }, { unitId: [...unitIds] }, { reference: { [Op.like]: likeText(search) } }],
})

export const likeText = (search: string): string => `%${search.replaceAll(/[%_\\]/g, ' ').trim()}%`
