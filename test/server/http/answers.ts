import { request as httpRequest } from 'node:http'
import { registerRequest } from '#contract/cases'
import { downloadDocument, uploadDocument } from '#contract/documents'
import { type Endpoint, isPublic } from '#contract/endpoint'
import { streamEvents } from '#contract/events'
import { nameOf } from '#test/support/contract'
import { addressOf, bodyOf } from '#test/support/http'
import { requestOn } from '#test/support/requests'
import { sampleOf } from '#test/support/sample'
import { usersFor } from '#test/support/who'
import type { World } from '#test/support/world'

/** What kind of answer it is, which decides what must stand on it. */
export type Kind = 'data' | 'page' | 'asset' | 'realm'

export interface Answer {
  readonly route: string
  /** which of the answers of this route */
  readonly what: string
  readonly kind: Kind
  readonly status: number
  readonly headers: Headers
}

const evil = 'https://evil.example'

/** Every answer that each route of the contract gives in its ways: refused, allowed, wrong, from another origin, with another method. */
export const answersOfEndpoint = async (world: World, endpoint: Endpoint): Promise<Answer[]> => {
  const [user = 'gent-lezer'] = usersFor(endpoint)
  const token = await world.tokenFor(user)
  const file = endpoint.upload && new Blob(['%PDF-1.4\n%%EOF\n'], { type: endpoint.upload.mediaTypes[0] ?? '' })
  const input = {
    ...(endpoint.params && { params: asRecord(sampleOf(endpoint.params)) }),
    ...(endpoint.body && { body: sampleOf(endpoint.body) }),
    ...(file && { file }),
  }
  const address = `${world.origin}${addressOf(endpoint, input)}`
  const answers: Answer[] = []
  for (const [what, init] of Object.entries(waysOf(endpoint, input, token)))
    answers.push(await answerOf(nameOf(endpoint), what, 'data', address, init))
  return answers
}

const waysOf = (endpoint: Endpoint, input: object, token: string): Readonly<Record<string, RequestInit>> => {
  const { body, headers } = bodyOf(input)
  const withToken = { ...headers, authorization: `Bearer ${token}` }
  const payload = body === undefined ? {} : { body }
  const { method } = endpoint
  const other = method === 'PATCH' ? 'PUT' : 'PATCH'
  return {
    'without a token': { method, headers, ...payload },
    'with a token': { method, headers: withToken, ...payload },
    'for another organisation': { method, headers: { ...withToken, 'x-organisation': 'nonsense' }, ...payload },
    'from another origin': { method, headers: { ...withToken, origin: evil }, ...payload },
    'preflight of another origin': {
      method: 'OPTIONS',
      headers: { origin: evil, 'access-control-request-method': method, 'access-control-request-headers': '*' },
    },
    'another method': { method: other, headers: withToken },
    ...(endpoint.body && {
      'as a form of another page': {
        method,
        headers: { ...withToken, 'content-type': 'text/plain', origin: evil },
        body: '{}',
      },
    }),
  }
}

/** Status of a call as a page of another origin can make it: cookies of the person, no header of ours, a body that needs no preflight. */
export const crossSiteStatus = async (
  world: World,
  endpoint: Endpoint,
  cookie: string,
): Promise<number | undefined> => {
  if (isPublic(endpoint.access)) return undefined
  const params = endpoint.params && asRecord(sampleOf(endpoint.params))
  const address = `${world.origin}${addressOf(endpoint, params ? { params } : {})}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const { method } = endpoint
  const headers = { cookie, origin: evil, 'sec-fetch-site': 'cross-site', ...(method !== 'GET' && form) }
  const response = await fetch(address, { method, headers, ...(method !== 'GET' && { body: 'a=1' }) })
  await response.body?.cancel()
  return response.status
}

/** A file that came in, the same going out, a stream, and addresses that lead nowhere. */
export const otherDataAnswers = async (world: World): Promise<Answer[]> => {
  const gent = await world.as('gent-dossier')
  const authorization = `Bearer ${await world.tokenFor('gent-dossier')}`
  const { caseId } = await gent.call(registerRequest, { body: await requestOn(gent, 'Kolkstraat 27') })
  const html = new Blob(['%PDF-1.4 <script>alert(1)</script>\n%%EOF\n'], { type: 'application/pdf' })
  const body = { title: '<script>.html', code: '' }
  const uploaded = await gent.call(uploadDocument, { params: { caseId }, body, file: html })
  const download = addressOf(downloadDocument, { params: { documentId: uploaded.id }, query: { format: 'upload' } })
  const large = { title: 'x'.repeat(1_200_000) }
  const post = { method: 'POST', headers: { authorization, 'content-type': 'application/json' } }
  return Promise.all([
    answerOf(nameOf(downloadDocument), 'a file', 'data', `${world.origin}${download}`, { headers: { authorization } }),
    answerOf(nameOf(streamEvents), 'a stream', 'data', `${world.origin}/api/events`, { headers: { authorization } }),
    answerOf('/api', 'unknown address', 'data', `${world.origin}/api/nothing`, { headers: { authorization } }),
    answerOf('/api', 'broken address', 'data', `${world.origin}/api/cases/%E0%A4%A`, { headers: { authorization } }),
    answerOf('/api', 'too large', 'data', `${world.origin}/api/cases`, { ...post, body: JSON.stringify(large) }),
    answerOf('/api', 'broken JSON', 'data', `${world.origin}/api/cases`, { ...post, body: '{"a":' }),
    traceOf(world.origin),
  ])
}

/** Pages, files of the web and of the realm. @param realm path of the realm */
export const pageAnswers = (origin: string, realm: string): Promise<Answer[]> => {
  const protocol = `${realm}/protocol/openid-connect`
  const auth = new URLSearchParams({
    client_id: 'woonzaak-web',
    redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  }).toString()
  const addresses: readonly (readonly [Kind, string, RequestInit?])[] = [
    ['page', '/'],
    ['page', '/dossiers/OO26-000001?tab=taken'],
    ['page', '/silent-check-sso.html'],
    ['asset', '/silent-check-sso.js'],
    ['asset', '/assets/main-1a2b.js'],
    ['page', '/assets/gone.js'],
    ['page', '/missing.js'],
    ['realm', `${realm}/.well-known/openid-configuration`],
    ['realm', `${protocol}/certs`],
    ['realm', `${protocol}/auth?${auth}`],
    ['realm', `${protocol}/auth?client_id=nobody`],
    ['realm', `${protocol}/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'password' }) }],
    ['realm', `${protocol}/userinfo`],
    ['realm', `${protocol}/logout`],
    ['realm', `${protocol}/login-status-iframe.html`],
    ['realm', `${protocol}/3p-cookies/step1.html`],
    ['realm', `${realm}/account`],
    ['realm', `${realm}/login-actions/authenticate/x`],
    ['realm', `${realm}/login-actions/authenticate/x`, { method: 'POST', body: new URLSearchParams({ account: 'x' }) }],
    ['realm', `${realm}/resources/sign-in.css`],
    ['realm', `${realm}/nothing`],
  ]
  return Promise.all(
    addresses.map(([kind, path, init = {}]) =>
      answerOf(path.split('?')[0] ?? '', init.method ?? 'GET', kind, `${origin}${path}`, {
        ...init,
        redirect: 'manual',
      }),
    ),
  )
}

const asRecord = (value: unknown): Record<string, unknown> => ({ ...Object(value) })

const answerOf = async (
  route: string,
  what: string,
  kind: Kind,
  address: string,
  init: RequestInit,
): Promise<Answer> => {
  const { status, headers, body } = await fetch(address, init)
  await body?.cancel()
  return { route, what, kind, status, headers }
}

// `fetch` refuses to send TRACE
const traceOf = (origin: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sending = httpRequest(`${origin}/api/me`, { method: 'TRACE', agent: false }, (response) => {
      response.resume()
      const headers = new Headers(
        Object.entries(response.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
      )
      resolve({ route: '/api', what: 'TRACE', kind: 'data', status: response.statusCode ?? 0, headers })
    })
    sending.once('error', reject).end()
  })
