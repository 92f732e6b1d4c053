import { Op } from 'sequelize'
import type { NotLeviable } from '#domain/levy/anniversaries'
import { groundOf } from '#domain/levy/measures'
import type { LocalDate } from '#domain/shared/local-date'
import { inventoryRecordModel } from '../../platform/case-file/inventory-model.ts'
import {
  levyAnniversaryModel,
  type LevyAnniversaryRow,
  type LevyFeedRow,
  levyMeasureModel,
} from '../../platform/case-file/levy-model.ts'
import { personModel, propertyModel, unitModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import { unitAddress } from '../../platform/case-file/inventory-records.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'

/** One anniversary of the list, or one that was sent before and is otherwise now. */
export interface FeedLine {
  readonly kind: 'VERJAARDAG' | 'VERBETERING'
  readonly record: string
  readonly unit: string
  readonly list: 'OO' | 'NGW'
  readonly address: string
  readonly municipality: string
  readonly includedOn: LocalDate
  readonly on: LocalDate
  readonly leviable: boolean
  readonly reason: NotLeviable | null
  readonly measure: {
    readonly reference: string
    readonly kind: string
    readonly ground: string
    readonly to: LocalDate | null
  } | null
  readonly holders: readonly { readonly name: string; readonly role: string; readonly share: string }[]
}

/** Lines of a list, read anew each time: by day, then by record. Shielded records are in no list. @source domain.md 5.7 */
export const feedLines = async (database: Database, { fromOn, toOn }: LevyFeedRow): Promise<FeedLine[]> => {
  const between = { [Op.between]: [fromOn, toOn] }
  const where = {
    shield: 'NONE' as const,
    [Op.or]: [{ evaluatedOn: between }, { correctedOn: between, evaluatedOn: { [Op.lt]: fromOn } }],
  }
  const order = ['anniversaryOn', 'id']
  const rows = (await database.model(levyAnniversaryModel).findAll({ where, order })).map(plain)
  const known = await lookUp(database, rows)
  return rows.flatMap((row) => known(row, row.evaluatedOn < fromOn ? 'VERBETERING' : 'VERJAARDAG'))
}

const lookUp = async (database: Database, rows: readonly LevyAnniversaryRow[]) => {
  const ids = <K extends keyof LevyAnniversaryRow>(column: K) => [...new Set(rows.map((row) => row[column]))]
  const records = await database.model(inventoryRecordModel).findAll({ where: { id: ids('inventoryRecordId') } })
  const properties = await database.model(propertyModel).findAll({ where: { id: ids('propertyId') } })
  const units = await database.model(unitModel).findAll({ where: { id: records.map(({ unitId }) => unitId) } })
  const measureIds = ids('measureId').filter((id) => id !== null)
  const measures = await database.model(levyMeasureModel).findAll({ where: { id: measureIds } })
  const personIds = [...new Set(rows.flatMap(({ holders }) => holders.map(({ personId }) => personId)))]
  const persons = await database.model(personModel).findAll({ where: { id: personIds } })
  const names = new Map(persons.map((person) => [person.id, fullName(plain(person))]))
  const organisations = await loadOrganisations(database)
  return (row: LevyAnniversaryRow, kind: FeedLine['kind']): FeedLine[] => {
    const record = records.find(({ id }) => id === row.inventoryRecordId)
    const property = properties.find(({ id }) => id === row.propertyId)
    const unit = units.find(({ id }) => id === record?.unitId)
    if (!record || !property || !unit) return []
    const measure = measures.find(({ id }) => id === row.measureId)
    return [
      {
        kind,
        record: record.reference,
        unit: unit.reference,
        list: record.list,
        address: addressText(unitAddress(plain(property), unit)),
        municipality: organisations(row.municipalityOrgId).name,
        includedOn: record.includedOn,
        on: row.anniversaryOn,
        leviable: row.leviable,
        reason: row.reason,
        measure: measure
          ? {
              reference: measure.reference,
              kind: measure.kind,
              ground: groundOf(measure.ground).name,
              to: measure.endsOn,
            }
          : null,
        holders: row.holders.map(({ personId, role, share }) => ({
          name: names.get(personId) ?? '',
          role,
          share: share ?? '1/1',
        })),
      },
    ]
  }
}

const addressText = (address: ReturnType<typeof unitAddress>): string => {
  const { street, houseNumber, boxNumber, postalCode, municipality } = address
  return `${street} ${houseNumber}${boxNumber === null ? '' : ` bus ${boxNumber}`}, ${postalCode} ${municipality}`
}
