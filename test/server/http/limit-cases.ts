import { gzipSync } from 'node:zlib'
import { request as httpRequest } from 'node:http'
import { z } from 'zod'
import { endpoint, fileResponse } from '#contract/endpoint'
import { entryStands } from '#server/platform/audit/circumstances'
import { mount, mountStream } from '#server/platform/http/mount'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { signIn } from '../identity/pkce-flow.ts'
import { forge, openWorld, type World, type WorldOptions } from './world.ts'

/** One limit: what is sent, and the statuses that may come back. */
export interface LimitCase {
  readonly name: string
  readonly expected: readonly number[]
  readonly run: (desk: LimitDesk) => Promise<number>
}

/** A server with endpoints of each kind, and two people. */
export interface LimitDesk {
  readonly world: World
  readonly mine: string
  readonly others: string
  /** lets the requests to /slow end */
  readonly finish: () => void
  readonly send: (path: string, init?: RequestInit) => Promise<number>
  close(): Promise<void>
}

const open = { roles: 'any', shows: 'OWN', personal: false } as const

const form = endpoint({
  method: 'POST',
  path: '/api/test/form',
  summary: 'Test',
  access: open,
  body: z.object({
    text: z.string().max(1000).optional(),
    list: z.array(z.unknown()).max(500).optional(),
    free: z.unknown().optional(),
  }),
  response: z.object({ ok: z.boolean() }),
  errors: [],
})
const list = endpoint({
  method: 'GET',
  path: '/api/test/list',
  summary: 'Test',
  access: open,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    search: z.string().max(200).optional(),
  }),
  response: z.object({ ok: z.boolean() }),
  errors: [],
})
const upload = endpoint({
  method: 'POST',
  path: '/api/test/upload',
  summary: 'Test',
  access: open,
  body: z.object({ title: z.string().max(200) }),
  upload: { maxBytes: 10_000, mediaTypes: ['application/pdf'] },
  response: z.object({ ok: z.boolean() }),
  errors: [],
})
const slow = endpoint({
  method: 'GET',
  path: '/api/test/slow',
  summary: 'Test',
  access: open,
  response: z.object({ ok: z.boolean() }),
  errors: [],
})
const exported = endpoint({
  method: 'GET',
  path: '/api/test/export',
  summary: 'Test',
  access: open,
  isExport: true,
  response: fileResponse,
  errors: [],
})

const subjectOf = (username: string): string => demoAccounts.find((one) => one.username === username)?.id ?? ''

export const openDeskWithLimits = async (options: WorldOptions = {}): Promise<LimitDesk> => {
  const world = await openWorld(options)
  const waiting: (() => void)[] = []
  const done = () => {
    // nothing is changed here: there is nothing to write down
    entryStands()
    return { ok: true }
  }
  const later = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))
  mount(world.app, form, done)
  mount(world.app, list, done)
  mount(world.app, upload, done)
  mount(world.app, slow, () => later().then(done))
  mountStream(world.app, exported, async ({ response }) => {
    response.write('a;b\n')
    await later()
    response.end()
  })
  const mine = await forge(world, subjectOf('gent-dossier'))
  const others = await forge(world, subjectOf('middelkerke-dossier'))
  return {
    world,
    mine,
    others,
    finish: () => {
      for (const resolve of waiting.splice(0)) resolve()
    },
    send: (path, init = {}) => statusOf(world, mine, path, init),
    close: () => world.close(),
  }
}

const statusOf = async ({ origin }: World, token: string, path: string, init: RequestInit): Promise<number> => {
  const headers = { authorization: `Bearer ${token}`, ...Object(init.headers) }
  const response = await fetch(`${origin}${path}`, { ...init, headers })
  await response.body?.cancel()
  return response.status
}

const json = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/json', ...headers },
})

const posts = (name: string, expected: readonly number[], init: () => RequestInit): LimitCase => ({
  name,
  expected,
  run: ({ send }) => send('/api/test/form', init()),
})

const nested = (depth: number): string => `{"free":${'['.repeat(depth)}${']'.repeat(depth)}}`

const sizes: readonly LimitCase[] = [
  posts('a body of 1.2 MB', [413], () => json(JSON.stringify({ text: 'x'.repeat(1_200_000) }))),
  posts('a body that unpacks to 20 MB', [413], () =>
    json(new Uint8Array(gzipSync(Buffer.alloc(20_000_000, 0x20))), { 'content-encoding': 'gzip' }),
  ),
  posts('an encoding that nobody knows', [415], () => json('{}', { 'content-encoding': 'zip' })),
  posts('a character set that nobody knows', [415], () =>
    json('{}', { 'content-type': 'application/json; charset=x' }),
  ),
  posts('a form in place of JSON', [415], () => ({ method: 'POST', body: new URLSearchParams({ text: 'x' }) })),
  posts('31 levels', [400], () => json(nested(31))),
  posts('20,000 levels', [400], () => json(nested(20_000))),
  posts('60,000 values', [413], () => json(JSON.stringify({ free: Array.from({ length: 60_000 }, () => 0) }))),
  posts('60,000 names', [413], () =>
    json(JSON.stringify({ free: Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`n${index}`, 0])) })),
  ),
  posts('a text that is too long', [400], () => json(JSON.stringify({ text: 'x'.repeat(1001) }))),
  posts('a list that is too long', [400], () => json(JSON.stringify({ list: Array.from({ length: 501 }, () => 0) }))),
  posts('a null character', [400], () => json('{"text":"a\\u0000b"}')),
  posts('JSON that ends early', [400], () => json('{"text":')),
  posts('what fits', [200], () => json(nested(20))),
]

const lists = (name: string, expected: readonly number[], query: string): LimitCase => ({
  name,
  expected,
  run: ({ send }) => send(`/api/test/list?${query}`),
})

const queries: readonly LimitCase[] = [
  lists('a page of 201', [400], 'limit=201'),
  lists('a page of nothing', [400], 'limit=0'),
  lists('a page of less than nothing', [400], 'limit=-5'),
  lists('a page of everything', [400], 'limit=1e9'),
  lists('a page of half a row', [400], 'limit=0.5'),
  lists('a page twice', [400], 'limit=1&limit=2'),
  lists('words of 201 characters', [400], `search=${'x'.repeat(201)}`),
  lists('a null character in a query', [400], 'search=a%00b'),
  lists('41 parameters', [400], Array.from({ length: 41 }, (_, index) => `p${index}=1`).join('&')),
  lists('an address of 20 kB', [414, 431], `search=${'x'.repeat(20_000)}`),
  lists('a page of 200', [200], 'limit=200'),
  {
    name: 'headers of 20 kB',
    expected: [431],
    run: ({ send }) => send('/api/test/list', { headers: { 'x-padding': 'x'.repeat(20_000) } }),
  },
]

const files = (name: string, expected: readonly number[], fill: (sent: FormData) => void): LimitCase => ({
  name,
  expected,
  run: ({ send }) => {
    const sent = new FormData()
    sent.set('title', 'Foto')
    sent.set('file', pdf(100), 'a.pdf')
    fill(sent)
    return send('/api/test/upload', { method: 'POST', body: sent })
  },
})

const pdf = (bytes: number, type = 'application/pdf'): Blob => new Blob(['x'.repeat(bytes)], { type })

const uploads: readonly LimitCase[] = [
  files('a file that is too large', [413], (sent) => sent.set('file', pdf(10_001), 'a.pdf')),
  files('a file of a type that is not taken', [415], (sent) => sent.set('file', pdf(10, 'text/html'), 'a.html')),
  files('two files', [400], (sent) => sent.append('file', pdf(10), 'b.pdf')),
  files('a file under another name', [400], (sent) => sent.append('other', pdf(10), 'b.pdf')),
  files('51 fields', [400, 413], (sent) => {
    for (let index = 0; index < 51; index += 1) sent.append(`field${index}`, 'x')
  }),
  files('a field of 1.2 MB', [400, 413], (sent) => sent.set('title', 'x'.repeat(1_200_000))),
  files('a name of 200 characters', [400], (sent) => sent.set('n'.repeat(200), 'x')),
  files('no file', [400], (sent) => sent.delete('file')),
  files('what fits', [200], () => undefined),
]

/** Each on the same server, one after the other: none may hinder the next. */
export const sizeCases: readonly LimitCase[] = [...sizes, ...queries, ...uploads]

/** A limit that is reached: what the next request of the same person gets, and somebody else's. */
export interface RateCase {
  readonly name: string
  readonly options: WorldOptions
  /** reaches the limit, and answers what comes after */
  readonly next: (desk: LimitDesk) => Promise<number>
  /** what somebody else gets then; left out where the limit is of an address */
  readonly other?: (desk: LimitDesk) => Promise<number>
}

const another = ({ world, others }: LimitDesk): Promise<number> => statusOf(world, others, '/api/me', {})

const repeat = async (count: number, send: (turn: number) => Promise<number>): Promise<number> => {
  let last = 0
  for (let turn = 0; turn < count; turn += 1) last = await send(turn)
  return last
}

const started = async ({ world, mine }: LimitDesk, path: string): Promise<Response> =>
  fetch(`${world.origin}${path}`, { headers: { authorization: `Bearer ${mine}` } })

// express has the requests when the server says so: nothing else tells
const held = async (desk: LimitDesk, count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) {
    const sending = httpRequest(`${desk.world.origin}/api/test/slow`, {
      agent: false,
      headers: { authorization: `Bearer ${desk.mine}` },
    })
    sending.on('error', () => undefined).end()
  }
  // the requests before this one were taken in their order
  while ((await desk.send('/api/test/list')) !== 429) await new Promise((resolve) => setImmediate(resolve))
}

export const rateCases: readonly RateCase[] = [
  {
    name: 'requests of one address',
    options: { requestsPerMinute: { perAddress: 3 } },
    next: ({ send }) => repeat(4, () => send('/api/me')),
  },
  {
    name: 'requests of one address that says it is another',
    options: { requestsPerMinute: { perAddress: 3 } },
    next: ({ send }) => repeat(4, (turn) => send('/api/me', { headers: { 'x-forwarded-for': `10.0.0.${turn}` } })),
  },
  {
    name: 'requests of one user',
    options: { requestsPerMinute: { perUser: 3 } },
    next: ({ send }) => repeat(4, () => send('/api/me')),
    other: another,
  },
  {
    name: 'requests of one user with several tokens',
    options: { requestsPerMinute: { perUser: 3 } },
    next: ({ world }) =>
      repeat(4, async (turn) => {
        const token = await forge(world, subjectOf('gent-dossier'), { sid: `session-${turn}` })
        return statusOf(world, token, '/api/me', {})
      }),
    other: another,
  },
  {
    name: 'requests of one user for several organisations',
    options: { requestsPerMinute: { perUser: 3 } },
    next: async ({ world }) => {
      const token = await forge(world, subjectOf('twee-gemeenten'))
      const organisations = ['0a440210-0000-4000-8000-000000000001', '0a350110-0000-4000-8000-000000000001']
      return repeat(4, (turn) =>
        statusOf(world, token, '/api/me', { headers: { 'x-organisation': organisations[turn % 2] ?? '' } }),
      )
    },
    other: another,
  },
  {
    name: 'guesses of tokens',
    options: { requestsPerMinute: { refused: 3 } },
    next: ({ world }) => repeat(4, () => statusOf(world, 'a.b.c', '/api/me', {})),
  },
  {
    name: 'guesses of organisations',
    options: { requestsPerMinute: { refused: 3 } },
    next: ({ send }) => repeat(4, (turn) => send('/api/me', { headers: { 'x-organisation': `guess-${turn}` } })),
  },
  {
    name: 'sign-ins from one address',
    options: { requestsPerMinute: { signIns: 2 } },
    next: async ({ world }) => {
      await signIn(world.origin, subjectOf('gent-dossier'))
      await signIn(world.origin, subjectOf('gent-dossier'))
      const refusal = await signIn(world.origin, subjectOf('gent-dossier')).then(
        () => 'accepted',
        (error: unknown) => String(error),
      )
      return Number(/\d{3}/.exec(refusal)?.[0] ?? 0)
    },
    other: another,
  },
  {
    name: 'requests of one user at once',
    options: { userLimits: { atOnce: 3 } },
    next: async (desk) => {
      await held(desk, 3)
      return desk.send('/api/me')
    },
    other: another,
  },
  {
    name: 'exports of one user at once',
    options: { userLimits: { exportsAtOnce: 2 } },
    next: async (desk) => {
      await Promise.all([started(desk, '/api/test/export'), started(desk, '/api/test/export')])
      return desk.send('/api/test/export')
    },
    other: async ({ world, others }) => {
      const response = await fetch(`${world.origin}/api/test/export`, {
        headers: { authorization: `Bearer ${others}` },
      })
      await response.body?.cancel()
      return response.status
    },
  },
  {
    name: 'exports of one user in an hour',
    options: { userLimits: { exportsPerHour: 3 } },
    next: async (desk) =>
      repeat(4, async () => {
        const response = await started(desk, '/api/test/export')
        desk.finish()
        await response.text()
        return response.status
      }),
    other: another,
  },
]
