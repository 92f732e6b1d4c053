import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import { NotFound, RuleBroken } from '../http/errors.ts'
import { variableModel } from '../records/model.ts'
import { loadDefinitions } from '../process-instances/definitions.ts'
import { lockedVariables, variableFault } from './editable.ts'
import type { NumberedInstance } from '../process-instances/numbered.ts'
import type { Which } from './instances.ts'
import { mendable } from './mendable.ts'
import { type Asked, operate, type OperationDeps, type Written } from './operate.ts'
import { loadSteps } from './steps.ts'

/** A variable with its new value. */
export interface NewVariable {
  readonly name: string
  /** JSON text */
  readonly value: string
}

export interface SetVariables extends Asked {
  /** number of the running step whose own variables they are; null: of the process */
  readonly scope: number | null
  readonly variables: readonly NewVariable[]
}

/**
 * Gives variables of an instance new values, in exactly the scope that is named.
 *
 * @throws NotFound, Forbidden, NotAllowedNow; RuleBroken when a variable may not have that value by hand
 */
export const setVariables = (
  deps: OperationDeps,
  viewer: Viewer,
  which: Which,
  input: SetVariables,
): Promise<Written> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const instance = await mendable(database, viewer, which)
    const scope = await scopeOf(database, instance, input.scope)
    await checkVariables(database, instance, scope.key, input.variables)
    const variables = Object.fromEntries(input.variables.map(({ name, value }) => [name, JSON.parse(value) as unknown]))
    return operate(deps, viewer, {
      ...input,
      kind: 'SET_VARIABLES',
      action: 'INSTANCE_SET_VARIABLES',
      instance,
      detail: { scope: input.scope, elementId: scope.elementId, variables },
      expects: {
        variables: Object.entries(variables).map(([name, value]) => ({
          scopeKey: scope.key,
          name,
          json: JSON.stringify(value),
        })),
      },
      commands: [{ kind: 'set-variables', elementInstanceKey: scope.key, variables }],
    })
  })

/** @throws RuleBroken naming the first variable that may not have that value by hand */
export const checkVariables = async (
  database: Database,
  { definitionKey }: NumberedInstance,
  scopeKey: string,
  variables: readonly NewVariable[],
): Promise<void> => {
  const definition = (await loadDefinitions(database, [definitionKey])).get(definitionKey)
  const locked = lockedVariables(definition?.bpmnXml ?? '')
  const rows = await database.model(variableModel).findAll({ where: { scopeKey } })
  const before = new Map(rows.map(({ name, value }) => [name, value]))
  for (const [index, { name, value }] of variables.entries()) {
    const fault = variableFault(locked, name, before.get(name), value)
    if (fault) throw new RuleBroken(fault, [{ name: `variables.${index}.value`, code: fault, reason: fault }])
  }
}

const scopeOf = async (database: Database, instance: NumberedInstance, scope: number | null) => {
  if (scope === null) return { key: instance.key, elementId: instance.bpmnProcessId }
  const step = (await loadSteps(database, instance.key))[scope - 1]
  if (!step || step.endedAt !== null) throw new NotFound()
  return step
}
