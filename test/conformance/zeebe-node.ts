import { expect } from 'chai'
import { ZBClient } from 'zeebe-node'
import { errorModel, messageModel, workModel, type Model } from './model.ts'
import { counted, failure, type Scenario, type Session } from './scenario.ts'

const withClient = async (session: Session, use: (client: ZBClient) => Promise<void>): Promise<void> => {
  const client = new ZBClient(session.address, { useTLS: false, retry: false, loglevel: 'NONE', pollInterval: 10 })
  try {
    await use(counted(client, session))
  } finally {
    await client.close()
  }
}

const deploy = async (client: ZBClient, model: Model): Promise<void> => {
  const { deployments } = await client.deployResource({ name: model.name, process: Buffer.from(model.xml) })
  expect(deployments[0]?.process.bpmnProcessId).to.equal(model.processId)
}

const works = (session: Session) =>
  withClient(session, async (client) => {
    const model = workModel(session.suffix())
    expect((await client.topology()).partitionsCount).to.be.greaterThan(0)
    await deploy(client, model)
    const again = await client.deployProcess({ name: model.name, definition: Buffer.from(model.xml) })
    expect(again.processes[0]?.version).to.equal(1)
    const worker = client.createWorker({
      taskType: model.jobType,
      taskHandler: (job) => {
        session.count()
        return job.complete({ answer: job.variables['question'] })
      },
    })
    const created = await client.createProcessInstance({ bpmnProcessId: model.processId, variables: { question: 1 } })
    expect(created.version).to.equal(1)
    const result = await client.createProcessInstanceWithResult({
      bpmnProcessId: model.processId,
      variables: { question: 2 },
    })
    expect(result.variables).to.deep.equal({ question: 2, answer: 2 })
    await worker.close()
  })

const throws = (session: Session) =>
  withClient(session, async (client) => {
    const model = errorModel(session.suffix())
    await deploy(client, model)
    const worker = client.createWorker({
      taskType: model.jobType,
      taskHandler: (job) => {
        session.count()
        return job.error({ errorCode: 'REFUSED', errorMessage: 'no', variables: { why: 'late' } })
      },
    })
    const result = await client.createProcessInstanceWithResult({ bpmnProcessId: model.processId, variables: {} })
    expect(result.variables).to.deep.equal({ reason: 'late' })
    await worker.close()
  })

const messages = (session: Session) =>
  withClient(session, async (client) => {
    const model = messageModel(session.suffix())
    await deploy(client, model)
    const waiting = await client.createProcessInstance({ bpmnProcessId: model.processId, variables: { reference: 7 } })
    const result = client.createProcessInstanceWithResult({
      bpmnProcessId: model.processId,
      variables: { reference: 8 },
    })
    // the key is a number in the variables and text in the message (X3)
    await client.publishMessage({
      name: model.messageName,
      correlationKey: '8',
      timeToLive: 60_000,
      variables: { ok: true },
    })
    expect((await result).variables).to.deep.equal({ reference: 8, ok: true })
    await client.cancelProcessInstance(waiting.processInstanceKey)
    expect(await failure(client.cancelProcessInstance(waiting.processInstanceKey))).to.include({ code: 5 })
  })

export const zeebeNodeScenarios: readonly Scenario[] = [
  { client: 'zeebe-node', title: 'deploys, starts, works and gets the result', run: works },
  { client: 'zeebe-node', title: 'throws an error that the process catches', run: throws },
  { client: 'zeebe-node', title: 'publishes messages and cancels', run: messages },
]
