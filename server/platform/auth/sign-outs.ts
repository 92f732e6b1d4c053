import express from 'express'
import { z } from 'zod'
import type { App } from '../http/app.ts'
import { AppError, Unauthenticated } from '../http/errors.ts'
import { setRoute } from '../http/request-context.ts'

/** Where the realm tells of sign-outs; `backchannel.logout.url` of the realm file. */
export const signOutsPath = '/api/sign-outs'

const form = z.object({ logout_token: z.string().min(1) })

/** POST /api/sign-outs: the back-channel logout of OpenID Connect. Its caller is the realm, and its token is the proof. */
export const mountSignOuts = (app: App, signOut: (token: string) => Promise<void>): void => {
  app.api.post(signOutsPath, express.urlencoded({ extended: false, limit: 16_384 }), async (request, response) => {
    setRoute(response, signOutsPath)
    const parsed = form.safeParse(request.body ?? {})
    if (!parsed.success) throw new AppError('MALFORMED')
    await signOut(parsed.data.logout_token).catch((error: unknown) => {
      // the protocol wants 400; the reason stands in the log as for any token
      throw error instanceof Unauthenticated ? new AppError('MALFORMED', { cause: error }) : error
    })
    response.status(200).end()
  })
}
