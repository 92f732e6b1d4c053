import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'

export interface RecoveryTerms {
  /** the second time nothing changes, and the answer is the same */
  start(
    caseId: string,
    rulingId: string,
  ): Promise<{ readonly recoveryDueOn: string; readonly recoveryLapsesAt: string; readonly remindAt: string }>
}

/** The term for recovery runs. @source domain.md 5.6 step 9 */
export const startFollowUp = worker(
  wiRulingFollowUp.jobs.startFollowUp,
  (deps: { courtRuling: RecoveryTerms }) =>
    ({ caseId, rulingId }) =>
      deps.courtRuling.start(caseId, rulingId),
)
