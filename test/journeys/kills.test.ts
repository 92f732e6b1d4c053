import { expect } from 'chai'
import { registerRequest } from '#contract/cases'
import { makeDecision, sendDecision } from '#contract/decisions'
import { testDatabases } from '#test/support/database'
import { startHousehold } from '#test/support/processes'
import { type Interruption, undisturbed, walkWithKills } from './kill-walk.ts'

/** Before the answer, around the commit; and the engine while workers are at work. `npm run prove -- journey` has more. */
const during: readonly Interruption[] = [
  { endpoint: registerRequest, part: 'server', afterMs: 4 },
  { endpoint: makeDecision, part: 'server', afterMs: 18 },
  { endpoint: sendDecision, part: 'engine', afterMs: 60 },
]

describe('journey with kills', () => {
  it('the road ends the same when server or engine is killed after every step and in some requests', async function () {
    this.timeout(480_000)
    const expected = await undisturbed()
    const household = await startHousehold('one', testDatabases()[0]!)
    try {
      const { facts, kills, steps } = await walkWithKills(household, {
        between: (step) => (step % 3 === 0 ? 'server' : 'engine'),
        during,
      })
      expect(facts).to.deep.equal(expected)
      expect(kills).to.equal(steps + during.length)
    } finally {
      await household.stop()
    }
  })
})
