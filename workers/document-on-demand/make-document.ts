import { documentOnDemand } from '#processes/document-on-demand/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface AskedLetters {
  /** one for each addressee of the ask */
  askedLetters(documentAskId: string): Promise<readonly Letter[]>
}

/** Makes what somebody asked for. @source domain.md section 6 mode D */
export const makeDocument = worker(
  documentOnDemand.jobs.makeDocument,
  (deps: { onDemand: AskedLetters; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ documentAskId }, { jobKey }) => {
      await writeLetters(deps, await deps.onDemand.askedLetters(documentAskId), jobKey)
      return {}
    },
)
