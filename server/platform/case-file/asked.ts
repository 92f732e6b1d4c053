import { AsyncLocalStorage } from 'node:async_hooks'
import type { VisibleKind } from '#domain/access/can-see'

const asked = new AsyncLocalStorage<Set<VisibleKind>>()

/** Notes that the visibility rule was asked for this kind in the request that runs. */
export const noteAsked = (kind: VisibleKind): void => {
  asked.getStore()?.add(kind)
}

/** An endpoint answered with kinds of things for which its handler never asked who may see them. */
export class NeverAsked extends Error {
  override readonly name = 'NeverAsked'
  constructor(endpoint: string, kinds: readonly VisibleKind[]) {
    super(`${endpoint} shows ${kinds.join(', ')} and never asked the visibility rule for it: nothing was sent`)
  }
}

/**
 * Does the work of a handler and refuses its answer when it did not ask the visibility rule for each kind that its endpoint declares to show.
 *
 * @param shows what `access.shows` of the endpoint declares
 * @throws NeverAsked
 */
export const askingFor = async <T>(
  endpoint: string,
  shows: readonly VisibleKind[],
  work: () => Promise<T> | T,
): Promise<T> => {
  const kinds = new Set<VisibleKind>()
  const answer = await asked.run(kinds, async () => work())
  const missing = shows.filter((kind) => !kinds.has(kind))
  if (missing.length > 0) throw new NeverAsked(endpoint, missing)
  return answer
}
