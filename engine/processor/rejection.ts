export type RejectionType =
  | 'NOT_FOUND'
  | 'INVALID_ARGUMENT'
  | 'ALREADY_EXISTS'
  | 'INVALID_STATE'
  | 'PROCESSING_ERROR'
  | 'RESOURCE_EXHAUSTED'

/** A command that the engine refuses; nothing of it has been stored (zeebe.md 5.17). */
export class Rejection extends Error {
  readonly type: RejectionType
  readonly reason: string
  /** the refused command's intent, e.g. `COMPLETE`; empty until the loop fills it in */
  readonly intent: string

  constructor(type: RejectionType, reason: string, intent = '') {
    super(`Command '${intent}' rejected with code '${type}': ${reason}`)
    this.name = 'Rejection'
    this.type = type
    this.reason = reason
    this.intent = intent
  }
}

/** The engine takes no commands any more. */
export class EngineStopping extends Error {
  constructor() {
    super('the engine is stopping')
    this.name = 'EngineStopping'
  }
}

/** Nothing is taken while the disk is full; what waits goes on when there is room again. */
export class OutOfSpace extends Rejection {
  constructor() {
    super('RESOURCE_EXHAUSTED', 'Cannot accept requests for partition 1. Broker is out of disk space')
  }
}

/** More commands come than can be worked off. */
export class Overloaded extends Rejection {
  constructor() {
    super('RESOURCE_EXHAUSTED', 'Reached maximum capacity of requests handled')
  }
}
