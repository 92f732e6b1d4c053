import { literal, Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { DeskState, listInstances } from '../../contract/process-desk.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { processInstanceModel, type ProcessInstanceRow } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { loadDefinitions } from './definitions.ts'
import { isStuck, matchingInstances } from './visible.ts'

type Query = z.output<NonNullable<(typeof listInstances)['query']>>
type Listed = Answer<typeof listInstances>['items'][number]

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

/** An instance with its number in its case. */
export interface NumberedInstance extends ProcessInstanceRow {
  readonly part: number
  readonly stuck: boolean
}

/** A row read with `listedAttributes`. */
export const read = (row: { get(name: string): unknown } & Parameters<typeof plain>[0]): NumberedInstance => ({
  ...(plain(row) as ProcessInstanceRow),
  part: Number(row.get('part')),
  stuck: Number(row.get('stuck')) === 1,
})

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

export const stateOf = ({ state, stuck }: Pick<NumberedInstance, 'state' | 'stuck'>): DeskState =>
  state === 'ACTIVE' && stuck ? 'INCIDENT' : state

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
