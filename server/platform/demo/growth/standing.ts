import { QueryTypes } from 'sequelize'
import { appealModel } from '../../case-file/appeal-model.ts'
import { levyMeasureModel } from '../../case-file/levy-model.ts'
import { householdModel } from '../../case-file/rehousing-model.ts'
import { subProcedureModel } from '../../case-file/model.ts'
import type { Database } from '../../db/database.ts'
import type { Role } from './cast.ts'
import { idOf } from './dice.ts'

/** The statuses in which a case stands: of its units, or of what its script is about. It is as promised when all are what the script says. */
export const standingOf = async (
  database: Database,
  seed: string,
  { key, caseId, script }: Role,
): Promise<string[]> => {
  if (script.subject !== undefined) {
    const id = script.subject === 'judicial' ? caseId : idOf(seed, key, script.subject)
    const found = await subjects[script.subject](database, id)
    return found ? [found.status] : []
  }
  const parts = await database.model(subProcedureModel).findAll({ where: { caseId } })
  return [...new Set(parts.map(({ status }) => status))]
}

const subjects = {
  appeal: (database: Database, id: string) => database.model(appealModel).findByPk(id),
  measure: (database: Database, id: string) => database.model(levyMeasureModel).findByPk(id),
  // its table belongs to the feature
  judicial: async (database: Database, id: string) => {
    const rows = await database.sequelize.query<{ readonly status: string }>(
      'SELECT status FROM judicial_file WHERE caseId = :id',
      { replacements: { id }, type: QueryTypes.SELECT },
    )
    return rows[0]
  },
  household: (database: Database, id: string) => database.model(householdModel).findByPk(id),
}
