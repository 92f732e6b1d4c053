import { fn, literal, Op } from 'sequelize'
import type { Answer } from '../../contract/endpoint.ts'
import type { PageQuery } from '../../contract/page.ts'
import type { getProperty, listProperties } from '../../contract/properties.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadMayorTerms, loadProperty } from '../../platform/case-file/load.ts'
import { caseModel, propertyModel, unitModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { documentFor } from '../../platform/case-file/release-present.ts'
import { type DocumentRow, documentModel } from '../../platform/case-file/document-model.ts'
import { caseSummary, party, propertySummary, unit } from '../../platform/case-file/present.ts'
import { registeredClaims } from '../../platform/case-file/recovery-claim-model.ts'
import { matchesProperty } from '../../platform/case-file/search.ts'
import { visibleCases, visibleDocuments, visibleProperties } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Deps = Pick<FeatureDeps, 'database'>

/** Properties of the viewer's territory by reference; the cursor is the last reference of the page before. */
export const findProperties = async (
  { database }: Deps,
  viewer: Viewer,
  query: PageQuery & { readonly search?: string | undefined },
): Promise<Answer<typeof listProperties>> => {
  const { cursor, limit, search } = query
  const found = await database.model(propertyModel).findAll({
    where: {
      [Op.and]: [
        visibleProperties(viewer),
        matchesProperty(search),
        ...(cursor === undefined ? [] : [{ reference: { [Op.gt]: cursor } }]),
      ],
    },
    order: ['reference'],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit).map(plain)
  const counts = await unitCounts(
    database,
    rows.map(({ id }) => id),
  )
  return {
    items: rows.map((row) => propertySummary(row, counts.get(row.id) ?? 0)),
    next: found.length > limit ? (rows.at(-1)?.reference ?? null) : null,
  }
}

/** One property with its units, the people on it and the procedures that the viewer may see. */
export const propertyPage = async (
  { database }: Deps,
  viewer: Viewer,
  propertyId: string,
): Promise<Answer<typeof getProperty>> => {
  const { property, units, parties } = await loadProperty(database, viewer, propertyId)
  const cases = await database.model(caseModel).findAll({
    where: { [Op.and]: [{ propertyId }, visibleCases(viewer)] },
    order: [['reference', 'DESC']],
  })
  const organisations = await loadOrganisations(database)
  const terms = await loadMayorTerms(database, cases)
  return {
    ...propertySummary(property, units.length),
    capaKeys: [...property.capaKeys],
    units: units.map(unit),
    parties: parties.map((linked) => party(linked.party, linked.person)),
    documents: (await documentsOn(database, viewer, propertyId)).map((row) =>
      documentFor(viewer, row, organisations(row.ownerOrgId)),
    ),
    recoveryClaims: (await registeredClaims(database, [propertyId])).map(
      ({ unitIds, registerNumber, registeredOn, closedOn }) => ({
        unitIds: [...unitIds],
        registerNumber,
        registeredOn,
        closedOn,
      }),
    ),
    cases: cases.map((row) =>
      caseSummary(plain(row), property, organisations(row.municipalityOrgId), terms.get(row.id) ?? null),
    ),
  }
}

const mostDocuments = 200

// Ids of all its cases, also of those that the viewer may not know: one released document of such a case may be seen.
const documentsOn = async (database: Database, viewer: Viewer, propertyId: string): Promise<DocumentRow[]> => {
  const ofProperty = literal(
    `document.caseId IN (SELECT m.id FROM main_procedure AS m WHERE m.propertyId = ${database.sequelize.escape(propertyId)})`,
  )
  const found = await database.model(documentModel).findAll({
    where: { [Op.and]: [ofProperty, visibleDocuments(viewer)] },
    // by the day that others could first know of it
    order: [
      [literal('COALESCE(document.releasedAt, document.createdAt)'), 'DESC'],
      ['id', 'DESC'],
    ],
    limit: mostDocuments,
  })
  return found.map(plain)
}

const unitCounts = async (database: Database, propertyIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows: unknown[] = await database.model(unitModel).findAll({
    attributes: ['propertyId', [fn('COUNT', '*'), 'count']],
    where: { propertyId: [...propertyIds] },
    group: ['propertyId'],
    raw: true,
  })
  return new Map((rows as { propertyId: string; count: number }[]).map((row) => [row.propertyId, Number(row.count)]))
}
