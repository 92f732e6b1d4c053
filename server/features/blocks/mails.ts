import type { RoleCode } from '#domain/model/codes'
import { sendMail } from '#processes/blocks/jobs'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { onceForJob, type Outcome, type Run } from './once.ts'
import { organisationsOfRoles } from '../organisations-of-roles.ts'

interface RoleMail extends Run {
  readonly roles: readonly RoleCode[]
  readonly subject: string
  readonly text: string
}

/** Mails to whoever holds one of the roles today. That nobody does is no fault of the diagram: the audit has how many went out. */
export const mailRoles = (deps: FeatureDeps, mail: RoleMail): Promise<Outcome> =>
  onceForJob(deps, sendMail.type, mail, async () => {
    const { caseId, jobKey, roles, subject, text } = mail
    const { main } = await loadProcedureForWorker(deps.database, caseId)
    const organisations = await organisationsOfRoles(deps.database, main, roles)
    if (typeof organisations === 'string') return { refused: organisations }
    const { shield } = main
    const counts: number[] = []
    for (const [orgId, held] of organisations)
      counts.push(await deps.mailRoles({ orgId, roles: held, subject, text, shield, once: jobKey }))
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'MAIL_SENT',
      objectKind: 'main_procedure',
      objectId: caseId,
      caseId,
      shield,
      detail: { roles, count: counts.reduce((sum, count) => sum + count, 0) },
    })
    return {}
  })
