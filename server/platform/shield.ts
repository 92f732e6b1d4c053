import type { Shield } from '#domain/model/codes'
import { caseModel } from './case-file/model.ts'
import type { Database } from './db/database.ts'

/** What is made in a shielded case is shielded, whoever makes it. */
export const shieldOfCase = async (database: Database, caseId: string | null): Promise<Shield> => {
  if (caseId === null) return 'NONE'
  const found = await database.model(caseModel).findByPk(caseId, { attributes: ['shield'] })
  return found?.shield ?? 'NONE'
}
