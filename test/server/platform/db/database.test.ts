import { spawn } from 'node:child_process'
import { expect } from 'chai'
import { OptimisticLockError, UniqueConstraintError } from 'sequelize'
import * as c from '#server/platform/db/columns'
import { connect, DatabaseUrlError } from '#server/platform/db/connect'
import { type Database, NoTransactionError } from '#server/platform/db/database'
import { createTable } from '#server/platform/db/migration'
import { defineModel, plain } from '#server/platform/db/model'
import { describeOnDatabases } from '#test/support/database'

const columns = {
  id: c.id(),
  name: c.unique(c.text()),
  n: c.withDefault(c.integer(), 0),
  doc: c.nullable(c.json<{ readonly a: readonly string[] }>()),
  ok: c.withDefault(c.flag(), false),
  on: c.nullable(c.localDate()),
  version: c.version(),
  createdAt: c.createdAt(),
  updatedAt: c.updatedAt(),
}
const thingModel = defineModel('thing', columns)

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'resolved',
    (error: unknown) => error,
  )

describe('address of a database', () => {
  for (const url of ['sqlite::memory:', 'sqlite://host/x', 'postgres://x/y', 'mysql://host', '']) {
    it(`refuses ${url || 'nothing'}`, async () => {
      expect(await failure(connect(url))).to.be.instanceOf(DatabaseUrlError)
    })
  }
})

describeOnDatabases('database', (open) => {
  let nowMs: number
  let database: Database
  const things = () => database.model(thingModel)
  const make = async (): Promise<Database> => {
    const made = await open({ migrated: false, now: () => nowMs })
    await createTable('thing', columns).up(made.sequelize.getQueryInterface())
    return made
  }
  beforeEach(async () => {
    nowMs = Date.UTC(2026, 0, 5, 9)
    database = await make()
  })

  it('gives back what was put in, JSON by every way of writing', async () => {
    const doc = { a: ["é'\\\n", '{}'] }
    const made = await things().create({ name: 'a', doc, ok: true, on: '2026-02-28' })
    await things().bulkCreate([{ name: 'b', doc }])
    await things().create({ name: 'c' })
    await things().update({ doc }, { where: { name: 'c' } })
    expect(made.doc).to.deep.equal(doc)
    const rows = (await things().findAll({ order: ['name'] })).map(plain)
    expect(rows.map((row) => row.doc)).to.deep.equal([doc, doc, doc])
    expect(rows[0]).to.include({ ok: true, on: '2026-02-28', createdAt: '2026-01-05T09:00:00.000Z', n: 0, version: 0 })
    expect(rows[1]).to.include({ ok: false, on: null })
  })

  it('makes ids that grow', async () => {
    const first = await things().create({ name: 'a' })
    const second = await things().create({ name: 'b' })
    expect(first.id < second.id).to.equal(true)
  })

  it('keeps updatedAt by its clock, for one row and for many', async () => {
    const one = await things().create({ name: 'a' })
    nowMs += 1000
    await one.update({ n: 1 })
    expect((await one.reload()).updatedAt).to.equal('2026-01-05T09:00:01.000Z')
    nowMs += 1000
    await things().update({ n: 2 }, { where: {} })
    expect((await one.reload()).updatedAt).to.equal('2026-01-05T09:00:02.000Z')
    expect(one.createdAt).to.equal('2026-01-05T09:00:00.000Z')
  })

  it('joins every call inside to the transaction, and rolls all of it back', async () => {
    const error = new Error('no')
    const work = database.transaction(async () => {
      await things().create({ name: 'a' })
      await database.transaction(async () => things().create({ name: 'b' }))
      await Promise.all([things().create({ name: 'c' }), things().findAll()])
      await things().findOrCreate({ where: { name: 'd' } })
      expect(await things().count()).to.equal(4)
      throw error
    })
    expect(await failure(work)).to.equal(error)
    expect(await things().count()).to.equal(0)
  })

  it('keeps transactions of two databases apart', async () => {
    const other = await make()
    const work = database.transaction(async () => {
      await things().create({ name: 'a' })
      await other.model(thingModel).create({ name: 'a' })
      throw new Error('no')
    })
    await failure(work)
    expect(await things().count()).to.equal(0)
    expect(await other.model(thingModel).count()).to.equal(1)
  })

  it('shows nobody what is not committed', async () => {
    const second = await connect(await urlOf())
    await database.transaction(async () => {
      await things().create({ name: 'a' })
      expect(await second.model(thingModel).count()).to.equal(0)
    })
    expect(await second.model(thingModel).count()).to.equal(1)
    await second.close()
  })
  const urlOf = async (): Promise<string> => ('url' in database ? String(database.url) : '')

  it('runs hooks in order: before the commit inside, after it outside', async () => {
    const seen: string[] = []
    await database.transaction(async () => {
      database.afterCommit(async () => {
        seen.push(`after ${await things().count()} ${database.current() === undefined}`)
      })
      database.beforeCommit(async () => {
        await things().create({ name: 'late' })
        seen.push('before')
      })
      await database.transaction(async () => {
        database.afterCommit(() => void seen.push('nested'))
      })
      seen.push('work')
    })
    expect(seen).to.deep.equal(['work', 'before', 'after 1 true', 'nested'])
  })

  it('runs no hook after a rollback, and none outside a transaction', async () => {
    let ran = false
    await failure(
      database.transaction(async () => {
        database.afterCommit(() => {
          ran = true
        })
        throw new Error('no')
      }),
    )
    expect(ran).to.equal(false)
    expect(() => database.afterCommit(() => undefined)).to.throw(NoTransactionError)
    expect(() => database.beforeCommit(() => Promise.resolve())).to.throw(NoTransactionError)
  })

  it('rolls back when a before-commit hook throws', async () => {
    const work = database.transaction(async () => {
      await things().create({ name: 'a' })
      database.beforeCommit(() => Promise.reject(new Error('no')))
    })
    expect(await failure(work)).to.be.instanceOf(Error)
    expect(await things().count()).to.equal(0)
  })

  it('reports an after-commit hook that throws, and the transaction stands', async () => {
    const errors: unknown[] = []
    const own = await open({ migrated: false, onHookError: (error) => errors.push(error) })
    const value = await own.transaction(async () => {
      own.afterCommit(() => Promise.reject(new Error('hook')))
      return 7
    })
    expect(value).to.equal(7)
    expect(errors).to.have.length(1)
  })

  it('goes on after a unique constraint was broken inside a transaction', async () => {
    await things().create({ name: 'a' })
    await database.transaction(async () => {
      expect(await failure(things().create({ name: 'a' }))).to.be.instanceOf(UniqueConstraintError)
      await things().create({ name: 'b' })
    })
    expect(await things().count()).to.equal(2)
  })

  it('refuses the second of two writers that read the same version', async () => {
    const made = await things().create({ name: 'a' })
    const [mine, theirs] = await Promise.all([
      things().findByPk(made.id, { rejectOnEmpty: true }),
      things().findByPk(made.id, { rejectOnEmpty: true }),
    ])
    await mine.update({ n: 1 })
    expect(await failure(theirs.update({ n: 2 }))).to.be.instanceOf(OptimisticLockError)
    expect((await made.reload()).n).to.equal(1)
  })

  it('loses no update of 200 concurrent read-modify-write transactions', async function () {
    this.timeout(60_000)
    const { id } = await things().create({ name: 'a' })
    const add = (): Promise<void> =>
      database.transaction(async () => {
        const row = await things().findByPk(id, { lock: true, rejectOnEmpty: true })
        await row.update({ n: row.n + 1 })
      })
    await Promise.all(Array.from({ length: 200 }, add))
    expect((await things().findByPk(id))?.n).to.equal(200)
  })

  it('runs the work again after a deadlock; SQLite lets writers take turns', async () => {
    await things().bulkCreate([{ name: 'a' }, { name: 'b' }])
    let attempts = 0
    const inOrder = (...names: string[]): Promise<void> =>
      database.transaction(async () => {
        attempts += 1
        for (const name of names) await things().increment('n', { where: { name } })
      })
    for (let round = 0; round < 20; round += 1) await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')])
    expect((await things().findAll()).map((row) => row.n)).to.deep.equal([40, 40])
    expect(attempts).to.be.at.least(40)
  })

  it('loses no update of two processes', async function () {
    this.timeout(60_000)
    await things().create({ name: 'a' })
    const script = `
      const { connect } = await import('#server/platform/db/connect')
      const { QueryTypes } = await import('sequelize')
      const database = await connect(process.env.URL)
      for (let i = 0; i < 50; i += 1) await database.transaction(async () => {
        const lock = database.dialect === 'mysql' ? ' FOR UPDATE' : ''
        const [row] = await database.sequelize.query('SELECT n FROM thing' + lock, { type: QueryTypes.SELECT })
        await database.sequelize.query('UPDATE thing SET n = ' + (row.n + 1))
      })
      await database.close()`
    const url = await urlOf()
    const run = (): Promise<number | null> =>
      new Promise((resolve) => {
        const args = ['--import=tsx', '--input-type=module', '-e', script]
        const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, URL: url } })
        child.once('exit', resolve)
      })
    expect(await Promise.all([run(), run()])).to.deep.equal([0, 0])
    expect((await things().findOne())?.n).to.equal(100)
  })
})
