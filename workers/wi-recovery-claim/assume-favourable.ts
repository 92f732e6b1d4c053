import { wiRecoveryClaim } from '#processes/wi-recovery-claim/contract'
import { worker } from '../define.ts'

export interface SilentCouncil {
  /** the second time nothing changes */
  assumeFavourable(caseId: string, claimId: string): Promise<void>
}

/** The Hoge Raad stayed silent: its advice counts as favourable. @source domain.md 5.6 step 5 */
export const assumeFavourable = worker(
  wiRecoveryClaim.jobs.assumeFavourable,
  (deps: { recoveryClaim: SilentCouncil }) =>
    async ({ caseId, claimId }) => {
      await deps.recoveryClaim.assumeFavourable(caseId, claimId)
      return { adviceFavourable: true }
    },
)
