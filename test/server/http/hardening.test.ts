import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { mountHealth } from '#server/platform/http/health'
import { listen } from '#server/platform/http/listen'
import { securityHeaders } from '#server/platform/http/security-headers'
import { staticWeb } from '#server/platform/http/static-web'
import express from 'express'
import { Writable } from 'node:stream'
import { UniqueConstraintError } from 'sequelize'
import { createLogger } from '#server/platform/logger'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { authorizeUrl, verifierAndChallenge } from '../identity/pkce-flow.ts'
import { makeWeb } from './headers.ts'
import { forge, get, openWorld, type World } from './world.ts'

const dora = demoAccounts[0]?.id ?? ''

describe('hardening', () => {
  let world: World
  let webDir: string
  before(async () => {
    webDir = await makeWeb()
    world = await openWorld({ webDir })
  })
  after(async () => {
    await world.close()
    await rm(webDir, { recursive: true, force: true })
  })

  it('adds HSTS and upgrades when it is served over TLS, and only then', async () => {
    const headersFor = async (publicUrl: string): Promise<Headers> => {
      const app = express().use(securityHeaders({ publicUrl, signInUrl: 'https://sign-in.example/kc', webOrigins: [] }))
      const server = await listen(0, '127.0.0.1')
      server.serve(app.use((_request, response) => void response.end()))
      const { headers } = await get(`http://127.0.0.1:${server.port}`, '/')
      await server.close(0)
      return headers
    }
    const tls = await headersFor('https://woonzaak.example')
    expect(tls.get('strict-transport-security')).to.equal('max-age=31536000')
    expect(tls.get('content-security-policy'))
      .to.contain('upgrade-insecure-requests')
      .and.to.contain("connect-src 'self' https://sign-in.example;")
    expect((await headersFor('http://localhost:8080')).has('strict-transport-security')).to.equal(false)
  })

  it('marks the cookies of the realm as Secure behind a proxy that ends TLS', async () => {
    const behind = await openWorld({ env: { TRUST_PROXY: '1' } })
    const cookiesFor = async (protocol: string): Promise<string[]> => {
      const headers = { 'x-forwarded-proto': protocol }
      const address = authorizeUrl(behind.origin, verifierAndChallenge().challenge)
      return (await fetch(address, { headers, redirect: 'manual' })).headers.getSetCookie()
    }
    const isSecure = (cookie: string): boolean => /;\s*secure/i.test(cookie)
    const [plain, secure] = await Promise.all([cookiesFor('http'), cookiesFor('https')])
    await behind.close()
    expect([plain.length > 0, plain.some(isSecure), secure.length > 0, secure.every(isSecure)]).to.deep.equal([
      true,
      false,
      true,
      true,
    ])
  })

  it('serves the application at every address that is no file, hashed files for a year', async () => {
    const page = await get(world.origin, '/dossiers/OO26-000001?tab=taken')
    const text = await page.text()
    expect(text).to.contain('<title>Woonzaak</title>')
    const [, nonce] = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(text) ?? []
    expect(page.headers.get('content-security-policy')).to.contain(`style-src 'self' 'nonce-${nonce}';`)
    const again = await (await get(world.origin, '/dossiers/OO26-000001')).text()
    expect(again).not.to.contain(nonce)
    expect(page.headers.get('cache-control')).to.equal('no-cache')
    const asset = await get(world.origin, '/assets/main-1a2b.js')
    expect(asset.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable')
    expect((await get(world.origin, '/assets/gone-1a2b.js')).status).to.equal(404)
    expect((await get(world.origin, '/../package.json')).status).to.equal(404)
    expect((await get(world.origin, '/assets/..%2f..%2f..%2fetc%2fpasswd')).status).to.be.oneOf([403, 404])
  })

  it('sends a browser on 127.0.0.1 to the name that cookies and tokens belong to', async () => {
    const address = world.origin.replace('localhost', '127.0.0.1')
    const response = await fetch(`${address}/werklijst?kolom=mijn`, { redirect: 'manual' })
    expect(response.status).to.equal(302)
    expect(response.headers.get('location')).to.equal(`${world.origin}/werklijst?kolom=mijn`)
    expect((await fetch(`${address}/api/configuration`)).status).to.equal(200)
  })

  it('says plainly that the web has not been built', async () => {
    const app = express().use(staticWeb(join(webDir, 'nowhere'), 'http://localhost:1'))
    const server = await listen(0, '127.0.0.1')
    server.serve(app)
    const response = await fetch(`http://localhost:${server.port}/`)
    expect(response.status).to.equal(503)
    await server.close(0)
  })

  it('is healthy when every part answers, else says which does not', async () => {
    let engine = true
    mountHealth(world.app, {
      database: () => Promise.resolve(true),
      engine: () => Promise.resolve(engine),
      workers: () => (engine ? Promise.resolve(true) : Promise.reject(new Error('secret'))),
    })
    const well = await get(world.origin, '/api/health')
    expect(await well.json()).to.deep.equal({ status: 'ok', parts: { database: true, engine: true, workers: true } })
    engine = false
    const ill = await get(world.origin, '/api/health')
    expect(ill.status).to.equal(503)
    expect(await ill.json()).to.deep.include({
      code: 'UNAVAILABLE',
      facts: { database: true, engine: false, workers: false },
    })
  })
})

describe('limits', () => {
  it('slows down one address, one user, and who is refused often', async () => {
    const statuses = async (
      limits: Record<string, number>,
      tokens: 'valid' | 'none',
      count: number,
    ): Promise<number[]> => {
      const world = await openWorld({ requestsPerMinute: limits })
      const token = tokens === 'valid' ? await forge(world, dora) : undefined
      const found: number[] = []
      for (let index = 0; index < count; index += 1) found.push((await get(world.origin, '/api/me', token)).status)
      await world.close()
      return found
    }
    expect(await statuses({ perAddress: 2 }, 'valid', 3)).to.deep.equal([200, 200, 429])
    expect(await statuses({ perUser: 2 }, 'valid', 3)).to.deep.equal([200, 200, 429])
    expect(await statuses({ refused: 2 }, 'none', 3)).to.deep.equal([401, 401, 429])
    expect(await statuses({ refused: 2 }, 'valid', 4)).to.deep.equal([200, 200, 200, 200])
  })
})

describe('closing', () => {
  it('answers 503 before the application is there, lets running requests end, and cuts what stays', async () => {
    const server = await listen(0, '127.0.0.1')
    const origin = `http://127.0.0.1:${server.port}`
    expect((await get(origin, '/')).status).to.equal(503)
    let arrived: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      arrived = resolve
    })
    let finish: () => void = () => undefined
    server.serve((request, response) => {
      if (request.url === '/slow') finish = () => void response.end('done')
      else response.write('a stream')
      arrived()
    })
    const answer = get(origin, '/slow')
    await slow
    const closed = server.close(10_000)
    finish()
    expect(await (await answer).text()).to.equal('done')
    await closed
    const refused: unknown = await get(origin, '/').catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(TypeError)
  })

  it('does not wait for streams longer than the grace', async () => {
    const server = await listen(0, '127.0.0.1')
    server.serve((_request, response) => void response.write('a stream'))
    const response = await get(`http://127.0.0.1:${server.port}`, '/')
    const ended = response.text().catch(() => 'cut')
    await server.close(20)
    expect(await ended).to.equal('cut')
  })
})

describe('the log', () => {
  it('holds no values of statements, no names, no tokens', () => {
    const lines: string[] = []
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString())
        done()
      },
    })
    const logger = createLogger('info', sink)
    const error = new UniqueConstraintError({ fields: { name: 'Jan' }, message: "insert 'Jan Geheim'" })
    logger.error({ err: new Error('outer', { cause: error }) }, 'unforeseen error')
    logger.error({ err: error, user: { firstName: 'Jan', token: 'Jan' }, authorization: 'Jan' }, 'unforeseen error')
    expect(lines).to.have.length(2)
    expect(lines.join('')).not.to.contain('Jan')
    expect(lines.join('')).to.contain('SequelizeUniqueConstraintError').and.to.contain('outer')
  })
})
