import { v7 as uuidv7 } from 'uuid'
import { readSteps } from '#modelling/migration/read-steps'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { markName } from '../../platform/outbox/marked.ts'
import { loadDefinitions } from '../../platform/process-instances/definitions.ts'
import type { NumberedInstance } from '../../platform/process-instances/numbered.ts'
import { mendable } from '../../platform/process-operations/mendable.ts'
import { type Asked, operate } from '../../platform/process-operations/operate.ts'
import { elementInstanceModel } from '../../platform/records/model.ts'
import type { FeatureDeps } from '../deps.ts'
import type { Performed } from './perform.ts'
import { words } from './words.nl.ts'

interface Move extends Asked {
  readonly from: string
  readonly to: string
}

/** Takes every token that stands on a step to another one, in the scope in which it stands where both share it. */
export const moveToken = async (
  deps: FeatureDeps,
  viewer: Viewer,
  { key, definitionKey, caseId, part }: NumberedInstance,
  { from, to, ...asked }: Move,
): Promise<Performed> => {
  const { database } = deps
  const instance = await mendable(database, viewer, { caseId: caseId ?? '', part })
  const standing = await database
    .model(elementInstanceModel)
    .findAll({ where: { processInstanceKey: key, elementId: from, endedAt: null }, order: ['key'] })
  const definition = (await loadDefinitions(database, [definitionKey])).get(definitionKey)
  if (!definition || standing.length === 0) return { skipped: words.notThere(definition?.nameOf(from) ?? from) }
  const steps = await readSteps(definition.bpmnXml, definition.bpmnProcessId)
  const target = steps.get(to)
  if (!target) return { skipped: words.noTarget(to) }
  const isSameScope = target.scope === steps.get(from)?.scope
  const mark = uuidv7()
  const { operationId } = await operate(deps, viewer, {
    ...asked,
    kind: 'MODIFY',
    action: 'INSTANCE_MODIFY',
    instance,
    detail: { move: [{ from, to, count: standing.length }] },
    expects: { gone: standing.map((row) => row.key), marks: { value: mark, count: standing.length } },
    commands: [
      {
        kind: 'modify-instance',
        processInstanceKey: key,
        activate: standing.map(({ flowScopeKey }) => ({
          elementId: to,
          ancestorKey: isSameScope ? flowScopeKey : null,
          variables: { [markName]: mark },
        })),
        terminate: standing.map((row) => row.key),
      },
    ],
  })
  return { operationIds: [operationId] }
}
