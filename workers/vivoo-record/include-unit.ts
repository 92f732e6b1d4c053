import { vivooRecord } from '#processes/vivoo-record/contract'
import { fail, worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

interface Included {
  readonly caseId: string
  readonly unitId: string
  readonly decisionId: string
  readonly list: 'OO' | 'NGW'
}

export interface InventoryKeeping {
  /** takes the unit up once; answers the record, or the one that it has already; undefined when the decision has ended */
  include(what: Included): Promise<string | undefined>
  /** one for each holder of a right in rem, with the form, and for the municipality; none when no record was made for this decision */
  letters(what: Included): Promise<readonly Letter<'DT047' | 'DT025'>[]>
}

/** Takes a unit up on VIVOO from the day of its decision, and tells whom it concerns. @source domain.md 5.7 "Inclusion" */
export const includeUnit = worker(
  vivooRecord.jobs.includeUnit,
  (deps: { inventory: InventoryKeeping; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async (what, { jobKey }) => {
      const inventoryRecordId = await deps.inventory.include(what)
      if (inventoryRecordId === undefined) return fail('DECISION_ENDED')
      await writeLetters(deps, await deps.inventory.letters(what), jobKey)
      return { inventoryRecordId }
    },
)
