import { expect } from 'chai'
import { OptimisticLockError } from 'sequelize'
import { z } from 'zod'
import { endpoint, fileResponse, noContent } from '#contract/endpoint'
import { problem } from '#contract/problem'
import { entryStands } from '#server/platform/audit/circumstances'
import { NotAllowedNow, TaskTaken } from '#server/platform/http/errors'
import { mount, mountPublic } from '#server/platform/http/mount'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { signIn } from '../identity/pkce-flow.ts'
import { get, openWorld, type World } from './world.ts'

const accountOf = (username: string): string => demoAccounts.find((account) => account.username === username)?.id ?? ''

const thing = endpoint({
  method: 'POST',
  path: '/api/test/things/:thingId',
  summary: 'Test',
  access: { roles: ['LB_DB', 'LB_WC'], shows: 'OWN', personal: false },
  params: z.object({ thingId: z.uuid() }),
  query: z.object({ limit: z.coerce.number().int().min(1).optional() }),
  body: z.object({
    name: z.string().min(2),
    units: z.array(z.object({ number: z.number() })),
    note: z.string().nullish(),
  }),
  response: z.object({ id: z.string(), name: z.string(), limit: z.number().optional() }),
  errors: ['NOT_ALLOWED_NOW'],
})

const failing = endpoint({
  method: 'GET',
  path: '/api/test/failing/:how',
  summary: 'Test',
  access: { roles: 'any', shows: 'OWN', personal: false },
  params: z.object({ how: z.string() }),
  response: z.object({ ok: z.boolean() }),
  errors: ['NOT_ALLOWED_NOW', 'TASK_TAKEN', 'STALE'],
})

const file = endpoint({
  method: 'GET',
  path: '/api/test/file',
  summary: 'Test',
  access: { roles: 'any', shows: 'OWN', personal: false },
  response: fileResponse,
  errors: [],
})

const upload = endpoint({
  method: 'POST',
  path: '/api/test/upload',
  summary: 'Test',
  access: { roles: 'any', shows: 'OWN', personal: false },
  body: z.object({ title: z.string().min(1) }),
  upload: { maxBytes: 1000, mediaTypes: ['application/pdf'] },
  response: z.object({ bytes: z.number(), fileName: z.string(), title: z.string() }),
  errors: [],
})

const nothing = endpoint({
  method: 'DELETE',
  path: '/api/test/nothing',
  summary: 'Test',
  access: { public: true },
  response: noContent,
  errors: [],
})

const failures: Record<string, () => never> = {
  closed: () => {
    throw new NotAllowedNow('ADVICE_ALREADY_ASKED', { since: '2026-01-05' })
  },
  taken: () => {
    throw new TaskTaken({ assigneeId: 'u1', assigneeName: 'Dora Voorbeeld' })
  },
  stale: () => {
    throw new OptimisticLockError({ modelName: 'decision', values: { name: 'secret' }, where: {} })
  },
  broken: () => {
    throw new Error('password=hunter2 at /srv/app')
  },
}

describe('endpoints over HTTP', () => {
  let world: World
  let token: string
  const id = '0b000000-0000-4000-8000-000000000999'

  before(async () => {
    world = await openWorld()
    mount(world.app, thing, ({ params, query, body, viewer }) => {
      entryStands()
      return {
        id: params.thingId,
        name: `${body.name} by ${viewer.orgType}`,
        ...(query.limit !== undefined && { limit: query.limit }),
        passwordHash: 'never leaves',
      }
    })
    mount(world.app, failing, ({ params }) => failures[params.how]?.() ?? { ok: true })
    mount(world.app, file, () => ({
      fileName: 'Besluit café <1>.html',
      mediaType: 'text/html',
      content: Buffer.from('<script>1</script>'),
    }))
    mount(world.app, upload, ({ body, file: sent }) => {
      entryStands()
      return { bytes: sent.content.length, fileName: sent.fileName, title: body.title }
    })
    mountPublic(world.app, nothing, () => undefined)
    token = (await signIn(world.origin, accountOf('gent-dossier'))).access_token
  })
  after(() => world.close())

  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${world.origin}${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    })

  const problemOf = async (response: Response): Promise<z.infer<typeof problem>> => {
    expect(response.headers.get('content-type')).to.equal('application/problem+json; charset=utf-8')
    expect(response.headers.get('cache-control')).to.equal('no-store')
    const body = problem.parse(await response.json())
    expect(body.status).to.equal(response.status)
    expect(body.traceId).to.equal(response.headers.get('x-request-id'))
    return body
  }

  it('parses params, query and body, and lets nothing undeclared out', async () => {
    const response = await post(`/api/test/things/${id}?limit=3`, { name: 'Pand', units: [{ number: 1 }], extra: true })
    expect(response.status).to.equal(200)
    expect(await response.json()).to.deep.equal({ id, name: 'Pand by LB', limit: 3 })
  })

  it('lists every wrong value of all parts in one answer, without the values', async () => {
    const response = await post('/api/test/things/not-a-uuid?limit=0', { units: [{ number: 'geheim' }] })
    const body = await problemOf(response)
    expect(body).to.include({ status: 400, code: 'INVALID' })
    expect(body.fields.map(({ name, code }) => `${name} ${code}`)).to.deep.equal([
      'params.thingId invalid_format',
      'query.limit too_small',
      'body.name required',
      'body.units.0.number invalid_type',
    ])
    expect(JSON.stringify(body)).not.to.contain('geheim')
  })

  it('refuses no body, broken JSON, other media types and large bodies', async () => {
    const codes = await Promise.all(
      [
        post(`/api/test/things/${id}`, ''),
        post(`/api/test/things/${id}`, '{"name":'),
        post(`/api/test/things/${id}`, 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }),
        post(`/api/test/things/${id}`, { name: 'x'.repeat(1_100_000), units: [] }),
      ].map(async (response) => (await problemOf(await response)).code),
    )
    expect(codes).to.deep.equal(['INVALID', 'MALFORMED', 'UNSUPPORTED_MEDIA_TYPE', 'TOO_LARGE'])
  })

  it('asks a token before anything else', async () => {
    const response = await fetch(`${world.origin}/api/test/things/not-a-uuid`, { method: 'POST' })
    expect((await problemOf(response)).code).to.equal('UNAUTHENTICATED')
    expect(response.headers.get('www-authenticate')).to.equal('Bearer realm="woonzaak"')
  })

  it('asks one of the roles in the active organisation', async () => {
    const reader = (await signIn(world.origin, accountOf('gent-lezer'))).access_token
    const response = await post(
      `/api/test/things/${id}`,
      { name: 'Pand', units: [] },
      { authorization: `Bearer ${reader}` },
    )
    expect(await problemOf(response)).to.include({ status: 403, code: 'FORBIDDEN' })
  })

  it('answers 409 with the reason code of a closed action, and 409 with who has the task', async () => {
    const closed = await problemOf(await get(world.origin, '/api/test/failing/closed', token))
    expect(closed).to.deep.include({
      status: 409,
      code: 'NOT_ALLOWED_NOW',
      reason: 'ADVICE_ALREADY_ASKED',
      facts: { since: '2026-01-05' },
    })
    const taken = await problemOf(await get(world.origin, '/api/test/failing/taken', token))
    expect(taken).to.deep.include({
      status: 409,
      code: 'TASK_TAKEN',
      facts: { assigneeId: 'u1', assigneeName: 'Dora Voorbeeld' },
    })
  })

  it('answers 409 STALE when the optimistic lock of the database refuses', async () => {
    const response = await get(world.origin, '/api/test/failing/stale', token)
    const body = await problemOf(response)
    expect(body).to.include({ status: 409, code: 'STALE' })
    expect(JSON.stringify(body)).not.to.contain('secret')
  })

  it('tells nothing of what broke but the trace id', async () => {
    const body = await problemOf(await get(world.origin, '/api/test/failing/broken', token))
    expect(body).to.include({ status: 500, code: 'INTERNAL' })
    expect(JSON.stringify(body)).not.to.match(/hunter2|srv|Error/)
  })

  it('answers 404 for an unknown address, 405 with the methods for a known one, 400 for a broken one', async () => {
    expect((await problemOf(await get(world.origin, '/api/test/unknown', token))).code).to.equal('NOT_FOUND')
    const other = await get(world.origin, `/api/test/things/${id}`, token)
    expect(other.headers.get('allow')).to.equal('POST')
    expect((await problemOf(other)).code).to.equal('METHOD_NOT_ALLOWED')
    expect((await problemOf(await get(world.origin, '/api/test/failing/%E0%A4%A', token))).code).to.equal('MALFORMED')
  })

  it('sends a file as an attachment that no browser runs', async () => {
    const response = await get(world.origin, '/api/test/file', token)
    expect(response.headers.get('content-disposition')).to.equal(
      `attachment; filename="Besluit caf_ _1_.html"; filename*=UTF-8''Besluit%20caf%C3%A9%20%3C1%3E.html`,
    )
    expect(response.headers.get('content-security-policy')).to.match(/^default-src 'none'; .*; sandbox$/)
    expect(await response.text()).to.equal('<script>1</script>')
  })

  it('takes one file of an accepted type and size, with fields beside it', async () => {
    const send = (bytes: number, type: string, title: string): Promise<Response> => {
      const form = new FormData()
      form.set('title', title)
      form.set('file', new Blob([new Uint8Array(bytes)], { type }), 'besluit ë.pdf')
      return fetch(`${world.origin}/api/test/upload`, {
        method: 'POST',
        body: form,
        headers: { authorization: `Bearer ${token}` },
      })
    }
    const stored = await send(10, 'application/pdf', 'Besluit')
    expect(await stored.json()).to.deep.equal({ bytes: 10, fileName: 'besluit ë.pdf', title: 'Besluit' })
    expect((await problemOf(await send(1001, 'application/pdf', 'x'))).code).to.equal('TOO_LARGE')
    expect((await problemOf(await send(10, 'text/html', 'x'))).code).to.equal('UNSUPPORTED_MEDIA_TYPE')
    expect((await problemOf(await send(10, 'application/pdf', ''))).fields[0]?.name).to.equal('body.title')
    expect((await problemOf(await post('/api/test/upload', {}))).code).to.equal('UNSUPPORTED_MEDIA_TYPE')
  })

  it('answers 204 when there is nothing to say', async () => {
    const response = await fetch(`${world.origin}/api/test/nothing`, { method: 'DELETE' })
    expect(response.status).to.equal(204)
  })

  it('refuses to mount twice, and public endpoints without saying so', () => {
    expect(() => mount(world.app, thing, () => ({ id: '', name: '' }))).to.throw('mounted already')
    expect(() => mount(world.app, nothing, () => undefined)).to.throw('public')
    expect(() => mountPublic(world.app, { ...thing, path: '/api/other' }, () => ({ id: '', name: '' }))).to.throw(
      'not public',
    )
  })
})

describe('an endpoint object', () => {
  it('has the params of its path', () => {
    const wrong = () =>
      endpoint({
        method: 'GET',
        path: '/api/cases/:caseId',
        summary: 'Test',
        access: { roles: 'any', shows: 'OWN', personal: false },
        params: z.object({ id: z.string() }),
        response: z.object({}),
        errors: [],
      })
    expect(wrong).to.throw(TypeError, 'GET /api/cases/:caseId: params are {id}')
  })
})
