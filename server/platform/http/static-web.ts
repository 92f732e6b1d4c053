import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type RequestHandler, type Response } from 'express'
import { styleNonceOf } from './security-headers.ts'

const yearMs = 365 * 86_400_000

/**
 * The built web: hashed files under `assets/` are kept for a year, pages are asked again each time, and every address that is no file is
 * the application (`index.html`). Also the two small files of silent sign-in, so that they exist without a build.
 *
 * @param webDir folder with index.html
 * @param publicUrl a browser on 127.0.0.1 or [::1] is sent to this address when it is localhost: cookies and tokens belong to one name
 */
export const staticWeb = (webDir: string, publicUrl: string): RequestHandler => {
  const router = express.Router()
  const index = join(webDir, 'index.html')
  router.use(toPublicName(publicUrl))
  router.get('/silent-check-sso.html', (_request, response) => {
    response.type('html').set('cache-control', 'no-cache').send(silentPage)
  })
  router.get('/silent-check-sso.js', (_request, response) => {
    response.type('js').set('cache-control', 'no-cache').send('parent.postMessage(location.href, location.origin)\n')
  })
  router.use('/assets', express.static(join(webDir, 'assets'), { immutable: true, maxAge: yearMs, fallthrough: true }))
  router.use(express.static(webDir, { index: false, maxAge: 0 }))
  router.get('/{*path}', (request, response, next) => {
    if (!isPage(request.path) || request.accepts('html') === false) return next()
    response.set('cache-control', 'no-cache')
    if (existsSync(index)) return sendPage(index, response)
    return response.status(503).type('text').send('De webtoepassing is nog niet gebouwd: npm run build')
  })
  return router
}

// the styles that the page makes itself carry the nonce of its policy
const sendPage = async (index: string, response: Response): Promise<void> => {
  const html = await readFile(index, 'utf8')
  const meta = `<meta property="csp-nonce" nonce="${styleNonceOf(response)}">`
  response.type('html').send(html.replace('<head>', `<head>${meta}`))
}

const silentPage = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Aanmelding controleren</title></head>
<body><script src="/silent-check-sso.js"></script></body></html>
`

const isPage = (path: string): boolean => !/^\/(api|realms|assets)(\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path)

const loopback = /^(127\.0\.0\.1|\[::1\])(:\d+)?$/

const toPublicName = (publicUrl: string): RequestHandler => {
  const { hostname } = new URL(publicUrl)
  return (request, response, next) => {
    const isLoopback = loopback.test(request.headers.host ?? '')
    if (hostname !== 'localhost' || !isLoopback || !isPage(request.path)) return next()
    return response.redirect(302, `${publicUrl}${request.originalUrl}`)
  }
}
