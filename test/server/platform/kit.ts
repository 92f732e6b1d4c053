import { createAudit } from '#server/platform/audit/audit'
import { createChanges } from '#server/platform/changes'
import type { Database } from '#server/platform/db/database'
import type { Command } from '#server/platform/outbox/command'
import { createOutbox } from '#server/platform/outbox/outbox'
import { EngineError, type EngineErrorCode, type ZeebeCommands } from '#server/platform/zeebe/commands'
import { createRecordIngest } from '#server/platform/records/ingest'
import { createTaskStore, type NewTask, type TaskJob } from '#server/platform/tasks/task-store'

/** The parts of the data side on one database. */
export const kitOf = (database: Database) => {
  const outbox = createOutbox(database)
  const changes = createChanges(database, { pollMs: 10 })
  const audit = createAudit(database)
  const tasks = createTaskStore({ database, outbox, changes, audit })
  return {
    database,
    outbox,
    changes,
    tasks,
    audit,
    records: createRecordIngest({ database, tasks, changes }),
  }
}
export type Kit = ReturnType<typeof kitOf>

export const ids = {
  case: '018f0000-0000-7000-8000-00000000000a',
  otherCase: '018f0000-0000-7000-8000-00000000000b',
  gent: '018f0000-0000-7000-8000-0000000000a1',
  agency: '018f0000-0000-7000-8000-0000000000a2',
  anna: '018f0000-0000-7000-8000-0000000000b1',
  bert: '018f0000-0000-7000-8000-0000000000b2',
} as const

export const aTask = (change: Partial<NewTask> = {}): NewTask => ({
  code: '2',
  title: 'Verwerk verzoek OO',
  caseId: ids.case,
  ownerOrgId: ids.gent,
  candidateRoles: ['LB_DB'],
  dueOn: '2026-02-01',
  ...change,
})

export const aJob = (jobKey = '2251799813685312'): TaskJob => ({
  jobKey,
  bpmnProcessId: 'oo',
  elementId: 'process-request',
  processInstanceKey: '2251799813685251',
  elementInstanceKey: '2251799813685310',
})

/** An engine that remembers what it was told; `refusals` scripts its next answers, `refuseOnce` that to one message. */
export class FakeEngine implements ZeebeCommands {
  readonly told: Command[] = []
  readonly messageIds: string[] = []
  readonly refusals: (EngineErrorCode | 'CRASH')[] = []
  readonly refuseOnce = new Map<string, EngineErrorCode | 'CRASH'>()
  beforeAnswer: () => Promise<void> = () => Promise.resolve()

  async completeJob(jobKey: string, variables: object): Promise<void> {
    await this.#answer({ kind: 'complete-job', jobKey, variables: { ...variables } })
  }

  async mend(command: Parameters<ZeebeCommands['mend']>[0]): Promise<void> {
    await this.#answer(command)
  }

  async deploy(): Promise<readonly []> {
    return Promise.resolve([])
  }

  async publishMessage({ messageId, ...message }: Parameters<ZeebeCommands['publishMessage']>[0]): Promise<void> {
    await this.#answer({ kind: 'publish-message', ...message })
    this.messageIds.push(messageId)
  }

  async #answer(command: Command): Promise<void> {
    await this.beforeAnswer()
    const name = 'name' in command ? command.name : ''
    const refusal = this.refuseOnce.get(name) ?? this.refusals.shift()
    this.refuseOnce.delete(name)
    if (refusal === 'CRASH') throw new Error('socket hang up')
    if (refusal) throw new EngineError(refusal, 'scripted')
    this.told.push(command)
  }
}

export const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'resolved',
    (error: unknown) => error,
  )
