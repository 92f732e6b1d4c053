import { expect } from 'chai'
import { getConfiguration } from '#contract/session'
import { apiOf } from '#test/support/api'
import { describeOnDatabases } from '#test/support/database'
import { startWorld, type World } from '#test/support/world'
import { type Ground, newWalk, road } from './road.ts'

const groundOf = (world: World): Ground => ({
  as: (username) => apiOf(world.origin, () => world.tokenFor(username)),
  today: async () => {
    const response = await fetch(`${world.origin}${getConfiguration.path}`)
    return getConfiguration.response.parse(await response.json()).today
  },
  moveTo: async (instant) => {
    await world.idle()
    world.clock.set(Date.parse(instant))
    await world.idle()
  },
})

describeOnDatabases('journey: an OO case from request to inventory, through HTTP', (open) => {
  let world: World
  const walked = newWalk()
  let stopped = false

  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
  })
  after(() => world.close())

  for (const { name, walk } of road)
    it(name, async function () {
      this.timeout(60_000)
      if (stopped) this.skip()
      stopped = true
      await walk(groundOf(world), walked)
      stopped = false
    })

  it('leaves an audit chain that verifies', async () => {
    const verdict = await world.deps.audit.verify()
    expect(verdict).to.include({ ok: true })
  })
})
