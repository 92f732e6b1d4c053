import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Clock, clockFrom } from '../clock.ts'

export interface EngineClock extends Clock {
  /**
   * Asks the engine for its time from now on, ten times a second; waits for the first answer.
   *
   * @param management gives the engine's management address, which may change
   * @returns ends the asking
   * @throws Error when the engine tells no time for a minute
   */
  follow(management: () => string): Promise<() => void>
}

const everyMs = 100
const patienceMs = 60_000
const answer = z.object({ now: z.coerce.date() })

/** The clock of the whole house in development: the engine's leads, so moving that one (`POST /clock`) moves all. */
export const createEngineClock = (): EngineClock => {
  const ahead = { ms: 0 }
  const look = async (management: string): Promise<void> => {
    const response = await fetch(`${management}/clock`, { signal: AbortSignal.timeout(2000) })
    const { now } = answer.parse(await response.json())
    ahead.ms = now.getTime() - Date.now()
  }
  return {
    ...clockFrom(() => Date.now() + ahead.ms),
    follow: async (management) => {
      await insist(() => look(management()))
      const timer = setInterval(() => void look(management()).catch(() => undefined), everyMs)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}

const insist = async (ask: () => Promise<void>): Promise<void> => {
  for (const end = Date.now() + patienceMs; ; await sleep(everyMs)) {
    try {
      await ask()
      return
    } catch (error) {
      if (Date.now() > end) throw new Error('the engine does not tell its time', { cause: error })
    }
  }
}
