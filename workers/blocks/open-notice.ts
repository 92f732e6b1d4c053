import type { RoleCode } from '#domain/model/codes'
import { openNotice as contract } from '#processes/blocks/jobs'
import { accepted, blockWorker, type Done } from '../shared/block-worker.ts'

export interface Notices {
  /** one for each organisation that holds one of the roles, once a job */
  open(notice: {
    readonly caseId: string
    readonly unitIds: readonly string[]
    readonly roles: readonly RoleCode[]
    readonly title: string
    readonly taskCode: string | undefined
    readonly jobKey: string
  }): Promise<Done>
}

/** Puts a notice on the worklist of who holds a role. */
export const openNotice = blockWorker(
  contract,
  (deps: { notices: Notices }) =>
    async ({ caseId, unitIds }, { roles, title, taskCode }, { jobKey }) => {
      accepted(await deps.notices.open({ caseId, unitIds, roles, title, taskCode, jobKey }))
      return {}
    },
)
