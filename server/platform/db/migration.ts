import type { QueryInterface } from 'sequelize'
import type { Column, Columns } from './columns.ts'
import type { IndexDefinition } from './model.ts'

/** One change of the schema. Every step may run again after a crash half-way: MySQL commits each DDL statement by itself. */
export interface Step {
  readonly up: (schema: QueryInterface) => Promise<void>
  readonly down: (schema: QueryInterface) => Promise<void>
}

interface Context {
  readonly context: QueryInterface
}

export interface Migration {
  readonly up: (context: Context) => Promise<void>
  readonly down: (context: Context) => Promise<void>
}

/**
 * What a file of `migrations/` exports: `export const { up, down } = migration([createTable(...), addIndex(...)])`.
 * A file that has been released is never changed; the next change is a new file. Expand first, contract one release later.
 */
export const migration = (steps: readonly Step[]): Migration => ({
  async up({ context }) {
    for (const step of steps) await step.up(context)
  },
  async down({ context }) {
    for (const step of steps.toReversed()) await step.down(context)
  },
})

/** Makes a table with its indexes; the columns are those of `columns.ts`, spelled out here and not taken from the model. */
export const createTable = (table: string, columns: Columns, indexes: readonly IndexDefinition[] = []): Step => {
  const steps = indexes.map((index) => addIndex(table, index))
  return {
    async up(schema) {
      const attributes = Object.entries(columns).map(([name, column]) => [name, ddl(column)])
      await schema.createTable(table, Object.fromEntries(attributes), {
        charset: 'utf8mb4',
        collate: 'utf8mb4_unicode_ci',
      })
      for (const step of steps) await step.up(schema)
    },
    down: (schema) => schema.dropTable(table),
  }
}

export const addColumn = (table: string, name: string, column: Column<unknown>): Step => ({
  async up(schema) {
    if (!(name in (await schema.describeTable(table)))) await schema.addColumn(table, name, ddl(column))
  },
  down: (schema) => removeColumn(schema, table, name),
})

/** Takes a column away that was never filled, or no longer is; `column` is what going back makes of it. */
export const dropColumn = (table: string, name: string, column: Column<unknown>): Step => ({
  up: (schema) => removeColumn(schema, table, name),
  down: (schema) => addColumn(table, name, column).up(schema),
})

const removeColumn = async (schema: QueryInterface, table: string, name: string): Promise<void> => {
  if (!(name in (await schema.describeTable(table)))) return
  // not schema.removeColumn: on SQLite it makes the table anew, which rows that refer to it forbid
  await schema.sequelize.query(`ALTER TABLE \`${table}\` DROP COLUMN \`${name}\``)
}

export const addIndex = (table: string, { fields, unique = false }: IndexDefinition): Step => {
  const name = indexName(table, fields)
  return {
    async up(schema) {
      if (!(await hasIndex(schema, table, name))) await schema.addIndex(table, [...fields], { name, unique })
    },
    async down(schema) {
      if (await hasIndex(schema, table, name)) await schema.removeIndex(table, name)
    },
  }
}

/** Takes an index away; going back makes it again. */
export const removeIndex = (table: string, definition: IndexDefinition): Step => {
  const { up, down } = addIndex(table, definition)
  return { up: down, down: up }
}

/** Rows that must exist. `up` is to leave them alone when they do. */
export const seed = (up: Step['up']): Step => ({ up, down: () => Promise.resolve() })

/** MySQL cuts names at 64 characters. */
export const indexName = (table: string, fields: readonly string[]): string =>
  `ix_${table}_${fields.join('_')}`.slice(0, 64)

const hasIndex = async (schema: QueryInterface, table: string, name: string): Promise<boolean> => {
  const indexes: unknown = await schema.showIndex(table)
  return Array.isArray(indexes) && indexes.some((index: { name?: string }) => index.name === name)
}

// Defaults that are made by code stay in code. A fresh object each time: Sequelize writes into what it gets.
const ddl = ({ attribute }: Column<unknown>): Column<unknown>['attribute'] => {
  const { defaultValue, ...rest } = attribute
  return typeof defaultValue === 'function' ? rest : { ...rest, ...(defaultValue !== undefined && { defaultValue }) }
}
