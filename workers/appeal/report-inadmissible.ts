import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type AppealEnding, endAppeal } from '../shared/end-appeal.ts'
import { type Letter, writeLetters } from '../shared/letter.ts'

interface Refusing {
  /** one for each submitter */
  refusals(appealId: string): Promise<readonly Letter<'DT081'>[]>
}

/** The appeal is not admissible: its submitter hears why, and what it suspended goes on. @source domain.md 5.3 step 3 */
export const reportInadmissible = worker(
  appeal.jobs.reportInadmissible,
  (deps: AppealEnding & { readonly appeals: Refusing }) =>
    async ({ appealId }, { jobKey }) => {
      await writeLetters(deps, await deps.appeals.refusals(appealId), jobKey)
      await endAppeal(deps, appealId, jobKey)
      return {}
    },
)
