import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { ZeebeRecord } from '#engine'

/**
 * Stands in for Elasticsearch: takes the record stream of a broker's Elasticsearch exporter (zeebe.md 4.2).
 * Records come at least once and in order; each is kept once.
 */
export class RecordReceiver {
  readonly #records: ZeebeRecord[] = []
  readonly #listeners = new Set<() => void>()
  readonly #server: Server
  #last = 0

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#take(request).then((answer) => {
        response.writeHead(200, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' })
        response.end(JSON.stringify(answer))
      })
    })
    // neither the server nor an exporter that stays connected keeps the tests running
    this.#server.unref()
    this.#server.on('connection', (socket) => socket.unref())
  }

  static async listen(port: number): Promise<RecordReceiver> {
    const receiver = new RecordReceiver()
    await new Promise<void>((resolve, reject) => {
      receiver.#server.once('error', reject).listen(port, resolve)
    })
    return receiver
  }

  /** Records with `position > after`, oldest first. */
  after(after: number): readonly ZeebeRecord[] {
    const first = this.#records.findIndex(({ position }) => position > after)
    return first === -1 ? [] : this.#records.slice(first)
  }

  /** The first record that fits, once it has come. @throws Error when it does not come in time */
  async find(fits: (record: ZeebeRecord) => boolean, after: number, withinMs: number): Promise<ZeebeRecord> {
    const end = Date.now() + withinMs
    for (;;) {
      const found = this.after(after).find(fits)
      if (found) return found
      if (Date.now() > end) throw new Error(`the broker exports nothing to this receiver within ${withinMs} ms`)
      await this.#next(end - Date.now())
    }
  }

  #next(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#listeners.delete(done)
        resolve()
      }
      const timer = setTimeout(done, Math.max(1, withinMs))
      this.#listeners.add(done)
    })
  }

  async #take(request: IncomingMessage): Promise<object> {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk)
    if (!request.url?.startsWith('/_bulk')) return { acknowledged: true }
    for (const line of body.split('\n')) this.#keep(line)
    for (const listener of this.#listeners) listener()
    return { errors: false, items: [] }
  }

  #keep(line: string): void {
    const record: unknown = line === '' ? undefined : JSON.parse(line)
    if (!isRecord(record) || record.position <= this.#last) return
    this.#last = record.position
    this.#records.push(record)
  }
}

/** Each record follows a line that says where it goes. */
const isRecord = (line: unknown): line is ZeebeRecord =>
  typeof line === 'object' && line !== null && 'position' in line && 'valueType' in line
