import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  readonly server: Server
  readonly port: number
  /** Takes no new requests, lets running ones end for `graceMs`, then cuts what is left, streams included. */
  close(graceMs?: number): Promise<void>
}

/** Opens the port; 0 takes a free one. @throws when the port is taken */
export const listen = (handler: RequestListener, port: number, host: string): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 20_000 }, handler)
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({ server, port: portOf(server), close: (graceMs = 2000) => close(server, graceMs) })
    })
  })

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

const close = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
