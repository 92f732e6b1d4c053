import { Op } from 'sequelize'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { NotFound } from '../http/errors.ts'
import { listedAttributes, type NumberedInstance, read } from '../process-instances/numbered.ts'
import { visibleInstances } from '../process-instances/visible.ts'
import { incidentModel, type IncidentRow, processInstanceModel } from '../records/model.ts'

/** How people and pages name an instance: keys of the engine stay inside. */
export interface Which {
  readonly caseId: string
  /** number of the instance in its case */
  readonly part: number
}

/** One instance that the viewer may see, with the others of its case, oldest first. @throws NotFound */
export const findInstance = async (
  database: Database,
  viewer: Viewer,
  { caseId, part: number }: Which,
): Promise<{ readonly instance: NumberedInstance; readonly family: readonly NumberedInstance[] }> => {
  const found = await database.model(processInstanceModel).findAll({
    attributes: listedAttributes,
    where: { [Op.and]: [{ caseId }, visibleInstances(viewer)] },
    order: ['startedAt', 'key'],
  })
  const family = found.map(read)
  const instance = family.find((one) => one.part === number)
  if (!instance) throw new NotFound()
  return { instance, family }
}

/** An open incident with its number among all that the instance ever had. */
export interface NumberedIncident extends IncidentRow {
  readonly number: number
}

/** Open incidents of an instance, oldest first. Their numbers stay theirs when others are resolved. */
export const openIncidents = async (database: Database, processInstanceKey: string): Promise<NumberedIncident[]> => {
  const rows = await database
    .model(incidentModel)
    .findAll({ where: { processInstanceKey }, order: ['createdAt', 'key'] })
  return rows.map((row, index) => ({ ...plain(row), number: index + 1 })).filter(({ state }) => state === 'OPEN')
}

/** An instance with all that it called, and what those called. */
export const withCalled = (
  instance: NumberedInstance,
  family: readonly NumberedInstance[],
): readonly NumberedInstance[] => [
  instance,
  ...family.filter(({ parentKey }) => parentKey === instance.key).flatMap((one) => withCalled(one, family)),
]
