import type { LocalDate } from '#domain/shared/local-date'
import * as c from '../../db/columns.ts'
import type { Database } from '../../db/database.ts'
import { defineModel } from '../../db/model.ts'

/** How far a case has come. */
export interface Step {
  /** acts that are done */
  readonly done: number
  /** day of the last one */
  readonly on: LocalDate
  /** why it goes no further: somebody else was quicker, or a rule refused */
  readonly stuck?: string
}

/** The growth of the demonstration, one row; kept so that a start after a crash goes on where it was. */
export const demoGrowthModel = defineModel('demo_growth', {
  seed: c.primary(c.code(40)),
  /** day on which every case stands where its script ends */
  lastDay: c.localDate(),
  /** how far the clock of the house is from the machine's, while it grows */
  offsetMs: c.code(20),
  /** `Step` of each case by its key */
  steps: c.json<Readonly<Record<string, Step>>>(),
  finished: c.flag(),
})

export interface Growth {
  readonly seed: string
  readonly lastDay: LocalDate
  readonly offsetMs: number
  readonly steps: Readonly<Record<string, Step>>
  readonly finished: boolean
}

/** The growth that was begun; undefined when there was none. */
export const readGrowth = async (database: Database): Promise<Growth | undefined> => {
  const row = await database.model(demoGrowthModel).findOne()
  if (!row) return undefined
  const { seed, lastDay, offsetMs, steps, finished } = row
  return { seed, lastDay, offsetMs: Number(offsetMs), steps, finished }
}

export const writeGrowth = async (database: Database, { offsetMs, ...growth }: Growth): Promise<void> => {
  await database.model(demoGrowthModel).upsert({ ...growth, offsetMs: String(offsetMs) })
}
