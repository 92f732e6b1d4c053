import type { EngineLogger } from '../operation/logger.ts'
import type { EngineCore } from '../processor/api.ts'
import type { ZeebeRecord } from './records.ts'

export interface BulkExporterOptions {
  /** base address of the receiver; records go to `<url>/_bulk` */
  readonly url: string
  /** name of the cursor in the record log */
  readonly id?: string
  readonly fetch?: typeof fetch
  /** hears when the receiver stops taking records, and takes them again */
  readonly logger?: EngineLogger
}

/** Largest bulk, as Zeebe's exporter flushes it (zeebe.md 4.2). */
const maxRecords = 1000
const maxBytes = 10 * 1024 * 1024
const maxBackoffMs = 10_000
/** failures in a row that are more than a hiccup */
const noteworthy = 3
const requestTimeoutMs = 30_000

/**
 * Sends the record log to an Elasticsearch-compatible `_bulk` receiver, as Zeebe's exporter does: in order, at least once,
 * one request at a time, as soon as there is something. A failed request is sent again for ever, at most 10 s apart.
 */
export class BulkExporter {
  readonly #core: EngineCore
  readonly id: string
  readonly #logger: EngineLogger | undefined
  readonly #url: URL
  readonly #fetch: typeof fetch
  readonly #stopping = new AbortController()
  readonly #unsubscribe: () => void
  #wake: () => void = () => undefined
  #failures = 0
  #missed = 0
  #done: Promise<void>

  constructor(core: EngineCore, options: BulkExporterOptions) {
    this.#core = core
    this.id = options.id ?? 'elasticsearch'
    this.#logger = options.logger
    this.#url = new URL('_bulk', options.url.endsWith('/') ? options.url : `${options.url}/`)
    this.#fetch = options.fetch ?? fetch
    this.#unsubscribe = core.records.onAppend(() => this.#wake())
    this.#done = this.#run()
  }

  /** Requests that failed since the last one that did not; 0 when all is well. */
  get failures(): number {
    return this.#failures
  }

  /** Records that were deleted before this exporter came to them: it was not registered then. */
  get missed(): number {
    return this.#missed
  }

  /** Last record that the receiver has confirmed. */
  get position(): number {
    return this.#core.records.cursor(this.id)
  }

  async stop(): Promise<void> {
    this.#unsubscribe()
    this.#stopping.abort()
    this.#wake()
    await this.#done
  }

  async #run(): Promise<void> {
    await this.#core.records.register(this.id)
    while (!this.#stopping.signal.aborted) {
      const appended = new Promise<void>((resolve) => (this.#wake = resolve))
      const from = this.position + 1
      const records = this.#core.records.read(from, maxRecords)
      this.#noteMissed((records[0]?.position ?? from) - from)
      if (records.length === 0) await appended
      else await this.#export(records)
    }
  }

  async #export(records: readonly ZeebeRecord[]): Promise<void> {
    try {
      const bulk = toBulk(records)
      await this.#send(bulk.body)
      await this.#core.records.acknowledge(this.id, bulk.position)
      this.#noteDelivered()
    } catch (error) {
      this.#noteFailed(error)
      await this.#pause(Math.min(50 * 2 ** this.#failures, maxBackoffMs))
    }
  }

  #noteMissed(missed: number): void {
    if (missed <= this.#missed) return
    this.#missed = missed
    this.#logger?.error({ exporter: this.id, missed }, 'records were deleted before this exporter came to them')
  }

  #noteDelivered(): void {
    if (this.#failures >= noteworthy) this.#logger?.info({ exporter: this.id }, 'the receiver takes records again')
    this.#failures = 0
  }

  #noteFailed(error: unknown): void {
    this.#failures += 1
    if (this.#failures === noteworthy && !this.#stopping.signal.aborted) {
      this.#logger?.warn({ exporter: this.id, err: error }, 'the receiver takes no records')
    }
  }

  async #send(body: string): Promise<void> {
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(requestTimeoutMs)])
    const response = await this.#fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body,
      signal,
    })
    const answer: unknown = await response.json()
    const hasErrors = typeof answer === 'object' && answer !== null && 'errors' in answer && answer.errors === true
    if (!response.ok || hasErrors) throw new Error(`the receiver refused a bulk: HTTP ${response.status}`)
  }

  #pause(ms: number): Promise<void> {
    if (this.#stopping.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#stopping.signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer)
          resolve()
        },
        { once: true },
      )
    })
  }
}

/** The first records, as many as fit in one request; always at least one. */
const toBulk = (records: readonly ZeebeRecord[]): { readonly body: string; readonly position: number } => {
  let body = ''
  let position = 0
  for (const record of records) {
    const lines = toBulkLines(record)
    if (body !== '' && body.length + lines.length > maxBytes) break
    body += lines
    position = record.position
  }
  return { body, position }
}

/** The two lines of one record: where it goes, and the record itself. */
export const toBulkLines = (record: ZeebeRecord): string => {
  const type = record.valueType.toLowerCase().replaceAll('_', '-')
  const day = new Date(record.timestamp).toISOString().slice(0, 10)
  const partition = String(record.partitionId)
  const index = {
    _index: `zeebe-record_${type}_${record.brokerVersion}_${day}`,
    _id: `${partition}-${record.position}`,
    routing: partition,
  }
  return `${JSON.stringify({ index })}\n${JSON.stringify(record)}\n`
}
