import { literal, Op, where, type WhereOptions } from 'sequelize'
import type { z } from 'zod'
import { belgianHolidays } from '#domain/legal/holidays'
import { nextWorkdays } from '#domain/legal/workdays'
import { addDays, type LocalDate } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { listTerms } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import { visibleCases, visibleTasks } from '../../platform/case-file/visibility.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'

type Query = z.output<NonNullable<(typeof listTerms)['query']>>
export type TermFilter = Omit<Query, 'page' | 'size'>

/** Working days that a term may still have to count as pressing. */
const soonWorkdays = 10

/** Last day of "soon". */
export const soonUntil = (today: LocalDate): LocalDate =>
  nextWorkdays(today, soonWorkdays, belgianHolidays).at(-1) ?? today

const ofCase = (column: string) => literal(`(SELECT m.${column} FROM main_procedure AS m WHERE m.id = task.caseId)`)

/**
 * Open tasks with a term in cases that the viewer may see, as `where` on `task`. Judicial ones count for the inspectorate alone, also when somebody else was
 * asked to do one: a total would tell of it.
 */
export const termsWhere = (viewer: Viewer, filter: TermFilter, today: LocalDate): WhereOptions => ({
  [Op.and]: [
    { open: true, dueOn: { [Op.ne]: null }, caseId: { [Op.ne]: null } },
    taskWhere(viewer),
    ...(filter.procedure === undefined ? [] : [where(ofCase('type'), filter.procedure)]),
    ...(filter.municipalityOrgId === undefined ? [] : [where(ofCase('municipalityOrgId'), filter.municipalityOrgId)]),
    ...(filter.ownerOrgId === undefined ? [] : [{ ownerOrgId: filter.ownerOrgId }]),
    ...handlerWhere(viewer, filter.assigneeUserId),
    ...(filter.due === undefined ? [] : [{ sortDue: windowOf(filter.due, today) }]),
    ...(filter.dueFrom === undefined ? [] : [{ sortDue: { [Op.gte]: filter.dueFrom } }]),
    ...(filter.dueTo === undefined ? [] : [{ sortDue: { [Op.lte]: filter.dueTo } }]),
  ],
})

/** Tasks that figures of this viewer may count. */
export const taskWhere = (viewer: Viewer): WhereOptions => ({
  [Op.and]: [visibleTasks(viewer), viewer.orgType === 'WV_WI' ? {} : { shield: 'NONE' }],
})

// who has what is said of colleagues only
const handlerWhere = ({ orgId }: Viewer, assignee: TermFilter['assigneeUserId']): WhereOptions[] => {
  if (assignee === undefined) return []
  return [{ ownerOrgId: orgId, assigneeUserId: assignee === 'nobody' ? null : assignee }]
}

const windowOf = (due: NonNullable<TermFilter['due']>, today: LocalDate) => {
  switch (due) {
    case 'overdue':
      return { [Op.lt]: today }
    case 'soon':
      return { [Op.between]: [today, soonUntil(today)] as [string, string] }
    case 'later':
      return { [Op.gte]: addDays(soonUntil(today), 1) }
  }
}

/** One page of tasks with a term, most urgent first. */
export const findTerms = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
  { page, size, ...filter }: Query,
): Promise<Answer<typeof listTerms>> => {
  const tasks = database.model(taskModel)
  const matching = termsWhere(viewer, filter, clock.today())
  const total = await tasks.count({ where: matching })
  const rows = await tasks.findAll({
    where: matching,
    order: ['sortDue', 'id'],
    limit: size,
    offset: (page - 1) * size,
  })
  const cases = await database
    .model(caseModel)
    .findAll({ where: { [Op.and]: [{ id: rows.flatMap(({ caseId }) => caseId ?? []) }, visibleCases(viewer)] } })
  const caseOf = new Map(cases.map((row) => [row.id, row]))
  const organisations = await loadOrganisations(database)
  const names = await loadUserNames(
    database,
    rows.map(({ ownerOrgId, assigneeUserId }) => (ownerOrgId === viewer.orgId ? assigneeUserId : null)),
  )
  const items = rows.flatMap((task) => {
    const main = caseOf.get(task.caseId ?? '')
    if (!main) return []
    return [
      {
        taskId: task.id,
        code: task.code,
        title: task.title,
        caseId: main.id,
        reference: main.reference,
        procedure: main.type,
        municipality: organisations(main.municipalityOrgId),
        organisation: organisations(task.ownerOrgId),
        assignee: names.get(task.assigneeUserId ?? '') ?? null,
        dueOn: task.sortDue,
      },
    ]
  })
  return { total, items }
}
