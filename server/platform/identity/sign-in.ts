import type { SignIn } from '#contract/session'
import { endedSessions } from '../auth/ended-sessions.ts'
import { logoutTokenReader, type ReadLogoutToken } from '../auth/logout-token.ts'
import { remoteKeys, tokenVerifier, type VerifyToken } from '../auth/tokens.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { createEmbeddedRealm, type EmbeddedRealm } from './embedded-realm.ts'

/** Where people sign in, and how this server checks their tokens. */
export interface SignInService {
  /** for the web */
  readonly signIn: SignIn
  /** for `createApp`; undefined with a Keycloak */
  readonly realm: EmbeddedRealm | undefined
  readonly verify: VerifyToken
  /** The realm says that somebody signed out. @throws Unauthenticated when its token does not hold */
  readonly signOut: (logoutToken: string) => Promise<void>
  close(): void
}

type Settings = Pick<
  Config,
  | 'production'
  | 'publicUrl'
  | 'signIn'
  | 'realmName'
  | 'clientId'
  | 'audience'
  | 'applicationClients'
  | 'applicationSecret'
  | 'webOrigins'
  | 'trustedProxies'
  | 'requestsPerMinute'
>

/**
 * The Keycloak of the configuration, else the embedded realm. Keycloak is not asked anything until the first token comes.
 *
 * @throws ConfigError when the demo sign-in is not allowed
 */
export const openSignIn = async (config: Settings, database: Database): Promise<SignInService> => {
  const { audience, clientId, publicUrl, realmName, signIn } = config
  const ended = endedSessions(database)
  const accepted = { audience, clients: [clientId], applications: config.applicationClients }
  const signOutWith =
    (read: ReadLogoutToken) =>
    async (token: string): Promise<void> =>
      ended.end(await read(token))
  if (signIn.kind === 'keycloak') {
    const keys = remoteKeys(`${signIn.internalUrl}/realms/${realmName}/protocol/openid-connect/certs`)
    const issuer = `${signIn.url}/realms/${realmName}`
    return {
      signIn: { url: signIn.url, realm: realmName, clientId },
      realm: undefined,
      verify: tokenVerifier({ issuer, ...accepted, keys }),
      signOut: signOutWith(logoutTokenReader({ issuer, clientId, keys })),
      close: () => undefined,
    }
  }
  const realm = await createEmbeddedRealm(config, database, (token) => signOut(token))
  const { issuer, keys } = realm
  const signOut = signOutWith(logoutTokenReader({ issuer, clientId, keys }))
  return {
    signIn: { url: publicUrl, realm: realmName, clientId },
    realm,
    verify: tokenVerifier({ issuer, ...accepted, keys }),
    signOut,
    close: () => realm.close(),
  }
}
