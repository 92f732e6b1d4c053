import { literal, Op } from 'sequelize'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { NotFound } from '../http/errors.ts'
import { incidentModel, type IncidentRow, processInstanceModel, type ProcessInstanceRow } from '../records/model.ts'
import { isStuck, visibleInstances } from './filter.ts'

/** Number of the instance among those of its case, oldest first. */
const part =
  '(SELECT COUNT(*) FROM process_instance AS p WHERE p.caseId = process_instance.caseId AND' +
  ' (p.startedAt < process_instance.startedAt OR (p.startedAt = process_instance.startedAt AND p.`key` <= process_instance.`key`)))'

/** What a row of the list and the head of a page read beside the columns. */
export const listedAttributes = {
  include: [
    [literal(part), 'part'],
    [literal(`(CASE WHEN ${isStuck} THEN 1 ELSE 0 END)`), 'stuck'],
  ] as [ReturnType<typeof literal>, string][],
}

/** An instance with its number in its case. */
export interface NumberedInstance extends ProcessInstanceRow {
  readonly part: number
  readonly stuck: boolean
}

/** How people and pages name an instance: keys of the engine stay inside. */
export interface Which {
  readonly caseId: string
  /** number of the instance in its case */
  readonly part: number
}

/** A row read with `listedAttributes`. */
export const readInstance = (row: { get(name: string): unknown } & Parameters<typeof plain>[0]): NumberedInstance => ({
  ...(plain(row) as ProcessInstanceRow),
  part: Number(row.get('part')),
  stuck: Number(row.get('stuck')) === 1,
})

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
  const family = found.map(readInstance)
  const instance = family.find((one) => one.part === number)
  if (!instance) throw new NotFound()
  return { instance, family }
}

/** Open incidents of an instance, oldest first: their place in this list is their number. */
export const openIncidents = async (database: Database, processInstanceKey: string): Promise<IncidentRow[]> => {
  const rows = await database
    .model(incidentModel)
    .findAll({ where: { processInstanceKey, state: 'OPEN' }, order: ['createdAt', 'key'] })
  return rows.map(plain)
}
