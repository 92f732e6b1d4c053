import { wiDossier } from '#processes/wi-dossier/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface FileClosing {
  closingLetters(caseId: string): Promise<readonly Letter<'DT137'>[]>
  /** the second time nothing changes */
  closeRegister(caseId: string): Promise<void>
}

/** Writes the closing of the file and ends its entry in the register. @source domain.md 5.6 step 13 */
export const closeFile = worker(
  wiDossier.jobs.closeFile,
  (deps: { judicialFile: FileClosing; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId }, { jobKey }) => {
      await writeLetters(deps, await deps.judicialFile.closingLetters(caseId), jobKey)
      await deps.judicialFile.closeRegister(caseId)
      return {}
    },
)
