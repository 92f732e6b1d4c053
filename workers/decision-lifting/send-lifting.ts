import { decisionLifting } from '#processes/decision-lifting/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface DecisionLiftings {
  /** the decision that lifts the other; none while it is not lifted */
  liftingLetters(decisionId: string): Promise<readonly Letter<'DT038'>[]>
  /** whether the decision put the dwelling on VIVOO, or would */
  isInventoried(decisionId: string): Promise<boolean>
}

/** Makes the mayor's decision that lifts the other. @source domain.md 5.1 step 17 */
export const sendLifting = worker(
  decisionLifting.jobs.sendLifting,
  (deps: { liftings: DecisionLiftings; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ decisionId }, { jobKey }) => {
      await writeLetters(deps, await deps.liftings.liftingLetters(decisionId), jobKey)
      return { inventoried: await deps.liftings.isInventoried(decisionId) }
    },
)
