import { levyAnniversary } from '#processes/levy-anniversary/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

export interface AnniversaryNotice {
  /** false when the municipality levies itself, the record is suspended, or the day has passed */
  isForNotice(inventoryRecordId: string, on: string): Promise<boolean>
  /** one for each holder of a real right */
  letters(inventoryRecordId: string, on: string): Promise<readonly Letter<'DT053'>[]>
}

/** Tells the holders of an anniversary that comes. @source domain.md 5.11 "DT053 two months before" */
export const announce = worker(
  levyAnniversary.jobs.announce,
  (deps: { anniversaries: AnniversaryNotice; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async ({ inventoryRecordId, anniversaryOn }, { jobKey }) => {
      const toCheck = await deps.anniversaries.isForNotice(inventoryRecordId, anniversaryOn)
      if (!toCheck) return { toCheck }
      await writeLetters(deps, await deps.anniversaries.letters(inventoryRecordId, anniversaryOn), jobKey)
      return { toCheck }
    },
)
