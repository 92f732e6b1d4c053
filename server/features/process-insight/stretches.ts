import { Op, type WhereOptions } from 'sequelize'
import type { OrgType } from '#domain/model/codes'
import type { BallHolder } from '../../contract/process-insight.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { elementInstanceModel } from '../../platform/records/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { Stretch } from './split-time.ts'
import { outsideWait } from './waiting.ts'
import { outsideWaits, watchingTasks } from './waits.data.ts'

/** An instance in whose time somebody could act. */
export interface Played {
  readonly key: string
  readonly bpmnProcessId: string
}

const most = 1000
const elementIds = [...new Set(outsideWaits.map(({ elementId }) => elementId))]

/** Who could act when in these instances, by the tasks of `visibleTasks`; what is open lasts until `now`. */
export const readStretches = async (
  database: Database,
  visible: WhereOptions,
  instances: readonly Played[],
  now: number,
): Promise<ReadonlyMap<string, readonly Stretch[]>> => {
  const processOf = new Map(instances.map(({ key, bpmnProcessId }) => [key, bpmnProcessId]))
  const organisations = await loadOrganisations(database)
  const found = new Map<string, Stretch[]>()
  const note = (key: string, by: BallHolder | undefined, from: string, to: string | null) => {
    if (by === undefined) return
    const stretch = { by, from: Date.parse(from), to: to === null ? now : Date.parse(to) }
    found.set(key, [...(found.get(key) ?? []), stretch])
  }
  for (const keys of chunks([...processOf.keys()])) {
    for (const { processInstanceKey, elementId, ownerOrgId, createdAt, closedAt } of await tasksOf(
      database,
      visible,
      keys,
    )) {
      const key = processInstanceKey ?? ''
      note(key, ballOf(processOf.get(key), elementId, organisations(ownerOrgId).type), createdAt, closedAt)
    }
    for (const { processInstanceKey: key, elementId, startedAt, endedAt } of await waitsOf(database, keys))
      note(key, outsideWait(processOf.get(key) ?? '', elementId)?.by, startedAt, endedAt)
  }
  return found
}

/** Who can act on a task: whoever it watches, else the organisation that has it; a term that runs beside asks nobody. */
const ballOf = (processId: string | undefined, elementId: string | null, type: OrgType): BallHolder | undefined => {
  const watched = watchingTasks[`${processId ?? ''}/${elementId ?? ''}`]
  return watched === undefined ? holderOf(type) : watched?.by
}

const holderOf = (type: OrgType): BallHolder => {
  if (type === 'LB' || type === 'IGS') return 'MUNICIPALITY'
  return type === 'WV_WK' ? 'AGENCY' : 'OTHER'
}

// notices ask nothing of anybody
const tasksOf = (database: Database, visible: WhereOptions, keys: readonly string[]) =>
  database.model(taskModel).findAll({
    attributes: ['processInstanceKey', 'elementId', 'ownerOrgId', 'createdAt', 'closedAt'],
    where: {
      [Op.and]: [{ processInstanceKey: [...keys], kind: ['AUTOMATISCH', 'MANUEEL'] }, visible],
    },
  })

const waitsOf = (database: Database, keys: readonly string[]) =>
  database.model(elementInstanceModel).findAll({
    attributes: ['processInstanceKey', 'elementId', 'startedAt', 'endedAt'],
    where: { processInstanceKey: [...keys], elementId: elementIds },
  })

/** Keys in lists that a query can hold. */
export const chunks = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / most) }, (_, index) => keys.slice(index * most, (index + 1) * most))
