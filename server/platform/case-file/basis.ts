import type { Verdict } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { basisModel, type BasisRow } from './basis-model.ts'
import { investigationLinkModel, type InvestigationLinkRow } from './investigation-link-model.ts'
import { setSubFacts } from './write.ts'

export interface NewBasis {
  readonly caseId: string
  readonly kind: BasisRow['kind']
  readonly sourceId: string
  readonly reference: string
  readonly establishedOn: LocalDate
  readonly units: readonly { readonly unitId: string; readonly verdict: Verdict; readonly print: unknown }[]
}

/** Keeps what a signed investigation or sent advice found, per unit; the same source twice keeps the first. */
export const keepBasis = async (database: Database, { units, ...basis }: NewBasis): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('keepBasis')
  for (const unit of units) {
    const where = { caseId: basis.caseId, kind: basis.kind, sourceId: basis.sourceId, unitId: unit.unitId }
    if (await database.model(basisModel).findOne({ where })) continue
    const { unitId, verdict, print } = unit
    await database.model(basisModel).create({ ...basis, unitId, verdict, print })
  }
}

/** Lets a case rest on a signed investigation of another case, for units of its own. @source domain.md 3.3.4 */
export const linkInvestigation = async (
  database: Database,
  link: Omit<InvestigationLinkRow, 'id'>,
  unitIds: readonly string[],
): Promise<void> => {
  if (!database.current()) throw new NoTransactionError('linkInvestigation')
  await database.model(investigationLinkModel).create(link)
  const where = { kind: 'ONDERZOEK' as const, sourceId: link.investigationId, unitId: [...unitIds] }
  const [first, ...rest] = (await database.model(basisModel).findAll({ where })).map(plain)
  if (!first) return
  const seen = new Set<string>()
  const units = [first, ...rest].filter(({ unitId }) => !seen.has(unitId) && seen.add(unitId))
  const { kind, sourceId, reference, establishedOn } = first
  await keepBasis(database, { caseId: link.caseId, kind, sourceId, reference, establishedOn, units })
  for (const { unitId, verdict } of units)
    await setSubFacts(database, link.caseId, unitId, { investigationVerdict: verdict })
}

/** Latest advice and latest investigation of each of these units in the case. */
export const loadBases = async (
  database: Database,
  caseId: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly advice?: BasisRow; readonly investigation?: BasisRow }>> => {
  const found = await database.model(basisModel).findAll({
    where: { caseId, unitId: [...unitIds] },
    order: [
      ['establishedOn', 'ASC'],
      ['id', 'ASC'],
    ],
  })
  const bases = new Map<string, { advice?: BasisRow; investigation?: BasisRow }>()
  for (const row of found.map(plain)) {
    const name = row.kind === 'ADVIES' ? 'advice' : 'investigation'
    bases.set(row.unitId, { ...bases.get(row.unitId), [name]: row })
  }
  return bases
}
