import type { Clock } from '../clock.ts'
import { AppError, Unauthenticated } from '../http/errors.ts'
import type { AccountStore } from './account-store.ts'
import type { EndedSessions } from './ended-sessions.ts'
import type { VerifyToken } from './tokens.ts'
import { toViewer, type Viewer } from './viewer.ts'

/** What a request says about its sender. */
export interface Credentials {
  /** all headers of that name */
  readonly authorization: readonly string[] | undefined
  /** organisation asked for; undefined takes the first */
  readonly organisation: string | undefined
}

export interface Authenticated {
  readonly viewer: Viewer
  /** UTC instant in ms at which the token ends */
  readonly expiresAtMs: number
  /** who this is now: rights are read again, the token is not, so a long download may outlive it */
  readonly again: () => Promise<Viewer>
}

export interface AuthenticatorDeps {
  readonly verify: VerifyToken
  readonly accounts: AccountStore
  readonly ended: Pick<EndedSessions, 'includes'>
  readonly clock: Clock
}

export type Authenticate = (credentials: Credentials) => Promise<Authenticated>

/**
 * From token to viewer. The account is read for every request and nothing is remembered, so a right that is withdrawn or ends stops
 * at once.
 */
export const authenticator =
  (deps: AuthenticatorDeps): Authenticate =>
  async ({ authorization, organisation }) => {
    const token = await deps.verify(authorization)
    const again = async (): Promise<Viewer> => {
      const today = deps.clock.today()
      const [account, hasEnded] = await Promise.all([
        deps.accounts.findBySubject(token.subject, today),
        deps.ended.includes(token),
      ])
      if (hasEnded) throw new Unauthenticated('signed out')
      // a person cannot use the secret of an application, nor an application the sign-in of a person
      if (account?.kind !== token.kind) throw new AppError('NO_RIGHTS')
      return toViewer(account, organisation, today)
    }
    return { viewer: await again(), expiresAtMs: token.expiresAtMs, again }
  }
