import { currentSubject, inCircumstances, isAccountedFor } from '../platform/audit/circumstances.ts'
import type { FeatureDeps } from './deps.ts'

/** The part of a worker that is looked at here. */
interface Work<C> {
  readonly contract: { readonly type: string }
  readonly handle: (input: unknown, context: C) => Promise<unknown>
}

/**
 * A worker whose effects carry its name in the audit. A job that left no entry of its own gets one: with the one before the engine hears
 * that it is done, so that a crash between the two repeats the job and not its silence.
 */
export const auditedWork =
  ({ audit }: Pick<FeatureDeps, 'audit'>) =>
  <C extends { readonly jobKey: string }, W extends Work<C>>(worker: W & Work<C>): W => ({
    ...worker,
    handle: (input: unknown, context: C) =>
      inCircumstances({ source: `worker ${worker.contract.type}`, traceId: null }, async () => {
        const result = await worker.handle(input, context)
        if (isAccountedFor()) return result
        await audit.record({
          userId: null,
          orgId: null,
          role: null,
          action: 'JOB_DONE',
          objectKind: 'job',
          objectId: context.jobKey,
          caseId: currentSubject().caseId,
          detail: { type: worker.contract.type },
        })
        return result
      }),
  })
