import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import type { ColumnDescription } from 'sequelize'
import type { Column } from '#server/platform/db/columns'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { migrate, migrateDown } from '#server/platform/db/migrate'
import { indexName } from '#server/platform/db/migration'
import type { ModelDefinition } from '#server/platform/db/model'
import { describeOnDatabases } from '#test/support/database'

const isDefinition = (value: unknown): value is ModelDefinition =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'model' && 'table' in value

const modelFiles = (): string[] =>
  readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((file) => /(^|[/-])model\.ts$/.test(file))

/** Every definition of a file model.ts or *-model.ts. */
const definitions = async (): Promise<ModelDefinition[]> => {
  const modules = await Promise.all(
    modelFiles().map(async (file) => (await import(pathToFileURL(join('server', file)).href)) as object),
  )
  return modules.flatMap((module) => Object.values(module).filter(isDefinition))
}

const tables = async ({ sequelize }: Database): Promise<string[]> => {
  const names: unknown[] = await sequelize.getQueryInterface().showAllTables()
  return names.map((one) => String(one)).filter((name) => name !== 'SequelizeMeta')
}

describeOnDatabases('migrations', (open) => {
  it('run all from empty, once', async () => {
    const database = await open({ migrated: false })
    const ran = await migrate(database)
    expect(ran).to.include('20261123T2100-base')
    expect(ran).to.deep.equal(ran.toSorted())
    expect(await migrate(database)).to.deep.equal([])
  })

  it('take back the last one and do it again', async () => {
    const database = await open()
    const before = (await tables(database)).toSorted()
    const name = await migrateDown(database)
    expect(await migrate(database)).to.deep.equal([name])
    expect((await tables(database)).toSorted()).to.deep.equal(before)
  })

  it('take back all, and leave nothing', async () => {
    const database = await open()
    while ((await migrateDown(database)) !== undefined) continue
    expect(await tables(database)).to.deep.equal([])
  })

  it('run once when two processes start at the same time', async () => {
    const database = await open({ migrated: false })
    const second = await connect(database.url)
    const ran = await Promise.all([migrate(database), migrate(second)])
    expect(ran.some((names) => names.length === 0)).to.equal(true)
    expect(ran.flat()).to.deep.equal([...new Set(ran.flat())])
    await second.close()
  })

  it('go on after a crash between two steps', async () => {
    const database = await open()
    await database.sequelize.query('DELETE FROM SequelizeMeta')
    expect((await migrate(database)).length).to.be.greaterThan(0)
  })

  it('make the columns and indexes of every model', async () => {
    const database = await open()
    const schema = database.sequelize.getQueryInterface()
    for (const { table, columns, indexes } of await definitions()) {
      const described = await schema.describeTable(table)
      expect(Object.keys(described), table).to.have.members(Object.keys(columns))
      for (const [name, column] of Object.entries(columns)) {
        expect(shapeOf(described[name]), `${table}.${name}`).to.deep.equal(expectedShape(database, column))
      }
      const existing = (await schema.showIndex(table)) as { name: string; unique: boolean }[]
      for (const { fields, unique = false } of indexes) {
        const found = existing.find(({ name }) => name === indexName(table, fields))
        expect(found && Boolean(found.unique), `${table} ${fields.join()}`).to.equal(unique)
      }
    }
  })
})

// SQLite says of a primary key that it may be null; it may not.
const shapeOf = (column: ColumnDescription | undefined): object => ({
  type: typeOf(column?.type),
  primaryKey: column?.primaryKey,
  allowNull: column?.primaryKey ? false : column?.allowNull,
})

const expectedShape = (database: Database, { attribute }: Column<unknown>): object => ({
  type: typeOf(toSql(database, attribute.type)),
  primaryKey: attribute.primaryKey === true,
  allowNull: attribute.allowNull,
})

const toSql = ({ sequelize }: Database, type: unknown): string => {
  const normalised = (
    sequelize as unknown as { normalizeDataType(type: unknown): { toSql(): string } }
  ).normalizeDataType(type)
  return normalised.toSql()
}

// INT(11), INTEGER; TINYINT(1), BOOL: what the databases call one type.
const typeOf = (type: string | undefined): string =>
  (type ?? 'missing')
    .toUpperCase()
    .replace(/^INTEGER.*|^INT(\(\d+\))?$/, 'INT')
    .replace(/ BINARY/, '')

describe('models', () => {
  it('are found in files', async () => {
    const found = await definitions()
    expect(found.length).to.be.greaterThan(10)
    const names = found.map(({ table }) => table)
    expect(names).to.deep.equal([...new Set(names)])
  })
})
