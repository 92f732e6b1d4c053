import { Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import type { certificate } from '../../contract/certificates.ts'
import { certificateModel, type CertificateRow } from '../../platform/case-file/certificate-model.ts'
import type { PropertyFile } from '../../platform/case-file/load.ts'
import type { OrganisationsById } from '../../platform/case-file/organisations.ts'
import { type Looker, visibleWhere } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'

/** Certificates that the viewer may see, as `where` on `certificate`: drafts are seen by who makes them. @source domain.md 2.3 */
export const visibleCertificates = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'CERTIFICATE', {
    municipalityOrgId: { column: 'municipalityOrgId' },
    ownerOrgId: { column: 'issuerOrgId' },
    shield: { column: 'shield' },
    shared: { sql: '(CASE WHEN certificate.issuedOn IS NULL THEN 0 ELSE 1 END)' },
    inventoried: {
      sql: '(CASE WHEN EXISTS (SELECT 1 FROM inventory_record AS v JOIN main_procedure AS m ON m.propertyId = v.propertyId WHERE m.id = certificate.caseId) THEN 1 ELSE 0 END)',
    },
  })

/** Certificates under a `where`, newest first, as this viewer may see them. */
export const seenCertificates = async (
  database: Database,
  viewer: Looker,
  where: WhereOptions,
): Promise<CertificateRow[]> => {
  const rows = await database.model(certificateModel).findAll({
    where: { [Op.and]: [where, visibleCertificates(viewer)] },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
  })
  return rows.map(plain)
}

/** What of a certificate leaves the server. */
export const presentCertificate = (
  row: CertificateRow,
  { units }: Pick<PropertyFile, 'units'>,
  organisations: OrganisationsById,
): z.input<typeof certificate> => ({
  id: row.id,
  reference: row.reference,
  caseId: row.caseId,
  unitId: row.unitId,
  unitReference: units.find(({ id }) => id === row.unitId)?.reference ?? '',
  kind: row.kind,
  issuer: row.issuer,
  organisation: organisations(row.issuerOrgId),
  status: row.status,
  issuedOn: row.issuedOn,
  validUntil: row.validUntil,
  occupancyMax: row.occupancyMax,
  endedOn: row.endedOn,
  endReason: row.endReason,
})
