import { type AbstractDataType, type DataType, DataTypes, type ModelAttributeColumnOptions } from 'sequelize'
import { v7 as uuidv7 } from 'uuid'
import type { Shield } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'

/**
 * A column that means the same on SQLite and on MariaDB/MySQL; models and migrations share these.
 * `T` is the value in a row, `D` says that a row may be made without it.
 */
export interface Column<T, D extends boolean = boolean> {
  readonly attribute: ModelAttributeColumnOptions
  readonly optional: D
  /** never there at run time: carries `T` */
  readonly value?: T
}

export type Columns = Readonly<Record<string, Column<unknown>>>

/** A row as it is read. */
export type RowOf<C extends Columns> = {
  -readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never
}

/** A row as it is made: columns with a default, and columns that may be null, may be left out. */
export type NewRowOf<C extends Columns> = {
  [K in keyof C as C[K] extends Column<unknown, true> ? never : K]: C[K] extends Column<infer T> ? T : never
} & {
  [K in keyof C as C[K] extends Column<unknown, true> ? K : never]?: C[K] extends Column<infer T> ? T : never
}

const required = <T>(type: DataType): Column<T, false> => ({
  attribute: { type, allowNull: false },
  optional: false,
})

/** Primary key: UUIDv7, so that ids grow with time; made here unless given. */
export const id = (): Column<string, true> => ({
  attribute: { type: DataTypes.CHAR(36), allowNull: false, primaryKey: true, defaultValue: () => uuidv7() },
  optional: true,
})
/** Id of another row. */
export const reference = (): Column<string, false> => required(DataTypes.CHAR(36))
/** Number that the database counts up; primary key. */
export const sequence = (): Column<number, true> => ({
  attribute: { type: DataTypes.INTEGER, allowNull: false, primaryKey: true, autoIncrement: true },
  optional: true,
})
export const text = (length = 255): Column<string, false> => required(DataTypes.STRING(length))
export const longText = (): Column<string, false> => required(mediumText('MEDIUM_TEXT', String))
/** One of a closed set of codes; the type argument names the set. */
export const code = <T extends string = string>(length = 40): Column<T, false> => required(DataTypes.STRING(length))
export const integer = (): Column<number, false> => required(DataTypes.INTEGER)
export const flag = (): Column<boolean, false> => required(DataTypes.BOOLEAN)
/** Legal date, `YYYY-MM-DD`: text on both databases, so that no driver reads a time zone into it. */
export const localDate = (): Column<LocalDate, false> => required(DataTypes.CHAR(10))
/** UTC instant, `2026-01-05T09:00:00.000Z`: text on both databases, always 24 characters, sorts by time. */
export const instant = (): Column<string, false> => required(DataTypes.CHAR(24))
/** Key of Zeebe: a number beyond 2^53, so text. */
export const engineKey = (): Column<string, false> => required(DataTypes.STRING(20))
export const sha256 = (): Column<string, false> => required(DataTypes.CHAR(64))
/** Owner of the row, for the visibility rule. */
export const ownerOrgId = (): Column<string, false> => reference()
export const shield = (): Column<Shield, true> => withDefault(code<Shield>(4), 'NONE')
/** Optimistic lock: `instance.update()` raises OptimisticLockError when another writer came first. */
export const version = (): Column<number, true> => withDefault(integer(), 0)
/** Set when the row is made; `defineModel` sees to it. */
export const createdAt = (): Column<string, true> => ({ ...instant(), optional: true })
/** Set at each write through a model, bulk updates too. */
export const updatedAt = (): Column<string, true> => ({ ...instant(), optional: true })

/** JSON as text on both databases: MariaDB has no such type, and drivers disagree on who parses it. Read it from instances. */
export const json = <T>(): Column<T, false> => required(mediumText(jsonKey, JSON.stringify))

export const nullable = <T>(column: Column<T>): Column<T | null, true> => ({
  attribute: { ...column.attribute, allowNull: true },
  optional: true,
})
export const withDefault = <T>(column: Column<T>, defaultValue: T): Column<T, true> => ({
  attribute: { ...column.attribute, defaultValue },
  optional: true,
})
export const primary = <T, D extends boolean>(column: Column<T, D>): Column<T, D> => ({
  ...column,
  attribute: { ...column.attribute, primaryKey: true },
})
export const unique = <T, D extends boolean>(column: Column<T, D>): Column<T, D> => ({
  ...column,
  attribute: { ...column.attribute, unique: true },
})
/** Foreign key with RESTRICT: nothing that is referred to is ever deleted. */
export const refersTo = <T, D extends boolean>(table: string, column: Column<T, D>, key = 'id'): Column<T, D> => ({
  ...column,
  attribute: { ...column.attribute, references: { model: table, key }, onDelete: 'RESTRICT', onUpdate: 'RESTRICT' },
})

/** The value of a JSON column as it came from the driver: text, or already parsed. Broken text throws with the column's name. */
export const parseJson = (value: unknown, column: string): unknown => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch (cause) {
    throw new Error(`column ${column} holds no JSON`, { cause })
  }
}

export const isJson = (column: Column<unknown>): boolean => {
  const { type } = column.attribute
  return typeof type === 'object' && 'key' in type && type.key === jsonKey
}

const jsonKey = 'JSON_TEXT'

// Sequelize's data types are proxies that cannot be subclassed, its TEXT warns of a length on SQLite, and its validator refuses
// objects in a TEXT: so an instance of the root type with a key of its own, which no dialect replaces.
const mediumText = (key: string, stringify: (value: unknown) => string): DataType =>
  Object.assign(Reflect.construct(DataTypes.ABSTRACT, []) as AbstractDataType, {
    key,
    toSql: () => 'MEDIUMTEXT',
    validate: () => true,
    stringify: (value: unknown) => stringify(value),
    bindParam: (value: unknown, options: { bindParam: (value: string) => string }) =>
      options.bindParam(stringify(value)),
  })
