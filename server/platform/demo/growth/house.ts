import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type LocalDate, startOfDayMs } from '#domain/shared/local-date'
import type { Config } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import type { Logger } from '../../logger.ts'
import type { Stage } from './act.ts'
import { callers } from './caller.ts'
import { castOf } from './cast.ts'
import { grow, nineOClockMs } from './grow.ts'
import type { Growth } from './progress.ts'
import { whatIsOpen } from './quiet.ts'
import type { ShiftedClock } from './shifted-clock.ts'

export interface HouseGrowthOptions {
  readonly database: Database
  readonly clock: ShiftedClock
  readonly growth: Growth
  readonly logger: Logger
  /** address of the management of the embedded engine, whose clock can be moved */
  readonly management: () => string
}

/** The growth of the demonstration beside a house that works. */
export interface HouseGrowth {
  /** brings the clocks of house and engine together, before anything moves */
  readonly join: () => Promise<void>
  /** plays in the background; true when it is done and the clock is that of the machine, false when it was stopped or failed */
  readonly play: (
    place: Pick<Config, 'publicUrl' | 'realmName' | 'audience' | 'clientId'>,
    port: number,
  ) => Promise<boolean>
  readonly stop: () => Promise<void>
}

export const houseGrowth = (options: HouseGrowthOptions): HouseGrowth => {
  const { database, clock, growth, logger, management } = options
  const stopping = new AbortController()
  let playing: Promise<boolean> | undefined
  const setEngine = (): Promise<unknown> =>
    send(management, 'POST', { setTo: new Date(clock.now()).toISOString(), alone: true })
  const run = async (stage: Stage): Promise<boolean> => {
    const { finished } = await grow({
      database,
      stage,
      cast: castOf(growth.seed, growth.lastDay),
      growth,
      offsetMs: () => clock.offsetMs,
      signal: stopping.signal,
      onStuck: (key, act, why) => logger.warn({ key, act, why }, 'a case of the demonstration goes no further'),
    })
    if (!finished) return false
    clock.setOffset(0)
    await setEngine()
    await stage.settle()
    return true
  }
  return {
    join: async () => {
      const { now } = clockAnswer.parse(await send(management, 'GET'))
      // after a crash the engine may be a day further than what was written down
      if (Object.keys(growth.steps).length > 0 && now > clock.now()) clock.setOffset(now - Date.now())
      await setEngine()
    },
    play: (place, port) => {
      const as = callers({ ...place, database, origin: `http://127.0.0.1:${port}`, realm: place.realmName })
      const stage: Stage = {
        as,
        today: () => clock.today(),
        settle: () => settle(database, management, stopping.signal),
        moveTo: async (day) => {
          clock.setOffset(nineOClock(day) - Date.now())
          await setEngine()
          await settle(database, management, stopping.signal)
        },
      }
      playing = run(stage).catch((error: unknown) => {
        if (!stopping.signal.aborted) logger.error({ err: error }, 'the demonstration does not grow any more')
        return false
      })
      return playing
    },
    stop: async () => {
      stopping.abort()
      await playing
    },
  }
}

const nineOClock = (day: LocalDate): number => startOfDayMs(day) + nineOClockMs

const clockAnswer = z.object({ now: z.coerce.date().transform((date) => date.getTime()) })
const idleAnswer = z.object({
  position: z.number(),
  readers: z.array(z.object({ position: z.number() })),
})

const send = async (management: () => string, method: 'GET' | 'POST', body?: object): Promise<unknown> => {
  const response = await fetch(`${management()}/clock`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new Error(`the clock of the engine answers ${response.status}`)
  return response.json()
}

/** What hangs (a letter that is tried again) holds the demonstration up no longer than this. */
const patienceMs = 20_000

/** Waits until nothing moves: the engine is idle and has told all, the outbox is sent, every job is done, every user task is on the worklist. */
const settle = async (database: Database, management: () => string, signal: AbortSignal): Promise<void> => {
  const until = Date.now() + patienceMs
  for (let calm = 0; calm < 2 && !signal.aborted && Date.now() < until;) {
    const isQuiet = (await hasToldAll(management)) && (await whatIsOpen(database)) === undefined
    calm = isQuiet ? calm + 1 : 0
    if (calm < 2) await sleep(isQuiet ? 2 : 15)
  }
}

const hasToldAll = async (management: () => string): Promise<boolean> => {
  const response = await fetch(`${management()}/idle`, { signal: AbortSignal.timeout(30_000) })
  const { position, readers } = idleAnswer.parse(await response.json())
  return readers.every((reader) => reader.position >= position)
}
