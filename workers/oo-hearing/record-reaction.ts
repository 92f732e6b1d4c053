import { ooHearing } from '#processes/oo-hearing/contract'
import { worker } from '../define.ts'

export interface ReactionNotice {
  /** shows the reaction to everyone who has the case open */
  tell(caseId: string): Promise<void>
}

/** A reaction stands in the file since it was registered; the process notes that it came. @source domain.md 5.1 step 10 */
export const recordReaction = worker(
  ooHearing.jobs.recordReaction,
  (deps: { reactions: ReactionNotice }) =>
    async ({ caseId }) => {
      await deps.reactions.tell(caseId)
      return {}
    },
)
