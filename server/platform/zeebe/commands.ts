import type { MendCommand, Variables } from '../outbox/command.ts'
import type { Deployed } from './deploy.ts'
import type { Diagram } from './diagrams.ts'

/** What the application asks of the engine. Keys are strings: they do not fit in a number. */
export interface ZeebeCommands {
  /** What a person asks of a running instance. @throws EngineError */
  mend(command: MendCommand): Promise<void>
  /** Diagrams, tables and forms in one go: all of them or none. @throws EngineError */
  deploy(resources: readonly Diagram[]): Promise<readonly Deployed[]>
  /** @throws EngineError */
  completeJob(jobKey: string, variables: Variables): Promise<void>
  /** @throws EngineError; ALREADY_EXISTS when the engine knows `messageId` */
  publishMessage(message: {
    readonly name: string
    readonly correlationKey: string
    readonly messageId: string
    readonly timeToLiveMs: number
    readonly variables: Variables
  }): Promise<void>
}

export const engineErrorCodes = [
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'FAILED_PRECONDITION',
  'RESOURCE_EXHAUSTED',
  'UNAVAILABLE',
  'DEADLINE_EXCEEDED',
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
  'UNKNOWN',
] as const
export type EngineErrorCode = (typeof engineErrorCodes)[number]

/** The engine refused a command or could not be reached; `code` is the name of the gRPC status. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: EngineErrorCode
  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
