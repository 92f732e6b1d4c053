import { isRunningAppeal } from '#domain/procedures/appeal/guards'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { appealModel, type AppealRow, appealUnitModel, type AppealUnitRow } from './appeal-model.ts'

/** Beroepsschriften of a beroepsprocedure, in the order in which they came. */
export const appealsIn = async (database: Database, caseId: string): Promise<AppealRow[]> =>
  (await database.model(appealModel).findAll({ where: { caseId }, order: ['position'] })).map(plain)

/** The units of a beroepsschrift, in order. */
export const unitsOfAppeal = async (
  database: Database,
  appealId: string | readonly string[],
): Promise<AppealUnitRow[]> =>
  (
    await database.model(appealUnitModel).findAll({
      where: { appealId: typeof appealId === 'string' ? appealId : [...appealId] },
      order: ['appealId', 'position'],
    })
  ).map(plain)

/** The appeals that run against a decision. @param but leaves one out */
export const runningAppealsOn = async (database: Database, decisionId: string, but?: string): Promise<AppealRow[]> => {
  const units = await database.model(appealUnitModel).findAll({ where: { decisionId } })
  const found = await database.model(appealModel).findAll({ where: { id: units.map(({ appealId }) => appealId) } })
  return found.map(plain).filter(({ id, status }) => id !== but && isRunningAppeal(status))
}
