import type { EngineRules, Migration } from '#modelling/migration/check-migration'
import { type MigrationSteps, readSteps } from '#modelling/migration/read-steps'
import type { BatchOperation } from '../../contract/process-batches.ts'
import type { Database } from '../../platform/db/database.ts'
import { type Definition, findDefinition, loadDefinitions } from '../../platform/process-instances/definitions.ts'
import type { NumberedInstance } from '../../platform/process-instances/numbered.ts'

export type MigrateOperation = Extract<BatchOperation, { kind: 'MIGRATE' }>

/** What a migration means for instances on one version; undefined when there is no such version to go to. */
export type PlanFor = (instance: NumberedInstance) => Migration | undefined

/**
 * Plans per version that the instances run on: a step of the mapping that a version lacks is left out for it, since the engine refuses ids that it does not
 * find.
 */
export const loadPlans = async (
  database: Database,
  rules: EngineRules,
  { processId, toVersion, mapping }: Pick<MigrateOperation, 'processId' | 'toVersion' | 'mapping'>,
  instances: readonly NumberedInstance[],
): Promise<PlanFor> => {
  const target = await findDefinition(database, processId, toVersion)
  if (!target) return () => undefined
  const after = await stepsOf(target)
  const keys = instances.filter(({ bpmnProcessId }) => bpmnProcessId === processId).map((one) => one.definitionKey)
  const plans = new Map<string, Migration>()
  for (const definition of (await loadDefinitions(database, keys)).values()) {
    const before = await stepsOf(definition)
    const known = mapping.filter(({ from, to }) => before.has(from) && after.has(to))
    plans.set(definition.key, { before, after, processId, mapping: known, rules })
  }
  return ({ definitionKey }) => plans.get(definitionKey)
}

const stepsOf = ({ bpmnXml, bpmnProcessId }: Definition): Promise<MigrationSteps> => readSteps(bpmnXml, bpmnProcessId)
