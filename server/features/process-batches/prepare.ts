import { Op, type WhereOptions } from 'sequelize'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import {
  type BatchOperation,
  batchSizeForSecondPerson,
  maxBatchSize,
  type prepareBatch,
} from '../../contract/process-batches.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { who } from '../../platform/audit/who.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { NotFound, RuleBroken } from '../../platform/http/errors.ts'
import { listedAttributes, type NumberedInstance, read } from '../../platform/process-instances/numbered.ts'
import { matchingInstances, visibleInstances } from '../../platform/process-instances/visible.ts'
import { mayOperate } from '../../platform/process-operations/mendable.ts'
import { processInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { dryRun } from './dry-run.ts'
import { processBatchItemModel, processBatchModel } from './model.ts'

type Body = z.output<NonNullable<(typeof prepareBatch)['body']>>
type Chosen = Body['chosen']

/**
 * Freezes the instances that were chosen, or that match the filter now, and tries the operation on each on paper.
 *
 * @throws NotFound when one that was chosen by hand is not the viewer's to see; RuleBroken when there are none, or too many
 */
export const prepare = (deps: FeatureDeps, viewer: Viewer, { operation, reason, chosen }: Body) =>
  deps.database.transaction(async () => {
    const { database } = deps
    const instances = (await chooseInstances(deps, viewer, chosen)).filter((one) => mayOperate(viewer, 'MEND', one))
    if (instances.length === 0) throw new RuleBroken('BATCH_EMPTY')
    if (instances.length > maxBatchSize) throw new RuleBroken('BATCH_TOO_LARGE')
    const onPaper = await dryRun(database, deps.engineRules, operation, instances)
    const tried = []
    for (const instance of instances) tried.push({ instance, fault: await onPaper(instance) })
    const works = tried.filter(({ fault }) => fault === null).length
    const shield = await shieldOf(deps, viewer, instances)
    const batch = await database.model(processBatchModel).create({
      operation,
      reason,
      state: 'DRY_RUN',
      shield,
      // a move takes two also where it is one
      needsSecond: works > batchSizeForSecondPerson || operation.kind === 'MOVE',
      askedByUserId: viewer.userId,
      askedBySubject: viewer.accountId,
      askedByOrgId: viewer.orgId,
      askedAt: database.now(),
    })
    await database.model(processBatchItemModel).bulkCreate(
      tried.map(({ instance, fault }, index) => ({
        id: uuidv7(),
        batchId: batch.id,
        number: index + 1,
        instanceKey: instance.key,
        caseId: instance.caseId ?? '',
        works: fault === null,
        state: 'PENDING' as const,
        reason: fault,
        operationIds: [],
      })),
    )
    deps.audit.append({
      ...who(viewer),
      action: 'BATCH_PREPARE',
      objectKind: 'process_batch',
      objectId: batch.id,
      reason,
      detail: { ...auditedOf(operation), instances: instances.length, works },
      shield,
    })
    return { batchId: batch.id }
  })

/** What the audit keeps of an operation: ids, names of variables and versions, not a mapping of a thousand steps. */
export const auditedOf = (operation: BatchOperation): Record<string, unknown> => {
  if (operation.kind !== 'MIGRATE') return { ...operation }
  const { kind, processId, toVersion, mapping } = operation
  return { kind, processId, toVersion, mapped: mapping.filter(({ from, to }) => from !== to).slice(0, 100) }
}

const chooseInstances = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  chosen: Chosen,
): Promise<NumberedInstance[]> => {
  if ('filter' in chosen) {
    const where = await matchingInstances(database, viewer, chosen.filter)
    return findAll(database, where, maxBatchSize + 1)
  }
  const wanted = new Set(chosen.instances.map(({ caseId, part }) => `${caseId}/${part}`))
  const caseIds = [...new Set(chosen.instances.map(({ caseId }) => caseId))]
  const ofCases = await findAll(database, { [Op.and]: [{ caseId: caseIds }, visibleInstances(viewer)] })
  const found = ofCases.filter(({ caseId, part }) => wanted.has(`${caseId ?? ''}/${part}`))
  if (found.length < wanted.size) throw new NotFound()
  return found
}

const findAll = async (
  database: FeatureDeps['database'],
  where: WhereOptions,
  limit?: number,
): Promise<NumberedInstance[]> => {
  const rows = await database.model(processInstanceModel).findAll({
    attributes: listedAttributes,
    where,
    order: ['startedAt', 'key'],
    ...(limit !== undefined && { limit }),
  })
  return rows.map(read)
}

// what the inspectorate does in many cases at once is the inspectorate's, even where a case is not judicial
const shieldOf = async ({ database }: FeatureDeps, viewer: Viewer, instances: readonly NumberedInstance[]) => {
  if (viewer.orgType === 'WV_WI') return 'WI' as const
  const ids = [...new Set(instances.flatMap(({ caseId }) => caseId ?? []))]
  const judicial = await database.model(caseModel).count({ where: { id: ids, shield: 'WI' } })
  return judicial > 0 ? ('WI' as const) : ('NONE' as const)
}
