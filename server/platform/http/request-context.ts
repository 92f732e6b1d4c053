import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import type { Logger } from '../logger.ts'

interface Locals {
  traceId?: string
  route?: string
}

const localsOf = (response: Response): Locals => response.locals

/** Finds the request in the log; also in header `x-request-id`. */
export const traceIdOf = (response: Response): string => localsOf(response).traceId ?? 'none'

/** Remembers the pattern of the route for the log: the real path holds ids, the query may hold names. */
export const setRoute = (response: Response, route: string): void => {
  localsOf(response).route = route
}

/** Gives each request an id and logs each answer: pattern of the route, status and duration, nothing of a person. */
export const requestContext =
  (logger: Logger): RequestHandler =>
  (request, response, next) => {
    const traceId = randomUUID()
    const startedMs = performance.now()
    localsOf(response).traceId = traceId
    response.setHeader('x-request-id', traceId)
    response.once('close', () => {
      const { statusCode: status } = response
      const ms = Math.round(performance.now() - startedMs)
      const route = localsOf(response).route ?? 'other'
      logger[status >= 500 ? 'error' : 'debug']({ traceId, method: request.method, route, status, ms }, 'request')
    })
    next()
  }
