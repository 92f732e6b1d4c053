import { performance } from 'node:perf_hooks'
import { createContext, Script } from 'node:vm'

/** An evaluation wants more than it may have; it ends with an incident, never with a blocked engine. */
export class TooCostly extends Error {}

/** Default limit of one evaluation, in milliseconds: others wait that long at most. */
export const defaultLimitMs = 70

/** Items and characters that one evaluation may build in all, and at once. */
const mostBuilt = 10_000_000
const mostAtOnce = 4_194_304
/** Items of one list that an evaluation builds. */
const longestList = 1_000_000
/** How deep functions may call each other. */
const deepestCall = 200
/** Units of work between two looks at the clock. */
const creditPerLook = 4_000
/**
 * A busy machine is not the expression's fault: the limit is of the processor's time, and the clock decides only when
 * it has passed the limit this many times.
 */
const stretch = 25
/** Work that cannot be looked at meanwhile gets this much time when it is run once more. */
const secondChance = 5

interface Meter {
  readonly limitMs: number
  readonly startedAt: number
  built: number
  depth: number
  /** processor time at the first look, and how long the evaluation ran by then */
  base: { readonly cpuMs: number; readonly ranMs: number } | undefined
}

const boundless = Number.POSITIVE_INFINITY
let meter: Meter | undefined
let credit = boundless

/**
 * Runs one evaluation within its limits; inside another evaluation, within that one's.
 *
 * @throws TooCostly
 */
export const withinBudget = <T>(limitMs: number, work: () => T): T => {
  if (meter !== undefined) return work()
  meter = { limitMs, startedAt: performance.now(), built: 0, depth: 0, base: undefined }
  credit = creditPerLook
  try {
    return work()
  } finally {
    meter = undefined
    credit = boundless
  }
}

/** Counts work done; about 50 ns a unit. */
export const spend = (units: number): void => {
  credit -= units
  if (credit < 0) look()
}

/** Counts items or characters that are about to be built. */
export const build = (size: number): void => {
  if (meter === undefined) return
  meter.built += size
  if (meter.built > mostBuilt) throw new TooCostly(`it builds more than ${mostBuilt} items and characters`)
  if (size > mostAtOnce) throw new TooCostly(`it builds a text of more than ${mostAtOnce} characters`)
  spend(size / 16)
}

/** Counts an item that has been added to a list of by now that length. */
export const growList = (length: number): void => {
  if (length > longestList) throw new TooCostly(`it builds a list of more than ${longestList} items`)
  build(1)
}

/** As `build`, for a list; told before the list is made. */
export const buildList = (length: number): void => {
  if (length > longestList) throw new TooCostly(`it builds a list of more than ${longestList} items`)
  build(length + 2)
}

export const enterCall = (): void => {
  if (meter !== undefined && ++meter.depth > deepestCall)
    throw new TooCostly(`its functions call each other more than ${deepestCall} deep`)
}

export const leaveCall = (): void => {
  if (meter !== undefined) meter.depth--
}

/**
 * Runs work that cannot look at the clock itself, or not always, and interrupts it when the time is up.
 * Costs about 0.1 ms more.
 *
 * @param counts the work spends what it does, so that only its longest stretch need be interrupted
 * @throws TooCostly
 */
export const interruptible = <T>(work: () => T, counts: boolean): T => {
  const { limitMs, startedAt } = meter ?? { limitMs: defaultLimitMs, startedAt: performance.now() }
  const before = processorMs()
  let result: { readonly value: T } | undefined
  const run = (timeout: number): boolean =>
    finishes(() => {
      result = { value: work() }
    }, Math.ceil(timeout))
  const left = Math.max(1, limitMs - (performance.now() - startedAt))
  const longest = limitMs * secondChance
  // what hardly ran gets one more chance; it begins anew
  const done = counts ? run(longest) : run(left) || (processorMs() - before < left * 0.8 && run(longest))
  if (!done || result === undefined) throw new TooCostly(timeUp(limitMs))
  look()
  return result.value
}

let guard: { readonly script: Script; readonly context: ReturnType<typeof createContext> } | undefined

/** Node interrupts any script whose time is up; work called by it too. */
const finishes = (work: () => void, timeout: number): boolean => {
  guard ??= { script: new Script('work()'), context: createContext({ work: undefined }) }
  const { script, context } = guard
  context['work'] = work
  try {
    script.runInContext(context, { timeout })
    return true
  } catch (error) {
    // the error may belong to the script's own realm, where it is no instance of this one's Error
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return false
    throw error
  } finally {
    context['work'] = undefined
  }
}

const look = (): void => {
  if (meter === undefined) {
    credit = boundless
    return
  }
  credit = creditPerLook
  const ranMs = performance.now() - meter.startedAt
  meter.base ??= { cpuMs: processorMs(), ranMs }
  if (ranMs < meter.limitMs) return
  const usedMs = processorMs() - meter.base.cpuMs + meter.base.ranMs
  if (usedMs >= meter.limitMs || ranMs >= meter.limitMs * stretch) throw new TooCostly(timeUp(meter.limitMs))
}

const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const timeUp = (limitMs: number): string => `it takes longer than ${limitMs} ms`
