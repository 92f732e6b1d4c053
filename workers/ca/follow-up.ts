import type { z } from 'zod'
import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'

export interface CertifiedUnits {
  /** units that got a certificate, and its day; null when nothing was signed */
  certified(caseId: string): Promise<{ unitIds: readonly string[]; on: string | null }>
  /** what the municipality must still look at */
  followUp(caseId: string): Promise<z.input<typeof ca.jobs.followUp.output>>
}

export interface CertifiedRecords {
  /** asks the deletion of records on the list OO, once; NGW is left alone */
  askForCertificate(unitIds: readonly string[], on: string, caseId: string): Promise<void>
}

export interface CertifiedDecisions {
  /** lifts valid OO decisions; the second time nothing changes */
  liftByCertificate(unitIds: readonly string[], on: string): Promise<void>
}

/** What follows by itself from a certificate: deletion from VIVOO-OO, lifting of OO. @source domain.md 5.4 step 7; scenario 40 */
export const followUp = worker(
  ca.jobs.followUp,
  (deps: { certificates: CertifiedUnits; inventory: CertifiedRecords; decisions: CertifiedDecisions }) =>
    async ({ caseId }) => {
      const { unitIds, on } = await deps.certificates.certified(caseId)
      if (on !== null && unitIds.length > 0) {
        // before the lifting, which asks the deletion for a reason of its own
        await deps.inventory.askForCertificate(unitIds, on, caseId)
        await deps.decisions.liftByCertificate(unitIds, on)
      }
      return deps.certificates.followUp(caseId)
    },
)
