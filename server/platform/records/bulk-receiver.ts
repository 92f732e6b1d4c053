import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { parseLossless } from './record.ts'

export interface BulkReceiverOptions {
  /** 0 takes a free one */
  readonly port: number
  /** default 127.0.0.1 */
  readonly host?: string
  /** Keeps the documents of one bulk; the exporter hears of success only when this resolves, and sends again when it throws. */
  readonly onRecords: (documents: readonly unknown[]) => Promise<unknown>
  /** default 64 MB: an exporter flushes at 10 MB, one record may be larger */
  readonly maxBodyBytes?: number
  /** bulks that wait at the same time; more are pushed back; default 4 */
  readonly maxWaiting?: number
  readonly basicAuth?: { readonly username: string; readonly password: string }
}

export interface BulkReceiver {
  /** `http://127.0.0.1:9200`: the url that the exporter is given */
  readonly url: string
  close(): Promise<void>
}

/**
 * Stands in for Elasticsearch in front of Zeebe's exporter: acknowledges its templates, and answers a bulk after the commit.
 *
 * @source zeebe.md 4.2 and 4.3
 */
export const startBulkReceiver = async (options: BulkReceiverOptions): Promise<BulkReceiver> => {
  const { port, host = '127.0.0.1' } = options
  const state = { waiting: 0 }
  const server = createServer((request, response) => {
    void answer(options, state, request).then(
      (reply) => write(response, reply),
      (error: unknown) => write(response, toReply(error)),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Reply {
  readonly status: number
  readonly body: object
}

class Refusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const answer = async (
  options: BulkReceiverOptions,
  state: { waiting: number },
  request: IncomingMessage,
): Promise<Reply> => {
  authorise(options, request)
  const path = new URL(request.url ?? '/', 'http://x').pathname
  if (request.method === 'POST' && /(^|\/)_bulk$/.test(path)) return bulk(options, state, request)
  request.resume()
  if (request.method === 'PUT') return { status: 200, body: { acknowledged: true } }
  // newer clients ask who is there
  if ((request.method === 'GET' || request.method === 'HEAD') && path === '/') return { status: 200, body: identity }
  throw new Refusal(404, 'only templates and _bulk are served here')
}

const identity = {
  name: 'woonzaak',
  cluster_name: 'woonzaak',
  version: { number: '8.9.0', build_flavor: 'default' },
  tagline: 'You Know, for Search',
}

const bulk = async (
  { onRecords, maxBodyBytes = 64 * 1024 * 1024, maxWaiting = 4 }: BulkReceiverOptions,
  state: { waiting: number },
  request: IncomingMessage,
): Promise<Reply> => {
  if (state.waiting >= maxWaiting) throw new Refusal(503, 'busy, send it again')
  state.waiting += 1
  try {
    const started = Date.now()
    const { documents, ids } = parseBulk(await readBody(request, maxBodyBytes))
    await onRecords(documents)
    const items = ids.map((_id) => ({ index: { _id, status: 201, result: 'created' } }))
    return { status: 200, body: { took: Date.now() - started, errors: false, items } }
  } finally {
    state.waiting -= 1
  }
}

const readBody = async (request: IncomingMessage, maxBytes: number): Promise<string> => {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw new Refusal(415, 'compressed bodies are not read')
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw new Refusal(413, 'body too large')
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array)
    length += bytes.length
    if (length > maxBytes) throw new Refusal(413, 'body too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

// Pairs of lines: what to do, and the document. A line that is no JSON was damaged on its way, so the whole bulk must come again.
const parseBulk = (body: string): { documents: unknown[]; ids: unknown[] } => {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  const documents: unknown[] = []
  const ids: unknown[] = []
  for (let line = 0; line < lines.length; line += 1) {
    const { verb, id } = parseAction(lines[line], line + 1)
    if (verb === 'delete') continue
    line += 1
    documents.push(parseLine(lines[line]))
    ids.push(id)
  }
  return { documents, ids }
}

const parseAction = (text: string | undefined, line: number): { verb: string; id: unknown } => {
  const action = parseLine(text)
  const [verb, meta] = (typeof action === 'object' && action !== null && Object.entries(action)[0]) || []
  if (verb === undefined || !['index', 'create', 'delete'].includes(verb))
    throw new Refusal(400, `line ${line} is no action`)
  return { verb, id: typeof meta === 'object' && meta !== null && '_id' in meta ? meta._id : undefined }
}

const parseLine = (line: string | undefined): unknown => {
  try {
    return parseLossless(line ?? '')
  } catch {
    throw new Refusal(400, 'a line is no JSON')
  }
}

const authorise = ({ basicAuth }: BulkReceiverOptions, request: IncomingMessage): void => {
  if (!basicAuth) return
  const wanted = `Basic ${Buffer.from(`${basicAuth.username}:${basicAuth.password}`).toString('base64')}`
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  if (!timingSafeEqual(digest(wanted), digest(request.headers.authorization ?? '')))
    throw new Refusal(401, 'who are you')
}

const toReply = (error: unknown): Reply => {
  const status = error instanceof Refusal ? error.status : 503
  const reason = error instanceof Refusal ? error.message : 'not stored, send it again'
  return { status, body: { error: { type: 'woonzaak', reason }, status } }
}

const write = (response: ServerResponse, { status, body }: Reply): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    // the typed Java client talks to nobody else
    'x-elastic-product': 'Elasticsearch',
    ...(status === 401 && { 'www-authenticate': 'Basic realm="woonzaak"' }),
    ...(status === 503 && { 'retry-after': '1' }),
    // what is left of a refused body is not read
    ...(status >= 400 && { connection: 'close' }),
  })
  response.end(JSON.stringify(body))
}
