import { json, problem, type Answer, type Routes } from './server.ts'

export interface MovableTime {
  /** what others are told; in a move it goes ahead */
  readonly now: () => number
  /** settles when all that has become due has run */
  readonly move: (to: number, alone: boolean) => Promise<void>
}

/**
 * `GET /clock`, and `POST /clock` with `{"advanceMs": n}` or `{"setTo": "<instant>"}`; `"alone": true` when no other program follows by asking. Without a clock that moves
 * both are 404.
 */
export const clockRoutes = (clock: MovableTime | undefined): Routes => {
  const missing = problem(404, 'the clock of this engine cannot be moved')
  return {
    'GET /clock': { answer: () => (clock ? tell(clock) : missing) },
    'POST /clock': { answer: (body) => (clock ? move(body, clock) : missing) },
  }
}

const tell = (clock: MovableTime): Answer => json(200, { now: new Date(clock.now()).toISOString() })

const move = async (body: string, clock: MovableTime): Promise<Answer> => {
  const wanted = readMove(body, clock.now())
  if (wanted === undefined) return problem(400, 'expected {"advanceMs": number} or {"setTo": "<ISO 8601 instant>"}')
  await clock.move(wanted.to, wanted.alone)
  return tell(clock)
}

/** @returns epoch milliseconds to go to; undefined when the body says neither */
const readMove = (body: string, now: number): { readonly to: number; readonly alone: boolean } | undefined => {
  let wanted: unknown
  try {
    wanted = JSON.parse(body)
  } catch {
    return undefined
  }
  if (typeof wanted !== 'object' || wanted === null) return undefined
  const alone = 'alone' in wanted && wanted.alone === true
  if ('advanceMs' in wanted && Number.isFinite(wanted.advanceMs)) return { to: now + Number(wanted.advanceMs), alone }
  if (!('setTo' in wanted) || typeof wanted.setTo !== 'string') return undefined
  const to = Date.parse(wanted.setTo)
  return Number.isNaN(to) ? undefined : { to, alone }
}
