import { caLapse } from '#processes/ca-lapse/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface LapseNotices {
  /** one for each holder of a right on the property */
  lapseLetters(caseId: string, certificateId: string): Promise<readonly Letter<'DT121'>[]>
}

/** Tells the holders of the property. @source domain.md 6 DT121 */
export const sendNotice = worker(
  caLapse.jobs.sendNotice,
  (deps: { certificates: LapseNotices; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ caseId, certificateId }, { jobKey }) => {
      await writeLetters(deps, await deps.certificates.lapseLetters(caseId, certificateId), jobKey)
      return {}
    },
)
