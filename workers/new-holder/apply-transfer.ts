import { newHolder } from '#processes/new-holder/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface NewHolderLetters {
  /** one for the new holder */
  letters(transferId: string): Promise<readonly Letter<'DT048'>[]>
}

/** Tells the new holder that the dwelling stands on VIVOO. @source domain.md 5.7 "New HZR"; scenario 48 */
export const applyTransfer = worker(
  newHolder.jobs.applyTransfer,
  (deps: { transfers: NewHolderLetters; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ transferId }, { jobKey }) => {
      await writeLetters(deps, await deps.transfers.letters(transferId), jobKey)
      return {}
    },
)
