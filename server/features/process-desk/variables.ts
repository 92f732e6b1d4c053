import type { Answer } from '../../contract/endpoint.ts'
import type { getInstance } from '../../contract/process-desk.ts'
import type { Database } from '../../platform/db/database.ts'
import { markName } from '../../platform/outbox/marked.ts'
import type { Definition } from '../../platform/process-instances/definitions.ts'
import { lockedVariables } from '../../platform/process-operations/editable.ts'
import type { Step } from '../../platform/process-operations/steps.ts'
import { variableModel } from '../../platform/records/model.ts'

type Page = Answer<typeof getInstance>

/** Variables of the process and of the steps that run; those of ended steps are history that nothing reads any more. */
export const readVariables = async (
  database: Database,
  processInstanceKey: string,
  steps: readonly Step[],
  { nameOf, bpmnProcessId, bpmnXml }: Definition,
): Promise<Page['variables']> => {
  const running = new Map(steps.filter(isRunning).map((step) => [step.key, step]))
  const rows = await database
    .model(variableModel)
    .findAll({ where: { processInstanceKey }, order: ['name', 'scopeKey'], raw: true })
  const locked = lockedVariables(bpmnXml)
  return rows.flatMap(({ scopeKey, name, value }) => {
    const step = running.get(scopeKey)
    if ((step === undefined && scopeKey !== processInstanceKey) || name === markName) return []
    return [
      {
        scope: step?.id ?? null,
        scopeName: nameOf(step?.elementId ?? bpmnProcessId),
        name,
        value,
        locked: value === null || locked.has(name),
      },
    ]
  })
}

/** Steps that run and can hold variables of their own. */
export const scopesIn = (steps: readonly Step[], { nameOf }: Definition): Page['scopes'] =>
  steps.filter(isRunning).map(({ id, elementId }) => ({ step: id, elementId, name: nameOf(elementId) }))

const isRunning = ({ endedAt }: Step): boolean => endedAt === null
