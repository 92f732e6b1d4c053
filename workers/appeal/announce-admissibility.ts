import { appeal } from '#processes/appeal/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface Announcement {
  /** to the submitters, the other parties and the municipality */
  announcements(appealId: string): Promise<readonly Letter<'DT079' | 'DT080' | 'DT082'>[]>
  /** terms of the tasks that open now */
  preparation(appealId: string): Promise<{
    readonly viewsDueOn: string
    readonly viewsLapseAt: string
    readonly investigationDueOn: string
    readonly serviceDated: boolean
    readonly serviceDueOn: string
  }>
}

export interface ShieldedNotice {
  /** tells the housing inspectorate of an admissible appeal on a property that it has a file on, behind its shield; once */
  appealAdmissible(appealId: string): Promise<void>
}

/** The appeal is admissible: everybody hears of it, and the municipality is asked for its file. @source domain.md 5.3 steps 3 and 4 */
export const announceAdmissibility = worker(
  appeal.jobs.announceAdmissibility,
  (deps: {
    appeals: Announcement
    inspectorate: ShieldedNotice
    rendering: Rendering
    letterDesk: LetterDesk<Letter>
  }) =>
    async ({ appealId }, { jobKey }) => {
      await deps.inspectorate.appealAdmissible(appealId)
      await writeLetters(deps, await deps.appeals.announcements(appealId), jobKey)
      return deps.appeals.preparation(appealId)
    },
)
