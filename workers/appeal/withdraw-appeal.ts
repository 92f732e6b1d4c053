import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type AppealEnding, endAppeal } from '../shared/end-appeal.ts'
import { writeLetters } from '../shared/letter.ts'
import type { OutcomeNotice } from './notify-outcome.ts'

/** The submitter gave up: what he contested stands. @source domain.md 3.4.4 INGETROKKEN, 6 DT088 */
export const withdrawAppeal = worker(
  appeal.jobs.withdrawAppeal,
  (deps: AppealEnding & { readonly appeals: OutcomeNotice }) =>
    async ({ appealId }, { jobKey }) => {
      await endAppeal(deps, appealId, jobKey)
      await writeLetters(deps, await deps.appeals.outcomeLetters(appealId), jobKey)
      await deps.appeals.noticeOutcome(appealId)
      return {}
    },
)
