import { decodeJwt } from 'jose'
import { oidcPayloadModel } from '#server/platform/identity/oidc-payload-model'
import { forge, get } from '../http/world.ts'
import { type Flow, logoutToken, protocol, signedIn, tellSignOut } from './flow-attempts.ts'
import {
  authorizeUrl,
  follow,
  signIn,
  signOut,
  tokenRequest,
  type Tokens,
  verifierAndChallenge,
  Visitor,
} from './pkce-flow.ts'

/** Resolves to true when the realm does what it must. */
type Case = (flow: Flow) => Promise<boolean>

const refusedWith =
  (expected: RegExp, more: (flow: Flow) => Readonly<Record<string, string>>): Case =>
  async (flow) =>
    expected.test(await flow.refusal(more(flow)))

const notRedeemed =
  (change: (flow: Flow, given: { challenge: string }) => Readonly<Record<string, string>>): Case =>
  async (flow) => {
    const given = await flow.code()
    return [400, 401].includes((await flow.redeem(given, change(flow, given))).status)
  }

const notReturnedTo = (uri: (origin: string) => string): Case =>
  refusedWith(/^400 page$/, ({ world }) => ({ redirect_uri: uri(world.origin) }))

const tokensOf = async (response: Response): Promise<Tokens> => (await response.json()) as Tokens
const now = (): number => Math.floor(Date.now() / 1000)

const state: Readonly<Record<string, Case>> = {
  'state comes back as it was sent': async (flow) =>
    (await flow.code({ state: 'a b&c=ü' })).back.searchParams.get('state') === 'a b&c=ü',
  'the answer names its realm, against mix-up': async (flow) =>
    (await flow.code()).back.searchParams.get('iss') === flow.world.issuer,
  'nonce stands in the identity token': async (flow) => {
    const tokens = await tokensOf(await flow.redeem(await flow.code({ nonce: 'n-77' })))
    return decodeJwt(tokens.id_token)['nonce'] === 'n-77'
  },
  'two sign-ins keep each their nonce': async (flow) => {
    const [first, second] = [await flow.code({ nonce: 'one' }), await flow.code({ nonce: 'two' })]
    const found = [await tokensOf(await flow.redeem(second)), await tokensOf(await flow.redeem(first))]
    return found.map(({ id_token }) => decodeJwt(id_token)['nonce']).join() === 'two,one'
  },
}

const pkce: Readonly<Record<string, Case>> = {
  'PKCE missing': refusedWith(/^invalid_request$/, () => ({ code_challenge: '', code_challenge_method: '' })),
  'PKCE plain': refusedWith(/^invalid_request$/, () => ({ code_challenge_method: 'plain' })),
  'PKCE of another method': refusedWith(/^invalid_request$/, () => ({ code_challenge_method: 'S512' })),
  'challenge that is none': refusedWith(/^invalid_request$/, () => ({ code_challenge: 'short' })),
  'wrong verifier': notRedeemed(() => ({ code_verifier: verifierAndChallenge().verifier })),
  'no verifier': notRedeemed(() => ({ code_verifier: '' })),
  'challenge as verifier': notRedeemed((_flow, { challenge }) => ({ code_verifier: challenge })),
}

const codes: Readonly<Record<string, Case>> = {
  'code a second time': async (flow) => {
    const given = await flow.code()
    const statuses = [(await flow.redeem(given)).status, (await flow.redeem(given)).status]
    return statuses.join() === '200,400'
  },
  'code a second time ends what the first gave': async (flow) => {
    const given = await flow.code()
    const tokens = await tokensOf(await flow.redeem(given))
    await flow.redeem(given)
    return (await flow.refresh(tokens)).status === 400
  },
  'code twice at the same moment': async (flow) => {
    const given = await flow.code()
    const answers = await Promise.all([flow.redeem(given), flow.redeem(given)])
    return answers.filter(({ ok }) => ok).length === 1
  },
  'code for another address': notRedeemed(({ world }) => ({ redirect_uri: `${world.origin}/elders` })),
  'code of another client': notRedeemed(() => ({ client_id: 'woonzaak-toepassing' })),
  'code that was made up': notRedeemed(() => ({ code: 'A'.repeat(43) })),
  'code that has expired': async (flow) => {
    const given = await flow.code()
    const past = new Date(Date.now() - 10_000).toISOString()
    const where = { kind: 'AuthorizationCode', consumedAt: null }
    await flow.world.database.model(oidcPayloadModel).update({ expiresAt: past }, { where })
    return (await flow.redeem(given)).status === 400
  },
  'code of another realm': async (flow) => {
    const given = await flow.code()
    const body = { grant_type: 'authorization_code', code: given.code, code_verifier: given.verifier }
    return (await tokenRequest(flow.other.origin, { ...body, redirect_uri: `${flow.world.origin}/` })).status === 400
  },
}

const addresses: Readonly<Record<string, Case>> = {
  'back to another host': notReturnedTo(() => 'https://evil.example/'),
  'back to a host that begins the same': notReturnedTo((origin) => `${origin}.evil.example/`),
  'back to a host behind a name': notReturnedTo((origin) => `${origin}@evil.example/`),
  'back to another port': notReturnedTo((origin) => origin.replace(/\d+$/, '1')),
  'back over another scheme': notReturnedTo((origin) => origin.replace('http:', 'https:')),
  'back to a script': notReturnedTo(() => 'javascript:alert(1)'),
  'back to a data address': notReturnedTo(() => 'data:text/html,x'),
  'back to a fragment': notReturnedTo((origin) => `${origin}/#x`),
  'back with a backslash': notReturnedTo(() => 'http://evil.example\\@localhost/'),
  'back without a host': notReturnedTo(() => '//evil.example/'),
  'no address leads to the registered one': async (flow) =>
    (await flow.code({ redirect_uri: '' })).back.origin === flow.world.origin,
}

const requests: Readonly<Record<string, Case>> = {
  'another client': refusedWith(/^400 page$/, () => ({ client_id: 'other' })),
  'the client of an application': refusedWith(/^400 page$/, () => ({ client_id: 'woonzaak-toepassing' })),
  'tokens in the address': refusedWith(/^unsupported_response_type$/, () => ({ response_type: 'token' })),
  'identity token in the address': refusedWith(/^unsupported_response_type$/, () => ({ response_type: 'id_token' })),
  'silently, with nobody signed in': refusedWith(/^login_required$/, () => ({ prompt: 'none' })),
  'a request object elsewhere is not fetched': async (flow) => {
    const refusal = await flow.refusal({ request_uri: flow.foreignUrl })
    return refusal !== 'none' && flow.foreignRequests() === 0
  },
  'a password for a token': async ({ world }) =>
    (await tokenRequest(world.origin, { grant_type: 'password', username: 'gent-dossier', password: 'demo' }))
      .status === 400,
  'a client that registers itself': async ({ world }) =>
    (await fetch(`${world.origin}${protocol}/reg`, { method: 'POST', body: '{}' })).status === 404,
  'a token request of another origin': async (flow) => {
    const given = await flow.code()
    const body = new URLSearchParams({ client_id: 'woonzaak-web', grant_type: 'authorization_code', code: given.code })
    const headers = { origin: 'https://evil.example' }
    const response = await fetch(`${flow.world.origin}${protocol}/token`, { method: 'POST', headers, body })
    return response.status === 400 && !response.headers.has('access-control-allow-origin')
  },
}

const refreshing: Readonly<Record<string, Case>> = {
  'a refresh token is used once, and its second use ends the grant': async (flow) => {
    const { tokens } = await signedIn(flow)
    const next = await tokensOf(await flow.refresh(tokens))
    return (await flow.refresh(tokens)).status === 400 && (await flow.refresh(next)).status === 400
  },
  'a refresh token of another client': async (flow) => {
    const { tokens } = await signedIn(flow)
    return (await flow.refresh(tokens, { client_id: 'woonzaak-toepassing' })).status >= 400
  },
  'a revoked refresh token': async (flow) => {
    const { tokens } = await signedIn(flow)
    const body = new URLSearchParams({ client_id: 'woonzaak-web', token: tokens.refresh_token })
    await fetch(`${flow.world.origin}${protocol}/revoke`, { method: 'POST', body })
    return (await flow.refresh(tokens)).status === 400
  },
  'a refresh token is not revoked by another client': async (flow) => {
    const { tokens } = await signedIn(flow)
    const body = new URLSearchParams({ client_id: 'other', token: tokens.refresh_token })
    await fetch(`${flow.world.origin}${protocol}/revoke`, { method: 'POST', body })
    return (await flow.refresh(tokens)).status === 200
  },
}

const leaving: Readonly<Record<string, Case>> = {
  'signing out ends session, refresh token and access token': async (flow) => {
    const { visitor, tokens } = await signedIn(flow)
    const end = await signOut(visitor, tokens)
    const silent = await flow.refusal({ prompt: 'none' }, visitor)
    const ends = [end === `${flow.world.origin}/afgemeld`, silent === 'login_required']
    return ends.every(Boolean) && (await flow.refresh(tokens)).status === 400 && (await flow.me(tokens)) === 401
  },
  'signing out leads nowhere else': async (flow) => {
    const { visitor } = await signedIn(flow)
    const query = 'client_id=woonzaak-web&post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F'
    return (await visitor.go(`${protocol}/logout?${query}`)).status === 400
  },
  'another page signs nobody out': async (flow) => {
    const { visitor, tokens } = await signedIn(flow)
    await visitor.go(`${protocol}/logout?client_id=woonzaak-web`)
    const forged = { method: 'POST', body: new URLSearchParams({ xsrf: 'guess', logout: 'yes' }) }
    const { status } = await visitor.go(`${protocol}/logout/confirm`, forged)
    return status >= 400 && (await flow.me(tokens)) === 200
  },
  'an identity token of another realm is no hint': async (flow) => {
    const foreign = await signIn(flow.other.origin, flow.dora)
    const query = new URLSearchParams({ id_token_hint: foreign.id_token, client_id: 'woonzaak-web' }).toString()
    return (await new Visitor(flow.world.origin).go(`${protocol}/logout?${query}`)).status === 400
  },
  'the back channel ends a sign-in': async (flow) => {
    const { tokens } = await signedIn(flow)
    const { sid } = decodeJwt(tokens.access_token)
    return (await tellSignOut(flow, await logoutToken(flow, { sid }))) === 200 && (await flow.me(tokens)) === 401
  },
  'the back channel does not hear an identity token': async (flow) => {
    const { tokens } = await signedIn(flow)
    return (await tellSignOut(flow, tokens.id_token)) === 400 && (await flow.me(tokens)) === 200
  },
  'the back channel does not hear another realm': async (flow) => {
    const { tokens } = await signedIn(flow)
    const { sid } = decodeJwt(tokens.access_token)
    const foreign = await logoutToken({ ...flow, world: flow.other }, { sid })
    return (await tellSignOut(flow, foreign)) === 400 && (await flow.me(tokens)) === 200
  },
}

const clocks: Readonly<Record<string, Case>> = {
  'a clock that is 4 s behind is borne': async (flow) =>
    (await flow.me({ access_token: await forge(flow.world, flow.dora, { exp: now() - 4 }) })) === 200,
  'a clock that is 8 s behind is not': async (flow) =>
    (await flow.me({ access_token: await forge(flow.world, flow.dora, { exp: now() - 8 }) })) === 401,
  'a logout token of the future': async (flow) =>
    (await tellSignOut(flow, await logoutToken(flow, { sid: 'x', iat: now() + 60 }))) === 400,
  'a logout token of ten minutes ago': async (flow) =>
    (await tellSignOut(flow, await logoutToken(flow, { sid: 'x', iat: now() - 600 }))) === 400,
}

const sessions: Readonly<Record<string, Case>> = {
  'the session gets a new name when somebody signs in': async (flow) => {
    const visitor = new Visitor(flow.world.origin)
    visitor.plant('_session', 'chosen-by-an-attacker', '/realms/woonzaak')
    visitor.plant('_session.sig', 'A'.repeat(27), '/realms/woonzaak')
    await signIn(flow.world.origin, flow.dora, visitor)
    const name = visitor.cookie('_session')
    return name !== undefined && name !== 'chosen-by-an-attacker'
  },
  'a session that was tampered with is none': async (flow) => {
    const { visitor } = await signedIn(flow)
    visitor.plant('_session', `${visitor.cookie('_session')}x`, '/realms/woonzaak')
    return (await flow.refusal({ prompt: 'none' }, visitor)) === 'login_required'
  },
  'the sign-in page of somebody else is closed': async (flow) => {
    const { url } = await follow(new Visitor(flow.world.origin), authorizeUrl(flow.world.origin, 'x'.repeat(43)))
    return (await new Visitor(flow.world.origin).go(url)).status === 400
  },
  'a sign-in that somebody else began is not finished here': async (flow) => {
    const attacker = new Visitor(flow.world.origin)
    const { url } = await follow(attacker, authorizeUrl(flow.world.origin, 'x'.repeat(43)))
    const victim = new Visitor(flow.world.origin)
    await follow(victim, authorizeUrl(flow.world.origin, 'y'.repeat(43)))
    const body = new URLSearchParams({ account: flow.dora })
    return (await victim.go(url, { method: 'POST', body })).status === 400
  },
  'cookies are out of reach of scripts and of other sites': async (flow) => {
    const response = await fetch(authorizeUrl(flow.world.origin, 'x'.repeat(43)), { redirect: 'manual' })
    const cookies = response.headers.getSetCookie()
    return cookies.length > 0 && cookies.every((one) => /httponly/i.test(one) && /samesite=lax/i.test(one))
  },
  'an identity token opens nothing': async (flow) => {
    const { tokens } = await signedIn(flow)
    const answers = [await get(flow.world.origin, '/api/me', tokens.id_token)]
    answers.push(await get(flow.world.origin, `${protocol}/userinfo`, tokens.id_token))
    return answers.every(({ status }) => status === 401)
  },
}

/** S6 of the security tests. */
export const flowCases: readonly (readonly [name: string, holds: Case])[] = Object.entries({
  ...state,
  ...pkce,
  ...codes,
  ...addresses,
  ...requests,
  ...refreshing,
  ...leaving,
  ...clocks,
  ...sessions,
})
