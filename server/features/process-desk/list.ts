import { Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { listInstances } from '../../contract/process-desk.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { listedAttributes, type NumberedInstance, read, stateOf } from '../../platform/process-instances/numbered.ts'
import { matchingInstances } from '../../platform/process-instances/visible.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Query = z.output<NonNullable<(typeof listInstances)['query']>>
type Listed = Answer<typeof listInstances>['items'][number]

/** Instances that the viewer may see, youngest first. */
export const findInstances = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { cursor, limit, ...filter }: Query,
): Promise<Answer<typeof listInstances>> => {
  const found = await database.model(processInstanceModel).findAll({
    attributes: listedAttributes,
    where: { [Op.and]: [await matchingInstances(database, viewer, filter), await after(database, cursor)] },
    order: [
      ['startedAt', 'DESC'],
      ['key', 'DESC'],
    ],
    limit: limit + 1,
  })
  const items = await present(database, found.slice(0, limit).map(read))
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? `${last.caseId}/${last.part}` : null }
}

/** Rows of the list: names of process, case and municipality. */
export const present = async (database: Database, rows: readonly NumberedInstance[]): Promise<Listed[]> => {
  const definitions = await loadDefinitions(
    database,
    rows.map(({ definitionKey }) => definitionKey),
  )
  const cases = await database.model(caseModel).findAll({
    attributes: ['id', 'reference', 'municipalityOrgId'],
    where: { id: rows.flatMap(({ caseId }) => caseId ?? []) },
  })
  const caseOf = new Map(cases.map((row) => [row.id, row]))
  const organisations = await loadOrganisations(database)
  return rows.flatMap((row) => {
    const main = caseOf.get(row.caseId ?? '')
    if (!main) return []
    return [
      {
        caseId: main.id,
        part: row.part,
        reference: main.reference,
        municipality: organisations(main.municipalityOrgId),
        processId: row.bpmnProcessId,
        name: definitions.get(row.definitionKey)?.name ?? row.bpmnProcessId,
        version: row.definitionVersion,
        state: stateOf(row),
        startedAt: row.startedAt,
        endedAt: row.endedAt,
      },
    ]
  })
}

// the cursor names the last row by its case: a key of the engine would tell how much happens elsewhere
const after = async (database: Database, cursor: string | undefined): Promise<WhereOptions> => {
  const [, caseId, number] = /^([0-9a-f-]{36})\/(\d+)$/.exec(cursor ?? '') ?? []
  if (caseId === undefined) return {}
  const rows = await database
    .model(processInstanceModel)
    .findAll({ attributes: ['key', 'startedAt'], where: { caseId }, order: ['startedAt', 'key'] })
  const last = rows[Number(number) - 1]
  if (!last) return {}
  const { startedAt, key } = last
  return { [Op.or]: [{ startedAt: { [Op.lt]: startedAt } }, { startedAt, key: { [Op.lt]: key } }] }
}
