import { Op } from 'sequelize'
import { termInForce } from '#domain/legal/legal-term'
import { addMonths } from '#domain/shared/local-date'
import type { CertificateFile } from '../../platform/case-file/certificates.ts'
import { investigationModel, type InvestigationRow, reportModel } from '../../platform/case-file/investigation-model.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'

/**
 * Signed investigations of who gives the certificate, recent enough, with a report on every unit of the application; newest first.
 *
 * @source domain.md 3.3.4
 */
export const linkableInvestigations = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  { main, application, rows }: CertificateFile,
): Promise<InvestigationRow[]> => {
  const today = clock.today()
  const since = addMonths(today, -termInForce('inv.link.maxAge', today).amount)
  const cases = await database.model(caseModel).findAll({ where: { propertyId: main.propertyId }, attributes: ['id'] })
  const found = await database.model(investigationModel).findAll({
    where: {
      caseId: cases.map(({ id }) => id),
      ownerOrgId: application.issuerOrgId,
      shield: main.shield,
      status: 'ONDERTEKEND',
      visitDate: { [Op.gt]: since },
    },
    order: [
      ['visitDate', 'DESC'],
      ['id', 'DESC'],
    ],
  })
  const fitting: InvestigationRow[] = []
  for (const row of found.map(plain)) {
    const unitId = rows.map((unit) => unit.unitId)
    const covered = await database.model(reportModel).count({ where: { investigationId: row.id, unitId } })
    if (covered === rows.length) fitting.push(row)
  }
  return fitting
}
