import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { ControlledClock, MemoryStore, startEngine, type Engine, type EngineCore, type Place } from '#engine'
import { BulkExporter } from '#engine/log/bulk-exporter'
import { definitions, end, flows, process as bpmnProcess, start } from '#test/support/bpmn-builder'
import { until } from '../jobs/fake-core.ts'

const resources = [
  { name: 'p.bpmn', content: Buffer.from(definitions(bpmnProcess('p', start(), end(), flows('start', 'end')))) },
]
const dayMs = 86_400_000
const retention = (minRecords: number) => ({ maxAgeMs: 7 * dayMs, minRecords })

describe('retention of the record log', () => {
  let clock: ControlledClock
  let place: Place
  let engine: Engine | undefined
  beforeEach(() => {
    clock = new ControlledClock()
    place = { memory: new MemoryStore() }
  })
  afterEach(() => engine?.stop())

  const open = async (minRecords?: number): Promise<EngineCore> => {
    await engine?.stop()
    const logRetention = minRecords === undefined ? {} : { logRetention: retention(minRecords) }
    engine = await startEngine({ ...place, clock, ...logRetention })
    return engine.core
  }
  const create = async (core: EngineCore, count = 1): Promise<void> => {
    for (let one = 0; one < count; one++) await core.execute('createInstance', { bpmnProcessId: 'p' })
  }
  /** Lets time pass, and the sweep run that is due then. */
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }

  it('deletes what is old, but the newest records and those of the same command, and what is young stays', async () => {
    const core = await open(5)
    await core.execute('deploy', { resources })
    await create(core)
    await pass(7 * dayMs)
    const old = core.records.next
    await create(core)
    await pass(dayMs)
    expect(core.records.oldest).to.equal(old)
    const newest = core.records.next
    await create(core)
    await pass(8 * dayMs)
    expect(core.records.next - newest).to.be.greaterThan(5)
    expect(core.records.oldest).to.equal(newest)
    expect(core.records.read(0, 100)).to.have.length(core.records.next - newest)
  })

  it('deletes nothing when it is not asked for', async () => {
    const core = await open()
    await core.execute('deploy', { resources })
    await pass(1000 * dayMs)
    expect(core.records.oldest).to.equal(1)
  })

  it('deletes nothing that a registered reader has not acknowledged, also after a restart, until it is forgotten', async () => {
    const first = await open(0)
    await first.execute('deploy', { resources })
    const created = first.records.next
    await create(first)
    const { next } = first.records
    await first.records.register('slow')
    await first.records.acknowledge('fast', next - 1)
    const second = await open(0)
    await pass(8 * dayMs)
    expect(second.records.oldest).to.equal(1)
    expect(second.records.readers()).to.deep.equal([
      { id: 'fast', position: next - 1 },
      { id: 'slow', position: 0 },
    ])
    await second.records.acknowledge('slow', created)
    await pass(dayMs)
    expect(second.records.oldest).to.equal(created)
    expect(await second.records.forget('slow')).to.equal(true)
    expect(await second.records.forget('slow')).to.equal(false)
    await pass(dayMs)
    expect(second.records.oldest).to.equal(next)
  })

  it('registering again keeps the place, and refuses names that are none', async () => {
    const { records } = await open()
    await records.acknowledge('app', 7)
    await records.register('app')
    expect(records.cursor('app')).to.equal(7)
    const refused = await records.register('a b').catch((error: unknown) => String(error))
    expect(refused).to.contain("'a b' is no name of a reader")
  })

  it('positions go on growing when the whole log is deleted, across restarts; who asks for less gets the oldest', async () => {
    const first = await open(0)
    await first.execute('deploy', { resources })
    await pass(8 * dayMs)
    const { next } = first.records
    expect(first.records).to.include({ oldest: next })
    const second = await open(0)
    expect(second.records).to.include({ oldest: next, next })
    await create(second)
    expect(second.records.read(1, 1)[0]?.position).to.equal(next)
  })

  it('deletes a large log a few at a time: commands and timers go on in between', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'retention-'))
    place = { dir }
    const core = await open(10)
    await core.execute('deploy', { resources })
    await Promise.all(Array.from({ length: 20 }, () => create(core, 20)))
    const large = core.records.next
    expect(large).to.be.greaterThan(4000)
    clock.advance(8 * dayMs)
    let [longest, commands] = [0, 0]
    while (core.records.oldest < large - 10) {
      const startedAt = performance.now()
      await create(core)
      longest = Math.max(longest, performance.now() - startedAt)
      commands += 1
    }
    expect(commands).to.be.greaterThan(4)
    expect(longest).to.be.lessThan(500)
    await engine?.stop()
    rmSync(dir, { recursive: true })
  })

  it('an exporter is registered by its first start; one that comes too late knows how many records it missed', async () => {
    const core = await open(0)
    const exporter = () =>
      new BulkExporter(core, { url: 'http://localhost', id: 'late', fetch: () => Promise.reject(new Error('down')) })
    const early = exporter()
    await until(() => core.records.readers().length === 1)
    await early.stop()
    await core.execute('deploy', { resources })
    await pass(8 * dayMs)
    expect(core.records.oldest).to.equal(1)
    await core.records.forget('late')
    await pass(dayMs)
    await create(core)
    const late = exporter()
    await until(() => late.failures > 0)
    expect(late.missed).to.equal(core.records.oldest - 1)
    await late.stop()
  })
})
