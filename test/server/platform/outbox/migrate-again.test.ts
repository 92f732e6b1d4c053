import { expect } from 'chai'
import type { Command } from '#server/platform/outbox/command'
import { outboxModel } from '#server/platform/outbox/model'
import { createOutboxSender } from '#server/platform/outbox/sender'
import { processInstanceModel } from '#server/platform/records/model'
import { EngineError, type EngineErrorCode, type ZeebeCommands } from '#server/platform/zeebe/commands'
import { describeOnDatabases } from '#test/support/database'
import { ids, type Kit, kitOf } from '../kit.ts'

const command: Command = {
  kind: 'migrate-instance',
  processInstanceKey: '2251799813685251',
  targetDefinitionKey: '2251799813685300',
  mapping: [{ from: 'a', to: 'b' }],
}

describeOnDatabases('a migration that is sent again', (open) => {
  let kit: Kit
  let nowMs = 1_767_600_000_000
  beforeEach(async () => {
    kit = kitOf(await open())
    await kit.database.transaction(() => kit.outbox.enqueue(command, ids.case))
  })

  /** Answers in this order, then accepts. */
  const engineOf = (...answers: EngineErrorCode[]): ZeebeCommands => ({
    completeJob: () => Promise.resolve(),
    publishMessage: () => Promise.resolve(),
    deploy: () => Promise.resolve([]),
    mend: async () => {
      const code = answers.shift()
      if (code) throw new EngineError(code, 'refused')
    },
  })
  const send = async (commands: ZeebeCommands, times: number): Promise<void> => {
    const sender = createOutboxSender({ database: kit.database, outbox: kit.outbox, commands, now: () => nowMs })
    for (let time = 0; time < times; time += 1) {
      await sender.flush()
      nowMs += 60_000
    }
    await sender.stop()
  }
  const row = async () => (await kit.database.model(outboxModel).findOne({ rejectOnEmpty: true })).get()
  const runsOn = (definitionKey: string) =>
    kit.database.model(processInstanceModel).create({
      key: command.processInstanceKey,
      bpmnProcessId: 'oo',
      definitionKey,
      definitionVersion: 2,
      state: 'ACTIVE',
      startedAt: kit.database.now(),
      position: '1',
    })

  it('is done when the records show that the first one arrived', async () => {
    await runsOn(command.targetDefinitionKey)
    await send(engineOf('UNAVAILABLE', 'INVALID_ARGUMENT'), 2)
    expect(await row()).to.include({ status: 'DONE', attempts: 2 })
  })

  it('is asked again for as long as the records may lag, and refused after that', async () => {
    await runsOn('2251799813685299')
    const refusals = Array.from({ length: 4 }, () => 'INVALID_ARGUMENT' as const)
    await send(engineOf('UNAVAILABLE', ...refusals), 3)
    expect(await row()).to.include({ status: 'PENDING', attempts: 3 })
    await send(engineOf('INVALID_ARGUMENT', 'INVALID_ARGUMENT'), 2)
    expect((await row()).lastError).to.equal('INVALID_ARGUMENT: refused')
    expect((await row()).status).not.to.equal('PENDING')
  })

  it('is refused at once when it is the first', async () => {
    await send(engineOf('FAILED_PRECONDITION'), 1)
    expect((await row()).status).not.to.equal('PENDING')
  })
})
