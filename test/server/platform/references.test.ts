import { expect } from 'chai'
import { NoTransactionError } from '#server/platform/db/database'
import { nextReference } from '#server/platform/references'
import { describeOnDatabases } from '#test/support/database'
import { failure } from './kit.ts'

describeOnDatabases('references', (open) => {
  it('count per series and year from 1', async () => {
    const database = await open()
    const take = (series: 'OO' | 'WI', year: number) =>
      database.transaction(() => nextReference(database, series, year))
    expect(await take('OO', 2026)).to.equal('OO26-000001')
    expect(await take('OO', 2026)).to.equal('OO26-000002')
    expect(await take('OO', 2027)).to.equal('OO27-000001')
    expect(await take('WI', 2026)).to.equal('WI26-000001')
  })

  it('have no gaps and no doubles with 60 takers at once of which a third fails', async function () {
    this.timeout(60_000)
    const database = await open()
    const takers = Array.from({ length: 60 }, (_, n) =>
      database
        .transaction(async () => {
          const reference = await nextReference(database, 'OO', 2026)
          if (n % 3 === 0) throw new Error('no')
          return reference
        })
        .catch(() => undefined),
    )
    const taken = (await Promise.all(takers)).filter((reference) => reference !== undefined)
    expect(taken.toSorted()).to.deep.equal(
      Array.from({ length: 40 }, (_, n) => `OO26-${String(n + 1).padStart(6, '0')}`),
    )
  })

  it('are part of a transaction', async () => {
    const database = await open()
    expect(await failure(nextReference(database, 'OO', 2026))).to.be.instanceOf(NoTransactionError)
  })
})
