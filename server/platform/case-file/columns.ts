import { DataTypes, type ModelAttributeColumnOptions } from 'sequelize'

/** Column types that mean the same on SQLite and on MySQL/MariaDB; models and migrations share them. */
type Column = ModelAttributeColumnOptions

export const uuid: Column = { type: DataTypes.UUID, allowNull: false }
export const code: Column = { type: DataTypes.STRING(40), allowNull: false }
export const text: Column = { type: DataTypes.STRING(255), allowNull: false }
export const long: Column = { type: DataTypes.TEXT, allowNull: false }
export const day: Column = { type: DataTypes.STRING(10), allowNull: false }
/** ISO 8601 UTC text: sorts as time, and never passes through a driver's idea of a zone */
export const instant: Column = { type: DataTypes.STRING(30), allowNull: false }
export const integer: Column = { type: DataTypes.INTEGER, allowNull: false }
export const flag: Column = { type: DataTypes.BOOLEAN, allowNull: false }
export const hash: Column = { type: DataTypes.STRING(64), allowNull: false }
/** JSON as text: MariaDB has no JSON type of its own and its driver gives text back */
export const json: Column = { type: DataTypes.TEXT('long'), allowNull: false }

export const nullable = (column: Column): Column => ({ ...column, allowNull: true })
export const keyed = (column: Column): Column => ({ ...column, primaryKey: true })
export const unique = (column: Column): Column => ({ ...column, unique: true })
export const starting = (column: Column, defaultValue: unknown): Column => ({ ...column, defaultValue })
