import { expect } from 'chai'
import { connect } from '#server/platform/db/connect'
import { type Database, NoTransactionError } from '#server/platform/db/database'
import type { Command } from '#server/platform/outbox/command'
import { outboxModel } from '#server/platform/outbox/model'
import { discardParked, listParked, retryParked } from '#server/platform/outbox/parked'
import { variableModel } from '#server/platform/records/model'
import { createOutboxSender, type OutboxSender } from '#server/platform/outbox/sender'
import { describeOnDatabases, type OpenDatabase } from '#test/support/database'
import { eventually } from '#test/support/eventually'
import { aJob, aTask, failure, FakeEngine, ids, type Kit, kitOf } from '../kit.ts'

const message = (name: string): Command => ({
  kind: 'publish-message',
  name,
  correlationKey: ids.case,
  variables: { n: name },
  timeToLiveMs: 3_600_000,
})

describeOnDatabases('outbox', (open) => {
  let database: Awaited<ReturnType<OpenDatabase>>
  let kit: Kit
  let engine: FakeEngine
  let nowMs: number
  let sender: OutboxSender
  const trouble: string[] = []
  const senderOn = (on: Database, commands = engine): OutboxSender =>
    createOutboxSender({
      database: on,
      outbox: kit.outbox,
      commands,
      now: () => nowMs,
      pollMs: 60_000,
      onTrouble: ({ outcome }) => trouble.push(outcome.kind),
    })
  const enqueue = (command: Command, caseKey: string = ids.case): Promise<string> =>
    kit.database.transaction(() => kit.outbox.enqueue(command, caseKey))
  const rows = async () => (await database.model(outboxModel).findAll({ order: ['position'] })).map((row) => row.status)

  beforeEach(async () => {
    nowMs = Date.UTC(2026, 0, 5, 9)
    database = await open()
    kit = kitOf(database)
    engine = new FakeEngine()
    sender = senderOn(database)
    trouble.length = 0
  })
  afterEach(() => sender.stop())

  it('takes commands in a transaction only, and messages that live a minute or more', async () => {
    expect(await failure(kit.outbox.enqueue(message('a'), ids.case))).to.be.instanceOf(NoTransactionError)
    const short = enqueue({ ...message('a'), timeToLiveMs: 59_999 } as Command)
    expect(await failure(short)).to.be.instanceOf(RangeError)
    expect(await rows()).to.deep.equal([])
  })

  it('sends at once after the commit, in order per case, each once', async () => {
    sender.start()
    const arrived = new Promise<void>((resolve) => {
      engine.beforeAnswer = async () => {
        if (engine.told.length === 2) resolve()
      }
    })
    const id = await kit.database.transaction(async () => {
      const first = await kit.outbox.enqueue(message('a'), ids.case)
      await kit.outbox.enqueue({ kind: 'complete-job', jobKey: '11', variables: { ok: true } }, ids.case)
      await kit.outbox.enqueue(message('c'), ids.case)
      expect(engine.told).to.deep.equal([])
      return first
    })
    await arrived
    await sender.flush()
    expect(engine.told.map((command) => Reflect.get(command, 'name' in command ? 'name' : 'jobKey'))).to.deep.equal([
      'a',
      '11',
      'c',
    ])
    expect(engine.messageIds[0]).to.equal(id)
    await sender.stop()
    expect(await rows()).to.deep.equal(['DONE', 'DONE', 'DONE'])
  })

  it('sends nothing of a transaction that failed', async () => {
    await failure(
      kit.database.transaction(async () => {
        await kit.outbox.enqueue(message('a'), ids.case)
        throw new Error('no')
      }),
    )
    await sender.flush()
    expect(engine.told).to.deep.equal([])
  })

  for (const refusal of [
    'UNAVAILABLE',
    'RESOURCE_EXHAUSTED',
    'DEADLINE_EXCEEDED',
    'UNKNOWN',
    'FAILED_PRECONDITION',
    'CRASH',
  ] as const) {
    it(`asks again after ${refusal}, later and later, and holds back what follows in the case only`, async () => {
      await enqueue(message('a'))
      await enqueue(message('b'))
      await enqueue(message('other'), ids.otherCase)
      engine.refuseOnce.set('a', refusal)
      const names = () => engine.told.map((command) => ('name' in command ? command.name : ''))
      await sender.flush()
      expect(names()).to.deep.equal(['other'])
      nowMs += 350
      await sender.flush()
      expect(names()).to.deep.equal(['other'])
      nowMs += 300
      await sender.flush()
      expect(names()).to.deep.equal(['other', 'a', 'b'])
      expect(trouble).to.deep.equal(['again'])
    })
  }

  it('takes NOT_FOUND on a job whose task is closed here, and a message that is known, for success', async () => {
    await kit.tasks.upsertFromJob(aTask(), aJob('11'))
    await kit.database.transaction(() => kit.tasks.closeInTransaction({ caseId: ids.case }, { by: ids.anna }))
    await enqueue(message('a'), ids.otherCase)
    engine.refusals.push('NOT_FOUND')
    await sender.flush()
    engine.refusals.push('ALREADY_EXISTS')
    await enqueue(message('b'), 'third')
    await sender.flush()
    expect(await rows()).to.deep.equal(['DONE', 'DONE', 'DONE'])
    expect(trouble).to.deep.equal([])
  })

  it('parks what can never succeed; a person sends it again or gives it up', async () => {
    engine.refusals.push('INVALID_ARGUMENT', 'NOT_FOUND')
    const poison = await enqueue(message('poison'))
    const gone = await enqueue({ kind: 'complete-job', jobKey: '404', variables: {} }, ids.otherCase)
    await enqueue(message('after'))
    await sender.flush()
    expect(await rows()).to.deep.equal(['PARKED', 'PARKED', 'PENDING'])
    expect((await listParked(database)).map(({ id, lastError }) => [id, lastError])).to.deep.equal([
      [poison, 'INVALID_ARGUMENT: scripted'],
      [gone, 'NOT_FOUND: scripted'],
    ])
    expect(await discardParked(database, gone)).to.equal(true)
    expect(await discardParked(database, gone)).to.equal(false)
    expect(await retryParked(database, poison)).to.equal(true)
    await sender.flush()
    expect(await rows()).to.deep.equal(['DONE', 'DISCARDED', 'DONE'])
  })

  describe('of what a person asked of an instance', () => {
    const add = (terminate: readonly string[] = []): Command => ({
      kind: 'modify-instance',
      processInstanceKey: '1',
      activate: [{ elementId: 'wait', ancestorKey: null, variables: { mendOperation: ids.anna } }],
      terminate,
    })
    const again = async (): Promise<void> => {
      nowMs += 60_000
      await sender.flush()
    }

    it('a refusal is final and holds up nothing', async () => {
      engine.refusals.push('INVALID_ARGUMENT', 'NOT_FOUND')
      await enqueue(add(), 'mend:case')
      await enqueue({ kind: 'cancel-instance', processInstanceKey: '1' }, 'mend:case')
      await enqueue({ kind: 'set-variables', elementInstanceKey: '1', variables: { days: 1 } }, 'mend:case')
      await sender.flush()
      expect(await rows()).to.deep.equal(['REFUSED', 'REFUSED', 'DONE'])
    })

    it('what may have arrived before and is no more there was done', async () => {
      engine.refusals.push('DEADLINE_EXCEEDED', 'NOT_FOUND')
      await enqueue({ kind: 'cancel-instance', processInstanceKey: '1' })
      await sender.flush()
      await again()
      expect(await rows()).to.deep.equal(['DONE'])
    })

    it('an element is not begun twice when the connection was lost', async () => {
      engine.refusals.push('UNAVAILABLE')
      await enqueue(add())
      await sender.flush()
      await again()
      expect(await rows()).to.deep.equal(['REFUSED'])
      expect(engine.told).to.deep.equal([])
    })

    it('an element whose mark the record stream shows was begun', async () => {
      engine.refusals.push('UNAVAILABLE')
      await enqueue(add(['7']))
      await sender.flush()
      const mark = { scopeKey: '8', name: 'mendOperation', processInstanceKey: '1', position: '1' }
      await database.model(variableModel).create({ ...mark, value: JSON.stringify(ids.anna) })
      await again()
      expect(await rows()).to.deep.equal(['DONE'])
      expect(engine.told).to.deep.equal([])
    })

    it('a move is sent again: the engine refuses to end twice what it ends', async () => {
      engine.refusals.push('UNAVAILABLE')
      await enqueue(add(['7']))
      await sender.flush()
      await again()
      expect(await rows()).to.deep.equal(['DONE'])
      expect(engine.told).to.have.length(1)
    })
  })

  it('sends each command once with three senders on two connections', async function () {
    this.timeout(60_000)
    for (let n = 0; n < 40; n += 1) await enqueue(message(String(n)), `case-${n % 5}`)
    const second = await connect(database.url)
    const senders = [sender, senderOn(second), senderOn(second)]
    engine.beforeAnswer = () => new Promise((resolve) => setImmediate(resolve))
    while ((await rows()).includes('PENDING')) await Promise.all(senders.map((one) => one.flush()))
    const names = engine.told.map((command) => ('name' in command ? Number(command.name) : -1))
    expect(names.toSorted((a, b) => a - b)).to.deep.equal(Array.from({ length: 40 }, (_, n) => n))
    for (let one = 0; one < 5; one += 1) {
      const ofCase = names.filter((name) => name % 5 === one)
      expect(ofCase).to.deep.equal(ofCase.toSorted((a, b) => a - b))
    }
    await second.close()
  })

  it('takes over the row of a sender that died, when its lease is over', async () => {
    await enqueue(message('a'))
    const leaseUntil = new Date(nowMs + 30_000).toISOString()
    await database.model(outboxModel).update({ leaseOwner: ids.anna, leaseUntil }, { where: {} })
    await sender.flush()
    expect(engine.told).to.deep.equal([])
    nowMs += 30_001
    await sender.flush()
    expect(engine.told).to.have.length(1)
  })

  it('that is alone does not wait for the lease of the one that died before it', async () => {
    await enqueue(message('a'))
    const leaseUntil = new Date(nowMs + 30_000).toISOString()
    await database.model(outboxModel).update({ leaseOwner: ids.anna, leaseUntil }, { where: {} })
    const alone = createOutboxSender({
      database,
      outbox: kit.outbox,
      commands: engine,
      now: () => nowMs,
      isAlone: true,
    })
    alone.start()
    await eventually('sent', () => Promise.resolve(engine.told[0]))
    await alone.stop()
  })
})
