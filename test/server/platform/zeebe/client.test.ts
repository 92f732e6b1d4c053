import { expect } from 'chai'
import { type Engine, MemoryStore, startEngine } from '#engine'
import { createOutboxSender } from '#server/platform/outbox/sender'
import { outboxModel } from '#server/platform/outbox/model'
import { connectZeebe, type ZeebeClient } from '#server/platform/zeebe/client'
import { EngineError } from '#server/platform/zeebe/commands'
import { describeOnDatabases } from '#test/support/database'
import { failure, ids, kitOf } from '../kit.ts'

const message = (messageId: string) => ({
  name: 'oo-started',
  correlationKey: ids.case,
  messageId,
  timeToLiveMs: 60_000,
  variables: { caseId: ids.case },
})

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await failure(work)
  return error instanceof EngineError ? error.code : String(error)
}

describe('zeebe client', function () {
  this.timeout(30_000)
  const store = new MemoryStore()
  let engine: Engine
  let client: ZeebeClient
  beforeEach(async () => {
    engine = await startEngine({ memory: store, port: 0 })
    client = connectZeebe({ address: engine.address, timeoutMs: 3000 })
  })
  afterEach(async () => {
    await client.close()
    await engine.stop()
  })

  it('publishes, and hears of a message that the engine knows', async () => {
    expect(client.connected).to.equal(undefined)
    await client.publishMessage(message('once'))
    expect(await codeOf(client.publishMessage(message('once')))).to.equal('ALREADY_EXISTS')
    expect(client.connected).to.equal(true)
  })

  it('hears of a job that is not there', async () => {
    expect(await codeOf(client.completeJob('2251799813999999', { ok: true }))).to.equal('NOT_FOUND')
  })

  it('finds an engine that comes back at the same address', async () => {
    const port = Number(engine.address.split(':').at(-1))
    await client.publishMessage(message('before'))
    await engine.stop()
    for (let attempt = 0; attempt < 4; attempt += 1) {
      expect(await codeOf(client.publishMessage(message('away')))).to.be.oneOf(['UNAVAILABLE', 'DEADLINE_EXCEEDED'])
    }
    expect(client.connected).to.equal(false)
    engine = await startEngine({ memory: store, port })
    let code = ''
    for (let attempt = 0; attempt < 20 && code !== 'resolved'; attempt += 1) {
      code = await codeOf(client.publishMessage(message('back')))
    }
    expect(code).to.equal('resolved')
  })
})

describeOnDatabases('outbox over gRPC', (open) => {
  it('brings a command to the engine once, also when it was sent before and the answer was lost', async function () {
    this.timeout(30_000)
    const engine = await startEngine({ memory: true, port: 0 })
    const client = connectZeebe({ address: engine.address })
    const { database, outbox } = kitOf(await open())
    const sender = createOutboxSender({ database, outbox, commands: client })
    const { messageId: _, ...command } = message('')
    await database.transaction(() => outbox.enqueue({ kind: 'publish-message', ...command }, ids.case))
    await sender.flush()
    await database.model(outboxModel).update({ status: 'PENDING' }, { where: {} })
    await sender.flush()
    expect(
      (await database.model(outboxModel).findAll()).map(({ status, attempts }) => [status, attempts]),
    ).to.deep.equal([['DONE', 2]])
    const published = engine.core.records
      .read(0, 100)
      .filter(({ valueType, intent }) => valueType === 'MESSAGE' && intent === 'PUBLISHED')
    expect(published).to.have.length(1)
    await sender.stop()
    await client.close()
    await engine.stop()
  })
})
