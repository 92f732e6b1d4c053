import { status } from '@grpc/grpc-js'
import { expect } from 'chai'
import { startEngine, type Engine } from '#engine'
import {
  catchEvent,
  definitions,
  message,
  onMessage,
  onTimer,
  process,
  service,
  start,
} from '#test/support/bpmn-builder'
import { straight } from '../models.ts'
import { RawClient } from './raw-client.ts'

const unknown = '2251799813999999'
const file = (name: string, xml: string) => ({ name, content: Buffer.from(xml) })

describe('status codes of the gateway', () => {
  let engine: Engine
  let client: RawClient

  before(async () => {
    engine = await startEngine({ memory: true, port: 0 })
    client = new RawClient(engine.address)
    const waiting = straight([catchEvent('wait', onMessage('go'))], { id: 'q', roots: [message('go', '="k"')] })
    await client.call('DeployResource', {
      resources: [file('p.bpmn', straight([service('task', 'work')])), file('q.bpmn', waiting)],
    })
  })
  after(async () => {
    client.close()
    await engine.stop()
  })

  const refused = async (rpc: string, request: object): Promise<string> => {
    try {
      await client.call(rpc, request)
    } catch (error) {
      const { code, details } = Object(error)
      return `${status[Number(code)]}: ${String(details)}`
    }
    return 'OK'
  }
  const create = (more: object = {}) => ({ bpmnProcessId: 'p', version: -1, ...more })
  const activate = async (): Promise<string> => {
    const poll = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: -1 }
    const [answer] = await client.all('ActivateJobs', poll)
    return String(Object(answer).jobs[0].key)
  }

  const notFound: readonly (readonly [rpc: string, request: object, intent: string, reason: string])[] = [
    [
      'CompleteJob',
      { jobKey: unknown },
      'COMPLETE',
      `Expected to complete job with key '${unknown}', but no such job was found`,
    ],
    [
      'FailJob',
      { jobKey: unknown, retries: 1 },
      'FAIL',
      `Expected to fail job with key '${unknown}', but no such job was found`,
    ],
    [
      'ThrowError',
      { jobKey: unknown, errorCode: 'X' },
      'THROW_ERROR',
      `Expected to throw an error for job with key '${unknown}', but no such job was found`,
    ],
    [
      'UpdateJobRetries',
      { jobKey: unknown, retries: 1 },
      'UPDATE_RETRIES',
      `Expected to update retries for job with key '${unknown}', but no such job was found`,
    ],
    [
      'UpdateJobTimeout',
      { jobKey: unknown, timeout: 1 },
      'UPDATE_TIMEOUT',
      `Expected to update the timeout of job with key '${unknown}', but no such job was found`,
    ],
    [
      'CancelProcessInstance',
      { processInstanceKey: unknown },
      'CANCEL',
      `Expected to cancel a process instance with key '${unknown}', but no such process was found`,
    ],
    [
      'ResolveIncident',
      { incidentKey: unknown },
      'RESOLVE',
      `Expected to resolve incident with key '${unknown}', but no such incident was found`,
    ],
    [
      'SetVariables',
      { elementInstanceKey: unknown, variables: '{}' },
      'UPDATE',
      `Expected to update variables for element with key '${unknown}', but no such element was found`,
    ],
    [
      'CreateProcessInstance',
      create({ bpmnProcessId: 'none' }),
      'CREATE',
      "Expected to find process definition with process ID 'none', but none found",
    ],
  ]
  for (const [rpc, request, intent, reason] of notFound) {
    it(`S17.1, S17.2: ${rpc} of what does not exist`, async () => {
      expect(await refused(rpc, request)).to.equal(
        `NOT_FOUND: Command '${intent}' rejected with code 'NOT_FOUND': ${reason}`,
      )
    })
  }

  it('S17.3: a deployment that is refused, and retries that are none', async () => {
    expect(await refused('DeployResource', { resources: [] })).to.equal(
      "INVALID_ARGUMENT: Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy at least one resource, but none given",
    )
    expect(await refused('UpdateJobRetries', { jobKey: unknown, retries: 0 })).to.match(
      /^INVALID_ARGUMENT: Command 'UPDATE_RETRIES' rejected with code 'INVALID_ARGUMENT': Expected to update retries/,
    )
  })

  it('S17.4: a message id that is taken', async () => {
    const told = { name: 'x', correlationKey: 'k', timeToLive: 60_000, messageId: 'id-1' }
    await client.call('PublishMessage', told)
    expect(await refused('PublishMessage', told)).to.equal(
      "ALREADY_EXISTS: Command 'PUBLISH' rejected with code 'ALREADY_EXISTS': Expected to publish a new message with id 'id-1', but a message with that id was already published",
    )
  })

  it('S17.5: a job in the wrong state, with the state in the text', async () => {
    await client.call('CreateProcessInstance', create())
    const jobKey = await activate()
    await client.call('FailJob', { jobKey, retries: 0 })
    expect(await refused('CompleteJob', { jobKey })).to.equal(
      `FAILED_PRECONDITION: Command 'COMPLETE' rejected with code 'INVALID_STATE': Expected to complete job with key '${jobKey}', but it is in state 'FAILED'`,
    )
  })

  it('S17.6, D5: a timer start event that cannot be planned', async () => {
    const xml = definitions(process('t', start('go', onTimer('timeDate', '=now() + missing'))))
    expect(await refused('DeployResource', { resources: [file('t.bpmn', xml)] })).to.match(
      /^INTERNAL: Command 'CREATE' rejected with code 'PROCESSING_ERROR': Expected to create timer for start event, but encountered the following error: /,
    )
  })

  it('S17.8, V11: variables that are no JSON object, whichever request holds them', async () => {
    const holders: readonly (readonly [string, object])[] = [
      ['CreateProcessInstance', create()],
      ['CompleteJob', { jobKey: unknown }],
      ['FailJob', { jobKey: unknown, retries: 1 }],
      ['ThrowError', { jobKey: unknown, errorCode: 'X' }],
      ['PublishMessage', { name: 'x', correlationKey: 'k' }],
      ['SetVariables', { elementInstanceKey: unknown }],
      ['BroadcastSignal', { signalName: 's' }],
    ]
    for (const [rpc, request] of holders) {
      expect(await refused(rpc, { ...request, variables: '[1]' }), rpc).to.equal(
        "INVALID_ARGUMENT: Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
      )
      expect(await refused(rpc, { ...request, variables: '{"a":' }), rpc).to.match(
        /^INVALID_ARGUMENT: Invalid JSON value: \{"a":/,
      )
    }
  })

  it('S17.8: no text, and blanks, are no variables', async () => {
    for (const variables of ['', '  '])
      expect(await refused('CreateProcessInstance', create({ variables }))).to.equal('OK')
  })

  it('S17.9, J12: a tenant other than the default one, whichever request names it', async () => {
    const text = (rpc: string) =>
      `INVALID_ARGUMENT: Expected to handle gRPC request ${rpc} with tenant identifier 'gent', but multi-tenancy is disabled`
    const requests: readonly (readonly [string, object])[] = [
      ['DeployResource', { resources: [] }],
      ['CreateProcessInstance', create()],
      ['PublishMessage', { name: 'x' }],
      ['BroadcastSignal', { signalName: 's' }],
    ]
    for (const [rpc, request] of requests)
      expect(await refused(rpc, { ...request, tenantId: 'gent' })).to.equal(text(rpc))
    const polled = await client
      .all('ActivateJobs', { type: 'work', timeout: 1, maxJobsToActivate: 1, tenantIds: ['<default>', 'gent'] })
      .catch((error: unknown) => Object(error))
    expect(`${status[polled.code]}: ${polled.details}`).to.equal(text('ActivateJobs'))
  })

  it('J12: jobs, instances and messages belong to the default tenant', async () => {
    const created = await client.call('CreateProcessInstance', create({ tenantId: '<default>' }))
    expect(created['tenantId']).to.equal('<default>')
    const poll = { type: 'work', timeout: 60_000, maxJobsToActivate: 9, requestTimeout: -1, tenantIds: ['<default>'] }
    const [answer] = await client.all('ActivateJobs', poll)
    expect(Object(answer).jobs.map(({ tenantId }: { tenantId: string }) => tenantId)).to.include('<default>')
    expect((await client.call('PublishMessage', { name: 'x', tenantId: '' }))['tenantId']).to.equal('<default>')
  })

  it('S17.10: a request of more than 4 MB', async () => {
    const variables = JSON.stringify({ text: 'x'.repeat(4_300_000) })
    expect(await refused('CreateProcessInstance', create({ variables }))).to.match(/^RESOURCE_EXHAUSTED: /)
  })

  it('S17.12, C5: a result that does not come in time', async () => {
    expect(await refused('CreateProcessInstanceWithResult', { request: create(), requestTimeout: 30 })).to.match(
      /^DEADLINE_EXCEEDED: Time out between gateway and broker: /,
    )
  })

  it('S17.14: the topology is one healthy leader of one partition', async () => {
    const topology = await client.call('Topology', {})
    expect(topology).to.deep.equal({
      brokers: [
        {
          nodeId: 0,
          host: '127.0.0.1',
          port: 26501,
          version: '8.5.25',
          partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }],
        },
      ],
      clusterSize: 1,
      partitionsCount: 1,
      replicationFactor: 1,
      gatewayVersion: '8.5.25',
    })
  })

  it('S17.11: those who wait for a result when the gateway stops', async () => {
    const other = await startEngine({ memory: true, port: 0 })
    const caller = new RawClient(other.address)
    await caller.call('DeployResource', { resources: [file('p.bpmn', straight([service('task', 'work')]))] })
    const answer = caller
      .call('CreateProcessInstanceWithResult', { request: create(), requestTimeout: 60_000 })
      .catch((error: unknown) => status[Number(Object(error).code)])
    while (other.core.records.read(0, 1000).every(({ valueType }) => valueType !== 'JOB'))
      await new Promise((resolve) => setImmediate(resolve))
    await other.stop()
    expect(await answer).to.equal('UNAVAILABLE')
    caller.close()
  })
})
