import { Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import { canDo } from '#domain/access/can-do'
import type { Answer } from '../../contract/endpoint.ts'
import type { addRemark, listRemarks } from '../../contract/remarks.ts'
import { tellSubject } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { findVisible } from '../../platform/case-file/load.ts'
import { caseModel, type CaseRow, propertyModel } from '../../platform/case-file/model.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import {
  inventoriedWhen,
  type Looker,
  onProperty,
  visibleCases,
  visibleProperties,
  visibleWhere,
} from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { Forbidden, NotFound } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { remarkModel, type RemarkRow } from './model.ts'

type Query = z.output<NonNullable<(typeof listRemarks)['query']>>
type Body = z.output<NonNullable<(typeof addRemark)['body']>>

/** Remarks that the viewer may read, as `where` on `remark`. @source domain.md 2.3 rule 4 */
export const visibleRemarks = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'REMARK', {
    municipalityOrgId: { sql: onProperty('remark.propertyId') },
    ownerOrgId: { column: 'ownerOrgId' },
    shield: { column: 'shield' },
    visibility: { column: 'visibility' },
    inventoried: inventoriedWhen('remark.propertyId'),
  })

const most = 200

/** Remarks on a property with those on its procedures, or on one procedure, newest first. @throws NotFound */
export const findRemarks = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { propertyId, caseId }: Query,
): Promise<Answer<typeof listRemarks>> => {
  await findVisible(database, propertyModel, propertyId, visibleProperties(viewer))
  if (caseId !== undefined) await caseOn(database, viewer, propertyId, caseId)
  const found = await database.model(remarkModel).findAll({
    where: { [Op.and]: [{ propertyId, ...(caseId !== undefined && { caseId }) }, visibleRemarks(viewer)] },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
    limit: most,
  })
  return { items: await present(database, viewer, found.map(plain)) }
}

/** What the inspectorate remarks stays behind its shield, wherever it is written. @throws NotFound, Forbidden */
export const add = (deps: FeatureDeps, viewer: Viewer, body: Body): Promise<Answer<typeof addRemark>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const property = await findVisible(database, propertyModel, body.propertyId, visibleProperties(viewer))
    const main = body.caseId === undefined ? null : await caseOn(database, viewer, property.id, body.caseId)
    const may = canDo(viewer, 'CREATE', 'REMARK', { municipalityOrgId: property.municipalityOrgId })
    if (!may.ok) throw new Forbidden(may.reason)
    const shield = viewer.orgType === 'WV_WI' ? 'WI' : (main?.shield ?? property.shield)
    const caseId = main?.id ?? null
    const { text, visibility } = body
    const row = await database.model(remarkModel).create({
      propertyId: property.id,
      caseId,
      text,
      visibility,
      ownerOrgId: viewer.orgId,
      shield,
      createdByUserId: viewer.userId,
    })
    deps.audit.append({
      ...who(viewer),
      action: 'REMARK_ADD',
      objectKind: 'remark',
      objectId: row.id,
      caseId,
      detail: { visibility },
      shield,
    })
    if (main) await tellCase(deps.changes, { main: { ...main, shield } })
    const [made] = await present(database, viewer, [plain(row)])
    if (!made) throw new NotFound()
    return made
  })

const caseOn = async (database: Database, viewer: Viewer, propertyId: string, caseId: string): Promise<CaseRow> => {
  const main = await findVisible(database, caseModel, caseId, visibleCases(viewer))
  if (main.propertyId !== propertyId) throw new NotFound()
  tellSubject({ caseId: main.id, shield: main.shield })
  return main
}

const present = async (
  database: Database,
  viewer: Viewer,
  rows: readonly RemarkRow[],
): Promise<Answer<typeof addRemark>[]> => {
  const organisations = await loadOrganisations(database)
  const names = await loadUserNames(
    database,
    rows.map(({ createdByUserId }) => createdByUserId),
  )
  const cases = await database.model(caseModel).findAll({
    where: { [Op.and]: [{ id: rows.flatMap(({ caseId }) => caseId ?? []) }, visibleCases(viewer)] },
  })
  const references = new Map(cases.map(({ id, reference }) => [id, reference]))
  return rows.map(({ id, text, visibility, caseId, createdByUserId, ownerOrgId, createdAt }) => ({
    id,
    text,
    visibility,
    caseReference: references.get(caseId ?? '') ?? null,
    author: { id: createdByUserId, name: names.get(createdByUserId) ?? '' },
    organisation: organisations(ownerOrgId),
    createdAt,
  }))
}
