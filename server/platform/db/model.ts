import type { Model, ModelAttributes, ModelOptions, ModelStatic, Sequelize } from 'sequelize'
import { type Columns, isJson, type NewRowOf, parseJson, type RowOf } from './columns.ts'

export interface IndexDefinition {
  readonly fields: readonly string[]
  readonly unique?: boolean
}

/** A table as the code knows it; `database.model(definition)` gives the Sequelize model of one database. */
export interface ModelDefinition<C extends Columns = Columns> {
  readonly kind: 'model'
  readonly table: string
  readonly columns: C
  readonly indexes: readonly IndexDefinition[]
}

/** An instance: Sequelize's methods, and the columns as typed properties. */
export type EntityOf<C extends Columns> = Model<RowOf<C>, NewRowOf<C>> & RowOf<C>
export type ModelOf<C extends Columns> = ModelStatic<EntityOf<C>>
export type Row<D> = D extends ModelDefinition<infer C> ? RowOf<C> : never
export type NewRow<D> = D extends ModelDefinition<infer C> ? NewRowOf<C> : never

/**
 * Declares a table. Columns named `version`, `createdAt` and `updatedAt` are kept up to date by themselves.
 * A test compares every definition in a file `model.ts` or `*-model.ts` with what the migrations make.
 */
export const defineModel = <const C extends Columns>(
  table: string,
  columns: C,
  indexes: readonly IndexDefinition[] = [],
): ModelDefinition<C> => ({ kind: 'model', table, columns, indexes })

/** The plain row of an instance, JSON columns parsed. */
export const plain = <R extends object>(entity: Model<R, object> & R): R => entity.get({ plain: true })

/** Builds the Sequelize model; `now` gives the instants of `createdAt` and `updatedAt`. */
export const buildModel = <C extends Columns>(
  sequelize: Sequelize,
  definition: ModelDefinition<C>,
  now: () => string,
): ModelOf<C> => {
  const { table, columns } = definition
  const attributes = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      { ...column.attribute, ...(isJson(column) && jsonAccess(table, name)), ...stamp(name, now) },
    ]),
  ) as ModelAttributes<EntityOf<C>, RowOf<C>>
  const model = sequelize.define<EntityOf<C>, RowOf<C>>(table, attributes, optionsOf(columns, table))
  if ('updatedAt' in columns) keepUpdatedAt(model, now)
  return model
}

const stamp = (name: string, now: () => string): object =>
  name === 'createdAt' || name === 'updatedAt' ? { defaultValue: now } : {}

const jsonAccess = (table: string, name: string): object => ({
  get(this: Model): unknown {
    return parseJson(this.getDataValue(name), `${table}.${name}`)
  },
})

const optionsOf = <M extends Model>(columns: Columns, tableName: string): ModelOptions<M> => ({
  tableName,
  timestamps: false,
  freezeTableName: true,
  ...('version' in columns && { version: true }),
})

const keepUpdatedAt = (model: ModelStatic<Model>, now: () => string): void => {
  model.addHook('beforeUpdate', (entity, options) => {
    entity.set('updatedAt', now())
    options.fields = [...new Set([...(options.fields ?? []), 'updatedAt'])]
  })
  model.addHook('beforeBulkUpdate', (options) => {
    // there at run time, missing in the types
    if ('attributes' in options) Object.assign(options.attributes ?? {}, { updatedAt: now() })
    options.fields = [...new Set([...(options.fields ?? []), 'updatedAt'])]
  })
}
