import type { RoleCode } from '#domain/model/codes'
import { sendMail as contract } from '#processes/blocks/jobs'
import { accepted, blockWorker, type Done } from '../shared/block-worker.ts'

export interface RoleMails {
  /** writes the mail to each holder of the roles, once a job */
  write(mail: {
    readonly caseId: string
    readonly roles: readonly RoleCode[]
    readonly subject: string
    readonly text: string
    readonly jobKey: string
  }): Promise<Done>
}

/** Mails who holds a role; the words are the diagram's, the mail says nothing of the case. */
export const sendMail = blockWorker(
  contract,
  (deps: { roleMails: RoleMails }) =>
    async ({ caseId }, mail, { jobKey }) => {
      accepted(await deps.roleMails.write({ caseId, ...mail, jobKey }))
      return {}
    },
)
