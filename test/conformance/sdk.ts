import { Camunda8, LosslessDto } from '@camunda8/sdk'
import { expect } from 'chai'
import { decisionModel, errorModel, messageModel, workModel, type Model } from './model.ts'
import { counted, failure, type Scenario, type Session } from './scenario.ts'

class Numbered extends LosslessDto {
  number = 0
}

type Client = ReturnType<Camunda8['getZeebeGrpcApiClient']>

const withClient = async (session: Session, use: (client: Client) => Promise<void>): Promise<void> => {
  const camunda = new Camunda8({
    // the address is read at the top level, with its scheme; the rest only below zeebeGrpcSettings
    ZEEBE_GRPC_ADDRESS: `grpc://${session.address}`,
    CAMUNDA_AUTH_STRATEGY: 'NONE',
    zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE', ZEEBE_GRPC_CLIENT_RETRY: false },
  })
  const client = camunda.getZeebeGrpcApiClient()
  try {
    await use(counted(client, session))
  } finally {
    await client.close()
  }
}

const deploy = async (client: Client, model: Model): Promise<string> => {
  const { deployments } = await client.deployResource({ name: model.name, process: Buffer.from(model.xml) })
  expect(deployments).to.have.length(1)
  const key = deployments[0] && 'process' in deployments[0] ? deployments[0].process.processDefinitionKey : ''
  expect(key).to.match(/^\d{16,}$/)
  return key
}

const polls = (session: Session) =>
  withClient(session, async (client) => {
    const model = workModel(session.suffix())
    const { gatewayVersion, brokers } = await client.topology()
    expect(gatewayVersion).to.match(/^8\.\d+/)
    expect(brokers[0]?.partitions[0]?.role).to.equal('LEADER')
    await deploy(client, model)
    const seen: number[] = []
    const worker = client.createWorker({
      taskType: model.jobType,
      pollInterval: 10,
      timeout: 10_000,
      taskHandler: (job) => {
        session.count()
        seen.push(job.retries)
        return seen.length === 1 ? job.fail({ errorMessage: 'once more', retries: 2 }) : job.complete({ answer: 42 })
      },
    })
    const variables = { question: 'why', nested: { list: [1, 2, 3], text: 'é"\\' } }
    const result = await client.createProcessInstanceWithResult({ bpmnProcessId: model.processId, variables })
    expect({ ...result.variables }).to.deep.equal({ ...variables, answer: 42 })
    expect(seen).to.deep.equal([3, 2])
    await worker.close()
  })

const streams = (session: Session) =>
  withClient(session, async (client) => {
    const model = workModel(session.suffix())
    await deploy(client, model)
    const backlog = await client.createProcessInstance({ bpmnProcessId: model.processId, variables: { number: 0 } })
    const seen = new Set<string>()
    const worker = await client.streamJobs({
      type: model.jobType,
      worker: 'conformance',
      timeout: 10_000,
      fetchVariables: ['number'],
      tenantIds: ['<default>'],
      inputVariableDto: Numbered,
      taskHandler: (job) => {
        session.count()
        seen.add(job.processInstanceKey)
        return job.complete({ done: job.variables.number })
      },
    })
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, number) =>
        client.createProcessInstanceWithResult({
          bpmnProcessId: model.processId,
          variables: { number, secret: true },
          fetchVariables: ['done'],
        }),
      ),
    )
    expect(results.map(({ variables }) => ({ ...variables }))).to.deep.equal(
      Array.from({ length: 10 }, (_, number) => ({ done: number })),
    )
    expect([...seen]).to.include(backlog.processInstanceKey)
    worker.close()
  })

const messages = (session: Session) =>
  withClient(session, async (client) => {
    const model = messageModel(session.suffix())
    await deploy(client, model)
    const message = {
      name: model.messageName,
      correlationKey: 'OO26-1',
      messageId: `${model.processId}-1`,
      timeToLive: 60_000,
      variables: { said: 'yes' },
    }
    await client.publishMessage(message)
    expect(await failure(client.publishMessage(message))).to.include({ code: 6 })
    const result = await client.createProcessInstanceWithResult({
      bpmnProcessId: model.processId,
      variables: { reference: 'OO26-1' },
    })
    expect({ ...result.variables }).to.deep.equal({ reference: 'OO26-1', said: 'yes' })
  })

const jobsByHand = (session: Session) =>
  withClient(session, async (client) => {
    const model = errorModel(session.suffix())
    const key = await deploy(client, model)
    const result = client.createProcessInstanceWithResult({ bpmnProcessId: model.processId, variables: { a: 1 } })
    const request = { type: model.jobType, worker: 'conformance', timeout: 60_000, maxJobsToActivate: 5 }
    const [job] = await client.activateJobs({ ...request, requestTimeout: 10_000 })
    expect(job).to.include({ elementId: 'work', bpmnProcessId: model.processId, retries: 3, processDefinitionKey: key })
    const jobKey = job?.key ?? ''
    await client.updateJobTimeout({ jobKey, timeout: 120_000 })
    await client.failJob({ jobKey, retries: 0, errorMessage: 'broken', retryBackOff: 0 })
    expect(await client.activateJobs({ ...request, requestTimeout: -1 })).to.have.length(0)
    expect(await failure(client.completeJob({ jobKey, variables: {} }))).to.include({ code: 9 })
    await client.updateJobRetries({ jobKey, retries: 2 })
    const element = job?.processInstanceKey ?? ''
    await client.setVariables({ elementInstanceKey: element, variables: { b: 2 }, local: false })
    await client.cancelProcessInstance(element)
    const again = client.createProcessInstanceWithResult({ bpmnProcessId: model.processId, variables: {} })
    const [second] = await client.activateJobs({ ...request, requestTimeout: 10_000 })
    await client.throwError({
      jobKey: second?.key ?? '',
      errorCode: 'REFUSED',
      errorMessage: 'no',
      variables: { why: 'too small' },
    })
    expect({ ...(await again).variables }).to.deep.equal({ reason: 'too small' })
    // the first one was cancelled: its creator is never answered, only cut off when the client closes
    result.catch(() => undefined)
  })

const refusals = (session: Session) =>
  withClient(session, async (client) => {
    const unknown = '2251799813999999'
    await client.topology()
    const notFound = [
      client.completeJob({ jobKey: unknown, variables: {} }),
      client.failJob({ jobKey: unknown, retries: 1, errorMessage: '', retryBackOff: 0 }),
      client.throwError({ jobKey: unknown, errorCode: 'X', errorMessage: '' }),
      client.updateJobRetries({ jobKey: unknown, retries: 1 }),
      client.cancelProcessInstance(unknown),
      client.resolveIncident({ incidentKey: unknown }),
      client.setVariables({ elementInstanceKey: unknown, variables: {}, local: true }),
      client.createProcessInstance({ bpmnProcessId: `none-${session.suffix()}`, variables: {} }),
    ]
    const failures = await Promise.all(notFound.map(failure))
    expect(failures.map(({ code }) => code)).to.deep.equal(notFound.map(() => 5))
    // the SDK adds advice to it
    expect(failures[0]?.text).to.contain(
      `Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete job with key '${unknown}', but no such job was found`,
    )
    const broken = client.deployResource({ name: 'broken.bpmn', process: Buffer.from('<nonsense/>') })
    expect(await failure(broken)).to.include({ code: 3 })
  })

const decides = (session: Session) =>
  withClient(session, async (client) => {
    const model = decisionModel(session.suffix())
    await client.topology()
    const { deployments } = await client.deployResource({ name: model.name, decision: Buffer.from(model.xml) })
    const kinds = deployments.map((deployed) => Object.keys(deployed).filter((kind) => kind.startsWith('decision')))
    expect(kinds.flat()).to.deep.equal(['decision', 'decisionRequirements'])
    const { decisionOutput, evaluatedDecisions, failureMessage } = await client.evaluateDecision({
      decisionId: model.decisionId,
      variables: { season: 'winter' },
    })
    expect([decisionOutput, failureMessage]).to.deep.equal(['"stew"', ''])
    expect(evaluatedDecisions[0]?.matchedRules[0]?.ruleIndex).to.equal(1)
  })

export const sdkScenarios: readonly Scenario[] = [
  { client: '@camunda8/sdk', title: 'deploys, starts, works with a polling worker and gets the result', run: polls },
  { client: '@camunda8/sdk', title: 'works with a streaming worker, backlog included', run: streams },
  { client: '@camunda8/sdk', title: 'correlates a buffered message and refuses its twin', run: messages },
  { client: '@camunda8/sdk', title: 'handles jobs by hand: retries, time-out, error, cancel', run: jobsByHand },
  { client: '@camunda8/sdk', title: 'is told what does not exist', run: refusals },
  { client: '@camunda8/sdk', title: 'deploys and evaluates a decision', run: decides },
]
