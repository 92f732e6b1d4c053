import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

export interface InclusionJudge {
  /** makes the decision valid when it came in time; the second time it answers the same */
  judge(caseId: string): Promise<boolean>
}

/** Whether the decision reached the inventory manager in time: then it is valid for VIVOO. @source domain.md 5.5 steps 6 and 7 */
export const judgeInclusion = worker(
  ngw.jobs.judgeInclusion,
  (deps: { ngw: InclusionJudge }) =>
    async ({ caseId }) => ({ includable: await deps.ngw.judge(caseId) }),
)
