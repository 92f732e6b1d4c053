import { Op } from 'sequelize'
import { appealModel } from '../../platform/case-file/appeal-model.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { judicialFileModel } from './model.ts'

/**
 * Tells the inspectorate of an admissible appeal on a property that it has an unclosed file on: a notice in that file, which nobody else sees. Once for
 * each file; without one nothing happens, and nothing tells the two apart.
 *
 * @source domain.md 5.3 step 3 "only through the shield", 9 A19
 */
export const appealAdmissible = (deps: FeatureDeps, appealId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, tasks } = deps
    const appeal = await database.model(appealModel).findByPk(appealId)
    const procedure = appeal && (await database.model(caseModel).findByPk(appeal.caseId))
    if (!procedure) return
    const { propertyId } = procedure
    const files = await database.model(caseModel).findAll({ where: { type: 'WI', propertyId }, order: ['id'] })
    for (const { id: caseId, shield } of files) {
      const open = { caseId, status: { [Op.ne]: 'AFGESLOTEN' } }
      const file = await database.model(judicialFileModel).findOne({ where: open })
      const notice = { caseId, code: 'A19', subjectId: appealId }
      if (!file || (await database.model(taskModel).count({ where: notice })) > 0) continue
      await tasks.create({
        ...notice,
        title: `Kennisgeving: beroep ${appeal.reference} is ontvankelijk`,
        kind: 'KENNISGEVING',
        propertyId,
        ownerOrgId: file.ownerOrgId,
        candidateRoles: ['WI_VN', 'WI_WI'],
        shield,
      })
    }
  })
