import { vivooRecord } from '#processes/vivoo-record/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

interface Kept {
  readonly caseId: string
  readonly unitId: string
  readonly inventoryRecordId: string
}

export interface RefusedDeletion {
  /** one for each holder of a real right and for the municipality */
  refusalLetters(what: Kept): Promise<readonly Letter<'DT068'>[]>
}

/** Tells whom it concerns that a record stays on VIVOO. @source domain.md section 6, DT068 */
export const refuseDeletion = worker(
  vivooRecord.jobs.refuseDeletion,
  (deps: { inventory: RefusedDeletion; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async (what, { jobKey }) => {
      await writeLetters(deps, await deps.inventory.refusalLetters(what), jobKey)
      return {}
    },
)
