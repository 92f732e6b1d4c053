import { randomBytes } from 'node:crypto'
import type { ClientMetadata, Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider'
import { signOutsPath } from '../auth/sign-outs.ts'
import type { Database } from '../db/database.ts'
import type { DemoAccount } from './demo-accounts.data.ts'
import { findAccount, tokenClaims } from './demo-claims.ts'
import { errorPage, logoutPage } from './pages.ts'
import { payloadAdapter } from './payload-adapter.ts'
import {
  accessTokenSeconds,
  apiAudience,
  applicationClientId,
  applicationSubject,
  idleSeconds,
  realmName,
  sessionSeconds,
  webClientId,
} from './realm.data.ts'
import type { RealmKeys } from './realm-keys.ts'

export interface ProviderOptions {
  readonly publicUrl: string
  readonly webOrigins: readonly string[]
  readonly trustedProxies: number
  readonly accounts: readonly DemoAccount[]
  readonly database: Database
  readonly keys: RealmKeys
  readonly applicationSecret?: string | undefined
  readonly onSignOut: (logoutToken: string) => Promise<void>
}

export const realmPath = `/realms/${realmName}`
const protocol = '/protocol/openid-connect'
const apiResource = 'urn:woonzaak:api'

/** oidc-provider with the addresses and tokens of a Keycloak realm. The package is loaded here: with a Keycloak it never is. */
export const createProvider = async (options: ProviderOptions): Promise<Provider> => {
  const { errors, Provider: OidcProvider } = await load()
  const adapter = payloadAdapter(options.database, () => new errors.InvalidGrant('used already'))
  const provider = new OidcProvider(`${options.publicUrl}${realmPath}`, { ...configurationOf(options), adapter })
  provider.proxy = options.trustedProxies > 0
  const origins = originsOf(options)
  // nobody signs in at the client of an application
  function isOurs(this: { readonly clientId: string }, uri: string): boolean {
    if (this.clientId !== webClientId || uri.includes('#')) return false
    return URL.canParse(uri) && origins.has(new URL(uri).origin)
  }
  // keycloak-js comes back to the page it was on, as Keycloak allows with a pattern; oidc-provider knows exact addresses only
  provider.Client.prototype.redirectUriAllowed = isOurs
  provider.Client.prototype.postLogoutRedirectUriAllowed = isOurs
  Object.assign(provider.RefreshToken.prototype, { generateTokenId: readableTokenId })
  return provider
}

// At load it warns on Node 20, which the tests of this folder run on; people who start the house cannot do anything with that.
const load = async (): Promise<typeof import('oidc-provider')> => {
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...words)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}

const originsOf = ({ publicUrl, webOrigins }: ProviderOptions): ReadonlySet<string> =>
  new Set([publicUrl, ...webOrigins].map((url) => new URL(url).origin))

// keycloak-js reads expiry from the refresh token as if it were a JWT: the id looks like one and stays opaque where it matters.
function readableTokenId(this: { expiration: number }): string {
  const iat = Math.floor(Date.now() / 1000)
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { typ: 'Refresh', iat, exp: iat + this.expiration, jti: randomBytes(9).toString('base64url') }
  return `${part({ alg: 'none' })}.${part(claims)}.${randomBytes(32).toString('base64url')}`
}

const configurationOf = (options: ProviderOptions): Configuration => {
  const { accounts, keys, publicUrl } = options
  const origins = originsOf(options)
  return {
    jwks: { keys: keys.jwks.keys.map((key) => ({ ...key })) },
    clients: [
      {
        client_id: webClientId,
        client_name: 'Woonzaak',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [publicUrl],
        post_logout_redirect_uris: [publicUrl],
        backchannel_logout_uri: `${publicUrl}${signOutsPath}`,
        backchannel_logout_session_required: true,
      },
      ...applicationOf(options),
    ],
    fetch: tellSignOut(options),
    formats: { customizers: { jwt: nameApplication } },
    responseTypes: ['code'],
    scopes: ['openid', 'profile', 'email'],
    claims: {
      openid: ['sub', 'sid', 'name', 'given_name', 'family_name', 'preferred_username', 'email', 'email_verified'],
      profile: [],
      email: [],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: () => Promise.resolve(true),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: accessTokenSeconds,
      RefreshToken: idleSeconds,
      Interaction: 1800,
      Session: sessionSeconds,
      Grant: sessionSeconds,
    },
    clientBasedCORS: (_ctx, origin) => origins.has(origin),
    cookies: {
      keys: [...keys.cookieKeys],
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: realmPath },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    routes,
    interactions: { url: (_ctx, { uid }) => `${realmPath}/login-actions/authenticate/${uid}` },
    findAccount: (_ctx, sub) => findAccount(accounts, sub),
    extraTokenClaims: (ctx, token) => tokenClaims(accounts, token, sessionOf(ctx)),
    loadExistingGrant: grantAll,
    renderError: (ctx, out) => errorPage(ctx, out.error, publicUrl),
    features: featuresOf(options),
  }
}

const applicationOf = ({ applicationSecret }: ProviderOptions): ClientMetadata[] =>
  applicationSecret === undefined
    ? []
    : [
        {
          client_id: applicationClientId,
          client_secret: applicationSecret,
          token_endpoint_auth_method: 'client_secret_basic',
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
        },
      ]

// the one call that the provider makes is to ourselves: it needs no network, and reaches no other address
const tellSignOut =
  ({ publicUrl, onSignOut }: ProviderOptions): Configuration['fetch'] =>
  async (url, init) => {
    const token = init?.body instanceof URLSearchParams ? init.body.get('logout_token') : null
    const address = url instanceof Request ? url.url : url.toString()
    if (address !== `${publicUrl}${signOutsPath}` || token === null) throw new Error('the realm calls nobody else')
    await onSignOut(token)
    return new Response(null, { status: 200 })
  }

// Keycloak's tokens of an application are of its service account
type Customizers = NonNullable<NonNullable<Configuration['formats']>['customizers']>

const nameApplication: NonNullable<Customizers['jwt']> = (_ctx, token, { payload }) => {
  if (token.kind === 'ClientCredentials') Object.assign(payload, { sub: applicationSubject })
}

// the session as the logout token will name it
const sessionOf = (ctx: KoaContextWithOIDC): string | undefined => {
  const { AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc.entities
  return code?.sid ?? refresh?.sid
}

const routes = {
  authorization: `${protocol}/auth`,
  token: `${protocol}/token`,
  jwks: `${protocol}/certs`,
  userinfo: `${protocol}/oidc-userinfo`,
  end_session: `${protocol}/logout`,
  revocation: `${protocol}/revoke`,
  introspection: `${protocol}/token/introspect`,
}

const featuresOf = (options: ProviderOptions): Configuration['features'] => ({
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  revocation: { enabled: true },
  backchannelLogout: { enabled: true },
  clientCredentials: { enabled: options.applicationSecret !== undefined },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: logoutPage,
    postLogoutSuccessSource: (ctx) => ctx.redirect(options.publicUrl),
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => apiResource,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: 'openid profile email',
      audience: apiAudience,
      accessTokenTTL: accessTokenSeconds,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
})

// Our own client needs no consent: the grant exists as soon as somebody has signed in.
const grantAll = async (ctx: KoaContextWithOIDC) => {
  const { client, session, provider } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const known = session.grantIdFor(client.clientId)
  const existing = known === undefined ? undefined : await provider.Grant.find(known)
  if (existing) return existing
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email')
  grant.addResourceScope(apiResource, 'openid profile email')
  await grant.save()
  return grant
}
