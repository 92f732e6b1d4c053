import type { RequestHandler } from 'express'
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose'
import { type Config, ConfigError } from '../config.ts'
import type { Database } from '../db/database.ts'
import { demoAccounts } from './demo-accounts.data.ts'
import { oidcPayloadModel } from './oidc-payload-model.ts'
import { purgeExpired } from './payload-adapter.ts'
import { createProvider, realmPath } from './provider.ts'
import { loadRealmKeys } from './realm-keys.ts'
import { realmRouter } from './realm-router.ts'

export interface EmbeddedRealm {
  /** where `createApp` mounts it */
  readonly path: string
  readonly handler: RequestHandler
  readonly issuer: string
  /** for `tokenVerifier`: no need to ask ourselves over HTTP */
  readonly keys: JWTVerifyGetKey
  close(): void
}

type Settings = Pick<Config, 'production' | 'signIn' | 'publicUrl' | 'webOrigins' | 'trustedProxies'> & {
  /** of the application of the demonstration; without one it cannot sign in */
  readonly applicationSecret?: string | undefined
  readonly requestsPerMinute: Pick<Config['requestsPerMinute'], 'signIns'>
}

const hourMs = 3_600_000

/**
 * The sign-in of the demonstration: a realm `woonzaak` in this process that keycloak-js cannot tell from a Keycloak. Needs the table
 * `oidc_payload`.
 *
 * @param onSignOut gets the logout token that a Keycloak would send to the back channel
 * @throws ConfigError in production without WOONZAAK_ALLOW_DEMO_LOGIN
 */
export const createEmbeddedRealm = async (
  settings: Settings,
  database: Database,
  onSignOut: (logoutToken: string) => Promise<void>,
): Promise<EmbeddedRealm> => {
  const { production, signIn, publicUrl, webOrigins, requestsPerMinute } = settings
  if (production && !(signIn.kind === 'embedded' && signIn.allowedInProduction)) {
    throw new ConfigError('demo-aanmelding is uit in productie / the demo sign-in is off in production')
  }
  const payloads = database.model(oidcPayloadModel)
  const keys = await loadRealmKeys(payloads)
  await purgeExpired(payloads)
  const purge = setInterval(() => void purgeExpired(payloads).catch(() => undefined), hourMs).unref()
  const provider = await createProvider({ ...settings, accounts: demoAccounts, database, keys, onSignOut })
  const publicKeys = createLocalJWKSet(keys.publicJwks)
  const signInsPerMinute = requestsPerMinute.signIns
  const router = { provider, keys: publicKeys, accounts: demoAccounts, publicUrl, webOrigins, signInsPerMinute }
  return {
    path: realmPath,
    handler: realmRouter(router),
    issuer: `${publicUrl}${realmPath}`,
    keys: publicKeys,
    close: () => clearInterval(purge),
  }
}
