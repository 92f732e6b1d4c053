import { status } from '@grpc/grpc-js'
import type { CreatedInstance, CreateInstanceInput, EngineCore } from '../processor/api.ts'
import { StatusError } from './errors.ts'

export interface InstanceResult extends CreatedInstance {
  readonly variables: string
}

interface Waiter {
  readonly answer: (variables: string) => void
  readonly fail: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** Callers of CreateProcessInstanceWithResult that wait for the end of their instance (C5). */
export class ResultWaiters {
  readonly #core: EngineCore
  readonly #waiting = new Map<string, Waiter>()
  readonly #unsubscribe: () => void
  #isStopped = false

  constructor(core: EngineCore) {
    this.#core = core
    this.#unsubscribe = core.onInstanceCompleted((key, variables) => this.#take(key)?.answer(variables))
  }

  /**
   * Creates an instance and waits until it has completed. A cancelled instance is never answered.
   *
   * @throws Rejection
   * @throws StatusError DEADLINE_EXCEEDED after `timeoutMs`; the instance goes on
   */
  async create(input: CreateInstanceInput, timeoutMs: number): Promise<InstanceResult> {
    const created = await this.#core.execute('createInstance', { ...input, awaitResult: true })
    if (this.#isStopped) throw stopping()
    const key = created.processInstanceKey
    const variables = await new Promise<string>((answer, fail) => {
      const text = `Time out between gateway and broker: Request timed out after PT${timeoutMs / 1000}S`
      const timer = setTimeout(() => this.#take(key)?.fail(new StatusError(status.DEADLINE_EXCEEDED, text)), timeoutMs)
      this.#waiting.set(key, { answer, fail, timer })
    })
    return { ...created, variables }
  }

  stop(): void {
    this.#isStopped = true
    this.#unsubscribe()
    for (const key of this.#waiting.keys()) {
      this.#take(key)?.fail(stopping())
    }
  }

  #take(key: string): Waiter | undefined {
    const waiter = this.#waiting.get(key)
    this.#waiting.delete(key)
    clearTimeout(waiter?.timer)
    return waiter
  }
}

const stopping = (): StatusError => new StatusError(status.UNAVAILABLE, 'the engine stops')
