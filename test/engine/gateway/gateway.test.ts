import { on, once } from 'node:events'
import { status } from '@grpc/grpc-js'
import { expect } from 'chai'
import { startEngine, type Engine } from '#engine'
import { messageModel, workModel } from '../../conformance/model.ts'
import { RawClient } from './raw-client.ts'

describe('gateway', () => {
  let engine: Engine
  let client: RawClient
  const work = workModel('gateway')
  const wait = messageModel('gateway')
  const poll = { type: work.jobType, worker: 'w', timeout: 60_000, maxJobsToActivate: 10 }

  before(async () => {
    engine = await startEngine({ memory: true, port: 0 })
    client = new RawClient(engine.address)
    for (const { name, xml } of [work, wait])
      await client.call('DeployResource', { resources: [{ name, content: Buffer.from(xml) }] })
  })
  after(async () => {
    client.close()
    await engine.stop()
  })

  const refused = async (
    rpc: string,
    request: object,
  ): Promise<readonly [code: string | undefined, details: string]> => {
    try {
      await client.call(rpc, request)
    } catch (error) {
      const { code, details } = Object(error)
      return [status[Number(code)], String(details)]
    }
    return ['OK', '']
  }
  const shows = async (line: string): Promise<void> => {
    while (!(await engine.metrics.registry.metrics()).split('\n').includes(line))
      await new Promise((resolve) => setImmediate(resolve))
  }
  const create = (variables = '', more: object = {}) => ({
    bpmnProcessId: work.processId,
    version: -1,
    variables,
    ...more,
  })

  it('C4, Y1, Y2: starts at an element, moves a token, migrates and cancels', async () => {
    const instructions = { startInstructions: [{ elementId: 'work' }] }
    const { processInstanceKey, processDefinitionKey } = Object(
      await client.call('CreateProcessInstance', create('', instructions)),
    )
    const activate = {
      elementId: 'work',
      ancestorElementInstanceKey: 0,
      variableInstructions: [{ variables: '{"n":1}' }],
    }
    await client.call('ModifyProcessInstance', { processInstanceKey, activateInstructions: [activate] })
    const migrationPlan = {
      targetProcessDefinitionKey: processDefinitionKey,
      mappingInstructions: [{ sourceElementId: 'work', targetElementId: 'work' }],
    }
    await client.call('MigrateProcessInstance', { processInstanceKey, migrationPlan })
    await client.call('CancelProcessInstance', { processInstanceKey })
    expect((await refused('ModifyProcessInstance', { processInstanceKey }))[0]).to.equal('NOT_FOUND')
    expect((await refused('MigrateProcessInstance', { processInstanceKey }))[0]).to.equal('NOT_FOUND')
  })

  it('D7, E3: broadcasts a signal, deletes a resource', async () => {
    expect(Object(await client.call('BroadcastSignal', { signalName: 's' })).key).to.match(/^\d{16}$/)
    const form = { name: 'f.form', content: Buffer.from('{"id":"f"}') }
    const { deployments } = Object(await client.call('DeployResource', { resources: [form] }))
    expect(deployments[0].form).to.include({ formId: 'f', version: 1, resourceName: 'f.form', tenantId: '<default>' })
    const resourceKey = deployments[0].form.formKey
    await client.call('DeleteResource', { resourceKey })
    expect((await refused('DeleteResource', { resourceKey }))[0]).to.equal('NOT_FOUND')
  })

  it('5.17: refuses variables that are no JSON object, with the bare text', async () => {
    const [code, text] = await refused('CreateProcessInstance', create('{"a":'))
    expect(code).to.equal('INVALID_ARGUMENT')
    expect(text).to.match(/^Invalid JSON value: \{"a":/)
    expect(await refused('CreateProcessInstance', create('[1]'))).to.deep.equal([
      'INVALID_ARGUMENT',
      "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
    ])
  })

  it('C1: proto3 default version 0 is version 0, which does not exist; key 0 is none', async () => {
    expect(await refused('CreateProcessInstance', { bpmnProcessId: work.processId })).to.deep.equal([
      'NOT_FOUND',
      `Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition with process ID '${work.processId}' and version '0', but none found`,
    ])
    expect((await refused('CreateProcessInstance', { processDefinitionKey: '1', version: -1 }))[0]).to.equal(
      'NOT_FOUND',
    )
  })

  it('knows one tenant', async () => {
    const [code, text] = await refused('CreateProcessInstance', create('', { tenantId: 'gent' }))
    expect(code).to.equal('INVALID_ARGUMENT')
    expect(text).to.contain("tenant identifier 'gent', but multi-tenancy is disabled")
    const { tenantId, processInstanceKey } = await client.call(
      'CreateProcessInstance',
      create('', { tenantId: '<default>' }),
    )
    expect(tenantId).to.equal('<default>')
    await client.call('CancelProcessInstance', { processInstanceKey })
    const failure = await client
      .all('ActivateJobs', { ...poll, tenantIds: ['gent'] })
      .catch((error: unknown) => Object(error).code)
    expect(failure).to.equal(status.INVALID_ARGUMENT)
  })

  it('J2: names the first thing that is wrong with a poll', async () => {
    const of = async (change: object) =>
      client.all('ActivateJobs', { ...poll, ...change }).catch((error: unknown) => String(Object(error).details))
    expect(await of({ maxJobsToActivate: 0, timeout: 0, type: '' })).to.contain(
      "Expected to activate job batch with max jobs to activate to be greater than zero, but it was '0'",
    )
    expect(await of({ timeout: 0, type: ' ' })).to.contain("timeout to be greater than zero, but it was '0'")
    expect(await of({ type: ' ' })).to.contain('type to be present, but it was blank')
  })

  it('J4: a poll in vain ends with no message', async () => {
    expect(await client.all('ActivateJobs', { ...poll, requestTimeout: -1 })).to.deep.equal([])
    expect(await client.all('ActivateJobs', { ...poll, requestTimeout: 20 })).to.deep.equal([])
  })

  it('J4: a waiting poll gets the job as soon as there is one, digits and headers kept', async () => {
    const waiting = client.all('ActivateJobs', { ...poll, requestTimeout: 10_000 })
    await client.call('CreateProcessInstance', create('{"big":9007199254740993,"text":"é\\u0000"}'))
    const [answer, ...more] = await waiting
    expect(more).to.deep.equal([])
    const [job] = Object(answer).jobs
    expect(job).to.include({
      type: work.jobType,
      elementId: 'work',
      retries: 3,
      worker: 'w',
      customHeaders: '{}',
      tenantId: '<default>',
    })
    expect(job.variables).to.contain('9007199254740993')
    expect(JSON.parse(job.variables).text).to.equal('é\u0000')
    await client.call('CompleteJob', { jobKey: job.key })
  })

  it('a poll whose client hangs up takes no job', async () => {
    const call = client.open('ActivateJobs', { ...poll, requestTimeout: 10_000 })
    call.on('error', () => undefined)
    await shows('engine_open_polls 1')
    call.cancel()
    await shows('engine_open_polls 0')
    await client.call('CreateProcessInstance', create())
    const [answer] = await client.all('ActivateJobs', { ...poll, requestTimeout: -1 })
    const [job] = Object(answer).jobs
    await client.call('CompleteJob', { jobKey: job.key })
  })

  it('J9: a stream gets what becomes activatable, again after a failure, and ends when the client hangs up', async () => {
    await client.call('CreateProcessInstance', create('{"old":true}'))
    const call = client.open('StreamActivatedJobs', { type: work.jobType, worker: 's', timeout: 60_000 })
    call.on('error', () => undefined)
    await once(call, 'metadata')
    // a job may come before the answer to what has made it
    const jobs = on(call, 'data')
    const nextJob = async () => (await jobs.next()).value[0]
    await client.call('CreateProcessInstance', create('{"new":true}'))
    const first = await nextJob()
    expect(first).to.include({ worker: 's', variables: '{"new":true}' })
    await client.call('FailJob', { jobKey: first.key, retries: 2 })
    const again = await nextJob()
    expect(again).to.include({ key: first.key, retries: 2 })
    await client.call('CompleteJob', { jobKey: first.key })
    call.cancel()
    await shows('engine_open_streams 0')
    const [answer] = await client.all('ActivateJobs', { ...poll, requestTimeout: -1 })
    expect(Object(answer).jobs).to.have.length(1)
    await client.call('CompleteJob', { jobKey: Object(answer).jobs[0].key })
  })

  it('C5: a result that does not come in time is DEADLINE_EXCEEDED, and the instance goes on', async () => {
    const request = {
      request: { bpmnProcessId: wait.processId, version: -1, variables: '{"reference":"r"}' },
      requestTimeout: 30,
    }
    expect((await refused('CreateProcessInstanceWithResult', request))[0]).to.equal('DEADLINE_EXCEEDED')
  })

  it('takes requests of nearly 4 MB and refuses larger ones', async () => {
    const text = (bytes: number) => JSON.stringify({ text: 'x'.repeat(bytes) })
    const { processInstanceKey } = await client.call('CreateProcessInstance', create(text(3_900_000)))
    await client.call('CancelProcessInstance', { processInstanceKey })
    expect((await refused('CreateProcessInstance', create(text(4_300_000))))[0]).to.equal('RESOURCE_EXHAUSTED')
  })
})
