import { literal, Op, where, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import { endOfDayInstant, startOfDayMs } from '#domain/shared/local-date'
import type { listInstances } from '../../contract/process-desk.ts'
import { findCaseIds } from '../case-file/search.ts'
import { inventoriedWhen, type Looker, visibleWhere } from '../case-file/visibility.ts'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'

/** What is asked of the instances, without the page. */
export type Filter = Omit<z.output<NonNullable<(typeof listInstances)['query']>>, 'cursor' | 'limit'>

const ofCase = (column: string): string =>
  `(SELECT m.${column} FROM main_procedure AS m WHERE m.id = process_instance.caseId)`

/** Instances of the cases that the viewer may see, as `where` on `process_instance`; what belongs to no case is nobody's. */
export const visibleInstances = (viewer: Looker): WhereOptions =>
  visibleWhere(viewer, 'PROCEDURE', {
    municipalityOrgId: { sql: ofCase('municipalityOrgId') },
    ownerOrgId: { sql: ofCase('municipalityOrgId') },
    shield: { sql: ofCase('shield') },
    inventoried: inventoriedWhen(ofCase('propertyId')),
  })

/** An open incident of the instance itself; incidents of what it calls are theirs. */
export const isStuck =
  "EXISTS (SELECT 1 FROM incident AS i WHERE i.processInstanceKey = process_instance.`key` AND i.state = 'OPEN')"

/** The filter of the page as `where` on `process_instance`. */
export const matchingInstances = async (database: Database, viewer: Viewer, filter: Filter): Promise<WhereOptions> => ({
  [Op.and]: [
    visibleInstances(viewer),
    ...(filter.processId === undefined ? [] : [{ bpmnProcessId: filter.processId }]),
    ...(filter.version === undefined ? [] : [{ definitionVersion: filter.version }]),
    ...(filter.procedure === undefined ? [] : [where(literal(ofCase('type')), filter.procedure)]),
    ...stateWhere(filter.state),
    ...(filter.municipalityOrgId === undefined ? [] : [{ municipalityOrgId: filter.municipalityOrgId }]),
    ...(filter.elementId === undefined ? [] : [standsOn(database, filter.elementId)]),
    ...(filter.incidentType === undefined ? [] : [isStuckOn(database, filter.incidentType)]),
    ...(filter.search === undefined || filter.search === ''
      ? []
      : [{ caseId: await findCaseIds(database, viewer, filter.search) }]),
    ...startedWhere(filter),
  ],
})

const startedWhere = ({ startedFrom, startedTo }: Filter): WhereOptions[] => [
  ...(startedFrom === undefined
    ? []
    : [{ startedAt: { [Op.gte]: new Date(startOfDayMs(startedFrom)).toISOString() } }]),
  ...(startedTo === undefined ? [] : [{ startedAt: { [Op.lte]: endOfDayInstant(startedTo) } }]),
]

const stateWhere = (state: Filter['state']): WhereOptions[] => {
  if (state === undefined) return []
  return state === 'INCIDENT' ? [{ state: 'ACTIVE' }, literal(isStuck)] : [{ state }]
}

const isStuckOn = ({ sequelize }: Database, type: string): WhereOptions =>
  literal(
    `EXISTS (SELECT 1 FROM incident AS i WHERE i.processInstanceKey = process_instance.\`key\` AND i.state = 'OPEN' AND i.errorType = ${sequelize.escape(type)})`,
  )

const standsOn = ({ sequelize }: Database, elementId: string): WhereOptions =>
  literal(
    `EXISTS (SELECT 1 FROM element_instance AS e WHERE e.processInstanceKey = process_instance.\`key\` AND e.endedAt IS NULL AND e.elementId = ${sequelize.escape(elementId)})`,
  )
