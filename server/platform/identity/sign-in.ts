import type { SignIn } from '#contract/session'
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
  const clients = [clientId]
  if (signIn.kind === 'keycloak') {
    const keys = remoteKeys(`${signIn.internalUrl}/realms/${realmName}/protocol/openid-connect/certs`)
    const issuer = `${signIn.url}/realms/${realmName}`
    return {
      signIn: { url: signIn.url, realm: realmName, clientId },
      realm: undefined,
      verify: tokenVerifier({ issuer, audience, clients, keys }),
      close: () => undefined,
    }
  }
  const realm = await createEmbeddedRealm(config, database)
  return {
    signIn: { url: publicUrl, realm: realmName, clientId },
    realm,
    verify: tokenVerifier({ issuer: realm.issuer, audience, clients, keys: realm.keys }),
    close: () => realm.close(),
  }
}
