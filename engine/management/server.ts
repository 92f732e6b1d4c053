import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body?: string
  /** default: application/json */
  readonly type?: string
}

export interface Route {
  /** only for those who can read the engine's directory: they send the token that lies there */
  readonly isGuarded?: boolean
  /** @param last what follows the path of the route, for routes that end in `/` */
  readonly answer: (body: string, last: string) => Answer | Promise<Answer>
}

/** `GET /ready`, or `DELETE /exporters/` for everything below. */
export type Routes = Readonly<Record<string, Route>>

export interface Management {
  /** base address, `http://127.0.0.1:<port>` */
  readonly url: string
  readonly stop: () => Promise<void>
}

const maxBodyBytes = 4096

/** Plain HTTP for the machine itself, never open to others. */
export const startManagement = async (port: number, routes: Routes, token: string): Promise<Management> => {
  const server = createServer((request, response) => {
    respond(request, routes, token).then(
      (answer) => send(response, answer),
      (error: unknown) => send(response, problem(500, error instanceof Error ? error.message : String(error))),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${bound}`, stop: () => close(server) }
}

export const json = (status: number, value: unknown): Answer => ({ status, body: JSON.stringify(value) })

export const problem = (status: number, title: string): Answer => json(status, { title, status })

const respond = async (request: IncomingMessage, routes: Routes, token: string): Promise<Answer> => {
  if (!isLocal(request)) return problem(403, 'for programs on this machine only')
  const path = `${request.method} ${request.url?.split('?')[0]}`
  const parent = path.slice(0, path.lastIndexOf('/') + 1)
  const route = routes[path] ?? routes[parent]
  if (!route) return problem(404, 'unknown path')
  if (route.isGuarded === true && !hasToken(request, token)) {
    return problem(401, "send the token of management.json in the engine's directory as authorization: Bearer")
  }
  return await route.answer(await readBody(request), decodeURIComponent(path.slice(parent.length)))
}

// A page in a browser reaches loopback too: it shows by its origin, or by the name that it was tricked to resolve.
const isLocal = ({ headers, method }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '') && (method === 'GET' || headers.origin === undefined)

const hasToken = ({ headers }: IncomingMessage, token: string): boolean => {
  const [given, expected] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > maxBodyBytes) return ''
  }
  return body
}

const send = (response: ServerResponse, { status, body, type }: Answer): void => {
  response.writeHead(status, { 'content-type': type ?? 'application/json' })
  response.end(body)
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
