import { addDays, type LocalDate } from '#domain/shared/local-date'
import { workday } from './calendar.ts'
import { diceOf, idOf } from './dice.ts'
import { type Script, scripts } from './scripts.ts'
import { type Home, homeOf } from './town.ts'

/** One case of the demonstration. */
export interface Role {
  /** the same at every growth: `OO/advies gevraagd/1` */
  readonly key: string
  readonly script: Script
  readonly home: Home
  readonly unitIds: readonly string[]
  readonly caseId: string
  readonly startsOn: LocalDate
}

/** Months that the demonstration looks back. */
export const lookBackDays = 550

/**
 * Every case of the demonstration with the day on which it starts, such that it stands where its script ends on the last day.
 *
 * @param only a part of the scripts; default all
 */
export const castOf = (seed: string, lastDay: LocalDate, only: readonly Script[] = scripts): Role[] =>
  only
    .flatMap((script) => Array.from({ length: script.times }, (_, index) => ({ script, index })))
    .map(({ script, index }, number) => {
      const key = `${script.type}/${script.name}/${index + 1}`
      const home = homeOf(seed, number)
      const dice = diceOf(seed, key)
      return {
        key,
        script,
        home,
        unitIds: home.unitIds.slice(0, dice.between(1, 2)),
        caseId: idOf(seed, 'case', key),
        startsOn: startOf(script, lastDay, dice.between(0, 100)),
      }
    })

/** The latest start from which the last act and its rest are over on the last day; those that ended long ago lie further back. */
const startOf = ({ acts, restDays = 0 }: Script, lastDay: LocalDate, chance: number): LocalDate => {
  const total = acts.reduce((sum, { afterDays }) => sum + afterDays, 0)
  const room = Math.max(lookBackDays - total - restDays - 40, 0)
  const back = restDays >= 20 ? Math.floor((room * chance) / 100) : chance % 4
  const over = addDays(lastDay, -(restDays + back))
  let start = addDays(over, -total)
  while (lastActOn(acts, start) > over) start = addDays(start, -1)
  return workday(start) > over ? start : workday(start)
}

const lastActOn = (acts: Script['acts'], start: LocalDate): LocalDate =>
  acts.reduce((day, { afterDays }) => workday(addDays(day, afterDays)), workday(start))
