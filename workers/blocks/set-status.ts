import type { MainStatus, SubStatus } from '#domain/model/codes'
import { setStatus as contract } from '#processes/blocks/jobs'
import { fail } from '../define.ts'
import { blockWorker, type Done } from '../shared/block-worker.ts'

export interface StatusDesk {
  /** moves all of them, or refuses and changes nothing */
  set(change: {
    readonly caseId: string
    /** empty: all units of the case */
    readonly unitIds: readonly string[]
    readonly status: `DOSSIER:${MainStatus}` | `ENTITEITEN:${SubStatus}`
    readonly jobKey: string
  }): Promise<Done>
}

/** Sets the status that the diagram names; a refusal is a BPMN error that the diagram may catch, else an incident that says why. */
export const setStatus = blockWorker(
  contract,
  (deps: { statusDesk: StatusDesk }) =>
    async ({ caseId, unitIds }, change, { jobKey }) => {
      const { refused } = await deps.statusDesk.set({ caseId, unitIds, ...change, jobKey })
      return refused === undefined ? {} : fail('STATUS_REFUSED', refused)
    },
)
