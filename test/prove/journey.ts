import { isDeepStrictEqual } from 'node:util'
import { askAdvice } from '#contract/advice'
import { registerRequest } from '#contract/cases'
import { makeDecision, sendDecision } from '#contract/decisions'
import { startHearing } from '#contract/hearings'
import { signDocuments } from '#contract/signing'
import { isInstalled, start } from '#scripts/mariadb'
import type { Facts } from '../journeys/facts.ts'
import { type Interruption, undisturbed, walkWithKills } from '../journeys/kill-walk.ts'
import { testDatabases } from '../support/database.ts'
import { type Part, startHousehold } from '../support/processes.ts'

export const title =
  'the road from request to inventory with a kill -9 after every step and in requests: steps, kills survived'

const endpoints = [registerRequest, askAdvice, signDocuments, startHearing, makeDecision, sendDecision]

/** Every round kills other parts at other moments. */
const duringOf = (parts: readonly Part[], round: number): readonly Interruption[] =>
  endpoints.map((endpoint, index) => ({
    endpoint,
    part: parts[(index + round) % parts.length] ?? 'server',
    afterMs: ((index * 7 + round * 11) % 30) + 1,
  }))

interface Count {
  readonly steps: number
  readonly kills: number
}

const walk = async (
  kind: 'one' | 'three',
  on: ReturnType<typeof testDatabases>[number],
  round: number,
  expected: Facts,
): Promise<Count> => {
  const household = await startHousehold(kind, on)
  const { parts } = household
  try {
    const { facts, steps, kills } = await walkWithKills(household, {
      between: (step) => parts[(step + round) % parts.length] ?? 'server',
      during: duringOf(parts, round),
      onStep: (step, killed) => console.log(`  ${step.name}; ${killed} killed`),
    })
    if (!isDeepStrictEqual(facts, expected)) {
      throw new Error(`it ended differently: ${JSON.stringify({ facts, expected }, null, 1)}`)
    }
    return { steps, kills }
  } catch (error) {
    console.log(household.output())
    throw error
  } finally {
    await household.stop()
  }
}

export const run = async (): Promise<string> => {
  const mariadb =
    process.env['TEST_MARIADB_URL'] === undefined && isInstalled() ? await start() : { url: '', stop: async () => {} }
  if (mariadb.url !== '') process.env['TEST_MARIADB_URL'] = mariadb.url
  const expected = await undisturbed()
  const counts: Count[] = []
  try {
    for (const round of [0, 1, 2]) {
      for (const database of testDatabases()) {
        if (database.missing !== undefined) {
          console.log(`left out: ${database.name}, ${database.missing}`)
          continue
        }
        const kind = database.name === 'sqlite' ? 'one' : 'three'
        console.log(`round ${round + 1}, ${kind === 'one' ? 'one process' : 'three processes'} on ${database.name}`)
        counts.push(await walk(kind, database, round, expected))
      }
    }
  } finally {
    await mariadb.stop()
  }
  const sum = (pick: (count: Count) => number): number => counts.reduce((total, count) => total + pick(count), 0)
  return `journey: ${sum(({ steps }) => steps)} steps done, ${sum(({ kills }) => kills)} kills survived`
}
