import { isFinal } from '#domain/shared/machine'
import { investigationMachine } from '#domain/procedures/oo/status'
import type { JudicialClaimFacts, JudicialFacts, JudicialRulingFacts } from '#domain/procedures/judicial/facts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import { recoveryClaimModel, type RecoveryClaimRow } from '../../platform/case-file/recovery-claim-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { JudicialFile } from './load.ts'
import { courtRulingModel, type CourtRulingRow } from './model.ts'

/** What the rules look at. */
export const factsOf = async (database: Database, { main, judicial }: JudicialFile): Promise<JudicialFacts> => {
  const investigation = await lastInvestigation(database, main.id)
  const claim = await standingClaim(database, main.id)
  const ruling = await standingRuling(database, main.id)
  const { status, repairReportedOn, executionOrderedOn, executedOn } = judicial
  return {
    municipalityOrgId: main.municipalityOrgId,
    status,
    ...(investigation && { investigation }),
    ...(claim && { claim: claimFacts(claim) }),
    ...(ruling && { ruling: rulingFacts(ruling) }),
    ...(repairReportedOn !== null && { repairReportedOn }),
    ...(executionOrderedOn !== null && { executionOrderedOn }),
    ...(executedOn !== null && { executedOn }),
  }
}

/** The claim that was not withdrawn. */
export const standingClaim = async (database: Database, caseId: string): Promise<RecoveryClaimRow | undefined> => {
  const found = await database.model(recoveryClaimModel).findOne({ where: { caseId, withdrawnOn: null } })
  return found ? plain(found) : undefined
}

/** The ruling that nobody appealed. */
export const standingRuling = async (database: Database, caseId: string): Promise<CourtRulingRow | undefined> => {
  const found = await database.model(courtRulingModel).findOne({ where: { caseId, appealedOn: null } })
  return found ? plain(found) : undefined
}

const lastInvestigation = async (database: Database, caseId: string): Promise<JudicialFacts['investigation']> => {
  const [last] = await database.model(investigationModel).findAll({
    where: { caseId },
    order: [
      ['createdAt', 'DESC'],
      ['id', 'DESC'],
    ],
    limit: 1,
  })
  if (!last) return undefined
  const signed = last.status === 'ONDERTEKEND'
  return { signed, running: !signed && !isFinal(investigationMachine, last.status) }
}

const claimFacts = (row: RecoveryClaimRow): JudicialClaimFacts => ({
  awaitsAdvice: row.councilTerm !== null && row.councilFavourable === null,
  ...(row.filedOn !== null && { filedOn: row.filedOn }),
  ...(row.registeredOn !== null && { registeredOn: row.registeredOn }),
})

const rulingFacts = (row: CourtRulingRow): JudicialRulingFacts => ({
  authorisesExOfficio: row.authorisesExOfficio,
  ...(row.finalOn !== null && { finalOn: row.finalOn }),
  ...(row.recoveryTerm !== null && { recoveryDueOn: row.recoveryTerm.dueOn }),
})
