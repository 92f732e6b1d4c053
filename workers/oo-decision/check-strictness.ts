import { ooDecision } from '#processes/oo-decision/contract'
import { fail, worker } from '../define.ts'

export interface StrictnessCheck {
  /** whether some decision of the run says more than its advice or investigation, or has none */
  isTooStrict(decisionRunId: string): Promise<boolean>
}

/** A decision is never stricter than what it rests on, whatever the wizard let through. @source domain.md 5.1 "not stricter" */
export const checkStrictness = worker(
  ooDecision.jobs.checkStrictness,
  (deps: { decisions: StrictnessCheck }) =>
    async ({ decisionRunId }) =>
      (await deps.decisions.isTooStrict(decisionRunId)) ? fail('STRICTER_THAN_BASIS') : {},
)
