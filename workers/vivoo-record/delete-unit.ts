import type { DeletionReason } from '#domain/model/procedure-codes'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

interface Deleted {
  readonly caseId: string
  readonly unitId: string
  readonly inventoryRecordId: string
  readonly deletionReason: DeletionReason
  readonly deletedOn: string
}

export interface InventoryDeletion {
  /** deletes this record and no other; the second time nothing changes */
  delete(what: Deleted): Promise<void>
  /** one for each holder of a right in rem and for the municipality */
  deletionLetters(what: Deleted): Promise<readonly Letter<'DT069'>[]>
}

/** Deletes a record from VIVOO on its legal day, and tells whom it concerns. @source domain.md 5.7 "Deletion request" */
export const deleteUnit = worker(
  vivooRecord.jobs.deleteUnit,
  (deps: { inventory: InventoryDeletion; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async (what, { jobKey }) => {
      await deps.inventory.delete(what)
      await writeLetters(deps, await deps.inventory.deletionLetters(what), jobKey)
      return {}
    },
)
