import { expect } from 'chai'
import { describeOnDatabases } from '#test/support/database'
import { startWorld, type World } from '#test/support/world'
import { groundOf } from './ground.ts'
import { newWalk, road } from './road.ts'

describeOnDatabases('journey: an OO case from request to inventory, through HTTP', (open) => {
  let world: World | undefined
  const walked = newWalk()
  let stopped = false

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
  })
  after(() => world?.close())

  for (const { name, walk } of road)
    it(name, async function () {
      this.timeout(60_000)
      if (stopped) this.skip()
      stopped = true
      await walk(groundOf(world!), walked)
      stopped = false
    })

  it('leaves an audit chain that verifies', async () => {
    const verdict = await world!.deps.audit.verify()
    expect(verdict).to.include({ ok: true })
  })
})
