import type { z } from 'zod'
import type { MessageContract } from '#processes/define'
import type { Variables } from '../platform/outbox/command.ts'
import type { FeatureDeps } from './deps.ts'

/** Long enough for an engine that is away for a week. */
const messageLifeMs = 7 * 86_400_000

/**
 * Tells the engine a message of a process, after the commit of the caller's transaction.
 *
 * @param what.key value that the message's `correlation` names
 * @param what.variables fit the payload of the contract
 * @throws ZodError when they do not
 */
export const publish = async <P extends z.ZodType>(
  { outbox }: Pick<FeatureDeps, 'outbox'>,
  { name, payload }: MessageContract<P>,
  what: { readonly caseId: string; readonly key: string; readonly variables: z.input<P> },
): Promise<void> => {
  const variables = payload.parse(what.variables) as Variables
  await outbox.enqueue(
    { kind: 'publish-message', name, correlationKey: what.key, variables, timeToLiveMs: messageLifeMs },
    what.caseId,
  )
}
