import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface ExecutionOrder {
  orderExecution(
    caseId: string,
    rulingId: string,
  ): Promise<{ readonly letters: readonly Letter<'DT135'>[]; readonly executionDueOn: string }>
}

/** Orders the works at the cost of the convicted. @source domain.md 5.6 step 12 */
export const orderExecution = worker(
  wiRulingFollowUp.jobs.orderExecution,
  (deps: { courtRuling: ExecutionOrder; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, rulingId }, { jobKey }) => {
      const { letters, executionDueOn } = await deps.courtRuling.orderExecution(caseId, rulingId)
      await writeLetters(deps, letters, jobKey)
      return { executionDueOn }
    },
)
