import { expect } from 'chai'
import { type BulkReceiver, type BulkReceiverOptions, startBulkReceiver } from '#server/platform/records/bulk-receiver'
import { jobModel, recordPositionModel } from '#server/platform/records/model'
import { describeOnDatabases } from '#test/support/database'
import { type Kit, kitOf } from '../kit.ts'
import { bulkText, keys, terminated, waitingInstance } from './records.ts'

describeOnDatabases('bulk receiver', (open) => {
  let kit: Kit
  let receiver: BulkReceiver
  const start = async (change: Partial<BulkReceiverOptions> = {}): Promise<void> => {
    receiver = await startBulkReceiver({ port: 0, onRecords: (documents) => kit.records.ingest(documents), ...change })
  }
  const call = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${receiver.url}${path}`, {
      method,
      headers: { 'content-type': 'application/x-ndjson', ...headers },
      ...(body !== undefined && { body }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      json: text === '' ? undefined : (JSON.parse(text) as object),
    }
  }
  const bulk = (body: string, headers: Record<string, string> = {}) => call('POST', '/_bulk', body, headers)
  const position = async (): Promise<string | undefined> =>
    (await kit.database.model(recordPositionModel).findByPk(1))?.position

  beforeEach(async () => {
    kit = kitOf(await open())
  })
  afterEach(() => receiver.close())

  it('acknowledges the templates and settings of an exporter that starts', async () => {
    await start()
    for (const path of [
      '/_ilm/policy/zeebe-record-retention-policy',
      '/_component_template/zeebe-record',
      '/_index_template/zeebe-record_process-instance_8.5.4',
      '/zeebe-record*/_settings?allow_no_indices=true',
    ]) {
      const { status, json, headers } = await call('PUT', path, '{"index":{"lifecycle":{"name":null}}}')
      expect({ status, json }).to.deep.equal({ status: 200, json: { acknowledged: true } })
      expect(headers.get('x-elastic-product')).to.equal('Elasticsearch')
    }
    expect((await call('GET', '/')).json).to.have.nested.property('version.number')
    expect((await call('HEAD', '/')).status).to.equal(200)
    expect((await call('GET', '/_search')).status).to.equal(404)
  })

  it('answers a bulk after it is in the database, and takes it again without effect', async () => {
    await start()
    const { status, json } = await bulk(bulkText(waitingInstance))
    expect(status).to.equal(200)
    expect(json).to.include({ errors: false })
    expect(json).to.have.nested.property('items[0].index._id', '1-1')
    expect(await kit.database.model(jobModel).findByPk(keys.job)).to.include({ state: 'CREATED' })
    await bulk(bulkText(waitingInstance))
    await bulk(bulkText([...waitingInstance.slice(10), ...terminated]), {
      'content-type': 'application/vnd.elasticsearch+x-ndjson; compatible-with=8',
    })
    expect(await kit.database.model(jobModel).findByPk(keys.job)).to.include({ state: 'CANCELED' })
    expect(await position()).to.equal('20')
  })

  it('keeps keys whole from partition 4 on', async () => {
    await start()
    const key = String(4n * 2n ** 51n + 12_345n)
    await bulk(bulkText([{ ...waitingInstance[9], key } as (typeof waitingInstance)[number]], 4))
    expect(await kit.database.model(jobModel).findByPk(key)).to.include({ key })
  })

  it('pushes back when the database fails, and takes the same bulk later', async () => {
    let broken = true
    await start({
      onRecords: (documents) => (broken ? Promise.reject(new Error('away')) : kit.records.ingest(documents)),
    })
    const refused = await bulk(bulkText(waitingInstance))
    expect(refused.status).to.equal(503)
    expect(refused.headers.get('retry-after')).to.equal('1')
    expect(JSON.stringify(refused.json)).not.to.include('away')
    broken = false
    expect((await bulk(bulkText(waitingInstance))).status).to.equal(200)
    expect(await position()).to.equal('14')
  })

  it('pushes back when too many bulks wait', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let arrived = 0
    let allIn: () => void = () => undefined
    const full = new Promise<void>((resolve) => {
      allIn = resolve
    })
    await start({
      maxWaiting: 2,
      onRecords: () => {
        arrived += 1
        if (arrived === 2) allIn()
        return held
      },
    })
    const waiting = [bulk(bulkText(waitingInstance)), bulk(bulkText(waitingInstance))]
    await full
    expect((await bulk(bulkText(waitingInstance))).status).to.equal(503)
    release()
    expect((await Promise.all(waiting)).map(({ status }) => status)).to.deep.equal([200, 200])
  })

  it('refuses what was damaged on its way as a whole', async () => {
    await start()
    const good = bulkText(waitingInstance)
    const damaged = [
      good.slice(0, -20),
      `{"index":{}}\nnonsense\n`,
      `7\n{}\n`,
      `{"index":{}}\n`,
      `{"update":{}}\n{}\n`,
      '\u0000\n',
    ]
    for (const body of damaged) expect((await bulk(body)).status, body.slice(-30)).to.equal(400)
    expect((await bulk(good, { 'content-encoding': 'gzip' })).status).to.equal(415)
    expect(await position()).to.equal(undefined)
    expect((await bulk('')).status).to.equal(200)
    expect((await bulk('{"delete":{"_id":"1"}}\n')).status).to.equal(200)
    expect((await bulk('{"index":{}}\n{"not":"a record"}\n')).status).to.equal(200)
  })

  it('refuses a body that is too large, said or found', async () => {
    await start({ maxBodyBytes: 1000 })
    const tooLarge = await bulk('x'.repeat(2000)).catch(() => ({ status: 413 }))
    expect(tooLarge.status).to.equal(413)
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(500)))
      },
    })
    const endless = { method: 'POST', body: stream, duplex: 'half' } as RequestInit
    const { status } = await fetch(`${receiver.url}/_bulk`, endless).catch(() => ({ status: 413 }))
    expect(status).to.equal(413)
  })

  it('asks for the password that it was given', async () => {
    await start({ basicAuth: { username: 'zeebe', password: 'geheim' } })
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
    expect((await bulk(bulkText(waitingInstance))).status).to.equal(401)
    expect((await bulk(bulkText(waitingInstance), basic('zeebe:fout'))).status).to.equal(401)
    expect((await bulk(bulkText(waitingInstance), basic('zeebe:geheim'))).status).to.equal(200)
  })
})
