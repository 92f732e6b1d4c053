import type { Config } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import type { Logger } from '../../logger.ts'
import { houseGrowth, type HouseGrowth } from './house.ts'
import { prepareGrowth } from './prepare.ts'
import type { ShiftedClock } from './shifted-clock.ts'

type Stop = () => Promise<void>

/** The demonstration of a house, while it grows. */
export interface Demo {
  readonly isGrowing: boolean
  /** brings the clock of the embedded engine to the day of the house, before anything moves */
  join(management: () => string): Promise<void>
  /** Plays in the background. @returns seconds that it took; undefined when it was stopped */
  play(
    place: Pick<Config, 'publicUrl' | 'realmName' | 'audience' | 'clientId'>,
    port: number,
  ): Promise<number | undefined>
  stop(): Promise<void>
  /** Starts something that may wait until all has grown. @returns ends it, or lets it never begin */
  afterwards(start: () => Stop): Stop
}

/** @returns undefined when nothing is to grow: it has grown, or the installation has cases of its own */
export const openDemo = async (database: Database, clock: ShiftedClock, logger: Logger): Promise<Demo | undefined> => {
  const growth = await prepareGrowth(database, clock)
  if (!growth) return undefined
  const waiting: (() => void)[] = []
  let house: HouseGrowth | undefined
  let isGrowing = true
  return {
    get isGrowing() {
      return isGrowing
    },
    join: async (management) => {
      house = houseGrowth({ database, clock, growth, logger, management })
      await house.join()
    },
    play: async (place, port) => {
      const began = performance.now()
      const isDone = (await house?.play(place, port)) === true
      if (!isDone) return undefined
      isGrowing = false
      for (const begin of waiting) begin()
      return (performance.now() - began) / 1000
    },
    stop: async () => house?.stop(),
    afterwards: (start) => {
      let stop: Stop | undefined
      let isEnded = false
      const begin = (): void => {
        if (!isEnded) stop = start()
      }
      if (isGrowing) waiting.push(begin)
      else begin()
      return async () => {
        isEnded = true
        await stop?.()
      }
    },
  }
}
