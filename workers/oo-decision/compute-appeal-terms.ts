import { ooDecision } from '#processes/oo-decision/contract'
import { worker } from '../define.ts'

export interface AppealTermKeeping {
  /** keeps the terms of appeal; answers when the last one has passed and whether some unit belongs on VIVOO */
  appealTerms(decisionRunId: string): Promise<{ appealLapsesAt: string; includable: boolean }>
}

/** Until when parties and Wonen in Vlaanderen may appeal. @source domain.md 5.0 oo.appeal.party, oo.appeal.wv */
export const computeAppealTerms = worker(
  ooDecision.jobs.computeAppealTerms,
  (deps: { decisions: AppealTermKeeping }) =>
    ({ decisionRunId }) =>
      deps.decisions.appealTerms(decisionRunId),
)
