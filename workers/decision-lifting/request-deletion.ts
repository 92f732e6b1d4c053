import type { ProcedureType } from '#domain/model/codes'
import type { DeletionReason } from '#domain/model/procedure-codes'
import { decisionLifting } from '#processes/decision-lifting/contract'
import { worker } from '../define.ts'

interface Ending {
  readonly reason: DeletionReason
  /** legal day on which the decision ended */
  readonly deletedOn: string
  readonly origin: ProcedureType
  readonly originId: string
}

export interface LiftedDecision {
  /** why and when the decision ended */
  ending(decisionId: string): Promise<Ending>
}

export interface DecisionInclusionEnding {
  /** asks the deletion of the record that the decision made, or calls its inclusion off; the second time nothing changes */
  endOne(what: { readonly caseId: string; readonly decisionId: string }, request: Ending): Promise<void>
}

/** The dwelling leaves VIVOO, or is not taken up any more. @source domain.md 5.1 step 17, 5.7 */
export const requestDeletion = worker(
  decisionLifting.jobs.requestDeletion,
  (deps: { liftings: LiftedDecision; inventory: DecisionInclusionEnding }) => async (what) => {
    await deps.inventory.endOne(what, await deps.liftings.ending(what.decisionId))
    return {}
  },
)
