import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
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
 * Headers of every answer. Scripts and style sheets come from our own files; the `<style>` elements that antd makes carry the nonce of their
 * page, and style attributes are set by scripts only, which no policy minds. Frames of our own origin are open because silent sign-in runs in one.
 */
export const securityHeaders = (origins: Origins): RequestHandler => {
  const { publicUrl, webOrigins } = origins
  const overTls = publicUrl.startsWith('https:')
  const headers = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: pagePolicy(origins, overTls) },
    frameguard: webOrigins.length === 0 && { action: 'sameorigin' },
    strictTransportSecurity: overTls && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    // another origin of the web (vite) frames and fetches the realm; tokens, not cookies, guard the API
    crossOriginResourcePolicy: { policy: webOrigins.length === 0 ? 'same-origin' : 'cross-origin' },
  })
  return (request, response, next) => {
    response.setHeader('permissions-policy', permissionsPolicy)
    headers(request, response, next)
  }
}

const pagePolicy = ({ signInUrl, webOrigins }: Origins, overTls: boolean) => {
  const signIn = new URL(signInUrl).origin
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'", (_request: IncomingMessage, response: ServerResponse) => `'nonce-${styleNonceOf(response)}'`],
    styleSrcAttr: ["'none'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'", signIn],
    frameSrc: ["'self'", 'blob:', signIn],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    formAction: ["'self'", signIn, ...webOrigins],
    frameAncestors: ["'self'", ...webOrigins],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    ...(overTls && { upgradeInsecureRequests: [] }),
  }
}

const nonces = new WeakMap<ServerResponse, string>()

/** What `<style>` elements of the page in this answer carry; new for each answer. */
export const styleNonceOf = (response: ServerResponse): string => {
  const nonce = nonces.get(response) ?? randomBytes(16).toString('base64')
  nonces.set(response, nonce)
  return nonce
}

// the product asks a browser for nothing of the machine it runs on
const permissionsPolicy = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** What a browser may do with an answer that is no page: nothing. */
export const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** Answers of the API are never kept by browsers or proxies, and never run or framed. */
export const dataHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-security-policy', dataPolicy)
  response.setHeader('x-frame-options', 'DENY')
  next()
}
