import { investigation } from '#processes/investigation/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface VisitAnnouncement {
  /** one for each occupant and holder of a right in rem */
  announcements(investigationId: string): Promise<readonly Letter<'DT008'>[]>
  /** last day of the task to do the visit */
  dueOn(investigationId: string): Promise<string>
}

/** Tells owners and occupants when the controller comes. @source domain.md 5.1 step 6 */
export const announceVisit = worker(
  investigation.jobs.announceVisit,
  (deps: { visits: VisitAnnouncement; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ investigationId }, { jobKey }) => {
      await writeLetters(deps, await deps.visits.announcements(investigationId), jobKey)
      return { investigationDueOn: await deps.visits.dueOn(investigationId) }
    },
)
