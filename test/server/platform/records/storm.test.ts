import { expect } from 'chai'
import { dice } from '#test/engine/random/dice'
import { Play } from '#test/processes/play'
import { describeOnDatabases } from '#test/support/database'
import { type Exported, exportedOf, playCases } from './storm.ts'
import { differences, straight, weathered } from './storm-tables.ts'

describeOnDatabases('records of a broker with three partitions', (open) => {
  let records: Exported[]
  before(async () => {
    const play = await Play.start()
    await playCases(play)
    records = exportedOf(play)
    await play.stop()
  })

  it('are the same tables after replays, doubles, broken connections, a receiver that was down and a database that failed', async () => {
    expect(records.length).to.be.greaterThan(200)
    const expected = await straight(await open(), records)
    for (const seed of [1, 2]) {
      const { tables, tally } = await weathered(await open(), records, dice(seed))
      expect(differences(expected, tables), `seed ${seed}`).to.deep.equal([])
      expect(Math.min(tally.refused, tally.unheard, tally.replayed), 'all kinds of trouble').to.be.greaterThan(0)
    }
  }).timeout(60_000)
})
