import { status, type ServiceError, Metadata } from '@grpc/grpc-js'
import { EngineStopping, Rejection, type RejectionType } from '../processor/api.ts'

/** An answer with a gRPC status of the gateway's own making. */
export class StatusError extends Error {
  readonly code: status

  constructor(code: status, message: string) {
    super(message)
    this.name = 'StatusError'
    this.code = code
  }
}

const codes: Readonly<Record<RejectionType, status>> = {
  NOT_FOUND: status.NOT_FOUND,
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  ALREADY_EXISTS: status.ALREADY_EXISTS,
  INVALID_STATE: status.FAILED_PRECONDITION,
  PROCESSING_ERROR: status.INTERNAL,
  RESOURCE_EXHAUSTED: status.RESOURCE_EXHAUSTED,
}

/** Requests that never become a command in Zeebe: their text has no prefix. */
const unmappable = /^(Invalid JSON value: |Property '\w+' is invalid: )/

/** Status code and text of a failed call, as Zeebe's gateway gives them (zeebe.md 5.17). */
export const toServiceError = (error: unknown): ServiceError => {
  const [code, details] = describe(error)
  return Object.assign(new Error(details), { code, details, metadata: new Metadata(), name: 'ServiceError' })
}

const describe = (error: unknown): readonly [code: status, details: string] => {
  if (error instanceof StatusError) return [error.code, error.message]
  if (error instanceof Rejection) {
    const isBare = unmappable.test(error.reason) || error.type === 'RESOURCE_EXHAUSTED'
    return [codes[error.type], isBare ? error.reason : error.message]
  }
  if (error instanceof EngineStopping) return [status.UNAVAILABLE, error.message]
  const text = error instanceof Error ? error.message : String(error)
  return [status.INTERNAL, `Unexpected error occurred during the request processing: ${text}`]
}
