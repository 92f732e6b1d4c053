import { wiRulingFollowUp } from '#processes/wi-ruling-follow-up/contract'
import type { signers } from '#processes/document-signing/contract'
import type { z } from 'zod'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface Executed {
  /** the second time nothing changes, and the answer is the same */
  executed(
    caseId: string,
    investigationId: string,
  ): Promise<{
    readonly officialReportId: string
    readonly letters: readonly Letter<'DT133'>[]
    readonly signers: z.input<typeof signers>
    readonly signingDueOn: string
  }>
}

/** Makes the PV that the ruling is executed, and puts it before the inspector. @source domain.md 5.6 step 10 */
export const writeExecuted = worker(
  wiRulingFollowUp.jobs.writeExecuted,
  (deps: { courtRuling: Executed; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, investigationId }, { jobKey }) => {
      const { letters, ...rest } = await deps.courtRuling.executed(caseId, investigationId)
      return { documentIds: await writeLetters(deps, letters, jobKey), ...rest }
    },
)
