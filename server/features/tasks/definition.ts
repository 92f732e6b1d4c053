import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../platform/db/database.ts'
import { processDefinitionModel, processInstanceModel } from '../../platform/records/model.ts'

/** The record stream comes a moment behind the job. */
const patienceMs = 2000
const everyMs = 100

/** Diagram of the version that an instance runs on; undefined while the record stream has not brought it. */
export const diagramOf = async (
  database: Database,
  bpmnProcessId: string,
  definitionVersion: number,
): Promise<string | undefined> => {
  const where = { bpmnProcessId, definitionVersion }
  for (let waitedMs = 0; ; waitedMs += everyMs) {
    const found = await database.model(processDefinitionModel).findOne({ where, attributes: ['bpmnXml'] })
    if (found) return found.bpmnXml
    if (waitedMs >= patienceMs) return undefined
    await sleep(everyMs)
  }
}

/** Key of the definition that an instance runs on. */
export const definitionOf = async (database: Database, instanceKey: string | null): Promise<string | undefined> => {
  if (instanceKey === null) return undefined
  const found = await database.model(processInstanceModel).findByPk(instanceKey, { attributes: ['definitionKey'] })
  return found?.definitionKey
}
