import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type AppealEnding, endAppeal } from '../shared/end-appeal.ts'
import { writeLetters } from '../shared/letter.ts'
import type { OutcomeNotice } from './notify-outcome.ts'

interface Lapse {
  /** rejects it unless it came to another end just before; the second time nothing changes */
  lapse(appealId: string): Promise<void>
}

/**
 * The term of the minister passed: the decision stands. A decision that was registered in the last moment counts, also when the process did not hear of
 * it any more.
 *
 * @source domain.md 5.3 step 11, 5.0 appeal.minister
 */
export const rejectTacitly = worker(
  appeal.jobs.rejectTacitly,
  (deps: AppealEnding & { readonly appeals: Lapse & OutcomeNotice }) =>
    async ({ appealId }, { jobKey }) => {
      await deps.appeals.lapse(appealId)
      await endAppeal(deps, appealId, jobKey)
      await writeLetters(deps, await deps.appeals.outcomeLetters(appealId), jobKey)
      await deps.appeals.noticeOutcome(appealId)
      return {}
    },
)
