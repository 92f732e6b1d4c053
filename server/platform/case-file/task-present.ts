import type { z } from 'zod'
import { taskSummary as taskSummarySchema } from '#contract/tasks'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import type { TaskRow } from '../tasks/model.ts'
import { caseModel, propertyModel } from './model.ts'
import { loadOrganisations, loadUserNames } from './organisations.ts'
import { address } from './present.ts'
import type { Looker } from './visibility.ts'

export type TaskSummary = z.input<typeof taskSummarySchema>

/**
 * Tasks with what a worklist shows beside them: address, case when they have one, organisation and who has them. Tasks on no property are left out. Whoever
 * has a task of a judicial file without being of the inspectorate learns where, and nothing of the file.
 */
export const taskSummaries = async (
  database: Database,
  viewer: Pick<Looker, 'orgType'>,
  tasks: readonly TaskRow[],
): Promise<TaskSummary[]> => {
  const caseIds = [...new Set(tasks.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))]
  const cases = (await database.model(caseModel).findAll({ where: { id: caseIds } })).map(plain)
  const caseOf = new Map(cases.map((row) => [row.id, row]))
  const placeOf = (task: TaskRow): string => caseOf.get(task.caseId ?? '')?.propertyId ?? task.propertyId ?? ''
  const properties = await database.model(propertyModel).findAll({ where: { id: [...new Set(tasks.map(placeOf))] } })
  const addresses = new Map(properties.map((row) => [row.id, address(plain(row))]))
  const organisations = await loadOrganisations(database)
  const names = await loadUserNames(
    database,
    tasks.map(({ assigneeUserId }) => assigneeUserId),
  )
  return tasks.flatMap((task) => {
    const main = caseOf.get(task.caseId ?? '')
    const place = addresses.get(placeOf(task))
    if (!place) return []
    return [
      {
        ...ownFields(task),
        ...(isHidden(viewer, task) ? noCase : { caseId: main?.id ?? null, caseReference: main?.reference ?? null }),
        propertyId: placeOf(task),
        address: place,
        organisation: organisations(task.ownerOrgId),
        assignee: assigneeOf(task, names),
      },
    ]
  })
}

const noCase = { caseId: null, caseReference: null } as const

const isHidden = ({ orgType }: Pick<Looker, 'orgType'>, { shield }: TaskRow): boolean =>
  shield === 'WI' && orgType !== 'WV_WI'

const ownFields = (task: TaskRow) => ({
  id: task.id,
  reference: task.reference,
  code: task.code,
  title: task.title,
  status: task.status,
  unitIds: [...task.unitIds],
  candidateRoles: [...task.candidateRoles],
  createdAt: task.createdAt,
  dueOn: task.dueOn,
  wizard: task.wizard ?? 'case',
  subjectId: task.subjectId,
  version: task.version,
})

const assigneeOf = (task: TaskRow, names: ReadonlyMap<string, string>): TaskSummary['assignee'] =>
  task.assigneeUserId === null ? null : { id: task.assigneeUserId, name: names.get(task.assigneeUserId) ?? '' }
