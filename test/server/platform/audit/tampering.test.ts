import { expect } from 'chai'
import { createAudit } from '#server/platform/audit/audit'
import { describeOnDatabases } from '#test/support/database'
import { dice } from '../../../engine/random/dice.ts'
import { kinds, makeChain, tamper } from './tampering.ts'

describeOnDatabases('tampering with the audit', (open) => {
  for (const kind of kinds) {
    it(`is found each time, with a checkpoint kept outside: ${kind}`, async function () {
      this.timeout(60_000)
      const database = await open()
      const kept = await makeChain(database, 60)
      expect(await createAudit(database).verify(kept)).to.deep.include({ ok: true, count: 60 })
      const missed: string[] = []
      for (let seed = 0; seed < 12; seed += 1) {
        const rolls = dice(seed)
        const { what, found } = await tamper(database, kind, kept, (limit) => rolls.below(limit))
        if (found.ok) missed.push(what)
      }
      expect(missed).to.deep.equal([])
      // the test undid what it did: the chain stands again
      expect(await createAudit(database).verify(kept)).to.include({ ok: true })
    })
  }
})
