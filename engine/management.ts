import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ManagementParts {
  /** whether commands are taken */
  readonly isReady: () => boolean
  /** lines in Prometheus' text format */
  readonly metrics: () => readonly string[]
  /** only with a development clock; `move` settles when all that has become due has run */
  readonly clock?: { readonly now: () => number; readonly move: (to: number) => Promise<void> }
}

export interface Management {
  /** base address, `http://127.0.0.1:<port>` */
  readonly url: string
  readonly stop: () => Promise<void>
}

interface Answer {
  readonly status: number
  readonly body?: string
  readonly type?: string
}

const maxBodyBytes = 1024

/** Health, figures and, in development, the clock: plain HTTP for the machine itself, never open to others. */
export const startManagement = async (port: number, parts: ManagementParts): Promise<Management> => {
  const server = createServer((request, response) => {
    respond(request, parts).then(
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

const respond = async (request: IncomingMessage, parts: ManagementParts): Promise<Answer> => {
  switch (`${request.method} ${request.url?.split('?')[0]}`) {
    case 'GET /ready':
      return parts.isReady() ? { status: 204 } : problem(503, 'not ready')
    case 'GET /metrics':
      return { status: 200, body: `${parts.metrics().join('\n')}\n`, type: 'text/plain; version=0.0.4' }
    case 'GET /clock':
      return parts.clock ? clockAnswer(parts.clock.now()) : problem(404, 'the clock of this engine cannot be moved')
    case 'POST /clock':
      return parts.clock ? moveClock(request, parts.clock) : problem(404, 'the clock of this engine cannot be moved')
    default:
      return problem(404, 'unknown path')
  }
}

const moveClock = async (request: IncomingMessage, clock: NonNullable<ManagementParts['clock']>): Promise<Answer> => {
  const to = readMove(await readBody(request), clock.now())
  if (to === undefined) return problem(400, 'expected {"advanceMs": number} or {"setTo": "<ISO 8601 instant>"}')
  await clock.move(to)
  return clockAnswer(clock.now())
}

/** @returns epoch milliseconds to go to; undefined when the body says neither */
const readMove = (body: string, now: number): number | undefined => {
  let move: unknown
  try {
    move = JSON.parse(body)
  } catch {
    return undefined
  }
  if (typeof move !== 'object' || move === null) return undefined
  if ('advanceMs' in move && Number.isFinite(move.advanceMs)) return now + Number(move.advanceMs)
  if (!('setTo' in move) || typeof move.setTo !== 'string') return undefined
  const to = Date.parse(move.setTo)
  return Number.isNaN(to) ? undefined : to
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > maxBodyBytes) return ''
  }
  return body
}

const clockAnswer = (now: number): Answer => ({
  status: 200,
  body: JSON.stringify({ now: new Date(now).toISOString() }),
})

const problem = (status: number, title: string): Answer => ({ status, body: JSON.stringify({ title, status }) })

const send = (response: ServerResponse, { status, body, type }: Answer): void => {
  response.writeHead(status, { 'content-type': type ?? 'application/json' })
  response.end(body)
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
