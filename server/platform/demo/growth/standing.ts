import { appealModel } from '../../case-file/appeal-model.ts'
import { subProcedureModel } from '../../case-file/model.ts'
import type { Database } from '../../db/database.ts'
import type { Role } from './cast.ts'
import { idOf } from './dice.ts'

/** The statuses in which a case stands: of its units, or of its beroepsschrift. It is as promised when all are what its script says. */
export const standingOf = async (
  database: Database,
  seed: string,
  { key, caseId, script }: Role,
): Promise<string[]> => {
  if (script.type === 'BE') {
    const appeal = await database.model(appealModel).findByPk(idOf(seed, key, 'appeal'))
    return appeal ? [appeal.status] : []
  }
  const parts = await database.model(subProcedureModel).findAll({ where: { caseId } })
  return [...new Set(parts.map(({ status }) => status))]
}
