import { expect } from 'chai'
import { startEngine, type Engine, type EngineCore } from '#engine'
import type { ActivatedJob } from '#engine/processor/api'
import { RawClient } from '../gateway/raw-client.ts'
import { definitions, end, flows, multi, process as bpmnProcess, service, start } from '#test/support/bpmn-builder'

const rooms = bpmnProcess(
  'rooms',
  start(),
  service('room', 'room', { loop: multi({ input: '=items', element: 'item' }) }),
  end(),
  flows('start', 'room', 'end'),
)
const other = bpmnProcess('other', start(), service('task', 'task'), end(), flows('start', 'task', 'end'))
const resources = [rooms, other].map((one, index) => ({
  name: `${index}.bpmn`,
  content: Buffer.from(definitions(one)),
}))
const count = 300

describe('F19, B5: an instance with many jobs', () => {
  let engine: Engine
  let core: EngineCore
  beforeEach(async () => {
    engine = await startEngine({ memory: true, port: 0 })
    core = engine.core
    await core.execute('deploy', { resources })
  })
  afterEach(() => engine.stop())

  const manyJobs = async (): Promise<readonly ActivatedJob[]> => {
    const items = Array.from({ length: count }, (_, index) => index)
    await core.execute('createInstance', { bpmnProcessId: 'rooms', variables: JSON.stringify({ items }) })
    await core.idle()
    const { jobs } = await core.execute('activateJobs', { type: 'room', worker: '', timeoutMs: 60_000, maxJobs: count })
    return jobs
  }
  const recordsSince = (position: number) => core.records.read(position, 100_000)

  it('does not hold up what others ask for meanwhile', async () => {
    const jobs = await manyJobs()
    const from = core.records.next
    const completed = jobs.map(({ key }) => core.execute('completeJob', { jobKey: key }))
    await core.execute('createInstance', { bpmnProcessId: 'other' })
    await Promise.all(completed)
    const names = recordsSince(from).map(({ valueType, intent }) => `${valueType} ${intent}`)
    const before = names.slice(0, names.indexOf('PROCESS_INSTANCE_CREATION CREATED'))
    expect(names.filter((name) => name === 'JOB COMPLETED')).to.have.length(count)
    expect(before.filter((name) => name === 'JOB COMPLETED').length).to.be.lessThan(3)
  })

  it('keeps the order of its own commands', async () => {
    const jobs = await manyJobs()
    const from = core.records.next
    await Promise.all(jobs.map(({ key }) => core.execute('completeJob', { jobKey: key })))
    const completed = recordsSince(from).filter(({ valueType, intent }) => `${valueType} ${intent}` === 'JOB COMPLETED')
    expect(completed.map(({ key }) => String(key))).to.deep.equal(jobs.map(({ key }) => key))
  })

  it('J9: a job goes to a stream in the batch that has made it', async () => {
    const client = new RawClient(engine.address)
    const call = client.open('StreamActivatedJobs', { type: 'task', worker: 's', timeout: 60_000 })
    call.on('error', () => undefined)
    await new Promise((resolve) => call.once('metadata', resolve))
    const pushed = new Promise((resolve) => call.once('data', resolve))
    const from = core.records.next
    await core.execute('createInstance', { bpmnProcessId: 'other' })
    const stored = recordsSince(from).map(({ valueType, intent }) => `${valueType} ${intent}`)
    expect(stored.slice(-1)).to.deep.equal(['JOB_BATCH ACTIVATED'])
    await pushed
    call.cancel()
    client.close()
  })
})
