import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface RepairSettlement {
  /** releases the PV and asks the deletion; answers the last statement of penalty payments. The second time nothing changes */
  settleRepair(caseId: string, rulingId: string, officialReportId: string): Promise<readonly Letter<'DT134'>[]>
}

/** The dwelling is repaired: what the law brings outside the file goes outside, and nothing else. @source domain.md 5.6 step 11, 2.3 rule 6 */
export const settleRepair = worker(
  wiRulingFollowUp.jobs.settleRepair,
  (deps: { courtRuling: RepairSettlement; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, rulingId, officialReportId }, { jobKey }) => {
      await writeLetters(deps, await deps.courtRuling.settleRepair(caseId, rulingId, officialReportId), jobKey)
      return { followUpOutcome: 'HERSTELD' as const }
    },
)
