import { Op } from 'sequelize'
import { investigationModel, reportModel } from '../../platform/case-file/investigation-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { InvestigationFile } from './load.ts'

/**
 * Whether this controller did an earlier investigation of a unit that is now investigated in appeal: then another one must look. Judicial investigations do
 * not count: nothing may show that there was one.
 *
 * @source domain.md 5.3 step 5 "other controller than first" (rule [N]), 7 appeal.reviewerNotSameController
 */
export const isSameController = async (
  database: Database,
  { investigation, reports }: InvestigationFile,
  userId: string,
): Promise<boolean> => {
  if (investigation.reason !== 'BEROEP') return false
  const unitId = reports.map(({ unit }) => unit.id)
  const earlier = await database.model(reportModel).findAll({ where: { unitId }, attributes: ['investigationId'] })
  const found = await database.model(investigationModel).findAll({
    where: {
      id: [...new Set(earlier.map(({ investigationId }) => investigationId))],
      reason: { [Op.ne]: 'BEROEP' },
      shield: 'NONE',
      status: 'ONDERTEKEND',
    },
  })
  return found.map(plain).some(({ inspectorIds }) => inspectorIds.includes(userId))
}
