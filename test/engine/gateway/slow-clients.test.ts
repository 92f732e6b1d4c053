import { once } from 'node:events'
import { connect as connectHttp2 } from 'node:http2'
import { connect } from 'node:net'
import { expect } from 'chai'
import { startEngine, type Engine } from '#engine'
import { startGateway, type Gateway } from '#engine/gateway/server'
import { definitions, end, flows, process as bpmnProcess, service, start } from '#test/support/bpmn-builder'
import { RawClient } from './raw-client.ts'

const xml = definitions(bpmnProcess('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))

describe('F24: slow clients', () => {
  let engine: Engine
  let gateway: Gateway
  let client: RawClient
  beforeEach(async () => {
    engine = await startEngine({ memory: true })
    gateway = await startGateway(engine.core, { port: 0, patience: { ping: 100, answer: 100, arrival: 300 } })
    client = new RawClient(gateway.address)
    await engine.core.execute('deploy', { resources: [{ name: 'p.bpmn', content: Buffer.from(xml) }] })
  })
  afterEach(async () => {
    client.close()
    await gateway.stop()
    await engine.stop()
  })
  const port = (): number => Number(gateway.address.split(':')[1])

  it('a connection that says nothing, or its greeting byte by byte, is cut', async () => {
    const [silent, slow] = [connect(port(), '127.0.0.1'), connect(port(), '127.0.0.1')]
    const dripping = setInterval(() => slow.write('P'), 50)
    for (const socket of [silent, slow]) socket.on('error', () => undefined).resume()
    await Promise.all([once(silent, 'close'), once(slow, 'close')])
    clearInterval(dripping)
  })

  it('a request that does not arrive whole is given up, though the connection lives', async () => {
    const session = connectHttp2(`http://${gateway.address}`)
    const stream = session.request({
      ':method': 'POST',
      ':path': '/gateway_protocol.Gateway/CreateProcessInstance',
      'content-type': 'application/grpc',
      te: 'trailers',
    })
    stream.write(Buffer.from([0, 0, 0, 1, 0, 1, 2, 3]))
    const [headers] = await once(stream, 'response')
    expect(headers).to.include({ 'grpc-status': '4' })
    session.destroy()
  })

  it('a client that is only quiet is left alone', async () => {
    const stream = client.open('StreamActivatedJobs', { type: 'work', worker: 's', timeout: 60_000 })
    stream.on('error', () => undefined)
    await once(stream, 'metadata')
    await new Promise((resolve) => setTimeout(resolve, 700))
    await engine.core.execute('createInstance', { bpmnProcessId: 'p' })
    await once(stream, 'data')
    stream.cancel()
  })

  it('streams that do not read hold few jobs; others get the rest, and calls are answered', async () => {
    const variables = JSON.stringify({ text: 'x'.repeat(20_000) })
    const taken = 400
    const clients = Array.from({ length: 8 }, () => new RawClient(gateway.address))
    const deaf = clients.map((one) => one.open('StreamActivatedJobs', { type: 'work', worker: 's', timeout: 60_000 }))
    for (const stream of deaf) stream.on('error', () => undefined).pause()
    while (gateway.waiting().streams < deaf.length) await new Promise((resolve) => setTimeout(resolve, 5))
    for (let count = 0; count < taken; count += 50) {
      const batch = Array.from({ length: 50 }, () =>
        engine.core.execute('createInstance', { bpmnProcessId: 'p', variables }),
      )
      await Promise.all(batch)
    }
    await engine.core.idle()
    expect(await client.call('Topology', {})).to.include({ gatewayVersion: '8.5.25' })
    const poll = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: taken, requestTimeout: -1 }
    const left = (await client.all('ActivateJobs', poll)).flatMap(({ jobs }) => Object(jobs).length as number)
    expect(left.reduce((sum, count) => sum + count, 0)).to.be.greaterThan(taken / 4)
    for (const stream of deaf) stream.cancel()
    for (const one of clients) one.close()
  })
})
