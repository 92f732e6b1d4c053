import { checkMigration } from '#modelling/migration/check-migration'
import type { BatchOperation } from '../../contract/process-batches.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { NumberedInstance } from '../../platform/process-instances/numbered.ts'
import { cancelInstance } from '../../platform/process-operations/cancel.ts'
import { openIncidents, type Which } from '../../platform/process-operations/instances.ts'
import { migrateInstance } from '../../platform/process-operations/migrate.ts'
import type { Asked } from '../../platform/process-operations/operate.ts'
import { retryIncident } from '../../platform/process-operations/retry.ts'
import { setVariables } from '../../platform/process-operations/set-variables.ts'
import type { FeatureDeps } from '../deps.ts'
import { loadPlans, type MigrateOperation } from './migration-plans.ts'
import { moveToken } from './move.ts'
import { loadStanding } from './standing.ts'
import { words } from './words.nl.ts'

/** What was written for an instance, or why nothing was. */
export type Performed = { readonly operationIds: readonly string[] } | { readonly skipped: string }

/**
 * Writes the operation for one instance, in the caller's transaction.
 *
 * @throws AppError as the operation itself
 */
export const perform = async (
  deps: FeatureDeps,
  viewer: Viewer,
  operation: BatchOperation,
  instance: NumberedInstance,
  asked: Asked,
): Promise<Performed> => {
  const which: Which = { caseId: instance.caseId ?? '', part: instance.part }
  switch (operation.kind) {
    case 'CANCEL':
      return one(await cancelInstance(deps, viewer, which, asked))
    case 'SET_VARIABLE':
      return one(await setVariables(deps, viewer, which, { ...asked, scope: null, variables: [operation] }))
    case 'MOVE':
      return moveToken(deps, viewer, instance, { ...asked, from: operation.from, to: operation.to })
    case 'RETRY':
      return retryAll(deps, viewer, which, instance, asked)
    case 'MIGRATE':
      return migrate(deps, viewer, which, instance, operation, asked)
  }
}

const one = ({ operationId }: { readonly operationId: string }): Performed => ({ operationIds: [operationId] })

const retryAll = async (
  deps: FeatureDeps,
  viewer: Viewer,
  which: Which,
  { key }: NumberedInstance,
  asked: Asked,
): Promise<Performed> => {
  const stuck = await openIncidents(deps.database, key)
  if (stuck.length === 0) return { skipped: words.notStuck }
  const operationIds: string[] = []
  for (const number of stuck.keys()) {
    const { operationId } = await retryIncident(deps, viewer, { ...which, incident: number + 1 }, asked)
    operationIds.push(operationId)
  }
  return { operationIds }
}

// looked at once more: the instance may have gone on since the dry run
const migrate = async (
  deps: FeatureDeps,
  viewer: Viewer,
  which: Which,
  instance: NumberedInstance,
  operation: MigrateOperation,
  asked: Asked,
): Promise<Performed> => {
  const { database, engineRules } = deps
  const { toVersion } = operation
  if (instance.definitionVersion === toVersion) return { skipped: words.sameVersion(toVersion) }
  const plan = (await loadPlans(database, engineRules, operation, [instance]))(instance)
  if (!plan) return { skipped: words.noVersion(toVersion) }
  const standing = (await loadStanding(database, [instance.key])).get(instance.key) ?? []
  const { faults } = checkMigration(plan, standing)
  if (faults.length > 0) return { skipped: faults.join(' ') }
  return one(await migrateInstance(deps, viewer, which, { ...asked, toVersion, mapping: plan.mapping }))
}
