import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { forge, get, openWorld, type World } from '../http/world.ts'
import {
  authorizeUrl,
  follow,
  pickAccount,
  signIn,
  tokenRequest,
  type Tokens,
  verifierAndChallenge,
  Visitor,
} from './pkce-flow.ts'

/** Two realms, a host that nobody should call, and the moves of the code flow. */
export interface Flow {
  readonly world: World
  readonly other: World
  readonly foreignUrl: string
  readonly foreignRequests: () => number
  readonly dora: string
  /** what an authorization request leads to: the `error` in the application, or `400 page` of the realm */
  refusal(more: Readonly<Record<string, string>>, visitor?: Visitor): Promise<string>
  /** a code that was given and not used, with all that belongs to it */
  code(more?: Readonly<Record<string, string>>, visitor?: Visitor): Promise<Given>
  redeem(given: Given, change?: Readonly<Record<string, string>>): Promise<Response>
  refresh(tokens: Tokens, change?: Readonly<Record<string, string>>): Promise<Response>
  me(tokens: Pick<Tokens, 'access_token'>): Promise<number>
  close(): Promise<void>
}

export interface Given {
  readonly code: string
  readonly verifier: string
  readonly challenge: string
  readonly visitor: Visitor
  /** the address with which the realm came back */
  readonly back: URL
}

export const protocol = '/realms/woonzaak/protocol/openid-connect'

export const openFlow = async (): Promise<Flow> => {
  const [world, other] = await Promise.all([
    openWorld({ env: { APPLICATION_CLIENT_SECRET: randomUUID() } }),
    openWorld(),
  ])
  const dora = demoAccounts[0]?.id ?? ''
  let foreignRequests = 0
  const foreign = createServer((_request, response) => {
    foreignRequests += 1
    response.end('{}')
  })
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  const address = foreign.address()
  const { origin } = world
  const moves = movesAt(origin, dora)
  return {
    world,
    other,
    foreignUrl: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    foreignRequests: () => foreignRequests,
    dora,
    ...moves,
    me: async ({ access_token }) => (await get(origin, '/api/me', access_token)).status,
    close: async () => {
      await Promise.all([world.close(), other.close()])
      await new Promise((resolve) => foreign.close(resolve))
    },
  }
}

const movesAt = (origin: string, dora: string): Pick<Flow, 'refusal' | 'code' | 'redeem' | 'refresh'> => ({
  refusal: async (more, visitor = new Visitor(origin)) => {
    const { challenge } = verifierAndChallenge()
    const { url, response } = await follow(visitor, authorizeUrl(origin, challenge, more))
    if (url.includes('/realms/')) return `${response.status} page`
    return new URLSearchParams(url.split(/[?#]/).at(-1)).get('error') ?? 'none'
  },
  code: async (more = {}, visitor = new Visitor(origin)) => {
    const { verifier, challenge } = verifierAndChallenge()
    const { url } = await follow(visitor, authorizeUrl(origin, challenge, more))
    const back = url.includes('/login-actions/') ? await pickAccount(visitor, url, dora) : new URL(url)
    return { code: back.searchParams.get('code') ?? '', verifier, challenge, visitor, back }
  },
  redeem: ({ code, verifier }, change = {}) =>
    tokenRequest(origin, {
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: `${origin}/werklijst?kolom=mijn`,
      ...change,
    }),
  refresh: ({ refresh_token }, change = {}) =>
    tokenRequest(origin, { grant_type: 'refresh_token', refresh_token, ...change }),
})

/** A logout token of the realm, changed. */
export const logoutToken = ({ world, dora }: Flow, change: object): Promise<string> =>
  forge(world, dora, {
    aud: 'woonzaak-web',
    typ: 'Logout',
    jti: randomUUID(),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    ...change,
  })

export const tellSignOut = async ({ world }: Flow, token: string): Promise<number> => {
  const body = new URLSearchParams({ logout_token: token })
  return (await fetch(`${world.origin}/api/sign-outs`, { method: 'POST', body })).status
}

/** Everything that a person gets: a browser, signed in, and its tokens. */
export const signedIn = async ({ world, dora }: Flow): Promise<{ visitor: Visitor; tokens: Tokens }> => {
  const visitor = new Visitor(world.origin)
  return { visitor, tokens: await signIn(world.origin, dora, visitor) }
}
