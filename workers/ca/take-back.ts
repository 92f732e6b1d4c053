import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface RefusedCertificate {
  /** brings the units back to who makes the documents; the second time nothing changes */
  takeBack(caseId: string): Promise<void>
}

/** A signer refused. @source domain.md 5.4 step 5 */
export const takeBack = worker(ca.jobs.takeBack, (deps: { certificates: RefusedCertificate }) => async ({ caseId }) => {
  await deps.certificates.takeBack(caseId)
  return {}
})
