import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint, Input, Output } from '#contract/endpoint'
import { type Call, Refused } from '#test/support/api'
import { type OpenDatabase, openSqlite } from '#test/support/database'
import type { Household, Part } from '#test/support/processes'
import { startWorld } from '#test/support/world'
import { type Facts, factsOf } from './facts.ts'
import { groundOf, todayAt } from './ground.ts'
import { type Ground, newWalk, road, type Step } from './road.ts'

/** Monday of the first whole week of next year, 10:00 in Brussels: kills let hours pass, and the road must not cross New Year. */
export const startingDay = (now = new Date()): string => {
  const first = new Date(Date.UTC(now.getUTCFullYear() + 1, 0, 8))
  first.setUTCDate(first.getUTCDate() - ((first.getUTCDay() + 6) % 7))
  return first.toISOString().slice(0, 10)
}

/** How the road ends when nobody disturbs it. */
export const undisturbed = async (): Promise<Facts> => {
  let database: Awaited<ReturnType<typeof openSqlite>> | undefined
  const open: OpenDatabase = async (options) => (database = await openSqlite(options))
  const world = await startWorld(open, { today: startingDay() })
  try {
    const walked = newWalk()
    for (const { walk } of road) await walk(groundOf(world), walked)
    await world.idle()
    return await factsOf(groundOf(world), world.database, walked)
  } finally {
    await world.close()
    await database?.drop()
  }
}

/** A kill while a request is under way: at the first call of this endpoint, so long after it was sent. */
export interface Interruption {
  readonly endpoint: Endpoint
  readonly part: Part
  readonly afterMs: number
}

export interface KillPlan {
  /** killed between step n and the next one */
  readonly between: (step: number) => Part
  readonly during: readonly Interruption[]
  readonly onStep?: (step: Step, killed: Part) => void
}

/** Walks the road with a kill -9 after every step and in some requests. @returns how it ended, and how many kills it took */
export const walkWithKills = async (
  household: Household,
  plan: KillPlan,
): Promise<{ readonly facts: Facts; readonly steps: number; readonly kills: number }> => {
  const interruptions = new Set(plan.during)
  const ground: Ground = {
    as: (username) => interrupted(household, household.as(username), interruptions),
    today: () => todayAt(household.origin),
    moveTo: (instant) => household.moveTo(instant),
  }
  await household.moveTo(`${startingDay()}T09:00:00.000Z`)
  const walked = newWalk()
  let kills = 0
  for (const [index, step] of road.entries()) {
    await step.walk(ground, walked)
    const part = plan.between(index)
    plan.onStep?.(step, part)
    await household.kill(part)
    await household.revive(part)
    await household.settle()
    kills += 1
  }
  if (interruptions.size > 0) throw new Error('some requests were never made')
  const facts = await factsOf(ground, household.database, walked)
  return { facts, steps: road.length, kills: kills + plan.during.length }
}

const interrupted =
  (household: Household, call: Call, interruptions: Set<Interruption>): Call =>
  async (endpoint, input) => {
    const found = [...interruptions].find((one) => sameEndpoint(one.endpoint, endpoint))
    if (!found) return call(endpoint, input)
    interruptions.delete(found)
    const first = call(endpoint, input).then(
      (value) => ({ value }),
      () => undefined,
    )
    await sleep(found.afterMs)
    await household.kill(found.part)
    const answer = await first
    await household.revive(found.part)
    await household.settle()
    return answer ? answer.value : again(call, endpoint, input)
  }

const sameEndpoint = (a: Endpoint, b: Endpoint): boolean => a.method === b.method && a.path === b.path

// Who got no answer tries again: a refusal that says it is too late means that the first time counted.
const again = async <E extends Endpoint>(call: Call, endpoint: E, input: Input<E>): Promise<Output<E>> => {
  try {
    return await call(endpoint, input)
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 409) return undefined as never
    throw error
  }
}
