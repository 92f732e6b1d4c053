import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { ControlledClock, startEngine, type Engine, type EngineCore, type StartOptions } from '#engine'
import { createLogger } from '#engine/operation/logger'
import { LmdbStore } from '#engine/store/lmdb'
import { catchEvent, definitions, end, flows, onTimer, process, service, start } from '#test/support/bpmn-builder'
import { FaultyStore } from './faulty-store.ts'
import { RawClient } from './gateway/raw-client.ts'
import { expectReplayed } from './replay.ts'

const work = definitions(process('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))
const timer = definitions(
  process('t', start(), catchEvent('pause', onTimer('timeDuration', 'PT1H')), end(), flows('start', 'pause', 'end')),
)
const resources = [
  { name: 'p.bpmn', content: Buffer.from(work) },
  { name: 't.bpmn', content: Buffer.from(timer) },
]
const logger = createLogger('silent')
const text = 'Cannot accept requests for partition 1. Broker is out of disk space'
const create = (core: EngineCore, bpmnProcessId = 'p', variables = '{}') =>
  core.execute('createInstance', { bpmnProcessId, variables })
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => String(Object(error).reason ?? error),
  )

describe('F8: the disk is full', () => {
  let store: FaultyStore
  let clock: ControlledClock
  let free: number
  let engine: Engine
  beforeEach(() => {
    store = new FaultyStore()
    clock = new ControlledClock()
    free = 1000
  })
  afterEach(() => engine.stop())

  const open = async (options: Partial<StartOptions> = {}): Promise<EngineCore> => {
    const disk = { minimumBytes: 100, freeBytes: () => Promise.resolve(free), intervalMs: 20 }
    engine = await startEngine({ memory: store, clock, disk, logger, ...options })
    await engine.core.execute('deploy', { resources })
    return engine.core
  }
  const accepted = async (core: EngineCore): Promise<void> => {
    while ((await reasonOf(create(core))) !== 'accepted') await sleep(5)
  }

  it('commands are refused before a batch finds no room; what is there can be read, and all goes on with space', async () => {
    const core = await open({ port: 0 })
    await create(core, 't')
    await sleep(10)
    free = 99
    await sleep(60)
    const batches = store.batches
    for (const refused of [
      create(core),
      core.execute('deploy', { resources }),
      core.execute('completeJob', { jobKey: '1' }),
    ])
      expect(await reasonOf(refused)).to.equal(text)
    clock.advance(2 * 3_600_000)
    const client = new RawClient(engine.address)
    expect(await client.call('Topology', {})).to.include({ gatewayVersion: '8.5.25' })
    const request = { bpmnProcessId: 'p', version: -1 }
    const failed = await client.call('CreateProcessInstance', request).catch((error: unknown) => Object(error))
    expect(failed).to.include({ code: 8, details: text })
    expect(core.records.read(0, 10)).to.have.length(10)
    await sleep(30)
    expect(store.batches).to.equal(batches)
    free = 100
    await accepted(core)
    await core.idle()
    const triggered = core.records
      .read(0, 1000)
      .filter(({ valueType, intent }) => `${valueType} ${intent}` === 'TIMER TRIGGERED')
    expect(triggered).to.have.length(1)
    client.close()
  })

  it('polls that wait go on waiting and get their jobs when there is room; those that do not wait are told', async () => {
    const core = await open({ port: 0 })
    const client = new RawClient(engine.address)
    const poll = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 10 }
    const before = client.all('ActivateJobs', { ...poll, requestTimeout: 20_000 })
    free = 0
    await sleep(60)
    const meanwhile = client.all('ActivateJobs', { ...poll, requestTimeout: 20_000 })
    const impatient = await client
      .all('ActivateJobs', { ...poll, requestTimeout: -1 })
      .catch((error: unknown) => Object(error))
    expect(impatient).to.include({ code: 8 })
    expect(impatient.details).to.contain(
      "type 'work', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'",
    )
    free = 1000
    await accepted(core)
    expect(await before).to.have.length(1)
    await create(core)
    expect(await meanwhile).to.have.length(1)
    client.close()
  })

  it('a batch that finds no room is as if it had never been: refused, keys and positions given back', async () => {
    const core = await open()
    const before = core.records.next
    store.fault = 'full'
    const several = await Promise.all([1, 2, 3].map(() => reasonOf(create(core))))
    expect(several).to.deep.equal([text, text, text])
    expect(await reasonOf(create(core))).to.equal(text)
    expect(core.records.next).to.equal(before)
    store.fault = 'none'
    await accepted(core)
    await core.idle()
    expect(core.records.read(before, 1)[0]?.position).to.equal(before)
    expectReplayed(store)
  })

  it('under load, full and empty in turns: nothing that was acknowledged is lost, nothing refused is done', async () => {
    const core = await open()
    const done: string[] = []
    let refused = 0
    let isOn = true
    const lane = async (): Promise<void> => {
      while (isOn) {
        try {
          done.push((await create(core, 'p', '{"a":1}')).processInstanceKey)
        } catch (error) {
          expect(String(error)).to.contain(text)
          refused += 1
          await sleep(1)
        }
      }
    }
    const lanes = [1, 2, 3, 4, 5, 6].map(lane)
    for (let round = 0; round < 12; round++) {
      store.fault = round % 2 === 0 ? 'none' : 'full'
      await sleep(25)
    }
    store.fault = 'none'
    isOn = false
    await Promise.all(lanes)
    await accepted(core)
    await core.idle()
    expect(refused).to.be.greaterThan(5)
    const created = core.records.read(0, 1_000_000).filter(({ valueType }) => valueType === 'PROCESS_INSTANCE_CREATION')
    const keys = created.map(({ value }) => String(value['processInstanceKey']))
    expect(keys.slice(0, -1)).to.have.members(done)
    expectReplayed(store)
  })

  it('steps that did not fit in their command wait, and go on when there is room', async () => {
    const core = await open()
    const task = (n: number) => `task${n}`
    const many = Array.from({ length: 400 }, (_, n) => task(n))
    const wide = definitions(
      process('w', start(), ...many.map((id) => service(id, 'work')), ...many.map((id) => flows('start', id))),
    )
    await core.execute('deploy', { resources: [{ name: 'w.bpmn', content: Buffer.from(wide) }] })
    await create(core, 'w')
    store.fault = 'full'
    await sleep(30)
    store.fault = 'none'
    await accepted(core)
    await core.idle()
    const jobs = core.records
      .read(0, 100_000)
      .filter(({ valueType, intent }) => `${valueType} ${intent}` === 'JOB CREATED')
    expect(jobs).to.have.length(401)
    expectReplayed(store)
  })
})

describe('F9: the disk breaks', () => {
  it('nothing is answered after a batch that could not be stored, neither then nor later; a new start is clean', async () => {
    const store = new FaultyStore()
    const fatal: unknown[] = []
    const { core, stop } = await startEngine({ memory: store, logger, onFatal: (error) => fatal.push(error) })
    await core.execute('deploy', { resources })
    const { processInstanceKey } = await create(core)
    const before = core.records.next
    store.fault = 'broken'
    let answers = 0
    const asked = [1, 2, 3].map(() =>
      create(core).then(
        () => answers++,
        () => answers++,
      ),
    )
    while (fatal.length === 0) await sleep(1)
    store.fault = 'none'
    expect(await reasonOf(create(core))).to.contain('the engine is stopping')
    await sleep(20)
    expect(asked).to.have.length(3)
    expect({ answers, fatal: fatal.length, next: core.records.next }).to.deep.equal({
      answers: 0,
      fatal: 1,
      next: before,
    })
    await stop()
    const second = await startEngine({ memory: store })
    await second.core.execute('cancelInstance', { processInstanceKey })
    await second.stop()
    expectReplayed(store)
  })
})

/** Makes a file system of a few megabytes. @returns its path, and what takes it away; undefined where this user may not make one */
const mountSmall = (): { readonly dir: string; readonly unmount: () => void } | undefined => {
  const dir = mkdtempSync(join(tmpdir(), 'small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', dir], { stdio: 'ignore' })
  } catch {
    rmSync(dir, { recursive: true })
    return undefined
  }
  const unmount = (): void => {
    execFileSync('umount', ['-l', dir], { stdio: 'ignore' })
    rmSync(dir, { recursive: true })
  }
  return { dir, unmount }
}

const canMount = (): boolean => {
  const small = mountSmall()
  small?.unmount()
  return small !== undefined
}

describe('F8: a small file system that fills', () => {
  // the same rules are tested above without one
  if (!canMount()) return
  let small: ReturnType<typeof mountSmall>
  let state: string
  let ballast: string
  before(() => {
    small = mountSmall()
    state = join(small?.dir ?? '', 'engine')
    ballast = join(small?.dir ?? '', 'ballast')
  })
  after(() => small?.unmount())
  const fill = (): void => {
    const file = openSync(ballast, 'w')
    try {
      for (;;) writeSync(file, Buffer.alloc(64 * 1024))
    } catch {
      // full
    } finally {
      closeSync(file)
    }
  }

  for (const [name, minimumBytes] of [
    ['found by the watch', 1024 * 1024],
    ['found by a batch', 0],
  ] as const) {
    it(`refuses within a second, goes on without a restart, loses nothing (${name})`, async () => {
      const engine = await startEngine({ dir: state, logger, disk: { minimumBytes } })
      await engine.core.execute('deploy', { resources })
      const done: string[] = []
      const variables = JSON.stringify({ text: 'x'.repeat(2000) })
      const again = async (until: 'accepted' | 'refused', withinMs: number): Promise<void> => {
        const end = Date.now() + withinMs
        for (;;) {
          const outcome = await create(engine.core, 'p', variables).then(
            ({ processInstanceKey }) => {
              done.push(processInstanceKey)
              return 'accepted'
            },
            (error: unknown) => {
              expect(String(error)).to.contain(text)
              return 'refused'
            },
          )
          if (outcome === until) return
          expect(Date.now(), `not ${until} in time`).to.be.lessThan(end)
          await sleep(2)
        }
      }
      for (let round = 0; round < 3; round++) {
        await again('accepted', 10_000)
        fill()
        await again('refused', 3000)
        expect(engine.core.records.read(0, 5)).to.have.length(5)
        rmSync(ballast)
      }
      await again('accepted', 10_000)
      await engine.stop()
      const store = new LmdbStore(state)
      expectReplayed(store)
      for (const key of done) expect(store.get('pi', key)).to.equal(true)
      await store.close()
    })
  }
})
