import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { JWTVerifyGetKey } from 'jose'
import type { Provider } from 'oidc-provider'
import { perAddress } from '../http/rate-limits.ts'
import { tokenVerifier } from '../auth/tokens.ts'
import { AppError } from '../http/errors.ts'
import type { DemoAccount } from './demo-accounts.data.ts'
import { profileOf } from './demo-claims.ts'
import { problemPage, signInPage } from './pages.ts'
import { apiAudience, webClientId } from './realm.data.ts'
import { cookiesJs, loginStatusJs, signInCss, signOutJs } from './resources.data.ts'

export interface RealmRouterOptions {
  readonly provider: Provider
  readonly keys: JWTVerifyGetKey
  readonly accounts: readonly DemoAccount[]
  readonly publicUrl: string
  readonly webOrigins: readonly string[]
  readonly signInsPerMinute: number
}

/** What a Keycloak realm serves beside the protocol itself, in front of oidc-provider. Mounted under `/realms/woonzaak`. */
export const realmRouter = (options: RealmRouterOptions): Router => {
  const router = express.Router()
  router.get('/resources/sign-in.css', text('css', signInCss))
  router.get('/resources/sign-out.js', text('js', signOutJs))
  router.get('/resources/login-status.js', text('js', loginStatusJs))
  router.get('/resources/cookies.js', text('js', cookiesJs))
  router.get('/protocol/openid-connect/login-status-iframe.html', text('html', frame('login-status')))
  router.get('/protocol/openid-connect/3p-cookies/step1.html', text('html', frame('cookies')))
  person(router, options)
  signIn(router, options)
  revocation(router, options.provider)
  router.use(named(options.publicUrl), options.provider.callback())
  return router
}

// oidc-provider opens its answers to every origin when a request names none
const named =
  (publicUrl: string): RequestHandler =>
  (request, _response, next) => {
    request.headers.origin ??= new URL(publicUrl).origin
    next()
  }

const text =
  (type: string, content: string): RequestHandler =>
  (_request, response) => {
    response.type(type).set('cache-control', 'no-cache').send(content)
  }

const frame = (script: string): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${script}</title></head><body><script src="/realms/woonzaak/resources/${script}.js"></script></body></html>`

// oidc-provider's own userinfo refuses tokens that are meant for an API, and Keycloak's do both.
const person = (router: Router, { keys, accounts, publicUrl, webOrigins }: RealmRouterOptions): void => {
  const issuer = `${publicUrl}/realms/woonzaak`
  const verify = tokenVerifier({ issuer, audience: apiAudience, clients: [webClientId], keys })
  const account = async (request: Request): Promise<DemoAccount> => {
    const { subject } = await verify(request.headers.authorization)
    const found = accounts.find(({ id }) => id === subject)
    if (!found) throw new AppError('UNAUTHENTICATED')
    return found
  }
  const paths = ['/protocol/openid-connect/userinfo', '/account']
  router.use(paths, cors(webOrigins))
  router.get('/protocol/openid-connect/userinfo', async (request, response) => {
    const found = await account(request)
    response.json({ sub: found.id, ...profileOf(found) })
  })
  router.get('/account', async (request, response) => {
    const { id, username, firstName, lastName, email } = await account(request)
    response.json({ id, username, firstName, lastName, email, emailVerified: true })
  })
}

const cors =
  (origins: readonly string[]): RequestHandler =>
  (request, response, next) => {
    const { origin } = request.headers
    response.set({ 'cache-control': 'no-store', vary: 'origin' })
    if (origin !== undefined && origins.includes(origin)) {
      response.set({ 'access-control-allow-origin': origin, 'access-control-allow-headers': 'authorization' })
    }
    if (request.method === 'OPTIONS') response.status(204).end()
    else next()
  }

const signIn = (router: Router, { provider, accounts, publicUrl, signInsPerMinute }: RealmRouterOptions): void => {
  const path = '/login-actions/authenticate/:uid'
  const expired = (response: Response): void => {
    const words = 'De aanmeldpagina is verlopen of al gebruikt. Begin opnieuw vanuit Woonzaak.'
    response
      .status(400)
      .type('html')
      .send(problemPage(words, 'session_not_found', publicUrl))
  }
  const isOpen = async (request: Request, response: Response): Promise<boolean> => {
    try {
      const { uid } = await provider.interactionDetails(request, response)
      return uid === request.params['uid']
    } catch (error) {
      if (error instanceof Error && error.name === 'SessionNotFound') return false
      throw error
    }
  }
  router.use('/login-actions', noStore)
  router.get(path, async (request, response) => {
    if (!(await isOpen(request, response))) return expired(response)
    response.type('html').send(signInPage(request.originalUrl, accounts))
  })
  const form = express.urlencoded({ extended: false, limit: 4096 })
  router.post(path, perAddress(signInsPerMinute), form, async (request, response) => {
    const { account: accountId }: Record<string, unknown> = request.body ?? {}
    const chosen = accounts.find(({ id }) => id === accountId)
    if (!chosen || !(await isOpen(request, response))) return expired(response)
    await provider.interactionFinished(request, response, { login: { accountId: chosen.id, amr: ['demo'] } })
  })
}

// oidc-provider takes our refresh tokens for JWTs, which it does not revoke: it never sees them here
const revocation = (router: Router, provider: Provider): void => {
  const form = express.urlencoded({ extended: false, limit: 16_384 })
  router.post('/protocol/openid-connect/revoke', form, async (request, response) => {
    const { token, client_id: clientId }: Record<string, unknown> = request.body ?? {}
    const found = typeof token === 'string' ? await provider.RefreshToken.find(token) : undefined
    // what is unknown or of another client is answered as if it had been revoked (RFC 7009, 2.2)
    if (found !== undefined && found.clientId === clientId) {
      const grant = found.grantId === undefined ? undefined : await provider.Grant.find(found.grantId)
      await grant?.destroy()
      await found.destroy()
    }
    response.set('cache-control', 'no-store').status(200).end()
  })
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('cache-control', 'no-store')
  next()
}
