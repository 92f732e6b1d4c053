import { Op } from 'sequelize'
import type { z } from 'zod'
import { belgianHolidays } from '#domain/legal/holidays'
import { nextWorkdays } from '#domain/legal/workdays'
import { addDays, dayOfWeek, endOfDayInstant, type LocalDate, startOfDayMs } from '#domain/shared/local-date'
import type { Answer } from '../../contract/endpoint.ts'
import type { getRadar } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadOrganisations, loadUserNames } from '../../platform/case-file/organisations.ts'
import type { Database } from '../../platform/db/database.ts'
import { selectSql } from '../../platform/db/subquery.ts'
import { taskModel } from '../../platform/tasks/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { rowsOf } from './basis.ts'
import { fromTimers } from './consequences.ts'
import { dayKey, dayOfKey } from './figures.ts'
import { taskWhere, termsWhere } from './terms.ts'

type Query = z.output<NonNullable<(typeof getRadar)['query']>>
type Radar = Answer<typeof getRadar>

const workdays = 30

/** Terms of the next thirty working days, today included when people work. */
export const radar = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
  { per, ...filter }: Query,
): Promise<Radar> => {
  const today = clock.today()
  const periods = per === 'day' ? dayPeriods(today) : weekPeriods(dayPeriods(today))
  const to = periods.at(-1)?.to ?? today
  const groups = await groupTerms(database, termsSql(database, viewer, { ...filter, dueFrom: today, dueTo: to }, today))
  const { procedure, municipalityOrgId } = filter
  const legal = await groupTimers(database, viewer, {
    dueFrom: today,
    dueTo: to,
    ...(procedure !== undefined && { procedure }),
    ...(municipalityOrgId !== undefined && { municipalityOrgId }),
  })
  return {
    from: today,
    to,
    workdays,
    total: sum(groups),
    legalTotal: sum(legal),
    bars: periods.map((period) => ({
      ...period,
      tasks: sum(groups.filter(({ on }) => isWithin(on, period))),
      own: sum(groups.filter(({ on, ownerOrgId }) => ownerOrgId === viewer.orgId && isWithin(on, period))),
      legal: sum(legal.filter(({ on }) => isWithin(on, period))),
    })),
    ...(await facets(database, viewer, groups)),
    pace: await paceOf(database, viewer, today),
  }
}

interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly workdays: number
}

/** One period per working day; the days off before it belong to it, since their work is done that day at the latest seen. */
export const dayPeriods = (today: LocalDate): readonly Period[] => {
  const days = nextWorkdays(addDays(today, -1), workdays, belgianHolidays)
  return days.map((to, index) => ({ from: index === 0 ? today : addDays(days[index - 1] ?? to, 1), to, workdays: 1 }))
}

/** The same by calendar week, Monday to Sunday. */
export const weekPeriods = (days: readonly Period[]): readonly Period[] => {
  const weeks = new Map<LocalDate, Period>()
  for (const { from, to } of days) {
    const monday = addDays(to, 1 - dayOfWeek(to))
    const week = weeks.get(monday) ?? { from, to, workdays: 0 }
    weeks.set(monday, { from: week.from, to, workdays: week.workdays + 1 })
  }
  return [...weeks.values()]
}

const isWithin = (on: LocalDate, { from, to }: Period): boolean => from <= on && on <= to

const sum = (groups: readonly { readonly n: number }[]): number => groups.reduce((total, { n }) => total + n, 0)

interface Group {
  readonly on: LocalDate
  readonly municipalityOrgId: string
  readonly ownerOrgId: string
  readonly assigneeUserId: string | null
  readonly n: number
}

const termsSql = (database: Database, viewer: Viewer, filter: Parameters<typeof termsWhere>[1], today: LocalDate) =>
  selectSql(database, taskModel, {
    attributes: ['sortDue', 'caseId', 'ownerOrgId', 'assigneeUserId'],
    where: termsWhere(viewer, filter, today),
  })

const groupTerms = async (database: Database, select: string): Promise<readonly Group[]> => {
  const rows = await rowsOf<Omit<Group, 'on'> & { readonly day: LocalDate }>(
    database,
    `SELECT t.sortDue AS day, m.municipalityOrgId AS municipalityOrgId, t.ownerOrgId AS ownerOrgId, t.assigneeUserId AS assigneeUserId, COUNT(*) AS n
     FROM (${select}) AS t JOIN main_procedure AS m ON m.id = t.caseId
     GROUP BY t.sortDue, m.municipalityOrgId, t.ownerOrgId, t.assigneeUserId`,
  )
  return rows.map(({ day, ...row }) => ({ ...row, on: day, n: Number(row.n) }))
}

const groupTimers = async (database: Database, viewer: Viewer, filter: Parameters<typeof fromTimers>[2]) => {
  const rows = await rowsOf<{ day: string; n: number }>(
    database,
    `SELECT ${dayKey('t.dueAt')} AS day, COUNT(*) AS n ${fromTimers(database, viewer, filter)} GROUP BY day`,
  )
  return rows.map(({ day, n }) => ({ on: dayOfKey(day), n: Number(n) }))
}

/** Tasks by municipality, and by colleague of the own organisation. */
const facets = async (database: Database, viewer: Viewer, groups: readonly Group[]) => {
  const organisations = await loadOrganisations(database)
  const own = groups.filter(({ ownerOrgId }) => ownerOrgId === viewer.orgId)
  const names = await loadUserNames(
    database,
    own.map(({ assigneeUserId }) => assigneeUserId),
  )
  return {
    municipalities: countBy(groups, ({ municipalityOrgId }) => municipalityOrgId).map(([id, tasks]) => ({
      municipality: organisations(id),
      tasks,
    })),
    handlers: countBy(own, ({ assigneeUserId }) => assigneeUserId).map(([userId, tasks]) => ({
      userId,
      name: userId === null ? null : (names.get(userId) ?? null),
      tasks,
    })),
  }
}

const countBy = <Name extends string | null>(groups: readonly Group[], nameOf: (group: Group) => Name) => {
  const counts = new Map<Name, number>()
  for (const group of groups) counts.set(nameOf(group), (counts.get(nameOf(group)) ?? 0) + group.n)
  return [...counts].toSorted(([, one], [, other]) => other - one)
}

// there is no planning of absences to reckon with: what was done lately says what can be done
const paceOf = async (database: Database, viewer: Viewer, today: LocalDate): Promise<Radar['pace']> => {
  const from = workdaysAgo(today)
  const finished = await database.model(taskModel).count({
    where: {
      [Op.and]: [
        { ownerOrgId: viewer.orgId, status: 'AFGEWERKT' },
        { closedAt: { [Op.gte]: new Date(startOfDayMs(from)).toISOString() } },
        { closedAt: { [Op.lte]: endOfDayInstant(addDays(today, -1)) } },
        taskWhere(viewer),
      ],
    },
  })
  return { perWorkday: finished / workdays, finished }
}

/** The first of the thirty working days before today. */
const workdaysAgo = (today: LocalDate): LocalDate => {
  const longest = 60
  const days = nextWorkdays(addDays(today, -longest), longest, belgianHolidays).filter((day) => day < today)
  return days.at(-workdays) ?? today
}
