import type { RoleCode } from '#domain/model/codes'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { AppealFile } from './load.ts'

/** Tells municipality, regional official and inventory manager of the result, each once: task A19. @source domain.md 9 A19 */
export const noticeOutcome = (deps: FeatureDeps, { main, appeal, appealUnits }: AppealFile): Promise<void> =>
  deps.database.transaction(async () => {
    const known = { caseId: main.id, code: 'A19', subjectId: appeal.id }
    if ((await deps.database.model(taskModel).count({ where: known })) > 0) return
    const receivers: readonly (readonly [orgId: string, role: RoleCode])[] = [
      [main.municipalityOrgId, 'LB_DB'],
      [main.agencyOrgId, 'WK_GA'],
      [main.agencyOrgId, 'WK_IB'],
    ]
    for (const [ownerOrgId, role] of receivers)
      await deps.tasks.create({
        ...known,
        title: `Kennisgeving: resultaat van beroep ${appeal.reference}`,
        kind: 'KENNISGEVING',
        propertyId: main.propertyId,
        unitIds: appealUnits.map(({ unitId }) => unitId),
        ownerOrgId,
        candidateRoles: [role],
        shield: main.shield,
      })
  })
