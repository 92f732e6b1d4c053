import { literal, Op } from 'sequelize'
import { belgianHolidays } from '#domain/legal/holidays'
import { workdayCounter } from '#domain/legal/workdays'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { getProcessOverview } from '../../contract/process-desk.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { isStuck, visibleInstances } from '../../platform/process-instances/visible.ts'
import { incidentModel, processInstanceModel, timerModel } from '../../platform/records/model.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Ranked = Omit<Answer<typeof getProcessOverview>['incidents'][number], 'elementName'>

const mostMessages = 50

/** What is stuck, by the harm that it does: first what holds up the case whose term ends first, then what holds up most. */
export const rankIncidents = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
): Promise<readonly Ranked[]> => {
  const instances = await database.model(processInstanceModel).findAll({
    attributes: ['key', 'bpmnProcessId', 'caseId'],
    where: { [Op.and]: [{ state: 'ACTIVE' }, literal(isStuck), visibleInstances(viewer)] },
  })
  const instanceOf = new Map(instances.map((row) => [row.key, row]))
  const open = await database
    .model(incidentModel)
    .findAll({ where: { state: 'OPEN', processInstanceKey: [...instanceOf.keys()] } })
  const termOf = await firstTerms(
    database,
    instances.flatMap(({ caseId }) => caseId ?? []),
  )
  const groups = new Map<string, Ranked>()
  for (const { processInstanceKey, elementId, errorType, errorMessage } of open) {
    const instance = instanceOf.get(processInstanceKey)
    const processId = instance?.bpmnProcessId ?? ''
    const message = errorMessage.slice(0, 200)
    const name = JSON.stringify([processId, elementId, errorType, message])
    const before = groups.get(name)
    const firstTerm = earliest(before?.firstTerm, termOf.get(instance?.caseId ?? ''))
    const count = (before?.count ?? 0) + 1
    groups.set(name, { processId, elementId, type: errorType, message, count, firstTerm, workdaysLeft: null })
  }
  return [...groups.values()]
    .toSorted(byHarm)
    .slice(0, mostMessages)
    .map((group) => ({ ...group, workdaysLeft: daysLeft(clock.today(), group.firstTerm) }))
}

const never = '9999-12-31'

const byHarm = (one: Ranked, other: Ranked): number =>
  (one.firstTerm ?? never).localeCompare(other.firstTerm ?? never) || other.count - one.count

const earliest = (one: LocalDate | null | undefined, other: LocalDate | undefined): LocalDate | null => {
  const days = [one, other].flatMap((day) => day ?? []).toSorted()
  return days[0] ?? null
}

const workdaysTo = workdayCounter(belgianHolidays)

const daysLeft = (today: LocalDate, term: LocalDate | null): number | null =>
  term === null ? null : workdaysTo(today, term) - workdaysTo(term, today)

/** First day on which a term of each case ends: a timer of its processes, or an open task with a date. */
const firstTerms = async (database: Database, caseIds: readonly string[]): Promise<ReadonlyMap<string, LocalDate>> => {
  const running = await database
    .model(processInstanceModel)
    .findAll({ attributes: ['key', 'caseId'], where: { caseId: [...new Set(caseIds)], state: 'ACTIVE' } })
  const caseOf = new Map(running.map(({ key, caseId }) => [key, caseId ?? '']))
  const timers = await database.model(timerModel).findAll({
    where: { processInstanceKey: [...caseOf.keys()], state: 'CREATED' },
    attributes: ['processInstanceKey', 'dueAt'],
  })
  const tasks = await database
    .model(taskModel)
    .findAll({ where: { caseId: [...new Set(caseIds)], open: true }, attributes: ['caseId', 'dueOn'] })
  const first = new Map<string, LocalDate>()
  const note = (caseId: string, day: LocalDate | null): void => {
    const term = earliest(first.get(caseId), day ?? undefined)
    if (term !== null) first.set(caseId, term)
  }
  for (const { processInstanceKey, dueAt } of timers)
    note(caseOf.get(processInstanceKey ?? '') ?? '', toBrusselsDate(Date.parse(dueAt)))
  for (const { caseId, dueOn } of tasks) note(caseId ?? '', dueOn)
  return first
}
