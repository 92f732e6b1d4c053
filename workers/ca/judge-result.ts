import type { z } from 'zod'
import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface ResultJudge {
  /** what the decision tables read of each unit; the second time it answers the same */
  judge(caseId: string): Promise<z.input<typeof ca.jobs.judgeResult.output>>
}

/** Certificate or refusal, per unit, by the signed investigation. @source domain.md 5.4 step 3 */
export const judgeResult = worker(
  ca.jobs.judgeResult,
  (deps: { certificates: ResultJudge }) =>
    ({ caseId }) =>
      deps.certificates.judge(caseId),
)
