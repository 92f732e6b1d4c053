import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dataPolicy } from './security-headers.ts'

export interface Listening {
  readonly server: Server
  readonly port: number
  /** gives the requests to the application */
  serve(handler: RequestListener): void
  /** Takes no new requests, lets running ones end for `graceMs`, then cuts what is left, streams included. */
  close(graceMs?: number): Promise<void>
}

/**
 * Opens the port; 0 takes a free one. Until `serve` is called every request is answered 503, so that the address can be known before the
 * application is built.
 *
 * @throws when the port is taken
 */
export const listen = (port: number, host: string): Promise<Listening> =>
  new Promise((resolve, reject) => {
    let handler: RequestListener = starting
    const options = { requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 20_000 }
    const server = createServer(options, (request, response) => handler(request, response))
    const serve = (next: RequestListener): void => {
      handler = next
    }
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({ server, port: portOf(server), serve, close: (graceMs = 2000) => close(server, graceMs) })
    })
  })

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '2',
    'cache-control': 'no-store',
    'content-security-policy': dataPolicy,
    'x-content-type-options': 'nosniff',
  })
  response.end('Woonzaak start op. Probeer het over enkele seconden opnieuw.')
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const close = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    // a connection whose request ends from now on is kept alive by Node until its own timeout
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(idle)
      resolve()
    })
  })
