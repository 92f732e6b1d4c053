import { investigation } from '#processes/investigation/contract'
import type { z } from 'zod'
import { worker } from '../define.ts'

export interface InvestigatorsOfVisit {
  /** who plans, does and signs it, and until when the visit must be planned */
  investigators(investigationId: string): Promise<z.input<(typeof investigation.jobs.findInvestigators)['output']>>
}

/** Says whose tasks these are: the row of the investigation knows, not the process that calls. @source domain.md 2.2, 9 */
export const findInvestigators = worker(
  investigation.jobs.findInvestigators,
  (deps: { visits: InvestigatorsOfVisit }) =>
    ({ investigationId }) =>
      deps.visits.investigators(investigationId),
)
