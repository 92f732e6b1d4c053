import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { connect } from '#server/platform/db/connect'

describe('a closed SQLite database', () => {
  it('answers late statements with an error; the process lives on', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'closed-'))
    const database = await connect(`sqlite:${join(dir, 'x.sqlite')}`)
    const { sequelize } = database
    await sequelize.query('CREATE TABLE a (x INTEGER)')
    const transaction = await sequelize.transaction()
    await sequelize.query('INSERT INTO a VALUES (1)', { transaction })
    const late = sequelize.query('INSERT INTO a VALUES (2)').catch((error: unknown) => error)
    await database.close()
    expect(await late)
      .to.be.instanceOf(Error)
      .with.property('message')
      .that.contains('database is closed')
    const inside = await sequelize.query('INSERT INTO a VALUES (3)', { transaction }).catch((error: unknown) => error)
    expect(inside).to.be.instanceOf(Error).with.property('message').that.contains('database is closed')
    await rm(dir, { recursive: true, force: true })
  })
})
