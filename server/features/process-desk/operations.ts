import { Op, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import type { Answer } from '../../contract/endpoint.ts'
import type { listOperations } from '../../contract/process-operations.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { loadUserNames } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { subquery } from '../../platform/db/subquery.ts'
import { type Definition, loadDefinitions } from '../../platform/process-instances/definitions.ts'
import { listedAttributes, type NumberedInstance, read } from '../../platform/process-instances/numbered.ts'
import { visibleInstances } from '../../platform/process-instances/visible.ts'
import { findInstance } from '../../platform/process-operations/instances.ts'
import { mayOperate } from '../../platform/process-operations/mendable.ts'
import { processOperationModel, type ProcessOperationRow } from '../../platform/process-operations/model.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { sayOperation } from './say-operation.ts'

type Query = z.output<NonNullable<(typeof listOperations)['query']>>
type Answered = Answer<typeof listOperations>

/** Operations on instances that the viewer may see, youngest first. */
export const findOperations = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  { cursor, limit, caseId, part, state }: Query,
): Promise<Answered> => {
  const own =
    caseId === undefined || part === undefined ? undefined : await findInstance(database, viewer, { caseId, part })
  const seen = subquery(database, processInstanceModel, 'key', visibleInstances(viewer))
  const where: WhereOptions = {
    [Op.and]: [
      { processInstanceKey: own ? own.instance.key : { [Op.in]: seen } },
      ...(caseId === undefined ? [] : [{ caseId }]),
      ...(state === undefined ? [] : [{ state }]),
      await after(database, cursor),
    ],
  }
  const rows = await database.model(processOperationModel).findAll({
    where,
    order: [
      ['askedAt', 'DESC'],
      ['id', 'DESC'],
    ],
    limit: limit + 1,
  })
  const items = await present(database, viewer, rows.slice(0, limit).map(plain))
  return { items, next: rows.length > limit ? (items.at(-1)?.operationId ?? null) : null }
}

const after = async (database: Database, cursor: string | undefined): Promise<WhereOptions> => {
  const last = cursor === undefined ? null : await database.model(processOperationModel).findByPk(cursor)
  if (!last) return {}
  const { askedAt, id } = last
  return { [Op.or]: [{ askedAt: { [Op.lt]: askedAt } }, { askedAt, id: { [Op.lt]: id } }] }
}

const present = async (
  database: Database,
  viewer: Viewer,
  rows: readonly ProcessOperationRow[],
): Promise<Answered['items']> => {
  const instances = await loadInstances(database, rows)
  const definitions = await loadDefinitions(
    database,
    [...instances.values()].map(({ definitionKey }) => definitionKey),
  )
  const cases = await database
    .model(caseModel)
    .findAll({ attributes: ['id', 'reference'], where: { id: rows.map(({ caseId }) => caseId) } })
  const referenceOf = new Map(cases.map(({ id, reference }) => [id, reference]))
  const names = await loadUserNames(
    database,
    rows.flatMap(({ askedBy, agreedBy }) => [askedBy, agreedBy]),
  )
  const userOf = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.flatMap((row) => {
    const instance = instances.get(row.processInstanceKey)
    if (!instance) return []
    const definition = definitions.get(instance.definitionKey)
    return [
      {
        ...headOf(row, instance, definition),
        reference: referenceOf.get(row.caseId) ?? '',
        askedBy: userOf(row.askedBy),
        agreedBy: row.agreedBy === null ? null : userOf(row.agreedBy),
        ...rightsOf(viewer, row, instance),
      },
    ]
  })
}

const headOf = (row: ProcessOperationRow, instance: NumberedInstance, definition: Definition | undefined) => ({
  operationId: row.id,
  caseId: row.caseId,
  part: instance.part,
  processName: definition?.name ?? row.bpmnProcessId,
  kind: row.kind,
  state: row.state,
  reason: row.reason,
  changes: sayOperation(row, definition?.nameOf ?? ((id) => id)),
  askedAt: row.askedAt,
  agreedAt: row.agreedAt,
  settledAt: row.settledAt,
  refusal: row.refusal,
})

const rightsOf = (viewer: Viewer, { state, askedBy }: ProcessOperationRow, instance: NumberedInstance) => {
  const mayConfirm = state === 'ASKED' && mayOperate(viewer, 'CONFIRM', instance)
  const isOwn = askedBy === viewer.userId
  return { mayAgree: mayConfirm && !isOwn, mayWithdraw: mayConfirm || (state === 'ASKED' && isOwn) }
}

const loadInstances = async (
  database: Database,
  rows: readonly ProcessOperationRow[],
): Promise<ReadonlyMap<string, NumberedInstance>> => {
  const found = await database.model(processInstanceModel).findAll({
    attributes: listedAttributes,
    where: { key: [...new Set(rows.map(({ processInstanceKey }) => processInstanceKey))] },
  })
  return new Map(found.map(read).map((instance) => [instance.key, instance]))
}
