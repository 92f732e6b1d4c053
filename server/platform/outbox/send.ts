import type { Database } from '../db/database.ts'
import { deployVersion } from '../process-models/deploy-version.ts'
import { taskModel } from '../tasks/model.ts'
import { EngineError, type EngineErrorCode, type ZeebeCommands } from '../zeebe/commands.ts'
import { processInstanceModel } from '../records/model.ts'
import type { Command, MendCommand, MigrateInstance } from './command.ts'
import { isMarked } from './marked.ts'
import type { OutboxRow } from './model.ts'

/** What became of one attempt. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly error: string }
  | { readonly kind: 'parked'; readonly error: string }
  /** what a person asked of an instance: he hears of it, and nothing waits for it */
  | { readonly kind: 'refused'; readonly error: string }

/** Refusals that another attempt cannot change. */
const final: ReadonlySet<EngineErrorCode> = new Set(['INVALID_ARGUMENT', 'NOT_FOUND', 'ALREADY_EXISTS'])

/** A job with an incident is refused until someone resolves that: half a day of attempts, then a person must look. */
const maxRefusals = 1500
const refusals: ReadonlySet<EngineErrorCode> = new Set(['FAILED_PRECONDITION', 'PERMISSION_DENIED'])

/** Sends one command and judges the answer. An engine that is away or busy is asked again for ever. */
export const send = async (
  database: Database,
  commands: ZeebeCommands,
  row: OutboxRow,
  attempts: number,
): Promise<Sent> => {
  const command = row.payload
  if (isMend(command)) return sendMend(database, commands, command, attempts)
  try {
    await dispatch(database, commands, command, row.id)
    return { kind: 'done' }
  } catch (cause) {
    const error = describe(cause)
    if (!(cause instanceof EngineError)) return { kind: 'again', error }
    if (await isDoneAlready(database, command, cause.code)) return { kind: 'done' }
    const isFinal = final.has(cause.code) || (refusals.has(cause.code) && attempts >= maxRefusals)
    return { kind: isFinal ? 'parked' : 'again', error }
  }
}

type Told = Exclude<Command, MendCommand>

const isMend = (command: Command): command is MendCommand =>
  command.kind !== 'complete-job' && command.kind !== 'publish-message' && command.kind !== 'deploy'

/** Answers after which a command may yet have been done, or may be done by another attempt. */
const unsure: ReadonlySet<EngineErrorCode> = new Set([
  'UNAVAILABLE',
  'DEADLINE_EXCEEDED',
  'RESOURCE_EXHAUSTED',
  'UNKNOWN',
])

/** Sends what a person asked of an instance. A refusal is final: he looks, and asks again or otherwise. */
const sendMend = async (
  database: Database,
  commands: ZeebeCommands,
  command: MendCommand,
  attempts: number,
): Promise<Sent> => {
  // the attempt before may have reached the engine
  const isAgain = attempts > 1
  const settled = isAgain ? await settledBefore(database, command) : undefined
  if (settled) return settled
  try {
    await commands.mend(command)
    return { kind: 'done' }
  } catch (cause) {
    const error = describe(cause)
    if (!(cause instanceof EngineError) || unsure.has(cause.code)) return { kind: 'again', error }
    if (command.kind === 'migrate-instance' && isAgain) return migratedBefore(database, command, attempts, error)
    return isAgain && cause.code === 'NOT_FOUND' ? { kind: 'done' } : { kind: 'refused', error }
  }
}

/** What was migrated is refused when its steps are looked for under their old ids; the records tell it from a real refusal, a moment later. */
const migratedBefore = async (
  database: Database,
  { processInstanceKey, targetDefinitionKey }: MigrateInstance,
  attempts: number,
  error: string,
): Promise<Sent> => {
  const instance = await database.model(processInstanceModel).findByPk(processInstanceKey)
  if (instance?.definitionKey === targetDefinitionKey) return { kind: 'done' }
  return { kind: attempts < attemptsUntilShown ? 'again' : 'refused', error }
}

const attemptsUntilShown = 5

const settledBefore = async (database: Database, command: MendCommand): Promise<Sent | undefined> => {
  if (command.kind !== 'modify-instance') return undefined
  if (await isMarked(database, command)) return { kind: 'done' }
  // an end that was already made is refused by the engine; a begin alone would be made twice
  return command.terminate.length === 0 ? { kind: 'refused', error: notKnown } : undefined
}

const notKnown = 'UNKNOWN: the connection was lost while it was sent, and the record stream does not show it'

const dispatch = (database: Database, commands: ZeebeCommands, command: Told, id: string): Promise<void> => {
  if (command.kind === 'deploy') return deployVersion(database, commands, command.versionId)
  if (command.kind === 'complete-job') return commands.completeJob(command.jobKey, command.variables)
  const { name, correlationKey, timeToLiveMs, variables } = command
  return commands.publishMessage({ name, correlationKey, timeToLiveMs, variables, messageId: id })
}

// The command may have reached the engine before the answer or this process was lost.
const isDoneAlready = async (database: Database, command: Told, code: EngineErrorCode): Promise<boolean> => {
  if (command.kind === 'publish-message') return code === 'ALREADY_EXISTS'
  if (command.kind === 'deploy') return false
  return code === 'NOT_FOUND' && (await isClosedHere(database, command.jobKey))
}

const isClosedHere = async (database: Database, jobKey: string): Promise<boolean> =>
  (await database.model(taskModel).count({ where: { jobKey, open: false } })) > 0

const describe = (error: unknown): string => {
  if (error instanceof EngineError) return `${error.code}: ${error.message}`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
