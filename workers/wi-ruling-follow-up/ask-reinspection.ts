import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'

export interface ReinspectionTerm {
  reinspectionDueOn(): string
}

/** Until when a re-inspection is asked. @source domain.md 5.6 step 10 */
export const askReinspection = worker(
  wiRulingFollowUp.jobs.askReinspection,
  (deps: { courtRuling: ReinspectionTerm }) => async () => ({
    reinspectionDueOn: deps.courtRuling.reinspectionDueOn(),
  }),
)
