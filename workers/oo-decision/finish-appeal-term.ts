import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'

export interface AppealEnd {
  /** notes once that nobody can appeal any more; closes the case when that was its last unit */
  finishAppeal(decisionRunId: string): Promise<void>
}

/** The terms of appeal have passed: the decisions are final. @source domain.md 5.0 oo.appeal.party */
export const finishAppealTerm = worker(
  ooDecision.jobs.finishAppealTerm,
  (deps: { decisions: AppealEnd }) =>
    async ({ decisionRunId }) => {
      await deps.decisions.finishAppeal(decisionRunId)
      return {}
    },
)
