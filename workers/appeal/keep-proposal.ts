import type { z } from 'zod'
import { appeal, proposal as proposalShape } from '#processes/appeal/contract'
import { worker } from '../define.ts'

export interface ProposalKeeping {
  /** the second time nothing changes */
  keepProposal(appealId: string, proposal: z.output<typeof proposalShape>): Promise<void>
}

/** Keeps what the decision table thinks, for the person who judges. @source domain.md 5.3 step 3 */
export const keepProposal = worker(
  appeal.jobs.keepProposal,
  (deps: { appeals: ProposalKeeping }) =>
    async ({ appealId, proposal }) => {
      await deps.appeals.keepProposal(appealId, proposal)
      return {}
    },
)
