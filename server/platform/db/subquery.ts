import { literal, type WhereOptions } from 'sequelize'
import type { Columns } from './columns.ts'
import type { Database } from './database.ts'
import type { ModelDefinition } from './model.ts'

interface SelectMaker {
  selectQuery(table: string, options: { attributes: string[]; where: WhereOptions }, model: unknown): string
}

/**
 * One column of the rows that match, as a query inside another: `{ id: { [Op.in]: subquery(database, caseModel, 'id', where) } }`. The database joins them,
 * however many there are.
 */
export const subquery = <C extends Columns>(
  { sequelize, model }: Pick<Database, 'sequelize' | 'model'>,
  definition: ModelDefinition<C>,
  column: keyof C & string,
  where: WhereOptions,
): ReturnType<typeof literal> => {
  const maker = sequelize.getQueryInterface().queryGenerator
  if (!isSelectMaker(maker)) throw new TypeError('this dialect makes no queries')
  const sql = maker.selectQuery(definition.table, { attributes: [column], where }, model(definition))
  return literal(`(${sql.replace(/;$/, '')})`)
}

const isSelectMaker = (maker: unknown): maker is SelectMaker =>
  typeof maker === 'object' && maker !== null && 'selectQuery' in maker && typeof maker.selectQuery === 'function'
