import { expect } from 'chai'
import { startEngine, type Engine, type EngineCore } from '#engine'
import { createLogger } from '#engine/operation/logger'
import { Admission, defaultLimits } from '#engine/processor/admission'
import { definitions, end, flows, process as bpmnProcess, service, start } from '#test/support/bpmn-builder'
import { FaultyStore } from './faulty-store.ts'
import { RawClient } from './gateway/raw-client.ts'

const xml = definitions(bpmnProcess('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))
const resources = [{ name: 'p.bpmn', content: Buffer.from(xml) }]
const text = 'Reached maximum capacity of requests handled'

describe('F25: overload (zeebe.md 7.3)', () => {
  let store: FaultyStore
  let engine: Engine
  let core: EngineCore
  const limits = { ...defaultLimits, maxInFlight: 20 }

  beforeEach(async () => {
    store = new FaultyStore()
    engine = await startEngine({ memory: store, port: 0, limits, logger: createLogger('silent') })
    core = engine.core
    await core.execute('deploy', { resources })
  })
  afterEach(() => engine.stop())

  const create = () => core.execute('createInstance', { bpmnProcessId: 'p' })
  const outcomes = async (work: readonly Promise<unknown>[]): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {}
    for (const settled of await Promise.allSettled(work)) {
      const outcome = settled.status === 'fulfilled' ? 'accepted' : String(Object(settled.reason).reason)
      counts[outcome] = (counts[outcome] ?? 0) + 1
    }
    return counts
  }

  it('refuses what comes on top of a full queue, and takes commands again at once', async () => {
    expect(await outcomes(Array.from({ length: 100 }, create))).to.deep.equal({ accepted: 20, [text]: 80 })
    expect(await outcomes(Array.from({ length: 20 }, create))).to.deep.equal({ accepted: 20 })
  })

  it('never refuses what ends work that was begun, nor deployments', async () => {
    await outcomes(Array.from({ length: 6 }, create))
    const { jobs } = await core.execute('activateJobs', { type: 'work', worker: '', timeoutMs: 60_000, maxJobs: 6 })
    const release = store.hold()
    const filling = outcomes(Array.from({ length: 30 }, create))
    const [a, b, c] = jobs.map(({ key }) => key)
    const cancelled = jobs[3]?.processInstanceKey ?? ''
    const never = [
      core.execute('completeJob', { jobKey: a ?? '' }),
      core.execute('failJob', { jobKey: b ?? '', retries: 1 }),
      core.execute('cancelInstance', { processInstanceKey: cancelled }),
      core.execute('deploy', { resources }),
    ]
    const begun = outcomes(never)
    const other = outcomes([core.execute('throwError', { jobKey: c ?? '', errorCode: 'X' })])
    expect(await other).to.deep.equal({ [text]: 1 })
    release()
    expect(await begun).to.deep.equal({ accepted: 4 })
    expect(await filling).to.deep.equal({ accepted: 20, [text]: 10 })
  })

  it('5.17: says so over gRPC; who asks for jobs is told that there are none for now; topology answers', async () => {
    const release = store.hold()
    const filling = Array.from({ length: 20 }, create)
    const client = new RawClient(engine.address)
    const failure = (call: Promise<unknown>) =>
      call.then(
        () => undefined,
        (error: unknown) => Object(error),
      )
    const refused = await failure(client.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 }))
    expect(refused).to.include({ code: 8, details: text })
    const poll = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 10, requestTimeout: 10_000 }
    const polled = await failure(client.all('ActivateJobs', poll))
    expect(polled.code).to.equal(8)
    expect(polled.details).to.equal(
      "Expected to activate jobs of type 'work', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'. Please try again later.",
    )
    expect(await client.call('Topology', {})).to.include({ gatewayVersion: '8.5.25' })
    release()
    await Promise.all(filling)
    client.close()
  })

  it('jobs go on being pushed to open streams: they are work that was begun', async () => {
    const client = new RawClient(engine.address)
    const call = client.open('StreamActivatedJobs', { type: 'work', worker: 's', timeout: 60_000 })
    call.on('error', () => undefined)
    await new Promise((resolve) => call.once('metadata', resolve))
    let arrived = 0
    call.on('data', () => (arrived += 1))
    const [first, second] = [await outcomes(Array.from({ length: 60 }, create)), await outcomes([create(), create()])]
    const accepted = (first['accepted'] ?? 0) + (second['accepted'] ?? 0)
    expect(first[text]).to.be.greaterThan(0)
    while (arrived < accepted) await new Promise((resolve) => call.once('data', resolve))
    call.cancel()
    client.close()
    expect(arrived).to.equal(accepted)
  })
})

describe('F25: ten times more than can be done', () => {
  // how fast it is meanwhile is measured by npm run prove -- engine-overload
  it('the engine goes on doing what it can, none of it waits for long, and it is back at once', async () => {
    const limits = { ...defaultLimits, maxInFlight: 100, maxAgeMs: Infinity }
    const { core, stop } = await startEngine({ memory: true, limits, logger: createLogger('silent') })
    await core.execute('deploy', { resources })
    const enough = 3000
    let [accepted, refused, mostBefore] = [0, 0, 0]
    /** each answer calls for ten more */
    const create = async (): Promise<void> => {
      const before = accepted
      await core.execute('createInstance', { bpmnProcessId: 'p' }).then(
        () => {
          accepted += 1
          mostBefore = Math.max(mostBefore, accepted - before)
          if (accepted < enough) for (let more = 0; more < 10; more++) asked.push(create())
        },
        () => (refused += 1),
      )
    }
    const asked = [create()]
    for (const answer of asked) await answer
    await core.idle()
    expect(accepted).to.be.at.least(enough)
    expect(refused).to.be.greaterThan(8 * enough)
    expect(mostBefore).to.be.at.most(2 * limits.maxInFlight)
    const created = core.records.read(0, 1_000_000).filter(({ valueType }) => valueType === 'PROCESS_INSTANCE_CREATION')
    expect(created).to.have.length(accepted)
    await core.execute('createInstance', { bpmnProcessId: 'p' })
    await stop()
  })
})

describe('admission', () => {
  const limits = { maxInFlight: 1000, maxAgeMs: 10, minInFlight: 3, maxBytes: 100 }
  const enter = (admission: Admission, variables = '') => admission.enter('createInstance', { variables })

  it('refuses when the oldest command waits too long, unless only few do', async () => {
    const admission = new Admission(limits)
    const [first] = [enter(admission), enter(admission)]
    await new Promise((resolve) => setTimeout(resolve, 20))
    enter(admission)
    expect(() => enter(admission)).to.throw(text)
    first?.()
    first?.()
    expect(admission.inFlight).to.equal(2)
    enter(admission)
  })

  it('refuses more text than it may hold, and forgets what is answered', () => {
    const admission = new Admission(limits)
    const leave = enter(admission, 'x'.repeat(60))
    expect(() => enter(admission, 'x'.repeat(60))).to.throw(text)
    leave()
    enter(admission, 'x'.repeat(100))
  })
})
