import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { AppError } from './errors.ts'

const minuteMs = 60_000

const limiter = (
  limit: number,
  keyGenerator: (request: Request, response: Response) => string,
  refusedOnly = false,
): RequestHandler =>
  rateLimit({
    windowMs: minuteMs,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator,
    validate: { xForwardedForHeader: false },
    skipSuccessfulRequests: refusedOnly,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401 && response.statusCode !== 403,
    handler: (_request, _response, next) => next(new AppError('TOO_MANY_REQUESTS')),
  })

const byAddress = (request: Request): string => ipKeyGenerator(request.ip ?? '')

/** At most `limit` requests a minute from one network address (IPv6: from one /56 network). */
export const perAddress = (limit: number): RequestHandler => limiter(limit, byAddress)

/** At most `limit` answers 401 or 403 a minute to one network address: slows down who tries tokens or organisations. */
export const refusedPerAddress = (limit: number): RequestHandler => limiter(limit, byAddress, true)

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
