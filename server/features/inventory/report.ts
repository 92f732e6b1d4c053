import { literal, type Order } from 'sequelize'
import { type DeletionReason, deletionReasons } from '#domain/model/procedure-codes'
import { provinceOf } from '#domain/shared/province'
import type { Answer, FileResponse } from '../../contract/endpoint.ts'
import type { exportVivooReport, getVivooReport } from '../../contract/reports.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/case-file/act.ts'
import { inventoryRecordModel, type InventoryRecordRow } from '../../platform/case-file/inventory-model.ts'
import { unitAddress, visibleRecords } from '../../platform/case-file/inventory-records.ts'
import { propertyModel, unitModel } from '../../platform/case-file/model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { csvFile, jsonFile, xmlFile } from '../../platform/http/data-file.ts'
import { xlsxFile } from '../../platform/http/xlsx-file.ts'
import type { CsvColumn } from '../../platform/http/send-csv.ts'
import { organisationModel } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { type ReportFilters, reportWhere } from './report-where.ts'

type Row = Answer<typeof getVivooReport>['items'][number]

/** Rows read at once for an export. */
const batch = 500

/** One page of the report "VIVOO - inventarisatie en schrapping": a row per record, by municipality and address. @source domain.md 8.1 */
export const vivooReport = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
  { page, size, ...filters }: ReportFilters & { readonly page: number; readonly size: number },
): Promise<Answer<typeof getVivooReport>> => {
  const where = await reportWhere(database, viewer, filters, clock.today())
  const found = await database
    .model(inventoryRecordModel)
    .findAll({ where, order, limit: size, offset: (page - 1) * size })
  return {
    total: await database.model(inventoryRecordModel).count({ where }),
    items: await rowsOf(database, found.map(plain)),
    municipalities: await municipalitiesOf(database, viewer),
  }
}

/** The whole report as file. That it was taken stands in the audit. @source domain.md 8.1 "Exports" */
export const vivooReportFile = async (
  { database, clock, audit }: Pick<FeatureDeps, 'database' | 'clock' | 'audit'>,
  viewer: Viewer,
  { format, ...filters }: ReportFilters & { readonly format: 'csv' | 'xlsx' | 'json' | 'xml' },
): Promise<Answer<typeof exportVivooReport>> => {
  const where = await reportWhere(database, viewer, filters, clock.today())
  const rows: Row[] = []
  for (let offset = 0; ; offset += batch) {
    const found = await database.model(inventoryRecordModel).findAll({ where, order, limit: batch, offset })
    rows.push(...(await rowsOf(database, found.map(plain))))
    if (found.length < batch) break
  }
  await audit.record({
    ...who(viewer),
    action: 'REPORT_EXPORT',
    mode: 'R',
    objectKind: 'report',
    objectId: 'vivoo',
    detail: { format, rows: rows.length, filter: Object.keys(filters).toSorted() },
    shield: viewer.orgType === 'WV_WI' ? 'WI' : 'NONE',
  })
  return fileOf(`vivoo-inventarisatie-en-schrapping-${clock.today()}`, rows, format)
}

const ofProperty = (column: string) =>
  literal(`(SELECT p.${column} FROM property AS p WHERE p.id = inventory_record.propertyId)`)

const order: Order = [
  [literal('(SELECT o.name FROM organisation AS o WHERE o.id = inventory_record.municipalityOrgId)'), 'ASC'],
  [ofProperty('street'), 'ASC'],
  // as a number first: 9 before 48
  [ofProperty('houseNumber + 0'), 'ASC'],
  [ofProperty('houseNumber'), 'ASC'],
  [literal('(SELECT u.position FROM unit AS u WHERE u.id = inventory_record.unitId)'), 'ASC'],
  ['includedOn', 'ASC'],
  ['id', 'ASC'],
]

const rowsOf = async (database: Database, records: readonly InventoryRecordRow[]): Promise<Row[]> => {
  const ids = (column: 'unitId' | 'propertyId' | 'municipalityOrgId') => [...new Set(records.map((row) => row[column]))]
  const units = await database.model(unitModel).findAll({ where: { id: ids('unitId') } })
  const properties = await database.model(propertyModel).findAll({ where: { id: ids('propertyId') } })
  const municipalities = await database.model(organisationModel).findAll({ where: { id: ids('municipalityOrgId') } })
  return records.flatMap((record) => {
    const unit = units.find(({ id }) => id === record.unitId)
    const property = properties.find(({ id }) => id === record.propertyId)
    const municipality = municipalities.find(({ id }) => id === record.municipalityOrgId)
    if (!unit || !property) return []
    return [
      {
        recordId: record.id,
        unitReference: unit.reference,
        address: addressText(unitAddress(plain(property), unit)),
        municipality: municipality?.name ?? '',
        province: provinceOf(municipality?.nisCode ?? '') ?? '',
        list: record.list,
        includedOn: record.includedOn,
        deletedOn: record.deletedOn,
        deletionReason: deletionReasons.find((reason) => reason === record.deletionReason) ?? null,
        capaKeys: [...record.capaKeys],
      },
    ]
  })
}

/** `Antwerpsesteenweg 48 bus B1`: the municipality has a column of its own. */
const addressText = ({ street, houseNumber, boxNumber }: ReturnType<typeof unitAddress>): string =>
  `${street} ${houseNumber}${boxNumber === null ? '' : ` bus ${boxNumber}`}`

const municipalitiesOf = async (database: Database, viewer: Viewer) => {
  const found = await database
    .model(inventoryRecordModel)
    .findAll({ attributes: ['municipalityOrgId'], where: visibleRecords(viewer), group: ['municipalityOrgId'] })
  const ids = found.map(({ municipalityOrgId }) => municipalityOrgId)
  const rows = await database.model(organisationModel).findAll({ where: { id: ids }, order: ['name'] })
  return rows.map(({ id, name }) => ({ id, name }))
}

const day = (date: string | null): string => (date === null ? '' : date.split('-').toReversed().join('/'))

/** In the order of the report; the header carries every title. */
const columns: readonly (CsvColumn<Row> & { readonly element: string })[] = [
  { header: 'Referte entiteit', element: 'referteEntiteit', value: (row) => row.unitReference },
  { header: 'Adres', element: 'adres', value: (row) => row.address },
  { header: 'Gemeente', element: 'gemeente', value: (row) => row.municipality },
  { header: 'Provincie', element: 'provincie', value: (row) => row.province },
  { header: 'Proc.', element: 'procedure', value: (row) => row.list },
  { header: 'Datum aanvang', element: 'datumAanvang', value: (row) => day(row.includedOn) },
  { header: 'Datum schrapping', element: 'datumSchrapping', value: (row) => day(row.deletedOn) },
  {
    header: 'Reden van schrapping',
    element: 'redenVanSchrapping',
    value: (row) => (row.deletionReason === null ? '' : reasonTitle(row.deletionReason)),
  },
  { header: 'Capakeys', element: 'capakeys', value: (row) => row.capaKeys.join('; ') },
]

const fileOf = (name: string, rows: readonly Row[], format: 'csv' | 'xlsx' | 'json' | 'xml'): FileResponse => {
  if (format === 'csv') return csvFile(name, columns, rows)
  if (format === 'xlsx') return xlsxFile(name, 'VIVOO', columns, rows)
  if (format === 'json') {
    return jsonFile(
      name,
      rows.map((row) => Object.fromEntries(columns.map(({ element, value }) => [element, value(row)]))),
    )
  }
  return xmlFile(name, {
    name: 'vivoo',
    content: rows.map((row) => ({
      name: 'opname',
      content: columns.map(({ element, value }) => ({ name: element, content: value(row) })),
    })),
  })
}

/** `Conformiteitsattest`, `Besluit vernietigd`: the code as the report prints it. */
const reasonTitle = (reason: DeletionReason): string =>
  reason === 'PV_VAN_UITVOERING'
    ? 'PV van uitvoering'
    : `${reason[0]}${reason.slice(1).toLowerCase().replaceAll('_', ' ')}`
