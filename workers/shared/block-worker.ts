import { z } from 'zod'
import type { Block } from '#processes/blocks/jobs'
import { type BpmnFailure, type JobContext, type MakeWorker, worker } from '../define.ts'
import { PlainReason } from './plain-reason.ts'

/** What a block does for a case: refused with a sentence for managers, or done. */
export type Done<T extends object = object> = ({ readonly refused?: undefined } & T) | { readonly refused: string }

/**
 * A worker of a block: its headers come parsed, and a diagram that says them wrong gets an incident that names them.
 *
 * @param contract one of `processes/blocks/jobs.ts`
 */
export const blockWorker = <I extends z.ZodType, O extends z.ZodType, E extends string, H extends z.ZodObject, D>(
  contract: Block<I, O, E, H>,
  make: (
    deps: D,
  ) => (input: z.output<I>, headers: z.output<H>, context: JobContext) => Promise<z.input<O> | BpmnFailure<NoInfer<E>>>,
): MakeWorker<D> =>
  worker<I, O, E, D>(contract, (deps: D) => {
    const handle = make(deps)
    return (input, context) => handle(input, readHeaders(contract.headers, context), context)
  })

/** @throws PlainReason */
export const accepted = <T extends object>(done: Done<T>): T => {
  if (done.refused !== undefined) throw new PlainReason(done.refused)
  return done
}

const readHeaders = <H extends z.ZodObject>(headers: H, { headers: given, elementId }: JobContext): z.output<H> => {
  const parsed = headers.safeParse(given)
  if (parsed.success) return parsed.data
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
  throw new PlainReason(`Stap ${elementId}: wat er staat bij ${names.join(', ')} ontbreekt of klopt niet.`)
}
