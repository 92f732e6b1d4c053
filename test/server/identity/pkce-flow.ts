import { createHash, randomBytes } from 'node:crypto'

/** Signs in at the embedded realm as a browser would, without one: authorization code with PKCE, cookies kept. */
export interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
  readonly id_token: string
  readonly expires_in: number
}

export class Visitor {
  readonly #cookies = new Map<string, { readonly value: string; readonly path: string }>()
  readonly origin: string
  constructor(origin: string) {
    this.origin = origin
  }

  cookieNames(): string[] {
    return [...this.#cookies.keys()]
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value
  }

  /** What an attacker puts in somebody's browser. */
  plant(name: string, value: string, path = '/'): void {
    this.#cookies.set(name, { value, path })
  }

  /** One request with this visitor's cookies; redirects are not followed. */
  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin)
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  #keep(line: string): void {
    const [pair = '', ...rest] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    const path = rest.find((part) => part.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, { value, path })
  }
}

const realm = '/realms/woonzaak/protocol/openid-connect'

export const clientId = 'woonzaak-web'

const verifierAndChallenge = (): { verifier: string; challenge: string } => {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

export const authorizeUrl = (
  origin: string,
  challenge: string,
  more: Readonly<Record<string, string>> = {},
): string => {
  const parameters = {
    client_id: clientId,
    redirect_uri: `${origin}/werklijst?kolom=mijn`,
    response_type: 'code',
    scope: 'openid',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  }
  return `${origin}${realm}/auth?${new URLSearchParams(parameters).toString()}`
}

export const tokenRequest = (origin: string, parameters: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${origin}${realm}/token`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ client_id: clientId, ...parameters }),
  })

/** Follows redirects until the visitor stands on the sign-in page or back in the application. */
export const follow = async (visitor: Visitor, address: string): Promise<{ url: string; response: Response }> => {
  let url = address
  for (let step = 0; step < 10; step += 1) {
    const response = await visitor.go(url)
    const location = response.headers.get('location')
    if (location === null) return { url, response }
    url = new URL(location, visitor.origin).href
    if (!url.includes('/realms/')) return { url, response }
  }
  throw new Error('too many redirects')
}

/** The code that the realm sends back after `accountId` was picked on the sign-in page. */
export const pickAccount = async (visitor: Visitor, signInUrl: string, accountId: string): Promise<URL> => {
  const posted = await visitor.go(signInUrl, { method: 'POST', body: new URLSearchParams({ account: accountId }) })
  const location = posted.headers.get('location')
  if (location === null) throw new Error(`sign-in answered ${posted.status}`)
  const { url } = await follow(visitor, location)
  return new URL(url)
}

/** The whole flow: from the address of the application to tokens. */
export const signIn = async (origin: string, accountId: string, visitor = new Visitor(origin)): Promise<Tokens> => {
  const { verifier, challenge } = verifierAndChallenge()
  const { url } = await follow(visitor, authorizeUrl(origin, challenge))
  const back = url.includes('/login-actions/') ? await pickAccount(visitor, url, accountId) : new URL(url)
  const code = back.searchParams.get('code')
  if (code === null) throw new Error(`no code in ${back.search}`)
  const redirect_uri = `${origin}/werklijst?kolom=mijn`
  const response = await tokenRequest(origin, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri,
  })
  if (!response.ok) throw new Error(`token endpoint answered ${response.status} ${await response.text()}`)
  return (await response.json()) as Tokens
}

/** Signs out as keycloak-js and the page of the realm do. @returns where the visitor ends */
export const signOut = async (
  visitor: Visitor,
  tokens: Tokens,
  back = `${visitor.origin}/afgemeld`,
): Promise<string> => {
  const query = new URLSearchParams({
    id_token_hint: tokens.id_token,
    post_logout_redirect_uri: back,
    client_id: clientId,
  })
  const html = await (await visitor.go(`${realm}/logout?${query.toString()}`)).text()
  const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const done = await visitor.go(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
  return done.headers.get('location') ?? `${done.status}`
}

/** What an application gets for its secret. @throws Error with the answer of the realm */
export const applicationToken = async (
  origin: string,
  secret: string,
  client = 'woonzaak-toepassing',
): Promise<string> => {
  const response = await fetch(`${origin}${realm}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  if (!response.ok) throw new Error(`token endpoint answered ${response.status} ${await response.text()}`)
  return ((await response.json()) as Tokens).access_token
}

export { verifierAndChallenge }
