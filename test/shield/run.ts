import type { TestDatabase } from '../support/database.ts'
import { askFrom, type Known, randomFrom } from './asks.ts'
import { type Answer, differenceOf, readAnswer } from './compare.ts'
import { fillJudicial, type Hidden, nothingHidden } from './judicial-files.ts'
import { sameDistribution } from './kolmogorov.ts'
import { type Ground, layGround, type Profile } from './original.ts'
import { actsOf, makeTask } from './public-acts.ts'
import { heard, type Listener, listenTo } from './streams.ts'
import { type Ask, startTwin, type Twin } from './twins.ts'
import { placesOf } from './places.ts'

export interface Size {
  readonly stages: 'first' | 'all'
  /** a multiple of four */
  readonly judicialFiles: number
  readonly requestsPerProfile: number
  /** reads of a hidden id, and as many of an unknown one */
  readonly timedReads: number
}

export interface Outcome {
  readonly pairs: number
  readonly differences: readonly string[]
  readonly profiles: number
  /** undefined when nothing was timed */
  readonly p: number | undefined
}

/**
 * Two installations from one original; one gets judicial files between everything that happens in both. Whoever is not of the inspectorate asks both
 * the same and must get the same.
 */
export const compareTwins = async (on: TestDatabase, size: Size): Promise<Outcome> => {
  const ground = await layGround(on, size.stages)
  const [bare, laden] = [await startTwin(ground, on), await startTwin(ground, on)]
  try {
    return await compare({ ground, bare, laden }, size)
  } finally {
    await bare.close()
    await laden.close()
    await ground.close()
  }
}

interface Pair {
  readonly ground: Ground
  readonly bare: Twin
  readonly laden: Twin
}

const compare = async (pair: Pair, size: Size): Promise<Outcome> => {
  const { ground, laden } = pair
  const tally = { pairs: 0, differences: new Array<string>() }
  const hidden = nothingHidden()
  const places = await placesOf(ground)
  const inspector = ofRole(ground.inspectors, 'WI_WI')
  const watchers = ['LB_DB', 'LB_WC', 'WK_DB', 'WK_IB', 'VB_LZ'].map((role) => ofRole(ground.profiles, role))
  const streams = await Promise.all(watchers.map((who) => bothListen(pair, who)))
  for (const round of [0, 1, 2, 3]) {
    const numbers = Array.from(
      { length: size.judicialFiles / 4 },
      (_, index) => round * (size.judicialFiles / 4) + index,
    )
    const people = { inspector, controller: ground.controller }
    await fillJudicial(laden, people, places.known.properties, numbers, hidden)
    for (const act of actsOf(ground, places, round)) await ask(pair, act.who, act.ask(new Map()), tally)
    await makeTask(pair.bare, ground.gentId, places, round)
    await makeTask(laden, ground.gentId, places, round)
  }
  for (const profile of ground.profiles) {
    await tryEverything(pair, profile, { known: places.known, hidden, requests: size.requestsPerProfile, tally })
  }
  await compareStreams(pair, watchers, streams, tally)
  const p = size.timedReads === 0 ? undefined : await timing(pair, hidden, size.timedReads)
  return { ...tally, profiles: ground.profiles.length, p }
}

const ofRole = (profiles: readonly Profile[], role: string): Profile => {
  const found = profiles.find((profile) => profile.role === role)
  if (!found) throw new Error(`nobody is ${role}`)
  return found
}

interface Tally {
  pairs: number
  readonly differences: string[]
}

const ask = async (
  { ground, bare, laden }: Pair,
  who: Profile,
  asked: Ask,
  tally: Tally,
  ofLaden: Ask = asked,
): Promise<readonly [Answer, Answer]> => {
  const left = await readAnswer(bare, await bare.send(who, asked), ground.knownIds)
  const right = await readAnswer(laden, await laden.send(who, ofLaden), ground.knownIds)
  tally.pairs += 1
  const difference = differenceOf(left, right)
  if (difference !== undefined) tally.differences.push(`${who.role} ${asked.method} ${asked.path}: ${difference}`)
  return [left, right]
}

const tryEverything = async (
  pair: Pair,
  profile: Profile,
  {
    known,
    hidden,
    requests,
    tally,
  }: { readonly known: Known; readonly hidden: Hidden; readonly requests: number; readonly tally: Tally },
): Promise<void> => {
  const random = randomFrom(pair.ground.profiles.indexOf(profile) + 1)
  const until = tally.pairs + requests
  for (const word of hidden.names.slice(0, 2)) {
    await ask(pair, profile, { method: 'GET', path: `/api/cases?search=${word}` }, tally)
  }
  while (tally.pairs < until) {
    const asked = askFrom(random, known, hidden)
    let [left, right] = await ask(pair, profile, asked, tally)
    // a list is read to its end, at most three pages more
    for (let page = 0; page < 3 && tally.pairs < until; page += 1) {
      if (left.next === undefined || right.next === undefined) break
      ;[left, right] = await ask(pair, profile, withCursor(asked, left.next), tally, withCursor(asked, right.next))
    }
  }
}

const withCursor = (asked: Ask, cursor: string): Ask => ({
  ...asked,
  path: `${asked.path}${asked.path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`,
})

const bothListen = async (
  { bare, laden }: Pair,
  who: Profile,
  from?: string,
): Promise<readonly [Listener, Listener]> => [await listenTo(bare, who, from), await listenTo(laden, who, from)]

const compareStreams = async (
  pair: Pair,
  watchers: readonly Profile[],
  live: readonly (readonly [Listener, Listener])[],
  tally: Tally,
): Promise<void> => {
  const resumed = await Promise.all(watchers.flatMap((who) => ['0', '3'].map((from) => bothListen(pair, who, from))))
  for (const [bare, laden] of [...live, ...resumed]) {
    const read = () => [heard(bare, pair.ground.knownIds), heard(laden, pair.ground.knownIds)] as const
    await quiet(() => read().join('').length)
    const [left, right] = read()
    tally.pairs += 1
    if (left !== right) tally.differences.push(`events:\n${left}\n---\n${right}`)
    bare.close()
    laden.close()
  }
}

/** Resolves when a number has stood still for a second. */
const quiet = async (count: () => number): Promise<void> => {
  let [last, since] = [count(), performance.now()]
  while (performance.now() - since < 1000) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    if (count() !== last) [last, since] = [count(), performance.now()]
  }
}

// Alternating, so that what the machine does beside it meets both alike.
const timing = async ({ ground, laden }: Pair, hidden: Hidden, reads: number): Promise<number> => {
  const who = ofRole(ground.profiles, 'LB_DB')
  const kinds = [
    ['/api/cases/', hidden.cases],
    ['/api/tasks/', hidden.tasks],
    ['/api/documents/', hidden.documents],
    ['/api/investigations/', hidden.investigations],
  ] as const
  const times: { readonly hidden: number[]; readonly unknown: number[] } = { hidden: [], unknown: [] }
  const random = randomFrom(7)
  const read = async (path: string, into: number[] | undefined): Promise<void> => {
    const startedMs = performance.now()
    await (await laden.send(who, { method: 'GET', path })).arrayBuffer()
    into?.push(performance.now() - startedMs)
  }
  for (let index = -100; index < reads; index += 1) {
    const [path, ids] = random.one(kinds)
    const id = random.one(ids)
    const both = [
      () => read(path + id, index < 0 ? undefined : times.hidden),
      () => read(path + unknownLike(id, random.next()), index < 0 ? undefined : times.unknown),
    ]
    for (const one of random.next() < 0.5 ? both : both.toReversed()) await one()
  }
  return sameDistribution(times.hidden, times.unknown)
}

// the same moment, other random digits
const unknownLike = (id: string, chance: number): string =>
  `${id.slice(0, 24)}${Math.floor(chance * 0xffff_ffff_ffff)
    .toString(16)
    .padStart(12, '0')}`
