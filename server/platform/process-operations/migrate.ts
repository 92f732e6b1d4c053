import { NotFound } from '../http/errors.ts'
import type { Viewer } from '../auth/viewer.ts'
import { findDefinition } from '../process-instances/definitions.ts'
import type { Which } from './instances.ts'
import { mendable } from './mendable.ts'
import { type Asked, operate, type OperationDeps, type Written } from './operate.ts'

export interface MigrateTo extends Asked {
  /** version of the same process in the engine */
  readonly toVersion: number
  /** where each step goes; steps that both versions lack are left out by the caller */
  readonly mapping: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Takes a running instance to another version of its process: tasks, machine steps, terms and stuck steps go along as they are.
 *
 * @throws NotFound, Forbidden; NotAllowedNow when it has ended
 */
export const migrateInstance = (
  deps: OperationDeps,
  viewer: Viewer,
  which: Which,
  { toVersion, mapping, ...asked }: MigrateTo,
): Promise<Written> =>
  deps.database.transaction(async () => {
    const instance = await mendable(deps.database, viewer, which)
    const target = await findDefinition(deps.database, instance.bpmnProcessId, toVersion)
    if (!target) throw new NotFound()
    return operate(deps, viewer, {
      ...asked,
      kind: 'MIGRATE',
      action: 'INSTANCE_MIGRATE',
      instance,
      detail: { fromVersion: instance.definitionVersion, toVersion },
      expects: { version: toVersion },
      commands: [
        {
          kind: 'migrate-instance',
          processInstanceKey: instance.key,
          targetDefinitionKey: target.key,
          mapping,
        },
      ],
    })
  })
