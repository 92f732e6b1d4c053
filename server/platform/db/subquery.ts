import { literal, type WhereOptions } from 'sequelize'
import type { Columns } from './columns.ts'
import type { Database } from './database.ts'
import type { ModelDefinition } from './model.ts'

interface Select {
  readonly attributes: string[]
  readonly where: WhereOptions
  readonly order?: [string, 'ASC' | 'DESC'][]
  readonly limit?: number
}
interface SelectMaker {
  selectQuery(table: string, options: Select, model: unknown): string
}

/**
 * One column of the rows that match, as a query inside another: `{ id: { [Op.in]: subquery(database, caseModel, 'id', where) } }`. The database joins them,
 * however many there are.
 */
export const subquery = <C extends Columns>(
  database: Pick<Database, 'sequelize' | 'model'>,
  definition: ModelDefinition<C>,
  column: keyof C & string,
  where: WhereOptions,
): ReturnType<typeof literal> => literal(`(${selectSql(database, definition, { attributes: [column], where })})`)

/** The SQL of a query on one table, as a table inside another query. */
export const selectSql = <C extends Columns>(
  { sequelize, model }: Pick<Database, 'sequelize' | 'model'>,
  definition: ModelDefinition<C>,
  select: Select,
): string => {
  const maker = sequelize.getQueryInterface().queryGenerator
  if (!isSelectMaker(maker)) throw new TypeError('this dialect makes no queries')
  return maker.selectQuery(definition.table, select, model(definition)).replace(/;$/, '')
}

const isSelectMaker = (maker: unknown): maker is SelectMaker =>
  typeof maker === 'object' && maker !== null && 'selectQuery' in maker && typeof maker.selectQuery === 'function'
