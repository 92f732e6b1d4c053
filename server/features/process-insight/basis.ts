import { QueryTypes, type WhereOptions } from 'sequelize'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { selectSql } from '../../platform/db/subquery.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { type Definition, findDefinition } from '../../platform/process-instances/definitions.ts'
import { type Filter, matchingInstances } from '../../platform/process-instances/visible.ts'
import { processInstanceModel } from '../../platform/records/model.ts'

/** Most instances that one figure looks at: what it costs does not grow with the years. The answer says how many there are. */
export const mostInstances = 10_000

/** The instances that a figure is about, among those that the viewer may see. */
export interface Basis {
  readonly definition: Definition
  readonly where: WhereOptions
  /** SQL of a table with the columns asked, of the youngest that match */
  readonly sql: string
  readonly used: number
  readonly of: number
}

/** @throws NotFound when the process was never deployed */
export const basisOf = async (
  database: Database,
  viewer: Viewer,
  filter: Filter & { readonly processId: string },
  { columns = ['key'], most = mostInstances }: { readonly columns?: string[]; readonly most?: number } = {},
): Promise<Basis> => {
  const definition = await findDefinition(database, filter.processId, filter.version)
  if (!definition) throw new NotFound()
  const where = await matchingInstances(database, viewer, filter)
  const of = await database.model(processInstanceModel).count({ where })
  const order: [string, 'DESC'][] = [
    ['startedAt', 'DESC'],
    ['key', 'DESC'],
  ]
  const sql = selectSql(database, processInstanceModel, { attributes: columns, where, order, limit: most })
  return { definition, where, sql: `(${sql})`, used: Math.min(of, most), of }
}

/** Rows of a query that models cannot say. */
export const rowsOf = <Row extends object>({ sequelize }: Database, sql: string): Promise<Row[]> =>
  sequelize.query<Row>(sql, { type: QueryTypes.SELECT })
