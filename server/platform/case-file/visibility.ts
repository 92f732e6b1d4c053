import { literal, Op, type WhereOptions } from 'sequelize'
import type { Viewer } from '../auth/viewer.ts'

/** The part of a viewer that visibility looks at. */
export type Looker = Pick<Viewer, 'orgId' | 'orgType'>

const notShielded = ({ orgType }: Looker): { shield?: 'NONE' } => (orgType === 'WV_WI' ? {} : { shield: 'NONE' })

/**
 * Properties and procedures that the viewer may see, as a `where` on `property` or `main_procedure` (both have `municipalityOrgId` and `shield`).
 *
 * @param inventoried SQL that says whether the row has a unit that stands or stood on VIVOO: all that the tax administration sees
 * @source domain.md 2.3 rules 1, 5 and 6
 */
const inTerritory = (viewer: Looker, inventoried: string): WhereOptions => {
  if (viewer.orgType === 'LB') return { ...notShielded(viewer), municipalityOrgId: viewer.orgId }
  if (viewer.orgType === 'WV_WK' || viewer.orgType === 'WV_WI') return notShielded(viewer)
  if (viewer.orgType === 'VLABEL') return { [Op.and]: [notShielded(viewer), literal(inventoried)] }
  return literal('1 = 0')
}

export const visibleProperties = (viewer: Looker): WhereOptions =>
  inTerritory(
    viewer,
    'EXISTS (SELECT 1 FROM unit AS u JOIN sub_procedure AS s ON s.unitId = u.id WHERE u.propertyId = property.id AND s.onInventorySince IS NOT NULL)',
  )

export const visibleCases = (viewer: Looker): WhereOptions =>
  inTerritory(
    viewer,
    'EXISTS (SELECT 1 FROM sub_procedure AS s WHERE s.caseId = main_procedure.id AND s.onInventorySince IS NOT NULL)',
  )

/**
 * Documents of a case that the viewer may see already: those of the own organisation, and those that were signed, made final or sent.
 *
 * @source domain.md 2.3 rules 2 and 6
 */
export const visibleDocuments = (viewer: Looker): WhereOptions => ({
  ...notShielded(viewer),
  status: { [Op.ne]: 'VERWIJDERD' },
  [Op.or]: [{ ownerOrgId: viewer.orgId }, { shared: true }],
})
