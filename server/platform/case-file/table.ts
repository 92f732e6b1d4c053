import {
  type Model,
  type ModelAttributeColumnOptions,
  type ModelAttributes,
  type ModelStatic,
  type Order,
  type Sequelize,
  type Transaction,
  type WhereOptions,
} from 'sequelize'
import { json } from './columns.ts'

/** Where a statement runs: on a connection, inside a transaction when there is one. */
export interface Tx {
  readonly sequelize: Sequelize
  readonly transaction?: Transaction | null
}

export interface ReadOptions {
  readonly order?: Order
  readonly limit?: number
  /** reads the row for writing: others wait until this transaction ends (MySQL, MariaDB; SQLite has one writer) */
  readonly lock?: boolean
}

/** One table as plain rows: no model instance leaves this file. */
export interface Table<Row extends object> {
  readonly name: string
  model(tx: Tx): ModelStatic<Model<Row, Row>>
  find(tx: Tx, where: WhereOptions<Row>, options?: ReadOptions): Promise<Row[]>
  findOne(tx: Tx, where: WhereOptions<Row>, options?: ReadOptions): Promise<Row | undefined>
  count(tx: Tx, where: WhereOptions<Row>): Promise<number>
  insert(tx: Tx, ...rows: readonly Row[]): Promise<void>
  /** @returns the number of rows that matched */
  update(tx: Tx, where: WhereOptions<Row>, values: Partial<Row>): Promise<number>
  remove(tx: Tx, where: WhereOptions<Row>): Promise<number>
}

type Columns<Row> = Readonly<Record<keyof Row & string, ModelAttributeColumnOptions>>

/**
 * Declares a table; its model is made once for each connection.
 *
 * @param columns one entry per field in camelCase; the migration has the same columns in snake_case
 */
export const table = <Row extends object>(name: string, columns: Columns<Row>): Table<Row> => {
  const models = new WeakMap<Sequelize, ModelStatic<Model<Row, Row>>>()
  const model = ({ sequelize }: Tx): ModelStatic<Model<Row, Row>> => {
    const known = models.get(sequelize)
    if (known) return known
    const made = sequelize.define<Model<Row, Row>>(name, attributesOf(columns), {
      tableName: name,
      timestamps: false,
      underscored: true,
    })
    models.set(sequelize, made)
    return made
  }
  const within = (tx: Tx) => (tx.transaction ? { transaction: tx.transaction } : {})
  const find: Table<Row>['find'] = async (tx, where, { order, limit, lock } = {}) => {
    const rows = await model(tx).findAll({
      where,
      ...within(tx),
      ...(order !== undefined && { order }),
      ...(limit !== undefined && { limit }),
      ...(lock === true && tx.transaction && { lock: true }),
    })
    return rows.map((row) => row.get({ plain: true }))
  }
  return {
    name,
    model,
    find,
    findOne: async (tx, where, options) => (await find(tx, where, { ...options, limit: 1 }))[0],
    count: (tx, where) => model(tx).count({ where, ...within(tx) }),
    insert: async (tx, ...rows) => {
      // sequelize asks for its own mapped type of a row; a row of plain fields is one
      for (const row of rows) await model(tx).create(row as never, within(tx))
    },
    update: async (tx, where, values) => {
      const [count] = await model(tx).update(values as never, { where, ...within(tx) })
      return count
    },
    remove: (tx, where) => model(tx).destroy({ where, ...within(tx) }),
  }
}

const attributesOf = <Row extends object>(columns: Columns<Row>): ModelAttributes<Model<Row, Row>, Row> =>
  Object.fromEntries(
    Object.entries<ModelAttributeColumnOptions>(columns).map(([field, column]) => [
      field,
      column.type === json.type ? { ...column, ...asJson(field) } : column,
    ]),
  ) as ModelAttributes<Model<Row, Row>, Row>

const asJson = (field: string) => ({
  get(this: Model): unknown {
    const value: unknown = this.getDataValue(field)
    return typeof value === 'string' ? JSON.parse(value) : null
  },
  set(this: Model, value: unknown): void {
    this.setDataValue(field, value === null || value === undefined ? null : JSON.stringify(value))
  },
})
