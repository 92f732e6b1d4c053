import type { RequestHandler } from 'express'
import helmet from 'helmet'

export interface Origins {
  /** address in the browser */
  readonly publicUrl: string
  /** where keycloak-js sends people to sign in; the own origin for the embedded realm */
  readonly signInUrl: string
  /** other origins on which the web runs */
  readonly webOrigins: readonly string[]
}

/**
 * Headers of every answer. Scripts come from our own files only. Styles may be inline: antd makes `<style>` elements and the
 * diagrams set style attributes. Frames of our own origin are open because silent sign-in runs in one.
 */
export const securityHeaders = ({ publicUrl, signInUrl, webOrigins }: Origins): RequestHandler => {
  const overTls = publicUrl.startsWith('https:')
  const signIn = new URL(signInUrl).origin
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", signIn],
        frameSrc: ["'self'", 'blob:', signIn],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'", signIn, ...webOrigins],
        frameAncestors: ["'self'", ...webOrigins],
        baseUri: ["'self'"],
        objectSrc: ["'none'"],
        ...(overTls && { upgradeInsecureRequests: [] }),
      },
    },
    frameguard: webOrigins.length === 0 && { action: 'sameorigin' },
    strictTransportSecurity: overTls && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    // another origin of the web (vite) frames and fetches the realm; tokens, not cookies, guard the API
    crossOriginResourcePolicy: { policy: webOrigins.length === 0 ? 'same-origin' : 'cross-origin' },
  })
}

/** Answers of the API are never kept by browsers or proxies. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store')
  next()
}
