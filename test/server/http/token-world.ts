import { createServer, request as httpRequest, type Server } from 'node:http'
import { Writable } from 'node:stream'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint'
import { endedSessions } from '#server/platform/auth/ended-sessions'
import { remoteKeys, tokenVerifier } from '#server/platform/auth/tokens'
import { mount } from '#server/platform/http/mount'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { createLogger } from '#server/platform/logger'
import { type Attempt, endedSession, guardedPath, type TokenCase } from './token-cases.ts'
import { type Forge, openForge, publicJwk } from './token-forge.ts'
import { openWorld, type World } from './world.ts'

export interface Outcome {
  readonly status: number
  readonly code: string
  /** a line of the log, at the level of production, says that this request was refused */
  readonly logged: boolean
  /** the token, or a part of it that counts, stands in the log or in the answer */
  readonly leaked: boolean
}

/** The server with a realm elsewhere whose keys the tests hold, and a host that nobody should ask anything. */
export interface TokenWorld {
  readonly forge: Forge
  readonly world: World
  /** requests to the foreign host */
  readonly foreignRequests: () => number
  /** addresses asked of the realm */
  readonly realmRequests: () => readonly string[]
  send(attempt: Attempt): Promise<Outcome>
  try(attack: TokenCase): Promise<Outcome>
  close(): Promise<void>
}

const guarded = endpoint({
  method: 'GET',
  path: guardedPath,
  summary: 'Test',
  access: { roles: ['LB_TB', 'WK_TB'], shows: 'OWN', personal: false },
  response: z.object({ ok: z.boolean() }),
  errors: [],
})

const reader = demoAccounts.find(({ username }) => username === 'gent-lezer')?.id ?? ''

export const openTokenWorld = async (): Promise<TokenWorld> => {
  const asked: string[] = []
  let foreignRequests = 0
  const keys: Record<string, unknown>[] = []
  const realm = await serve((path) => {
    asked.push(path)
    return { keys }
  })
  const foreign = await serve(() => {
    foreignRequests += 1
    return { keys }
  })
  const issuer = `http://localhost:${realm.port}/realms/woonzaak`
  const forge = openForge(issuer, `http://127.0.0.1:${foreign.port}/jwks`, reader)
  keys.push(publicJwk(forge.keys.old, 'old'), publicJwk(forge.keys.own, 'own'))
  const lines: string[] = []
  const verify = tokenVerifier({
    issuer,
    audience: 'woonzaak-api',
    clients: ['woonzaak-web'],
    keys: remoteKeys(`${issuer}/protocol/openid-connect/certs`, 0),
  })
  const signIn = { url: `http://localhost:${realm.port}`, realm: 'woonzaak', clientId: 'woonzaak-web' }
  const world = await openWorld({
    logger: createLogger('warn', sink(lines)),
    service: {
      signIn,
      realm: undefined,
      verify,
      signOut: (token) => Promise.reject(new Error(token)),
      close: () => undefined,
    },
  })
  await endedSessions(world.database).end({ subject: undefined, session: endedSession })
  mount(world.app, guarded, () => ({ ok: true }))
  const send = (attempt: Attempt): Promise<Outcome> => attemptAt(world.origin, attempt, lines)
  // the realm rotates: `old` was known here, goes, and `next` makes the server ask again
  await send({ headers: [['authorization', `Bearer ${forge.token({}, { kid: 'old' }, forge.keys.old)}`]] })
  keys.splice(0, 1, publicJwk(forge.keys.next, 'next'))
  await send({ headers: [['authorization', `Bearer ${forge.token({}, { kid: 'next' }, forge.keys.next)}`]] })
  return {
    forge,
    world,
    foreignRequests: () => foreignRequests,
    realmRequests: () => asked,
    send,
    try: (attack) => send(attack.make(forge)),
    close: async () => {
      await world.close()
      for (const { server } of [realm, foreign]) await new Promise((resolve) => server.close(resolve))
    },
  }
}

const serve = (answer: (path: string) => object): Promise<{ readonly server: Server; readonly port: number }> =>
  new Promise((resolve) => {
    const server = createServer({ keepAlive: false }, (request, response) => {
      response.setHeader('content-type', 'application/json').setHeader('connection', 'close')
      response.end(JSON.stringify(answer(request.url ?? '')))
    })
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 })
    })
  })

const sink = (lines: string[]): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })

const problemShape = z.object({ code: z.string().default('') })

const attemptAt = async (origin: string, attempt: Attempt, lines: readonly string[]): Promise<Outcome> => {
  const { status, text, traceId } = await sendRaw(`${origin}${attempt.path ?? '/api/me'}`, attempt.headers)
  const mine = lines.filter((line) => line.includes(traceId))
  const { code } = problemShape.parse(JSON.parse(text))
  const sent = [...attempt.headers.map(([, value]) => value), attempt.path ?? '']
  // signatures and payloads; short ones stand in any text
  const pieces = sent.flatMap((value) => value.split(/[\s.,=;?]+/)).filter((piece) => piece.length > 40)
  const said = `${lines.join('')}${text}`
  return {
    status,
    code,
    logged: mine.some((line) => line.includes('"refused"')),
    leaked: pieces.some((piece) => said.includes(piece)),
  }
}

// `fetch` joins headers of one name; the two lines of an attacker must arrive as two
const sendRaw = (
  address: string,
  headers: Attempt['headers'],
): Promise<{ readonly status: number; readonly text: string; readonly traceId: string }> =>
  new Promise((resolve, reject) => {
    const { host } = new URL(address)
    const raw = [['host', host] as const, ...headers].flat()
    const sending = httpRequest(address, { agent: false, headers: raw }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        const traceId = String(response.headers['x-request-id'])
        resolve({ status: response.statusCode ?? 0, text, traceId })
      })
    })
    sending.once('error', reject).end()
  })
