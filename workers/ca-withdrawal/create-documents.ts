import type { z } from 'zod'
import { caWithdrawal } from '#processes/ca-withdrawal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface WithdrawalDocument {
  document(caseId: string): Promise<Letter<'DT120'>>
  /** puts the document up for signing */
  toSign(
    caseId: string,
    documentIds: readonly string[],
  ): Promise<z.input<typeof caWithdrawal.jobs.createDocuments.output>>
}

/** Makes the withdrawal and says who signs it. @source domain.md 5.4 step 11 */
export const createDocuments = worker(
  caWithdrawal.jobs.createDocuments,
  (deps: { withdrawals: WithdrawalDocument; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      const documentIds = await writeLetters(deps, [await deps.withdrawals.document(caseId)], jobKey)
      return deps.withdrawals.toSign(caseId, documentIds)
    },
)
