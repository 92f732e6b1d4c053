import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { credentials, Metadata, type ChannelCredentials } from '@grpc/grpc-js'
import { expect } from 'chai'
import { RawClient } from './gateway/raw-client.ts'

interface Ready {
  readonly child: ChildProcess
  readonly address: string
  readonly management: string
}

const model = (id: string, task: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait" />${task}
    <bpmn:sequenceFlow id="f2" sourceRef="wait" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`)

const service = `<bpmn:serviceTask id="wait"><bpmn:extensionElements><zeebe:taskDefinition type="work" /></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:serviceTask>`
const timer = `<bpmn:intermediateCatchEvent id="wait"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing><bpmn:timerEventDefinition id="definition"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`

/** One unary call on a channel of its own. */
const call = async (address: string, rpc: string, request: object, secret?: string, channel?: ChannelCredentials) => {
  const client = new RawClient(address, channel)
  const metadata = new Metadata()
  if (secret !== undefined) metadata.set('authorization', `Bearer ${secret}`)
  try {
    return await client.call(rpc, request, metadata)
  } finally {
    client.close()
  }
}

/** A CA, and a certificate of it for the server and for one client. */
const makeCertificates = (dir: string): void => {
  const openssl = (...argv: readonly string[]) => execFileSync('openssl', [...argv], { cwd: dir, stdio: 'ignore' })
  const key = ['-newkey', 'rsa:2048', '-nodes', '-days', '2']
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=ca')
  for (const name of ['server', 'client']) {
    const altName = ['-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost']
    const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-subj', `/CN=${name}`]
    openssl('req', '-x509', ...key, ...altName, ...signed, '-keyout', `${name}.key`, '-out', `${name}.pem`)
  }
}

describe('engine as a process', () => {
  let dir: string
  const children = new Set<ChildProcess>()
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'engine-'))
  })
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL')
    children.clear()
    await rm(dir, { recursive: true })
  })

  const run = (...options: readonly string[]): ChildProcess => {
    const argv = ['--import=tsx', 'engine/main.ts', '--port', '0', '--dir', dir, ...options]
    const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'pipe'] })
    children.add(child)
    return child
  }

  const start = async (...options: readonly string[]): Promise<Ready> => {
    const child = run(...options)
    let text = ''
    for await (const chunk of child.stdout ?? []) {
      text += String(chunk)
      if (text.includes('\n')) break
    }
    const { ready, address, management } = JSON.parse(text)
    expect(ready).to.equal(true)
    return { child, address, management }
  }

  it('says when it is ready, answers, and ends within a second on SIGTERM', async () => {
    const { child, address, management } = await start()
    expect((await call(address, 'Topology', {}))['gatewayVersion']).to.equal('8.5.25')
    expect((await fetch(`${management}/ready`)).status).to.equal(204)
    const metrics = await (await fetch(`${management}/metrics`)).text()
    expect(metrics).to.match(/engine_calls_total\{method="Topology",code="OK"\} 1\n/)
    expect((await fetch(`${management}/clock`, { method: 'POST', body: '{"advanceMs":1}' })).status).to.equal(404)
    const asked = performance.now()
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).to.deep.equal([0, null])
    expect(performance.now() - asked).to.be.lessThan(1000)
  })

  it('ends when its parent is gone', async () => {
    const { child } = await start()
    child.stdin?.end()
    expect(await once(child, 'exit')).to.deep.equal([0, null])
  })

  it('loses nothing that it has answered when it is killed', async () => {
    const first = await start()
    await call(first.address, 'DeployResource', { resources: [{ name: 'p.bpmn', content: model('p', service) }] })
    const created = await Promise.all(
      Array.from({ length: 20 }, () =>
        call(first.address, 'CreateProcessInstance', { bpmnProcessId: 'p', version: -1 }),
      ),
    )
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const second = await start()
    for (const { processInstanceKey } of created)
      await call(second.address, 'CancelProcessInstance', { processInstanceKey })
  })

  it('moves its clock on request, and answers when all that has become due has run', async () => {
    const received: string[] = []
    const sink = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => received.push(chunk.toString()))
      request.on('end', () => response.end('{"errors":false}'))
    })
    await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
    const { port } = sink.address() as AddressInfo
    const { address, management } = await start('--development-clock', '--export-url', `http://127.0.0.1:${port}`)
    await call(address, 'DeployResource', { resources: [{ name: 't.bpmn', content: model('t', timer) }] })
    const { processInstanceKey } = await call(address, 'CreateProcessInstance', { bpmnProcessId: 't', version: -1 })
    const move = (body: object) => fetch(`${management}/clock`, { method: 'POST', body: JSON.stringify(body) })
    expect((await move({})).status).to.equal(400)
    const now = Date.parse(Object(await (await fetch(`${management}/clock`)).json()).now)
    expect((await move({ advanceMs: 80 * 86_400_000 })).status).to.equal(200)
    await call(address, 'SetVariables', { elementInstanceKey: processInstanceKey, variables: '{"still":"here"}' })
    expect((await move({ setTo: new Date(now + 93 * 86_400_000).toISOString() })).status).to.equal(200)
    const gone = call(address, 'SetVariables', { elementInstanceKey: processInstanceKey, variables: '{"a":1}' })
    expect(await gone.catch((error: unknown) => Object(error).code)).to.equal(5)
    while (!received.join('').includes('"intent":"TRIGGERED"')) await new Promise((resolve) => setImmediate(resolve))
    sink.closeAllConnections()
    sink.close()
  })

  it('lets nobody in without the shared secret', async () => {
    const { address } = await start('--shared-secret', 'open sesame')
    const refused = await call(address, 'Topology', {}, 'wrong').catch((error: unknown) => Object(error).code)
    expect(refused).to.equal(16)
    expect(await call(address, 'Topology', {}, 'open sesame')).to.include({ gatewayVersion: '8.5.25' })
  })

  it('lets in only clients with a certificate of its CA', async function () {
    try {
      makeCertificates(dir)
    } catch {
      // no openssl on this machine
      this.skip()
    }
    const pem = (name: string) => readFile(join(dir, name))
    const file = (name: string) => join(dir, name)
    const tls = ['--tls-cert', file('server.pem'), '--tls-key', file('server.key'), '--tls-client-ca', file('ca.pem')]
    const { address } = await start(...tls)
    const [ca, key, certificate] = await Promise.all(['ca.pem', 'client.key', 'client.pem'].map(pem))
    const known = credentials.createSsl(ca, key, certificate)
    expect(await call(address, 'Topology', {}, undefined, known)).to.include({ gatewayVersion: '8.5.25' })
    for (const stranger of [credentials.createSsl(ca), credentials.createInsecure()]) {
      const code = await call(address, 'Topology', {}, undefined, stranger).catch(
        (error: unknown) => Object(error).code,
      )
      expect(code).to.equal(14)
    }
  })

  it('refuses to start where others could reach it, or where another engine runs', async () => {
    const open = run('--host', '0.0.0.0')
    const [[code], text] = await Promise.all([once(open, 'exit'), open.stderr?.toArray()])
    expect(code).to.equal(2)
    expect(String(text)).to.contain('--shared-secret')
    await start()
    const second = run()
    expect(await once(second, 'exit')).to.deep.equal([1, null])
  })
})
