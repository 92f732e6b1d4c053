import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { DataTypes, literal, QueryTypes, Sequelize, Transaction } from 'sequelize'
import { sqliteDialectModule } from '#server/platform/db/sqlite/dialect-module'

/** Sequelize on libsql by our stand-in for sqlite3; the checks of ecosystem.md 1.3. */
describe('sqlite dialect module', () => {
  let dir: string
  let sequelize: Sequelize
  const open = (): Sequelize =>
    new Sequelize({
      dialect: 'sqlite',
      storage: join(dir, 'x.sqlite'),
      dialectModule: sqliteDialectModule,
      logging: false,
    })
  const define = (on: Sequelize = sequelize) => ({
    owner: on.define('owner', { name: { type: DataTypes.STRING, unique: true, allowNull: false } }),
    thing: on.define('thing', {
      n: DataTypes.INTEGER,
      ok: DataTypes.BOOLEAN,
      at: DataTypes.DATE,
      doc: DataTypes.JSON,
      raw: DataTypes.BLOB,
      ownerId: { type: DataTypes.INTEGER, references: { model: 'owners', key: 'id' } },
    }),
  })
  let models: ReturnType<typeof define>
  const rejection = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'resolved',
      (error: unknown) => error,
    )

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'woonzaak-facade-'))
    sequelize = open()
    models = define()
    await sequelize.sync()
  })
  afterEach(async () => {
    await sequelize.close()
    await rm(dir, { recursive: true, force: true })
  })

  it('makes tables and lists them', async () => {
    expect(await sequelize.getQueryInterface().showAllTables()).to.include.members(['owners', 'things'])
  })
  it('gives the id of an inserted row', async () => {
    const made = await models.thing.create({ n: 1 })
    expect(made.get('id')).to.equal(1)
  })
  it('gives ids of a bulk insert', async () => {
    const made = await models.thing.bulkCreate([{ n: 1 }, { n: 2 }])
    expect(made.map((one) => one.get('id'))).to.deep.equal([1, 2])
  })
  it('keeps booleans, dates, JSON and blobs', async () => {
    const at = new Date('2026-01-05T09:00:00.123Z')
    await models.thing.create({ ok: true, at, doc: { a: [1, 'é'] }, raw: Buffer.from([0, 255]) })
    const row = await models.thing.findOne({ rejectOnEmpty: true })
    expect(row.get('ok')).to.equal(true)
    expect(row.get('at')).to.deep.equal(at)
    expect(row.get('doc')).to.deep.equal({ a: [1, 'é'] })
    expect(Buffer.compare(row.get('raw') as Buffer, Buffer.from([0, 255]))).to.equal(0)
  })
  it('finds by JSON path', async () => {
    await models.thing.bulkCreate([{ doc: { k: 'a' } }, { doc: { k: 'b' } }])
    expect(await models.thing.count({ where: { doc: { k: 'b' } } })).to.equal(1)
  })
  it('names the field of a broken unique constraint', async () => {
    await models.owner.create({ name: 'a' })
    const error = await rejection(models.owner.create({ name: 'a' }))
    expect(error).to.include({ name: 'SequelizeUniqueConstraintError' })
    expect(error).to.have.property('fields').that.deep.equals(['name'])
  })
  it('keeps foreign keys', async () => {
    expect(await rejection(models.thing.create({ ownerId: 99 }))).to.include({
      name: 'SequelizeForeignKeyConstraintError',
    })
  })
  it('refuses null where it is not allowed', async () => {
    const raw = sequelize.query("INSERT INTO owners (name, createdAt, updatedAt) VALUES (NULL, '', '')")
    expect(await rejection(raw)).to.be.instanceOf(Error)
  })
  it('counts changed and deleted rows', async () => {
    await models.thing.bulkCreate([{ n: 1 }, { n: 1 }, { n: 2 }])
    expect(await models.thing.update({ n: 3 }, { where: { n: 1 } })).to.deep.equal([2])
    expect(await models.thing.destroy({ where: { n: 3 } })).to.equal(2)
  })
  it('rolls back', async () => {
    const transaction = await sequelize.transaction()
    await models.thing.create({ n: 1 }, { transaction })
    await transaction.rollback()
    expect(await models.thing.count()).to.equal(0)
  })
  it('rolls back to a savepoint and goes on', async () => {
    await sequelize.transaction(async (transaction) => {
      await models.thing.create({ n: 1 }, { transaction })
      const inner = await sequelize.transaction({ transaction })
      await models.thing.create({ n: 2 }, { transaction: inner })
      await inner.rollback()
      await models.thing.create({ n: 3 }, { transaction })
    })
    const rows = await models.thing.findAll({ order: ['n'] })
    expect(rows.map((row) => row.get('n'))).to.deep.equal([1, 3])
  })
  it('inserts 5000 rows at once', async () => {
    await models.thing.bulkCreate(Array.from({ length: 5000 }, (_, n) => ({ n })))
    expect(await models.thing.sum('n')).to.equal(12_497_500)
  })
  it('upserts', async () => {
    await models.owner.upsert({ id: 1, name: 'a' })
    await models.owner.upsert({ id: 1, name: 'b' })
    expect((await models.owner.findAll()).map((row) => row.get('name'))).to.deep.equal(['b'])
  })
  it('searches with FTS5', async () => {
    await sequelize.query('CREATE VIRTUAL TABLE f USING fts5(t)')
    await sequelize.query("INSERT INTO f VALUES ('Kolkstraat 27'), ('Kouter 1')")
    const found = await sequelize.query("SELECT t FROM f WHERE f MATCH 'kolk*'", { type: QueryTypes.SELECT })
    expect(found).to.deep.equal([{ t: 'Kolkstraat 27' }])
  })
  it('adds, changes and removes a column', async () => {
    const schema = sequelize.getQueryInterface()
    await models.thing.create({ n: 7 })
    await schema.addColumn('things', 'extra', { type: DataTypes.STRING })
    await schema.changeColumn('things', 'extra', { type: DataTypes.TEXT })
    expect(await schema.describeTable('things'))
      .to.have.property('extra')
      .that.includes({ type: 'TEXT' })
    await schema.removeColumn('things', 'extra')
    expect(await schema.describeTable('things')).not.to.have.property('extra')
    expect(await models.thing.count({ where: { n: 7 } })).to.equal(1)
  })
  it('replaces named and positional parameters', async () => {
    const named = await sequelize.query('SELECT $a AS a, $b AS b', { bind: { a: 1, b: 'x' }, type: QueryTypes.SELECT })
    const listed = await sequelize.query('SELECT $1 AS a, $2 AS b', { bind: [1, 'x'], type: QueryTypes.SELECT })
    expect(named).to.deep.equal([{ a: 1, b: 'x' }])
    expect(listed).to.deep.equal(named)
  })
  it('tells errors of SQL', async () => {
    expect(await rejection(sequelize.query('SELEKT 1'))).to.include({ name: 'SequelizeDatabaseError' })
  })
  it('reads only what is committed, and its own writes inside a transaction', async () => {
    const transaction = await sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE })
    await models.thing.create({ n: 1 }, { transaction })
    expect(await models.thing.count()).to.equal(0)
    expect(await models.thing.count({ transaction })).to.equal(1)
    await transaction.commit()
    expect(await models.thing.count()).to.equal(1)
  })
  it('makes a single write wait for a transaction, and lets it go on after', async () => {
    const transaction = await sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE })
    await models.thing.create({ n: 1 }, { transaction })
    const outside = models.thing.update({ n: literal('n + 1') }, { where: {} })
    await transaction.commit()
    await outside
    expect(await models.thing.sum('n')).to.equal(2)
  })
  it('rolls back the transaction of a connection that is closed, and lets the next one in', async () => {
    const { Database, OPEN_READWRITE } = sqliteDialectModule
    const leaver = new Database(join(dir, 'x.sqlite'), OPEN_READWRITE)
    const run = (sql: string): Promise<void> =>
      new Promise((resolve, reject) => {
        leaver.run(sql, (error: Error | null) => (error ? reject(error) : resolve()))
      })
    await run('BEGIN IMMEDIATE')
    await run("INSERT INTO owners (name, createdAt, updatedAt) VALUES ('x', '', '')")
    const waiting = models.owner.create({ name: 'y' })
    leaver.close()
    await waiting
    expect((await models.owner.findAll()).map((row) => row.get('name'))).to.deep.equal(['y'])
  })
  it('loses no update of 200 concurrent read-modify-write transactions over two pools', async () => {
    const second = open()
    const others = define(second)
    await models.thing.create({ n: 0 })
    const add = (pool: Sequelize, thing: typeof models.thing): Promise<void> =>
      pool.transaction({ type: Transaction.TYPES.IMMEDIATE }, async (transaction) => {
        const row = await thing.findByPk(1, { transaction, rejectOnEmpty: true })
        await row.update({ n: Number(row.get('n')) + 1 }, { transaction })
      })
    await Promise.all(
      Array.from({ length: 200 }, (_, i) => (i % 2 ? add(second, others.thing) : add(sequelize, models.thing))),
    )
    expect(await models.thing.sum('n')).to.equal(200)
    await second.close()
  })
})
