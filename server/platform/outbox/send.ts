import type { Database } from '../db/database.ts'
import { deployVersion } from '../process-models/deploy-version.ts'
import { taskModel } from '../tasks/model.ts'
import { EngineError, type EngineErrorCode, type ZeebeCommands } from '../zeebe/commands.ts'
import type { Command } from './command.ts'
import type { OutboxRow } from './model.ts'

/** What became of one attempt. */
export type Sent =
  | { readonly kind: 'done' }
  | { readonly kind: 'again'; readonly error: string }
  | { readonly kind: 'parked'; readonly error: string }

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
  try {
    await dispatch(database, commands, row.payload, row.id)
    return { kind: 'done' }
  } catch (cause) {
    const error = describe(cause)
    if (!(cause instanceof EngineError)) return { kind: 'again', error }
    if (await isDoneAlready(database, row.payload, cause.code)) return { kind: 'done' }
    const isFinal = final.has(cause.code) || (refusals.has(cause.code) && attempts >= maxRefusals)
    return { kind: isFinal ? 'parked' : 'again', error }
  }
}

const dispatch = (database: Database, commands: ZeebeCommands, command: Command, id: string): Promise<void> => {
  if (command.kind === 'deploy') return deployVersion(database, commands, command.versionId)
  if (command.kind === 'complete-job') return commands.completeJob(command.jobKey, command.variables)
  if (command.kind !== 'publish-message') return commands.mend(command)
  const { name, correlationKey, timeToLiveMs, variables } = command
  return commands.publishMessage({ name, correlationKey, timeToLiveMs, variables, messageId: id })
}

// The command may have reached the engine before the answer or this process was lost.
const isDoneAlready = async (database: Database, command: Command, code: EngineErrorCode): Promise<boolean> => {
  if (command.kind === 'publish-message') return code === 'ALREADY_EXISTS'
  if (code !== 'NOT_FOUND') return false
  if (command.kind === 'deploy') return false
  // what a person wanted to mend went on, or ended, before the command came
  return command.kind !== 'complete-job' || (await isClosedHere(database, command.jobKey))
}

const isClosedHere = async (database: Database, jobKey: string): Promise<boolean> =>
  (await database.model(taskModel).count({ where: { jobKey, open: false } })) > 0

const describe = (error: unknown): string => {
  if (error instanceof EngineError) return `${error.code}: ${error.message}`
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
