import { checkMigration, type EngineRules } from '#modelling/migration/check-migration'
import type { BatchOperation } from '../../contract/process-batches.ts'
import type { Database } from '../../platform/db/database.ts'
import { AppError } from '../../platform/http/errors.ts'
import { loadDefinitions } from '../../platform/process-instances/definitions.ts'
import type { NumberedInstance } from '../../platform/process-instances/numbered.ts'
import { checkVariables } from '../../platform/process-operations/set-variables.ts'
import { loadPlans, type MigrateOperation } from './migration-plans.ts'
import { loadStanding, loadStuck } from './standing.ts'
import { skipWords, words } from './words.nl.ts'

/** Why the operation would not work on an instance, in Dutch; null when it would. */
export type OnPaper = (instance: NumberedInstance) => Promise<string | null> | string | null

/** Tries the operation on these instances on paper, by what the records show now; the engine hears nothing. */
export const dryRun = async (
  database: Database,
  rules: EngineRules,
  operation: BatchOperation,
  instances: readonly NumberedInstance[],
): Promise<OnPaper> => {
  const check = await checkOf(database, rules, operation, instances)
  return (instance) => (instance.state === 'ACTIVE' ? check(instance) : words.ended)
}

const checkOf = async (
  database: Database,
  rules: EngineRules,
  operation: BatchOperation,
  instances: readonly NumberedInstance[],
): Promise<OnPaper> => {
  const keys = instances.map(({ key }) => key)
  switch (operation.kind) {
    case 'CANCEL':
      return ({ parentKey }) => (parentKey === null ? null : words.called)
    case 'RETRY': {
      const stuck = await loadStuck(database, keys)
      return ({ key }) => (stuck.has(key) ? null : words.notStuck)
    }
    case 'SET_VARIABLE':
      return (instance) => tryVariable(database, instance, operation)
    case 'MOVE':
      return tryMove(database, operation, instances)
    case 'MIGRATE':
      return tryMigration(database, rules, operation, instances)
  }
}

const tryVariable = async (
  database: Database,
  instance: NumberedInstance,
  { name, value }: { readonly name: string; readonly value: string },
): Promise<string | null> => {
  try {
    await checkVariables(database, instance, instance.key, [{ name, value }])
    return null
  } catch (error) {
    if (error instanceof AppError) return skipWords(error)
    throw error
  }
}

const tryMove = async (
  database: Database,
  { from, to }: { readonly from: string; readonly to: string },
  instances: readonly NumberedInstance[],
): Promise<OnPaper> => {
  const standing = await loadStanding(
    database,
    instances.map(({ key }) => key),
  )
  const definitions = await loadDefinitions(
    database,
    instances.map(({ definitionKey }) => definitionKey),
  )
  return ({ key, definitionKey }) => {
    const definition = definitions.get(definitionKey)
    if (!standing.get(key)?.includes(from)) return words.notThere(definition?.nameOf(from) ?? from)
    return definition?.bpmnXml.includes(`id="${to}"`) === true ? null : words.noTarget(to)
  }
}

const tryMigration = async (
  database: Database,
  rules: EngineRules,
  operation: MigrateOperation,
  instances: readonly NumberedInstance[],
): Promise<OnPaper> => {
  const planFor = await loadPlans(database, rules, operation, instances)
  const standing = await loadStanding(
    database,
    instances.map(({ key }) => key),
  )
  return (instance) => {
    if (instance.bpmnProcessId !== operation.processId) return words.otherProcess
    if (instance.definitionVersion === operation.toVersion) return words.sameVersion(operation.toVersion)
    const plan = planFor(instance)
    if (!plan) return words.noVersion(operation.toVersion)
    const { faults } = checkMigration(plan, standing.get(instance.key) ?? [])
    return faults.length === 0 ? null : faults.join(' ')
  }
}
