import { literal, Op, where, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import { provinceOf } from '#domain/shared/province'
import type { LocalDate } from '#domain/shared/local-date'
import type { getVivooReport } from '../../contract/reports.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { visibleRecords } from '../../platform/case-file/inventory-records.ts'
import type { Database } from '../../platform/db/database.ts'
import { organisationModel, type Period } from '../../platform/organisations/model.ts'

export type ReportFilters = Omit<z.output<NonNullable<(typeof getVivooReport)['query']>>, 'page' | 'size'>

/** The records that a report finds, as `where` on `inventory_record`. @param today for who is exempt @source domain.md 8.1 */
export const reportWhere = async (
  database: Database,
  viewer: Viewer,
  filters: ReportFilters,
  today: LocalDate,
): Promise<WhereOptions> => ({
  [Op.and]: [
    visibleRecords(viewer),
    ...between('includedOn', filters.includedFrom, filters.includedTo),
    ...between('deletedOn', filters.deletedFrom, filters.deletedTo),
    ...(filters.lists ? [{ list: filters.lists }] : []),
    ...(filters.months
      ? [where(literal('SUBSTR(inventory_record.includedOn, 6, 2)'), { [Op.in]: filters.months })]
      : []),
    ...(filters.reasons ? [reasonWhere(filters.reasons)] : []),
    ...(await municipalityWhere(database, filters, today)),
  ],
})

const between = (column: 'includedOn' | 'deletedOn', from?: LocalDate, to?: LocalDate): WhereOptions[] => [
  ...(from === undefined ? [] : [{ [column]: { [Op.gte]: from } }]),
  ...(to === undefined ? [] : [{ [column]: { [Op.lte]: to } }]),
]

// the empty value is a record that was not deleted
const reasonWhere = (reasons: readonly string[]): WhereOptions => ({
  [Op.or]: [
    { deletionReason: reasons.filter((reason) => reason !== 'LEGE_WAARDE') },
    ...(reasons.includes('LEGE_WAARDE') ? [{ deletionReason: null, deletedOn: null }] : []),
  ],
})

const municipalityWhere = async (
  database: Database,
  { provinces, municipalityOrgIds, exempt }: ReportFilters,
  today: LocalDate,
): Promise<WhereOptions[]> => {
  if (!provinces && !municipalityOrgIds && !exempt) return []
  const rows = await database.model(organisationModel).findAll({ where: { type: 'LB' } })
  const ids = rows
    .filter(({ id }) => !municipalityOrgIds || municipalityOrgIds.includes(id))
    .filter(({ nisCode }) => !provinces || provinces.some((province) => province === provinceOf(nisCode ?? '')))
    .filter(({ adviceExempt }) => !exempt || exempt.includes(isExempt(adviceExempt, today) ? 'JA' : 'NEE'))
    .map(({ id }) => id)
  return [{ municipalityOrgId: ids }]
}

const isExempt = (periods: readonly Period[], today: LocalDate): boolean =>
  periods.some(({ from, to }) => from <= today && (to === null || today <= to))
