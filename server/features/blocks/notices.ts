import type { RoleCode } from '#domain/model/codes'
import { openNotice } from '#processes/blocks/jobs'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { onceForJob, type Outcome, type Run } from './once.ts'
import { organisationsOfRoles } from '../organisations-of-roles.ts'

interface Notice extends Run {
  readonly unitIds: readonly string[]
  readonly roles: readonly RoleCode[]
  readonly title: string
  readonly taskCode: string | undefined
}

/** Number of a notice to which the diagram gives none. */
const noticeCode = 'K'

/** A notice on the worklist of each organisation that holds one of the roles. It waits until somebody read it; the process does not. */
export const openNotices = (deps: FeatureDeps, notice: Notice): Promise<Outcome> =>
  onceForJob(deps, openNotice.type, notice, async () => {
    const { caseId, roles, title, taskCode = noticeCode, unitIds } = notice
    const { main } = await loadProcedureForWorker(deps.database, caseId)
    const organisations = await organisationsOfRoles(deps.database, main, roles)
    if (typeof organisations === 'string') return { refused: organisations }
    for (const [ownerOrgId, candidateRoles] of organisations)
      await deps.tasks.create({
        code: taskCode,
        title,
        kind: 'KENNISGEVING',
        caseId,
        propertyId: main.propertyId,
        unitIds,
        ownerOrgId,
        candidateRoles,
        shield: main.shield,
      })
    return {}
  })
