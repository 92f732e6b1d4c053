import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { AppError } from './errors.ts'

const minuteMs = 60_000

const limiter = (limit: number, keyGenerator: (request: Request, response: Response) => string): RequestHandler =>
  rateLimit({
    windowMs: minuteMs,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator,
    validate: { xForwardedForHeader: false },
    handler: (_request, response, next) => next(tooMany(response)),
  })

/** The refusal, with the time to wait on the answer. */
export const tooMany = (response: Response): AppError => {
  response.setHeader('retry-after', minuteMs / 1000)
  return new AppError('TOO_MANY_REQUESTS')
}

const byAddress = (request: Request): string => ipKeyGenerator(request.ip ?? '')

/** At most `limit` requests a minute from one network address (IPv6: from one /56 network). */
export const perAddress = (limit: number): RequestHandler => limiter(limit, byAddress)

/**
 * At most `limit` answers 401 or 403 a minute to one network address: slows down who tries tokens or organisations. Counts when an answer
 * is known, so that streams and parallel requests of others behind the same address are not in its way.
 */
export const refusedPerAddress = (limit: number): RequestHandler => {
  let refusals = new Map<string, number>()
  let untilMs = 0
  const current = (): Map<string, number> => {
    if (Date.now() >= untilMs) {
      refusals = new Map()
      untilMs = Date.now() + minuteMs
    }
    return refusals
  }
  return (request, response, next) => {
    const address = byAddress(request)
    if ((current().get(address) ?? 0) >= limit) return next(tooMany(response))
    response.once('finish', () => {
      if (response.statusCode !== 401 && response.statusCode !== 403) return
      current().set(address, (current().get(address) ?? 0) + 1)
    })
    return next()
  }
}

/** At most `limit` requests a minute by one user, from wherever. Runs after the viewer is known. */
export const perUser = (limit: number) => {
  const handle = limiter(limit, (_request, response) => String(response.locals['userId']))
  return (request: Request, response: Response, userId: string): Promise<void> => {
    response.locals['userId'] = userId
    return run(handle, request, response)
  }
}

/** Runs an express middleware and waits for its `next`. @throws what it passes to `next` */
export const run = (handle: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    const outcome = handle(request, response, (error?: unknown) => {
      if (error === undefined) resolve()
      else reject(error)
    })
    Promise.resolve(outcome).catch(reject)
  })
