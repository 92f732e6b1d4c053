import type { PartyRole } from '#domain/model/codes'
import { generateDocument as contract } from '#processes/blocks/jobs'
import { accepted, blockWorker, type Done } from '../shared/block-worker.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface CaseDocuments {
  /** one for each addressee; refused when this case does not know what the document prints */
  lettersFor(asked: {
    readonly caseId: string
    readonly code: string
    readonly addressees: readonly PartyRole[] | undefined
    readonly sender: 'municipality' | 'agency' | undefined
    readonly text: string
  }): Promise<Done<{ readonly letters: readonly Letter[] }>>
}

/** Makes a document that the diagram names. The same letter of one job is filed once. */
export const generateDocument = blockWorker(
  contract,
  (deps: { caseDocuments: CaseDocuments; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { documentCode, addressees, sender, text = '' }, { jobKey }) => {
      const asked = { caseId, code: documentCode, addressees, sender, text }
      const { letters } = accepted(await deps.caseDocuments.lettersFor(asked))
      return { generatedDocumentIds: await writeLetters(deps, letters, jobKey) }
    },
)
