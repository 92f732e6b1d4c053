import type { z } from 'zod'
import type { JobContract } from '#processes/define'

/** What a handler knows about its job: enough to do its effect once, nothing of the engine. */
export interface JobContext {
  /** key of the job: the idempotency key of every effect */
  readonly jobKey: string
  readonly processInstanceKey: string
  readonly elementId: string
  readonly headers: Readonly<Record<string, string>>
}

/** A refusal that the diagram catches; made by `fail`. */
export interface BpmnFailure<E extends string> {
  readonly bpmnError: E
  readonly message: string
}

/** `return fail('STRICTER_THAN_BASIS', 'reason')`: throws the BPMN error of the contract in the engine. */
export const fail = <const E extends string>(bpmnError: E, message = ''): BpmnFailure<E> => ({ bpmnError, message })

export type Handler<I, O, E extends string> = (input: I, context: JobContext) => Promise<O | BpmnFailure<E>>

/** A job type with the handler that does it; handlers may run twice for one job and must then change nothing. */
export interface Worker {
  readonly contract: JobContract
  readonly handle: (input: unknown, context: JobContext) => Promise<unknown>
}

/**
 * Ties a handler to its contract: wrong results and undeclared error codes do not compile.
 *
 * @param contract entry of a `processes/<process>/contract.ts`
 * @param make builds the handler from the dependencies that `main.ts` passes
 */
export const worker = <I extends z.ZodType, O extends z.ZodType, E extends string, D>(
  contract: JobContract<I, O, E>,
  make: (deps: D) => Handler<z.output<I>, z.input<O>, NoInfer<E>>,
): MakeWorker<D> =>
  Object.assign(
    (deps: D): Worker => {
      const handler = make(deps)
      return { contract, handle: async (input, context) => handler(contract.input.parse(input), context) }
    },
    { contract },
  )

/** A worker that still waits for its dependencies; what it will do can be read from its contract. */
export interface MakeWorker<D> {
  (deps: D): Worker
  readonly contract: JobContract
}

export type WorkerList = Readonly<Record<string, MakeWorker<never>>>

/** All that the handlers of a list ask for together: what `main.ts` has to pass. */
export type DepsOf<L extends WorkerList> = L[keyof L] extends (deps: infer D) => Worker ? D : never

/**
 * The workers of a list, each given its dependencies.
 *
 * @param list made by `worker`, as in the generated `workers/index.ts`
 */
export const makeWorkers = <L extends WorkerList>(list: L, deps: DepsOf<L>): Worker[] =>
  Object.values(list).map((make) => make(deps as never))
