import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface LapsedTerm {
  /** notes that the term passed without a decision; the second time nothing changes */
  openSecondOpinion(caseId: string): Promise<void>
}

/** Sixty days without a decision: the applicant may ask the agency. @source domain.md 5.4 step 8, 5.0 ca.decision */
export const openSecondOpinion = worker(
  ca.jobs.openSecondOpinion,
  (deps: { certificates: LapsedTerm }) =>
    async ({ caseId }) => {
      await deps.certificates.openSecondOpinion(caseId)
      return {}
    },
)
