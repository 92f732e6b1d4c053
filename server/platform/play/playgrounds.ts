import { v7 as uuidv7 } from 'uuid'
import type { Given, PlayStep } from '#modelling/scenarios/scenario'
import type { PlayView } from '#modelling/scenarios/view'
import { AppError } from '../http/errors.ts'
import { Game, type Played, PlayRefused } from './game.ts'
import type { OpenPlayEngine } from './port.ts'

/** How many games there may be, and how long: each holds an engine in memory. */
export interface PlayLimits {
  /** of one person; a further one ends his oldest */
  readonly perPerson: number
  readonly inAll: number
  readonly idleMs: number
  readonly ageMs: number
  readonly steps: number
}

export const playLimits: PlayLimits = {
  perPerson: 2,
  inAll: 12,
  idleMs: 20 * 60_000,
  ageMs: 4 * 3_600_000,
  steps: 500,
}

export interface HistoryRow {
  readonly step: PlayStep
  /** the moment after it, in Brussels */
  readonly on: string
  readonly at: string
}

/** One game of one person. Only he finds it. */
export interface Play {
  readonly id: string
  readonly ownerId: string
  readonly draftId: string
  readonly given: Given
  readonly played: Played
  readonly history: readonly HistoryRow[]
  readonly view: PlayView
}

type Wanted = Pick<Play, 'ownerId' | 'draftId' | 'given' | 'played'>

export interface Playgrounds {
  /** @throws PlayRefused when it does not start; AppError TOO_MANY_REQUESTS when all places are taken */
  start(wanted: Wanted): Promise<Play>
  find(ownerId: string, draftId: string, playId: string): Play | undefined
  /** newest first */
  list(ownerId: string, draftId: string): readonly Play[]
  /** Takes steps one after the other. @throws PlayRefused at the first that cannot be taken; those before it stay */
  take(play: Play, steps: readonly PlayStep[]): Promise<void>
  /** Plays again from the beginning, up to this many steps. @param played other files than before */
  rewind(play: Play, steps: number, played?: Played): Promise<void>
  stop(play: Play): Promise<void>
  /** Ends what nobody plays any more. */
  sweep(): Promise<void>
  close(): Promise<void>
}

interface Kept {
  readonly id: string
  readonly ownerId: string
  readonly draftId: string
  readonly given: Given
  readonly startedAt: number
  played: Played
  game: Game
  history: HistoryRow[]
  usedAt: number
  /** the work at hand: a second click waits for the first */
  turn: Promise<void>
}

/** @param now ms of the machine: games live on real time, whatever their own clocks show */
export const createPlaygrounds = (
  open: OpenPlayEngine,
  limits: PlayLimits = playLimits,
  now: () => number = Date.now,
): Playgrounds => {
  const all = new Map<string, Kept>()
  const { end, sweep, leaveRoom } = keepTidy(all, limits, now)
  let starting = 0
  const keptOf = ({ id }: Play): Kept => {
    const kept = all.get(id)
    if (!kept) throw new AppError('NOT_FOUND')
    kept.usedAt = now()
    return kept
  }
  const timer = setInterval(() => void sweep(), 60_000)
  timer.unref()
  return {
    start: async (wanted) => {
      await sweep()
      await leaveRoom(wanted.ownerId, limits.perPerson - 1)
      if (all.size + starting >= limits.inAll) throw new AppError('TOO_MANY_REQUESTS')
      starting += 1
      try {
        const kept = await beginPlay(open, wanted, now)
        all.set(kept.id, kept)
        await leaveRoom(wanted.ownerId, limits.perPerson)
        return shownOf(kept)
      } finally {
        starting -= 1
      }
    },
    find: (ownerId, draftId, playId) => {
      const kept = all.get(playId)
      return kept && kept.ownerId === ownerId && kept.draftId === draftId ? shownOf(kept) : undefined
    },
    list: (ownerId, draftId) =>
      [...all.values()]
        .filter((kept) => kept.ownerId === ownerId && kept.draftId === draftId)
        .toReversed()
        .map(shownOf),
    take: (play, steps) => {
      const kept = keptOf(play)
      return inTurn(kept, () => takeAll(open, kept, steps, limits))
    },
    rewind: (play, steps, played) => {
      const kept = keptOf(play)
      return inTurn(kept, () => replay(open, kept, kept.history.slice(0, steps), played ?? kept.played))
    },
    stop: (play) => end(keptOf(play)),
    sweep,
    close: async () => {
      clearInterval(timer)
      await Promise.all([...all.values()].map(end))
    },
  }
}

/** Ends games: one, those that are over, the oldest of one person. */
const keepTidy = (all: Map<string, Kept>, limits: PlayLimits, now: () => number) => {
  const end = async (kept: Kept): Promise<void> => {
    all.delete(kept.id)
    await kept.turn
    await kept.game.stop()
  }
  const isOver = ({ usedAt, startedAt }: Kept): boolean =>
    now() - usedAt > limits.idleMs || now() - startedAt > limits.ageMs
  return {
    end,
    sweep: async () => {
      await Promise.all([...all.values()].filter(isOver).map(end))
    },
    leaveRoom: async (ownerId: string, stay: number): Promise<void> => {
      const mine = [...all.values()].filter((kept) => kept.ownerId === ownerId)
      await Promise.all(mine.slice(0, Math.max(0, mine.length - stay)).map(end))
    },
  }
}

const beginPlay = async (
  open: OpenPlayEngine,
  { ownerId, draftId, given, played }: Wanted,
  now: () => number,
): Promise<Kept> => {
  const game = await Game.begin(open, played, given)
  const moment = { startedAt: now(), usedAt: now(), turn: Promise.resolve() }
  return { id: uuidv7(), ownerId, draftId, given, played, game, history: [], ...moment }
}

const shownOf = (kept: Kept): Play => ({
  id: kept.id,
  ownerId: kept.ownerId,
  draftId: kept.draftId,
  given: kept.given,
  get played() {
    return kept.played
  },
  get history() {
    return kept.history
  },
  get view() {
    return kept.game.view
  },
})

const inTurn = (kept: Kept, work: () => Promise<void>): Promise<void> => {
  const done = kept.turn.then(work)
  kept.turn = done.catch(() => undefined)
  return done
}

const takeAll = async (
  open: OpenPlayEngine,
  kept: Kept,
  steps: readonly PlayStep[],
  limits: PlayLimits,
): Promise<void> => {
  for (const step of steps) {
    if (kept.history.length >= limits.steps) throw new PlayRefused('TOO_LARGE')
    try {
      await kept.game.take(step)
    } catch (error) {
      await undo(open, kept, error)
      throw error
    }
    kept.history = [...kept.history, rowOf(step, kept.game)]
  }
}

const rowOf = (step: PlayStep, game: Game): HistoryRow => {
  const { date, time } = game.view
  return { step, on: date, at: time }
}

// What was begun and not finished is not in the history: it must not be in the game either.
const undo = async (open: OpenPlayEngine, kept: Kept, error: unknown): Promise<void> => {
  const isWhole = error instanceof PlayRefused && ['NOT_WAITING', 'NO_TIMER', 'TIME_BACK'].includes(error.code)
  if (!isWhole) await replay(open, kept, kept.history, kept.played)
}

const replay = async (
  open: OpenPlayEngine,
  kept: Kept,
  history: readonly HistoryRow[],
  played: Played,
): Promise<void> => {
  const game = await Game.begin(open, played, kept.given)
  const taken: HistoryRow[] = []
  let refused: unknown
  for (const { step } of history) {
    try {
      await game.take(step)
    } catch (error) {
      // the draft changed: the game stands where it could still follow
      refused = error
      break
    }
    taken.push(rowOf(step, game))
  }
  await kept.game.stop()
  Object.assign(kept, { game, played, history: taken })
  if (refused !== undefined) throw refused
}
