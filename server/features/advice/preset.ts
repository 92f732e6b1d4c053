import type { BasisRow } from '../../platform/case-file/basis-model.ts'
import { loadBases } from '../../platform/case-file/basis.ts'
import type { Database } from '../../platform/db/database.ts'
import type { InvestigationPrint } from '../basis-print.ts'
import type { AdviceOnUnit, AdviceRequestRow } from './model.ts'

/** The signed investigation of a request, per unit with a result. Empty until it is signed. */
export const investigatedUnits = async (
  database: Database,
  { caseId, unitIds, investigationId }: AdviceRequestRow,
): Promise<{ readonly investigation: BasisRow }[]> => {
  const bases = await loadBases(database, caseId, unitIds)
  return unitIds.flatMap((unitId) => {
    const investigation = bases.get(unitId)?.investigation
    return investigation?.sourceId === investigationId && investigation ? [{ investigation }] : []
  })
}

/** Verdict and grounds that the technical reports suggest, one ground a line. @source domain.md 5.1 step 7 */
export const presetOf = async (database: Database, request: AdviceRequestRow): Promise<AdviceOnUnit[]> =>
  (await investigatedUnits(database, request)).map(({ investigation: { unitId, verdict, print } }) => ({
    unitId,
    verdict,
    grounds: (print as InvestigationPrint).grounds.map(({ text }) => text).join('\n'),
  }))
