import type { Response } from 'express'
import { tooMany } from './rate-limits.ts'

export interface UserLimits {
  /** requests of one user that are at work at the same time */
  readonly atOnce: number
  /** exports of one user that run at the same time */
  readonly exportsAtOnce: number
  readonly exportsPerHour: number
}

export const defaultUserLimits: UserLimits = { atOnce: 60, exportsAtOnce: 2, exportsPerHour: 30 }

/** Keeps one user from keeping everybody busy; a place is given back when the answer has gone, or its reader has. */
export interface Turnstile {
  /** @throws AppError TOO_MANY_REQUESTS */
  request(response: Response, userId: string): void
  /** @throws AppError TOO_MANY_REQUESTS */
  export(response: Response, userId: string): void
}

const hourMs = 3_600_000

export const createTurnstile = (limits: UserLimits): Turnstile => {
  const requests = places(limits.atOnce)
  const exports = places(limits.exportsAtOnce)
  const begun = new Map<string, readonly number[]>()
  return {
    request: requests,
    export: (response, userId) => {
      const now = Date.now()
      const recent = (begun.get(userId) ?? []).filter((at) => at > now - hourMs)
      if (recent.length >= limits.exportsPerHour) throw tooMany(response)
      exports(response, userId)
      begun.set(userId, [...recent, now])
    },
  }
}

const places = (limit: number) => {
  const taken = new Map<string, number>()
  return (response: Response, userId: string): void => {
    const mine = taken.get(userId) ?? 0
    if (mine >= limit) throw tooMany(response)
    taken.set(userId, mine + 1)
    response.once('close', () => {
      const left = (taken.get(userId) ?? 1) - 1
      if (left > 0) taken.set(userId, left)
      else taken.delete(userId)
    })
  }
}
