import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { Unauthenticated } from '../http/errors.ts'
import type { SignOut } from './ended-sessions.ts'

const event = 'http://schemas.openid.net/event/backchannel-logout'

const claims = z
  .object({
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.looseObject({ [event]: z.object({}) }),
    // an identity token has one, and must not pass for this
    nonce: z.never().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

/** A realm's word that somebody signed out. @throws Unauthenticated when it does not hold */
export type ReadLogoutToken = (token: string) => Promise<SignOut>

/**
 * Reads logout tokens of OpenID Connect Back-Channel Logout: signed by the realm for our web client, not older than five minutes.
 *
 * @source OpenID Connect Back-Channel Logout 1.0, 2.6
 */
export const logoutTokenReader =
  (options: { readonly issuer: string; readonly clientId: string; readonly keys: JWTVerifyGetKey }): ReadLogoutToken =>
  async (token) => {
    const { issuer, clientId, keys } = options
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: clientId,
      algorithms: ['RS256'],
      clockTolerance: 5,
      maxTokenAge: 300,
      requiredClaims: ['iat', 'jti', 'events'],
    }).catch((error: unknown) => {
      throw new Unauthenticated('logout token', error)
    })
    const parsed = claims.safeParse(payload)
    if (!parsed.success) throw new Unauthenticated('not a logout token')
    const { sub: subject, sid: session } = parsed.data
    return { subject, session }
  }
