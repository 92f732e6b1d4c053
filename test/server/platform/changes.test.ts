import { expect } from 'chai'
import { type Change, createChanges } from '#server/platform/changes'
import { changeFeedModel } from '#server/platform/changes-model'
import { connect } from '#server/platform/db/connect'
import { NoTransactionError } from '#server/platform/db/database'
import { describeOnDatabases } from '#test/support/database'
import { failure, ids } from './kit.ts'

const change = { topic: 'case', subjectId: ids.case, orgId: null } as const

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}

describeOnDatabases('changes', (open) => {
  it('reach listeners after the commit, each once per transaction', async () => {
    const database = await open()
    const changes = createChanges(database)
    const heard: Change[] = []
    const stop = changes.subscribe((one) => heard.push(one))
    await database.transaction(async () => {
      await changes.publish(change)
      await changes.publish(change)
      await changes.publish({ topic: 'worklist', subjectId: null, orgId: ids.gent, shield: 'WI' })
      expect(heard).to.deep.equal([])
    })
    expect(heard.map(({ topic, shield }) => [topic, shield])).to.deep.equal([
      ['case', 'NONE'],
      ['worklist', 'WI'],
    ])
    stop()
    await database.transaction(() => changes.publish(change))
    expect(heard).to.have.length(2)
  })

  it('are not told of a transaction that failed, and not taken outside one', async () => {
    const database = await open()
    const changes = createChanges(database)
    let heard = 0
    changes.subscribe(() => {
      heard += 1
    })
    expect(await failure(changes.publish(change))).to.be.instanceOf(NoTransactionError)
    await failure(
      database.transaction(async () => {
        await changes.publish(change)
        throw new Error('no')
      }),
    )
    expect(heard).to.equal(0)
    expect(await changes.since(0)).to.deep.equal([])
  })

  it('of another process arrive by the poll, each once, and none from before the start', async function () {
    this.timeout(20_000)
    const database = await open()
    const second = await connect(database.url)
    const [here, there] = [createChanges(database, { pollMs: 5 }), createChanges(second, { pollMs: 5 })]
    await second.transaction(() => there.publish({ ...change, subjectId: 'old' }))
    await here.start()
    const heard: (string | null)[] = []
    here.subscribe(({ subjectId }) => heard.push(subjectId))
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => [
        database.transaction(() => here.publish({ ...change, subjectId: `here${n}` })),
        second.transaction(() => there.publish({ ...change, subjectId: `there${n}` })),
      ]).flat(),
    )
    await until(() => heard.length >= 20)
    await here.stop()
    expect(heard).to.have.length(20)
    expect(new Set(heard).size).to.equal(20)
    await second.close()
  })

  it('are given again from a position, and tell when they are no longer kept', async () => {
    let nowMs = Date.UTC(2026, 0, 5)
    const database = await open({ now: () => nowMs })
    const changes = createChanges(database)
    for (const subjectId of ['a', 'b', 'c']) await database.transaction(() => changes.publish({ ...change, subjectId }))
    const all = (await changes.since(0)) ?? []
    expect(all.map(({ subjectId }) => subjectId)).to.deep.equal(['a', 'b', 'c'])
    expect(await changes.since(all[1]?.position ?? 0)).to.deep.equal(all.slice(2))
    nowMs += 25 * 3_600_000
    await changes.start()
    await changes.stop()
    expect(await database.model(changeFeedModel).count()).to.equal(0)
    expect(await changes.since(1)).to.equal(undefined)
  })
})
