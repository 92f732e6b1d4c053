import { Op } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { listCases } from '../../contract/cases.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel, propertyModel } from '../../platform/case-file/model.ts'
import { loadMayorTerms } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { caseSummary } from '../../platform/case-file/present.ts'
import { findCaseIds } from '../../platform/case-file/search.ts'
import { visibleCases } from '../../platform/case-file/visibility.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Query = z.output<NonNullable<(typeof listCases)['query']>>

/** Procedures that the viewer may see, newest first; the cursor is the last reference of the page before. */
export const findCases = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { cursor, limit, search, status }: Query,
): Promise<Answer<typeof listCases>> => {
  const found = await database.model(caseModel).findAll({
    where: {
      [Op.and]: [
        visibleCases(viewer),
        ...(search ? [{ id: await findCaseIds(database, viewer, search) }] : []),
        ...(status === undefined ? [] : [{ status }]),
        ...(cursor === undefined ? [] : [{ reference: { [Op.lt]: cursor } }]),
      ],
    },
    order: [['reference', 'DESC']],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit).map(plain)
  const properties = await database.model(propertyModel).findAll({ where: { id: rows.map((row) => row.propertyId) } })
  const byId = new Map(properties.map((row) => [row.id, plain(row)]))
  const organisations = await loadOrganisations(database)
  const terms = await loadMayorTerms(database, rows)
  return {
    items: rows.flatMap((row) => {
      const property = byId.get(row.propertyId)
      return property
        ? [caseSummary(row, property, organisations(row.municipalityOrgId), terms.get(row.id) ?? null)]
        : []
    }),
    next: found.length > limit ? (rows.at(-1)?.reference ?? null) : null,
  }
}
