import type { Clock } from '../clock.ts'
import { AppError } from '../http/errors.ts'
import type { AccountStore } from './account-store.ts'
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

export type Authenticate = (credentials: Credentials) => Promise<Authenticated>

/**
 * From token to viewer. The account is read for every request and nothing is remembered, so a right that is withdrawn or ends stops
 * at once.
 */
export const authenticator =
  (deps: { readonly verify: VerifyToken; readonly accounts: AccountStore; readonly clock: Clock }): Authenticate =>
  async ({ authorization, organisation }) => {
    const { subject, expiresAtMs } = await deps.verify(authorization)
    const again = async (): Promise<Viewer> => {
      const today = deps.clock.today()
      const account = await deps.accounts.findBySubject(subject, today)
      if (!account) throw new AppError('NO_RIGHTS')
      return toViewer(account, organisation, today)
    }
    return { viewer: await again(), expiresAtMs, again }
  }
