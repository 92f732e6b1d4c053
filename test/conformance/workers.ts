import { Camunda8 } from '@camunda8/sdk'
import { expect } from 'chai'
import { ZBClient } from 'zeebe-node'
import { eventually } from '#test/support/eventually'
import { errorModel, type Model } from './model.ts'
import type { Scenario, Session } from './scenario.ts'

/** A job as the workers of both libraries hand it out. */
interface Job<Answer, Forwarded> {
  readonly retries: number
  readonly processInstanceKey: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly customHeaders: Readonly<Record<string, unknown>>
  readonly complete: (variables: { readonly answer: string }) => Answer
  readonly fail: (failure: { readonly errorMessage: string; readonly retries: number }) => Answer
  readonly error: (error: {
    readonly errorCode: string
    readonly errorMessage: string
    readonly variables: { readonly why: string }
  }) => Answer
  readonly forward: () => Forwarded
}

/** What the worker saw: retries per delivery of each kind of instance, and names of the variables. */
interface Seen {
  readonly deliveries: Map<string, number[]>
  readonly names: Set<string>
}

/** How long an activated job stays with its worker. */
const timeoutMs = 1_500

/** Completes, fails once, throws, and gives up once: by what the instance asks for. */
const behave = <Answer, Forwarded>(
  job: Job<Answer, Forwarded>,
  session: Session,
  { deliveries, names }: Seen,
): Answer | Forwarded => {
  session.count()
  const kind = String(job.variables['kind'])
  const retries = [...(deliveries.get(kind) ?? []), job.retries]
  deliveries.set(kind, retries)
  for (const name of Object.keys(job.variables)) names.add(name)
  if (kind === 'error') return job.error({ errorCode: 'REFUSED', errorMessage: 'no', variables: { why: 'asked for' } })
  if (kind === 'fail' && retries.length === 1) return job.fail({ errorMessage: 'once more', retries: job.retries - 1 })
  // says nothing: the job comes back when its time is over
  if (kind === 'late' && retries.length === 1) return job.forward()
  return job.complete({ answer: kind })
}

const kinds = ['complete', 'fail', 'error', 'late'] as const

const expected = {
  complete: { kind: 'complete', secret: 1, answer: 'complete' },
  fail: { kind: 'fail', secret: 1, answer: 'fail' },
  error: { kind: 'error', secret: 1, reason: 'asked for' },
  late: { kind: 'late', secret: 1, answer: 'late' },
}

const expectedDeliveries = { complete: [3], fail: [3, 2], error: [3], late: [3, 3] }

/** @param create makes an instance and gives its result */
const check = async (
  seen: Seen,
  create: (variables: { readonly kind: string; readonly secret: number }) => Promise<object>,
): Promise<void> => {
  const results = await Promise.all(kinds.map((kind) => create({ kind, secret: 1 })))
  expect(Object.fromEntries(kinds.map((kind, index) => [kind, { ...results[index] }]))).to.deep.equal(expected)
  expect(Object.fromEntries(kinds.map((kind) => [kind, seen.deliveries.get(kind)]))).to.deep.equal(expectedDeliveries)
  expect([...seen.names]).to.deep.equal(['kind'])
}

const newSeen = (): Seen => ({ deliveries: new Map(), names: new Set() })

/** The client stays open until its process ends: closed with a poll in flight it may take the process down. */
const zeebeNode = async (session: Session): Promise<void> => {
  const client = new ZBClient(session.address, { useTLS: false, retry: false, loglevel: 'NONE', pollInterval: 10 })
  const model = errorModel(session.suffix())
  await client.deployResource({ name: model.name, process: Buffer.from(model.xml) })
  const seen = newSeen()
  client.createWorker({
    taskType: model.jobType,
    timeout: timeoutMs,
    longPoll: 5_000,
    fetchVariable: ['kind'],
    taskHandler: (job) => behave(job, session, seen),
  })
  await check(seen, async (variables) => {
    session.count()
    const result = await client.createProcessInstanceWithResult({ bpmnProcessId: model.processId, variables })
    return result.variables
  })
}

type Sdk = ReturnType<Camunda8['getZeebeGrpcApiClient']>

const sdk =
  (open: (client: Sdk, model: Model, session: Session, seen: Seen) => Promise<() => void>) =>
  async (session: Session): Promise<void> => {
    const client = new Camunda8({
      ZEEBE_GRPC_ADDRESS: `grpc://${session.address}`,
      CAMUNDA_AUTH_STRATEGY: 'NONE',
      zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE', ZEEBE_GRPC_CLIENT_RETRY: false },
    }).getZeebeGrpcApiClient()
    const model = errorModel(session.suffix())
    try {
      await client.deployResource({ name: model.name, process: Buffer.from(model.xml) })
      const seen = newSeen()
      const close = await open(client, model, session, seen)
      await check(seen, async (variables) => {
        session.count()
        const result = await client.createProcessInstanceWithResult({ bpmnProcessId: model.processId, variables })
        return result.variables
      })
      close()
    } finally {
      await client.close()
    }
  }

const polls = sdk((client, { jobType }, session, seen) => {
  const worker = client.createWorker({
    taskType: jobType,
    timeout: timeoutMs,
    pollInterval: 10,
    fetchVariable: ['kind'],
    taskHandler: (job) => behave(job, session, seen),
  })
  return Promise.resolve(() => void worker.close())
})

const streams = sdk(async (client, { jobType, processId }, session, seen) => {
  const stream = await client.streamJobs({
    type: jobType,
    worker: 'conformance',
    timeout: timeoutMs,
    fetchVariables: ['kind'],
    tenantIds: ['<default>'],
    taskHandler: (job) => behave(job, session, seen),
  })
  // only jobs made after the gateway knows the stream are pushed, and nothing tells a client when that is
  await eventually('a job on the stream', async () => {
    session.count()
    await client.createProcessInstance({ bpmnProcessId: processId, variables: { kind: 'first', secret: 1 } })
    return seen.deliveries.has('first') || undefined
  })
  return () => stream.close()
})

const title = (how: string): string => `works ${how}: completes, retries, throws, and takes over what was given up`

/** The same work by three kinds of workers, with the same outcome. */
export const workerScenarios: readonly Scenario[] = [
  { client: 'zeebe-node', title: title('with long polls'), run: zeebeNode },
  { client: '@camunda8/sdk', title: title('with polls'), run: polls },
  { client: '@camunda8/sdk', title: title('with a stream'), run: streams },
]
