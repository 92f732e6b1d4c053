import type { AppealGround, SubmitterRole } from '#domain/model/procedure-codes'
import type { AppealForm } from '#domain/procedures/appeal/admissibility'
import type { Timeliness } from '#domain/procedures/appeal/terms'
import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface AppealRegistration {
  /** what the decision table of admissibility reads; the appeal waits for judgement from now on */
  register(appealId: string): Promise<{
    readonly judgeDueOn: string
    readonly ground: AppealGround
    readonly submitter: SubmitterRole
    readonly timeliness: Timeliness
    readonly form: AppealForm
  }>
  /** one for each submitter and one for the regional official */
  receipts(appealId: string): Promise<readonly Letter<'DT077' | 'DT078'>[]>
}

/** The letter came in: a receipt, and the facts by which its admissibility is judged. @source domain.md 5.3 step 1 */
export const registerAppeal = worker(
  appeal.jobs.registerAppeal,
  (deps: { appeals: AppealRegistration; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ appealId }, { jobKey }) => {
      const facts = await deps.appeals.register(appealId)
      await writeLetters(deps, await deps.appeals.receipts(appealId), jobKey)
      return facts
    },
)
