import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { BulkExporter } from '#engine/log/bulk-exporter'
import { toExported, type ZeebeRecord } from '#engine/log/records'
import type { EngineCore } from '#engine/processor/api'
import { fakeCore, until } from '../jobs/fake-core.ts'

const record = (position: number): ZeebeRecord =>
  toExported({
    position,
    source: -1,
    key: 2 ** 51 + position,
    timestamp: Date.UTC(2026, 0, 5),
    valueType: 'PROCESS_INSTANCE',
    intent: 'ELEMENT_ACTIVATED',
    value: { elementId: 'start' },
    sequence: 2 ** 51 + position,
  })

/** A record log in an array. */
const logOf = (records: ZeebeRecord[]) => {
  const listeners = new Set<() => void>()
  let acknowledged = 0
  const fake = fakeCore()
  const core: EngineCore = {
    ...fake,
    records: {
      ...fake.records,
      read: (from, limit) => records.filter(({ position }) => position >= from).slice(0, limit),
      onAppend: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      cursor: () => acknowledged,
      acknowledge: (_, position) => {
        acknowledged = position
        return Promise.resolve()
      },
    },
  }
  const append = (one: ZeebeRecord) => {
    records.push(one)
    for (const listener of listeners) listener()
  }
  return { core, append, acknowledged: () => acknowledged }
}

describe('bulk exporter (zeebe.md 4.1, 4.2)', () => {
  let server: Server
  let exporter: BulkExporter | undefined
  const received: { url: string | undefined; type: string | undefined; body: string }[] = []
  let answers: { status: number; body: string }[] = []

  beforeEach(async () => {
    received.length = 0
    answers = []
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        received.push({ url: request.url, type: request.headers['content-type'], body })
        const { status, body: answer } = answers.shift() ?? { status: 200, body: '{"errors":false,"items":[]}' }
        response.writeHead(status, { 'content-type': 'application/json' }).end(answer)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    await exporter?.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const start = (core: EngineCore): BulkExporter => {
    const { port } = server.address() as AddressInfo
    exporter = new BulkExporter(core, { url: `http://127.0.0.1:${port}` })
    return exporter
  }

  it('sends pairs of lines as the Elasticsearch exporter does', async () => {
    const log = logOf([record(1), record(2)])
    start(log.core)
    await until(() => log.acknowledged() === 2)
    expect(received).to.have.length(1)
    expect(received[0]).to.include({ url: '/_bulk', type: 'application/x-ndjson' })
    const lines =
      received[0]?.body
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)) ?? []
    expect(lines).to.have.length(4)
    expect(lines[2]).to.deep.equal({
      index: { _index: 'zeebe-record_process-instance_8.5.25_2026-01-05', _id: '1-2', routing: '1' },
    })
    expect(lines[3]).to.deep.equal(record(2))
  })

  it('sends what is appended later at once, from where it was', async () => {
    const log = logOf([record(1)])
    start(log.core)
    await until(() => log.acknowledged() === 1)
    log.append(record(2))
    await until(() => log.acknowledged() === 2)
    expect(received).to.have.length(2)
    expect(received[1]?.body).to.contain('"_id":"1-2"').and.not.contain('"_id":"1-1"')
  })

  it('sends again after a refusal, and acknowledges only what was taken', async () => {
    answers = [
      { status: 503, body: '{}' },
      { status: 200, body: '{"errors":true,"items":[]}' },
      { status: 200, body: 'no json' },
    ]
    const log = logOf([record(1)])
    const { failures } = start(log.core)
    expect(failures).to.equal(0)
    await until(() => received.length === 3)
    expect(log.acknowledged()).to.equal(0)
    await until(() => log.acknowledged() === 1)
    expect(received).to.have.length(4)
    await until(() => exporter?.failures === 0)
  })

  it('cuts what is larger than 10 MB', async () => {
    const large = (position: number): ZeebeRecord => ({ ...record(position), value: { text: 'x'.repeat(4_000_000) } })
    const log = logOf([1, 2, 3].map(large))
    start(log.core)
    await until(() => log.acknowledged() === 3)
    expect(received.map(({ body }) => body.match(/"_id"/g)?.length)).to.deep.equal([2, 1])
  })

  it('stops in the middle of a request', async () => {
    server.removeAllListeners('request')
    const asked = new Promise((resolve) => server.once('request', resolve))
    const log = logOf([record(1)])
    const one = start(log.core)
    await asked
    await one.stop()
    expect(log.acknowledged()).to.equal(0)
  })

  it('stops in the middle of a back-off', async () => {
    answers = Array.from({ length: 9 }, () => ({ status: 503, body: '{}' }))
    const log = logOf([record(1)])
    const one = start(log.core)
    await until(() => one.failures === 2)
    await one.stop()
    expect(log.acknowledged()).to.equal(0)
  })
})
