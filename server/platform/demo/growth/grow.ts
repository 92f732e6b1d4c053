import { addDays, compareDates, type LocalDate, startOfDayMs, toBrusselsDate, yearOf } from '#domain/shared/local-date'
import { Op } from 'sequelize'
import type { Database } from '../../db/database.ts'
import { timerModel } from '../../records/model.ts'
import type { Act, Scene, Stage } from './act.ts'
import { workday } from './calendar.ts'
import { Refused } from './caller.ts'
import type { Role } from './cast.ts'
import { idOf } from './dice.ts'
import { type Growth, type Step, writeGrowth } from './progress.ts'
import { seedHomes } from './town.ts'

export interface GrowthOptions {
  readonly database: Database
  readonly stage: Stage
  readonly cast: readonly Role[]
  /** where it is; its steps are those that were done */
  readonly growth: Growth
  /** how far the clock is from the machine's now */
  readonly offsetMs: () => number
  /** stops it between two acts */
  readonly signal?: AbortSignal
  /** hears of an act that could not be done */
  readonly onStuck?: (key: string, act: string, why: string) => void
}

/** Days that an act waits for its task before its case is left as it is. */
const patienceDays = 90

/**
 * Plays every case of the demonstration from its first day to the last, day by day: the people of the cast act through the API, and the terms of the law run out
 * in between. What was done is written down after each act.
 *
 * @returns where it stands: finished, unless it was stopped
 */
export const grow = async (options: GrowthOptions): Promise<Growth> => {
  const { database, stage, cast, signal } = options
  let growth = options.growth
  const keep = async (change: Partial<Growth>): Promise<void> => {
    growth = { ...growth, ...change, offsetMs: options.offsetMs() }
    await writeGrowth(database, growth)
  }
  await seedHomes(
    database,
    growth.seed,
    cast.map(({ home }) => home),
    yearOf(stage.today()),
  )
  // who was interrupted may have done the next act already: then it is refused
  let isFirstRound = Object.keys(growth.steps).length > 0
  for (;;) {
    const today = stage.today()
    const busy = cast.filter((role) => isDue(role, growth.steps[role.key], today))
    for (const role of busy) {
      if (signal?.aborted === true) return growth
      const step = await play(options, growth.seed, role, growth.steps[role.key], isFirstRound)
      if (step) await keep({ steps: { ...growth.steps, [role.key]: step } })
    }
    isFirstRound = false
    if (busy.length > 0) await stage.settle()
    if (compareDates(today, growth.lastDay) >= 0) break
    await stage.moveTo(await nextDay(database, cast, growth, today))
    if (signal?.aborted === true) return growth
    await keep({})
  }
  await keep({ finished: true })
  return growth
}

/** Day of the next act of a case; undefined when it has none. */
const nextOn = ({ script, startsOn }: Role, step: Step | undefined): LocalDate | undefined => {
  const act = script.acts[step?.done ?? 0]
  if (!act || step?.stuck !== undefined) return undefined
  return step === undefined ? startsOn : workday(addDays(step.on, act.afterDays))
}

const isDue = (role: Role, step: Step | undefined, today: LocalDate): boolean => {
  const on = nextOn(role, step)
  return on !== undefined && compareDates(on, today) <= 0
}

/** @returns undefined when it waits */
const play = async (
  { stage, onStuck }: GrowthOptions,
  seed: string,
  role: Role,
  step: Step | undefined,
  mayBeDone: boolean,
): Promise<Step | undefined> => {
  const done = step?.done ?? 0
  const act = role.script.acts[done]
  if (!act) return undefined
  const today = stage.today()
  const stuck = (why: string): Step => {
    onStuck?.(role.key, act.name, why)
    return { done, on: today, stuck: why }
  }
  try {
    if ((await act.play(sceneOf(stage, seed, role, today))) === 'done') return { done: done + 1, on: today }
    return hasWaitedLong(act, step, today) ? stuck('nobody was asked') : undefined
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return mayBeDone ? { done: done + 1, on: today } : stuck(error.message)
  }
}

const hasWaitedLong = ({ afterDays }: Act, step: Step | undefined, today: LocalDate): boolean =>
  step !== undefined && compareDates(addDays(step.on, afterDays + patienceDays), today) < 0

const sceneOf = (stage: Stage, seed: string, { key, home, unitIds, caseId }: Role, today: LocalDate): Scene => ({
  stage,
  home,
  unitIds,
  caseId,
  today,
  id: (name) => idOf(seed, key, name),
  as: (desk) => stage.as(/^(wonen|inspectie|vlabel)-/.test(desk) ? desk : `${home.city.key}-${desk}`),
})

/** The next day on which somebody acts or a term has run out, but the last day at most. */
const nextDay = async (
  database: Database,
  cast: readonly Role[],
  { steps, lastDay }: Growth,
  today: LocalDate,
): Promise<LocalDate> => {
  const tomorrow = addDays(today, 1)
  const acts = cast.flatMap((role) => nextOn(role, steps[role.key]) ?? [])
  const timer = await timerDay(database)
  const days = [...acts, ...(timer === undefined ? [] : [timer])].map((day) => (day > tomorrow ? day : tomorrow))
  return days.reduce((first, day) => (day < first ? day : first), lastDay > tomorrow ? lastDay : tomorrow)
}

/** The day at nine o'clock of which the next timer of a case has gone off; what starts every night or week goes along with the days that there are. */
const timerDay = async (database: Database): Promise<LocalDate | undefined> => {
  const timer = await database
    .model(timerModel)
    .findOne({ where: { state: 'CREATED', processInstanceKey: { [Op.ne]: null } }, order: ['dueAt'] })
  if (!timer) return undefined
  const dueMs = Date.parse(timer.dueAt)
  const day = toBrusselsDate(dueMs)
  return dueMs <= startOfDayMs(day) + nineOClockMs ? day : addDays(day, 1)
}
export const nineOClockMs = 9 * 3_600_000
