import { postingDate } from '#processes/posting-date/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface PostingDateRequest {
  /** to the municipality; none when the day came meanwhile */
  postingLetters(decisionRunId: string): Promise<readonly Letter<'DT044'>[]>
  /** until when task 449 should be done */
  postingDueOn(): string
}

/** Asks the municipality when it posted its decisions. @source domain.md 5.1 step 13, 6 DT044 */
export const askDate = worker(
  postingDate.jobs.askDate,
  (deps: { postingDates: PostingDateRequest; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ decisionRunId }, { jobKey }) => {
      await writeLetters(deps, await deps.postingDates.postingLetters(decisionRunId), jobKey)
      return { postingDueOn: deps.postingDates.postingDueOn() }
    },
)
