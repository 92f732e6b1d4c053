import type { ProcedureType } from '#domain/model/codes'
import type { DeletionReason } from '#domain/model/procedure-codes'
import { ngw } from '#processes/ngw/contract'
import { worker } from '../define.ts'

interface Ending {
  readonly reason: DeletionReason
  /** legal day on which the decision ended */
  readonly deletedOn: string
  readonly origin: ProcedureType
  readonly originId: string
}

export interface DecisionEnding {
  /** why and when the decision ended */
  ending(caseId: string): Promise<Ending>
}

export interface InclusionEnding {
  /** asks the deletion of each record of the case; one that was asked already is left alone */
  end(caseId: string, request: Ending): Promise<void>
}

/** The decision is lifted or annulled: its records leave VIVOO, and what was not taken up yet is called off. @source domain.md 5.5 step 9, 5.7 */
export const requestDeletion = worker(
  ngw.jobs.requestDeletion,
  (deps: { ngw: DecisionEnding; inventory: InclusionEnding }) =>
    async ({ caseId }) => {
      await deps.inventory.end(caseId, await deps.ngw.ending(caseId))
      return {}
    },
)
