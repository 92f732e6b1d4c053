import { Op, QueryTypes, type WhereOptions } from 'sequelize'
import type { RoleCode, Shield } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Page } from '#contract/page'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { taskModel, type TaskRow } from './model.ts'
import type { TaskCounts, TaskFilter, VisibleTasks } from './types.ts'

/** One page of tasks; keyset paging, so that deep pages cost what the first one costs. */
export const listTasks = async (database: Database, filter: TaskFilter): Promise<Page<TaskRow>> => {
  const limit = Math.min(filter.limit ?? 50, 200)
  const order = orderOf(filter)
  const parts: (WhereOptions<TaskRow> | undefined)[] = [
    scopeOf(database, filter),
    (filter.visible ?? unshielded).where as WhereOptions<TaskRow>,
    fieldsOf(filter),
    searchOf(filter),
    afterCursor(order, filter.cursor),
    filter.where,
  ]
  const rows = await database.model(taskModel).findAll({
    where: { [Op.and]: parts.filter((part) => part !== undefined) },
    order: [
      [order.column, order.direction],
      ['id', order.direction],
    ],
    limit: limit + 1,
  })
  const items = rows.slice(0, limit).map(plain)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? toCursor(order, last) : null }
}

const unshielded: VisibleTasks = { where: { shield: 'NONE' }, shields: ['NONE'] }

interface Order {
  readonly column: 'sortDue' | 'createdAt' | 'closedAt'
  readonly direction: 'ASC' | 'DESC'
}

const orderOf = ({ scope, sort }: TaskFilter): Order => {
  if (scope.kind === 'done') return { column: 'closedAt', direction: 'DESC' }
  return sort === 'created' ? { column: 'createdAt', direction: 'DESC' } : { column: 'sortDue', direction: 'ASC' }
}

const scopeOf = (database: Database, { scope, visible }: TaskFilter): WhereOptions<TaskRow> => {
  switch (scope.kind) {
    case 'mine':
      return { assigneeUserId: scope.userId, open: true, ...ofOrganisation(scope) }
    case 'roles':
      return {
        open: true,
        ownerOrgId: scope.orgId,
        id: { [Op.in]: withRole(database, scope, (visible ?? unshielded).shields) },
      }
    case 'organisation':
      return { ownerOrgId: scope.orgId, open: true }
    case 'done':
      return { closedBy: scope.userId, open: false, ...ofOrganisation(scope) }
    case 'case':
      return { caseId: scope.caseId, ...(scope.open !== undefined && { open: scope.open }) }
  }
}

const ofOrganisation = ({ orgId }: { readonly orgId?: string }): { ownerOrgId?: string } =>
  orgId === undefined ? {} : { ownerOrgId: orgId }

const withRole = (
  { sequelize }: Database,
  { orgId, roles }: { readonly orgId: string; readonly roles: readonly RoleCode[] },
  shields: readonly Shield[],
) => {
  const listOf = (values: readonly string[]): string =>
    values.length === 0 ? "('')" : `(${values.map((value) => sequelize.escape(value)).join(', ')})`
  return sequelize.literal(
    `(SELECT taskId FROM task_role WHERE orgId = ${sequelize.escape(orgId)} AND role IN ${listOf(roles)}` +
      ` AND open = 1 AND shield IN ${listOf(shields)})`,
  )
}

const fieldsOf = ({ code, caseId, dueFrom, dueUntil }: TaskFilter): WhereOptions<TaskRow> => ({
  ...(code !== undefined && { code }),
  ...(caseId !== undefined && { caseId }),
  ...((dueFrom !== undefined || dueUntil !== undefined) && {
    sortDue: {
      ...(dueFrom !== undefined && { [Op.gte]: dueFrom }),
      ...(dueUntil !== undefined && { [Op.lte]: dueUntil }),
    },
  }),
})

const searchOf = ({ search, searchCaseIds }: TaskFilter): WhereOptions<TaskRow> | undefined => {
  if (search === undefined || search === '') return undefined
  const pattern = { [Op.like]: `%${search.replaceAll(/[%_\\]/g, ' ')}%` }
  return {
    [Op.or]: [
      { title: pattern },
      { reference: pattern },
      { code: search },
      ...(searchCaseIds ? [{ caseId: [...searchCaseIds] }] : []),
    ],
  }
}

const toCursor = ({ column }: Order, row: TaskRow): string =>
  Buffer.from(JSON.stringify([column, row[column], row.id])).toString('base64url')

// A cursor of another order, or a made-up one, is no cursor: the list starts at its beginning.
const afterCursor = ({ column, direction }: Order, cursor: string | undefined): WhereOptions<TaskRow> | undefined => {
  const [sortedBy, value, id] = parseCursor(cursor)
  if (sortedBy !== column || typeof value !== 'string' || typeof id !== 'string') return undefined
  const beyond = direction === 'ASC' ? Op.gt : Op.lt
  return { [Op.or]: [{ [column]: { [beyond]: value } }, { [column]: value, id: { [beyond]: id } }] }
}

const parseCursor = (cursor: string | undefined): unknown[] => {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString())
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

/** Numbers of the badges, of what the viewer may see. */
export const countTasks = async (
  database: Database,
  viewer: {
    readonly userId: string
    readonly orgId: string
    readonly roles: readonly RoleCode[]
    readonly visible?: VisibleTasks
  },
  today: LocalDate,
): Promise<TaskCounts> => {
  const tasks = database.model(taskModel)
  const { visible = unshielded } = viewer
  const seen = (where: WhereOptions): WhereOptions => ({ [Op.and]: [where, visible.where] })
  const inOrganisation = { ownerOrgId: viewer.orgId, open: true }
  const [mine, roles, organisation, overdue] = await Promise.all([
    tasks.count({ where: seen({ ...inOrganisation, assigneeUserId: viewer.userId }) }),
    countRoles(database, viewer, visible.shields),
    tasks.count({ where: seen(inOrganisation) }),
    tasks.count({ where: seen({ ...inOrganisation, sortDue: { [Op.lt]: today } }) }),
  ])
  return { mine, roles, organisation, overdue }
}

const countRoles = async (
  { sequelize }: Database,
  { orgId, roles }: { readonly orgId: string; readonly roles: readonly RoleCode[] },
  shields: readonly Shield[],
): Promise<number> => {
  if (roles.length === 0) return 0
  const [row] = await sequelize.query<{ n: number }>(
    'SELECT COUNT(DISTINCT taskId) AS n FROM task_role' +
      ' WHERE orgId = :orgId AND role IN (:roles) AND open = :open AND shield IN (:shields)',
    { replacements: { orgId, roles, open: true, shields }, type: QueryTypes.SELECT },
  )
  return Number(row?.n ?? 0)
}
