import { setTimeout as later } from 'node:timers/promises'

/**
 * Asks again until the answer is there: for what the engine and the workers do after a command was acknowledged.
 *
 * @param what said when it never comes
 * @param within milliseconds
 */
export const eventually = async <T>(what: string, ask: () => Promise<T | undefined>, within = 20_000): Promise<T> => {
  const end = Date.now() + within
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (error) {
      last = error
    }
    if (Date.now() > end) throw new Error(`did not come within ${within} ms: ${what}`, { cause: last })
    await later(40)
  }
}
