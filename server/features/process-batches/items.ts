import { Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { listBatchItems } from '../../contract/process-batches.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { listedAttributes, read, stateOf } from '../../platform/process-instances/numbered.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { processBatchItemModel, type ProcessBatchItemRow } from './model.ts'
import { findBatch, visibleItems } from './visible.ts'

type Query = z.output<NonNullable<(typeof listBatchItems)['query']>>
export type PresentedItem = Answer<typeof listBatchItems>['items'][number]

/** Items of a batch that the viewer may see, in their order. @throws NotFound */
export const findItems = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  batchId: string,
  { cursor, limit, state, works }: Query,
): Promise<Answer<typeof listBatchItems>> => {
  await findBatch(database, viewer, batchId)
  const where: WhereOptions[] = [
    visibleItems(database, viewer, [batchId]),
    state === undefined ? {} : { state },
    works === undefined ? {} : { works: works === 'true' },
    cursor === undefined ? {} : { number: { [Op.gt]: Number(cursor) || 0 } },
  ]
  const rows = await database
    .model(processBatchItemModel)
    .findAll({ where: { [Op.and]: where }, order: ['number'], limit: limit + 1 })
  const page = rows.slice(0, limit).map(plain)
  return {
    items: await presentItems(database, page),
    next: rows.length > limit ? String(page.at(-1)?.number ?? '') : null,
  }
}

/** Rows of items with the names that people know. */
const presentItems = async (database: Database, items: readonly ProcessBatchItemRow[]): Promise<PresentedItem[]> => {
  const rows = await database.model(processInstanceModel).findAll({
    attributes: listedAttributes,
    where: { key: items.map(({ instanceKey }) => instanceKey) },
  })
  const instances = new Map(rows.map((row) => [row.key, read(row)]))
  const definitions = await loadDefinitions(
    database,
    rows.map(({ definitionKey }) => definitionKey),
  )
  const cases = await database.model(caseModel).findAll({
    attributes: ['id', 'reference', 'municipalityOrgId'],
    where: { id: [...new Set(items.map(({ caseId }) => caseId))] },
  })
  const caseOf = new Map(cases.map((row) => [row.id, row]))
  const organisations = await loadOrganisations(database)
  return items.flatMap((item) => {
    const instance = instances.get(item.instanceKey)
    const main = caseOf.get(item.caseId)
    if (!instance || !main) return []
    return [
      {
        number: item.number,
        caseId: item.caseId,
        part: instance.part,
        reference: main.reference,
        municipality: organisations(main.municipalityOrgId),
        process: definitions.get(instance.definitionKey)?.name ?? instance.bpmnProcessId,
        version: instance.definitionVersion,
        instanceState: stateOf(instance),
        works: item.works,
        state: item.state,
        reason: item.reason,
        settledAt: item.settledAt,
      },
    ]
  })
}
