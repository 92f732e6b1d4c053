import { addDays, startOfDayMs } from '#domain/shared/local-date'
import { caseModel } from '../../case-file/model.ts'
import type { Database } from '../../db/database.ts'
import { recordPositionModel } from '../../records/model.ts'
import { castOf } from './cast.ts'
import { nineOClockMs } from './grow.ts'
import { type Growth, readGrowth, writeGrowth } from './progress.ts'
import type { ShiftedClock } from './shifted-clock.ts'

/** The demonstration that everybody sees. */
export const usualSeed = 'woonzaak'

/**
 * Says whether the demonstration grows, and sets the clock to the day where it is: some months back the first time, where it stopped after a crash. It never grows
 * in an installation that has cases of its own.
 */
export const prepareGrowth = async (database: Database, clock: ShiftedClock): Promise<Growth | undefined> => {
  const known = await readGrowth(database)
  if (known?.finished === true) return undefined
  if (known) {
    clock.setOffset(known.offsetMs)
    return known
  }
  if (await isUsed(database)) return undefined
  const lastDay = addDays(clock.today(), -1)
  const days = castOf(usualSeed, lastDay).map(({ startsOn }) => startsOn)
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest), lastDay)
  clock.setOffset(startOfDayMs(first) + nineOClockMs - Date.now())
  const growth: Growth = { seed: usualSeed, lastDay, offsetMs: clock.offsetMs, steps: {}, finished: false }
  await writeGrowth(database, growth)
  return growth
}

const isUsed = async (database: Database): Promise<boolean> =>
  (await database.model(caseModel).count()) > 0 || (await database.model(recordPositionModel).count()) > 0
