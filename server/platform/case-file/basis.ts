import type { Verdict } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { type Database, NoTransactionError } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { basisModel, type BasisRow } from './basis-model.ts'

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
    const where = { kind: basis.kind, sourceId: basis.sourceId, unitId: unit.unitId }
    if (await database.model(basisModel).findOne({ where })) continue
    await database.model(basisModel).create({ ...basis, ...unit })
  }
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
