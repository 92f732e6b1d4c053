import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { ControlledClock, MemoryStore, startEngine } from '#engine'
import { k } from '#engine/store/key'
import { LmdbStore } from '#engine/store/lmdb'
import {
  definitions,
  end,
  flows,
  message,
  onMessage,
  catchEvent,
  process as bpmnProcess,
  service,
  start,
} from '#test/support/bpmn-builder'
import { lostOf } from './crash/journal.ts'
import { promisesOf, runUntilKilled } from './crash/kill.ts'
import { expectReplayed } from './replay.ts'

const xml = definitions(bpmnProcess('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))
const resources = [{ name: 'p.bpmn', content: Buffer.from(xml) }]

describe('durability', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'engine-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  it('L8: kill -9 loses no acknowledged command, round after round', async function () {
    this.timeout(60_000)
    const said: string[] = []
    for (let round = 1; round <= 3; round++) {
      const now = Date.UTC(2026, 0, 5) + round * 86_400_000
      said.push(...promisesOf(await runUntilKilled(dir, 1, now, round * 150)))
    }
    const store = new LmdbStore(dir)
    expect(said.length).to.be.at.least(880)
    expect(lostOf(store, said)).to.deep.equal([])
    await store.close()
  })

  it('K1: keys and positions go on growing after a restart', async () => {
    const first = await startEngine({ dir })
    await first.core.execute('deploy', { resources })
    const before = await first.core.execute('createInstance', { bpmnProcessId: 'p' })
    const last = first.core.records.read(0, 1000).at(-1)
    await first.stop()
    const second = await startEngine({ dir })
    const after = await second.core.execute('createInstance', { bpmnProcessId: 'p' })
    expect(Number(after.processInstanceKey)).to.be.greaterThan(Number(before.processInstanceKey))
    expect(second.core.records.read((last?.position ?? 0) + 1, 1)[0]?.position).to.equal((last?.position ?? 0) + 1)
    await second.stop()
  })

  it('one directory has one engine; the lock of a dead process is taken over', async () => {
    writeFileSync(join(dir, 'engine.lock'), JSON.stringify({ pid: 2 ** 22 - 1, started: '1' }))
    const engine = await startEngine({ dir })
    const refused = await startEngine({ dir }).then(
      () => '',
      (error: unknown) => String(error),
    )
    expect(refused).to.match(/is in use by process/)
    await engine.stop()
    await (await startEngine({ dir })).stop()
  })

  it('refuses what a newer engine has written, and gives the directory back after a failed start', async () => {
    const store = new LmdbStore(dir)
    await store.batch([{ column: 'meta', key: k('counters'), value: { schema: 99 } }])
    await store.close()
    for (let time = 0; time < 2; time++) {
      const refused = await startEngine({ dir }).then(
        () => '',
        (error: unknown) => String(error),
      )
      expect(refused).to.match(/written by a newer engine/)
    }
  })

  it('what falls due while the engine is down happens when it starts', async () => {
    const clock = new ControlledClock()
    const first = await startEngine({ dir, clock })
    await first.core.execute('deploy', { resources })
    await first.core.execute('createInstance', { bpmnProcessId: 'p' })
    await first.core.execute('activateJobs', { type: 'work', worker: '', timeoutMs: 1000, maxJobs: 1 })
    await first.stop()
    clock.advance(1000)
    const second = await startEngine({ dir, clock })
    await second.core.idle()
    expect(second.core.records.read(0, 1000).at(-1)).to.include({ valueType: 'JOB', intent: 'TIMED_OUT' })
    await second.stop()
  })

  it('an exporter goes on where it has acknowledged', async () => {
    const first = await startEngine({ dir })
    await first.core.execute('deploy', { resources })
    expect(first.core.records.cursor('app')).to.equal(0)
    await first.core.records.acknowledge('app', 2)
    await first.core.records.acknowledge('app', 1)
    await first.stop()
    const second = await startEngine({ dir })
    expect(second.core.records.cursor('app')).to.equal(2)
    await second.stop()
  })

  it('the state is what the records make of it: replaying them gives the same state', async () => {
    const store = new MemoryStore()
    const clock = new ControlledClock()
    const { core, stop } = await startEngine({ memory: store, clock })
    const other = definitions(
      message('m', '=k'),
      bpmnProcess('q', start(), catchEvent('wait', onMessage('m')), end(), flows('start', 'wait', 'end')),
    )
    await core.execute('deploy', { resources: [...resources, { name: 'q.bpmn', content: Buffer.from(other) }] })
    for (const bpmnProcessId of ['p', 'q', 'p', 'q'])
      await core.execute('createInstance', { bpmnProcessId, variables: '{"k":"x"}' })
    await core.execute('publishMessage', { name: 'm', correlationKey: 'x', timeToLiveMs: 5000 })
    const { jobs } = await core.execute('activateJobs', { type: 'work', worker: '', timeoutMs: 1000, maxJobs: 2 })
    await core.execute('completeJob', { jobKey: jobs[0]?.key ?? '', variables: '{"x":1}' })
    await core.execute('failJob', { jobKey: jobs[1]?.key ?? '', retries: 0 })
    await core.idle()
    expectReplayed(store)
    expect(store.get('meta', k('counters'))).to.not.equal(undefined)
    await stop()
  })
})
