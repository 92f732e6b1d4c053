import { machineActions } from '#server/features/cases/history.nl'
import { auditEventModel } from '#server/platform/audit/model'
import { documentModel } from '#server/platform/case-file/document-model'
import { caseModel, subProcedureModel } from '#server/platform/case-file/model'
import { plain } from '#server/platform/db/model'
import type { Database } from '#server/platform/db/database'
import { outboxModel } from '#server/platform/outbox/model'
import { elementInstanceModel, incidentModel, processInstanceModel } from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'
import { listInventory } from '#contract/inventory'
import type { Ground, Walked } from './walk.ts'
import { users } from './walk.ts'

/** How a case ended, without ids and dates: the same for every walk of the same road. */
export const factsOf = async (ground: Ground, database: Database, { caseId }: Walked) => {
  const where = { caseId }
  const found = await database.model(caseModel).findByPk(caseId)
  const units = (await database.model(subProcedureModel).findAll({ where, order: ['position'] })).map(plain)
  const documents = (await database.model(documentModel).findAll({ where })).map(plain)
  const tasks = (await database.model(taskModel).findAll({ where })).map(plain)
  const events = (await database.model(auditEventModel).findAll({ where: { ...where, mode: 'W' } })).map(plain)
  // a step that is done twice says so twice
  const history = events.filter(({ action }) => !machineActions.some((machine) => machine === action))
  const instances = (await database.model(processInstanceModel).findAll({ where })).map(plain)
  const keys = instances.map(({ key }) => key)
  const elements = await database.model(elementInstanceModel).findAll({ where: { processInstanceKey: keys } })
  const { items } = await ground.as(users.inventory)(listInventory, { query: { limit: 100 } })
  return {
    status: found && plain(found).status,
    units: units.map((unit) => ({
      status: unit.status,
      investigation: unit.investigationVerdict,
      advice: unit.adviceVerdict,
      decision: unit.decisionVerdict,
      decisionStatus: unit.decisionStatus,
      isOnInventory: unit.onInventorySince !== null,
    })),
    documents: counted(documents.map(({ code, status, addressee }) => `${code} ${status} ${addressee ?? ''}`)),
    tasks: counted(tasks.map(({ code, status }) => `${code} ${status}`)),
    inventory: counted(items.filter((item) => item.caseId === caseId).map(({ status }) => status)),
    history: counted(history.map(({ action }) => action)),
    instances: counted(instances.map(({ bpmnProcessId, state }) => `${bpmnProcessId} ${state}`)),
    elements: counted(elements.map(plain).map(({ elementId, state }) => `${elementId} ${state}`)),
    incidents: await database.model(incidentModel).count(),
    notSent: await database.model(outboxModel).count({ where: { status: ['PENDING', 'REJECTED'] } }),
  }
}

export type Facts = Awaited<ReturnType<typeof factsOf>>

const counted = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
