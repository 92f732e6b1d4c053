import type { z } from 'zod'
import { endOfDayInstant, type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { getProcessDay } from '../../contract/process-insight.ts'
import { Op, type WhereOptions } from 'sequelize'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { selectSql } from '../../platform/db/subquery.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { type Definition, findDefinition } from '../../platform/process-instances/definitions.ts'
import { matchingInstances } from '../../platform/process-instances/visible.ts'
import { processDefinitionModel, processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { rowsOf } from './basis.ts'

type Query = z.output<NonNullable<(typeof getProcessDay)['query']>>

/** Where tokens stood at the end of a day, of the version that was asked or was the newest that day. @throws NotFound when it was never deployed */
export const processDay = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  processId: string,
  { on, ...query }: Query,
): Promise<Answer<typeof getProcessDay>> => {
  const version = query.version ?? (await newestVersionOn(database, processId, on))
  const definition = await findDefinition(database, processId, version)
  if (!definition) throw new NotFound()
  const filter = { ...query, processId, version: definition.definitionVersion }
  const where = await matchingInstances(database, viewer, filter)
  const at = endOfDayInstant(on)
  const instances = database.model(processInstanceModel)
  const first: string | null = await instances.min('startedAt', { where })
  return {
    on,
    version: definition.definitionVersion,
    xml: definition.bpmnXml,
    firstDay: first === null ? null : toBrusselsDate(Date.parse(first)),
    running: await instances.count({ where: { [Op.and]: [where, ranAt(at)] } }),
    ended: await instances.count({ where: { [Op.and]: [where, { endedAt: { [Op.lte]: at } }] } }),
    elements: await standingAt(database, definition, { [Op.and]: [where, ranAt(at)] }, at),
  }
}

const newestVersionOn = async (database: Database, bpmnProcessId: string, on: LocalDate) => {
  const row = await database.model(processDefinitionModel).findOne({
    attributes: ['definitionVersion'],
    where: { bpmnProcessId, deployedAt: { [Op.lte]: endOfDayInstant(on) } },
    order: [['definitionVersion', 'DESC']],
  })
  return row?.definitionVersion
}

const ranAt = (at: string): WhereOptions => ({
  startedAt: { [Op.lte]: at },
  endedAt: { [Op.or]: [{ [Op.is]: null }, { [Op.gt]: at }] },
})

const standingAt = async (database: Database, definition: Definition, where: WhereOptions, at: string) => {
  const ran = `(${selectSql(database, processInstanceModel, { attributes: ['key'], where })})`
  const then = database.sequelize.escape(at)
  const tokens = await rowsOf<{ elementId: string; n: number }>(
    database,
    `SELECT e.elementId AS elementId, COUNT(*) AS n FROM ${ran} AS s
     JOIN element_instance AS e ON e.processInstanceKey = s.\`key\`
     WHERE e.startedAt <= ${then} AND (e.endedAt IS NULL OR e.endedAt > ${then}) GROUP BY e.elementId`,
  )
  const stuck = await rowsOf<{ elementId: string; n: number }>(
    database,
    `SELECT i.elementId AS elementId, COUNT(*) AS n FROM ${ran} AS s
     JOIN incident AS i ON i.processInstanceKey = s.\`key\`
     WHERE i.createdAt <= ${then} AND (i.resolvedAt IS NULL OR i.resolvedAt > ${then}) GROUP BY i.elementId`,
  )
  const incidents = new Map(stuck.map(({ elementId, n }) => [elementId, Number(n)]))
  return tokens
    .filter(({ elementId }) => elementId !== definition.bpmnProcessId)
    .map(({ elementId, n }) => ({
      elementId,
      name: definition.nameOf(elementId),
      active: Number(n),
      incidents: incidents.get(elementId) ?? 0,
    }))
    .toSorted((one, other) => other.active - one.active)
}
