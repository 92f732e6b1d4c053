import { expect } from 'chai'
import { acceptEula, getEula } from '#contract/session'
import { openSqlite } from '#test/support/database'
import { changes, type Effect, mountForControllers, sufferChange } from '#test/support/privilege-change'
import { startWorld, type World } from '#test/support/world'

/** Rights are looked at so often here; in production every 20 s, so that every change has its effect within 60 s. */
const recheckMs = 200
const patienceMs = 5000

describe('a privilege that changes while somebody works (S20)', function () {
  this.timeout(60_000)
  let world: World
  let finish: () => void
  let drop: () => Promise<void> = () => Promise.resolve()
  before(async () => {
    world = await startWorld(
      async (options) => {
        const database = await openSqlite(options)
        drop = database.drop
        return database
      },
      { recheckMs },
    )
    finish = mountForControllers(world)
    const beside = await world.as('gent-nieuw')
    const { version } = await beside.call(getEula, {})
    await beside.call(acceptEula, { body: { version } })
  })
  after(async () => {
    finish?.()
    await world?.close()
    await drop()
  })

  for (const change of changes) {
    describe(change.name, () => {
      let effect: Effect
      before(async () => {
        effect = await sufferChange(world, change, patienceMs)
      })
      it('refuses the next request of the open session', () => expect(effect.next).to.equal(403))
      it('closes the open stream, and says so', () => expect(effect.streamMs).to.be.lessThan(patienceMs))
      it('breaks the running export off, so that it never looks whole', () =>
        expect(effect.exportMs).to.be.lessThan(patienceMs))
      it('opens no new export, and a new stream only where a right is left', () =>
        expect(effect.anew).to.deep.equal([change.keeps === change.orgId ? 200 : 403, 403]))
      it('leaves what is left, and colleagues, alone', () =>
        expect([effect.kept, effect.othersGoOn]).to.deep.equal([change.keeps === undefined ? 0 : 200, true]))
    })
  }
})
