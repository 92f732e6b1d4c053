import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'

export interface RepairJudge {
  /** whether not one defect is left, new ones included */
  judgeRepair(investigationId: string): Promise<boolean>
}

/** Counts what the re-inspection found. @source domain.md 5.6 step 10 */
export const judgeRepair = worker(
  wiRulingFollowUp.jobs.judgeRepair,
  (deps: { courtRuling: RepairJudge }) =>
    async ({ investigationId }) => ({ zeroDefects: await deps.courtRuling.judgeRepair(investigationId) }),
)
