import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { open } from 'lmdb'
import { ControlledClock, MemoryStore, startEngine, type EngineCore } from '#engine'
import { k } from '#engine/store/key'
import { layout, layoutOf, migrate, type Migration } from '#engine/store/layout'
import { LmdbStore } from '#engine/store/lmdb'
import type { Write } from '#engine/store/types'

const folder = join(import.meta.dirname, 'layouts')
const kept = readdirSync(folder).filter((file) => file.endsWith('.ndjson'))

const revive = (_: string, value: unknown): unknown =>
  value instanceof Object && 'base64' in value ? Buffer.from(String(value.base64), 'base64') : value

/** Lays a kept state on the disk as the engine of its time did, with nothing of today's engine. @returns its clock */
const lay = async (file: string, dir: string): Promise<number> => {
  const [now = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const root = open({ path: join(dir, 'state.mdb'), maxDbs: 64, noSubdir: true })
  const format = { encoding: 'msgpack', keyEncoding: 'ordered-binary', useRecords: false } as const
  for (const line of lines) {
    const [name, key, value] = JSON.parse(line, revive) as [string, string, unknown]
    await root.openDB({ name, ...format }).put(key, value)
  }
  await root.close()
  return Number(now)
}

/** Does whatever is to be done until nothing waits any more. */
const finish = async (core: EngineCore, clock: ControlledClock): Promise<void> => {
  const jobs = core.records.read(0, 1000).filter(({ valueType }) => valueType === 'INCIDENT')
  for (const { key, value } of jobs) {
    await core.execute('updateJobRetries', { jobKey: String(value['jobKey']), retries: 1 })
    await core.execute('resolveIncident', { incidentKey: String(key) })
  }
  for (let round = 0; round < 8; round++) {
    clock.advance(3_600_000)
    await core.idle()
    for (const type of ['work', 'each', 'begun']) {
      const taken = await core.execute('activateJobs', { type, worker: '', timeoutMs: 1000, maxJobs: 10 })
      for (const { key } of taken.jobs) await core.execute('completeJob', { jobKey: key })
    }
  }
  await core.execute('publishMessage', { name: 'go', correlationKey: 'b', timeToLiveMs: 0 })
  clock.advance(2 * 86_400_000)
  await core.idle()
}

describe('layout of the data', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'layout-'))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))

  for (const file of kept) {
    it(`opens ${file}, and what waited there goes on to its end`, async () => {
      const clock = new ControlledClock(await lay(file, dir))
      const { core, stop } = await startEngine({ dir, clock })
      const { next } = core.records
      await finish(core, clock)
      const ended = core.records
        .read(next, 1000)
        .filter(({ value, intent }) => value['bpmnElementType'] === 'PROCESS' && intent === 'ELEMENT_COMPLETED')
      expect(ended.map(({ value }) => value['bpmnProcessId'])).to.have.members([
        'begun',
        'outer',
        'wait',
        'wait',
        'work',
        'work',
        'work',
        'work',
      ])
      await stop()
      const store = new LmdbStore(dir)
      expect([...store.range('pi', { from: '', to: '\uffff' })]).to.deep.equal([])
      expect(layoutOf(store)).to.equal(layout)
      await store.close()
    })
  }

  it('keeps a state of each layout so far', () => {
    expect(kept).to.have.length(layout)
  })

  it('data of a newer engine are refused in clear words, and not touched', async () => {
    const store = new LmdbStore(dir)
    await store.batch([{ column: 'meta', key: k('counters'), value: { schema: layout + 1, position: 7 } }])
    await store.close()
    const hash = () =>
      createHash('sha256')
        .update(readFileSync(join(dir, 'state.mdb')))
        .digest('hex')
    const before = hash()
    const refused = await startEngine({ dir }).catch((error: unknown) => String(error))
    expect(refused).to.contain(`written by a newer engine (layout ${layout + 1}, this one knows ${layout})`)
    expect(hash()).to.equal(before)
  })

  describe('migrations', () => {
    const put = (key: string, value: unknown): Write => ({ column: 'ei', key, value })
    const old = async (): Promise<MemoryStore> => {
      const store = new MemoryStore()
      await store.batch([{ column: 'meta', key: k('counters'), value: { schema: 1, position: 7 } }, put('a', 1)])
      return store
    }
    const double: Migration = {
      to: 2,
      batches: (store) => [[put('b', store.get('ei', 'a'))], [put('c', store.get('ei', 'a'))]],
    }
    const move: Migration = { to: 3, batches: () => [[put('b', 'moved')]] }

    it('run in order from the layout of the data, once, and keep the counters', async () => {
      const store = await old()
      await migrate(store, [double, move], 3)
      expect(store.get('meta', k('counters'))).to.deep.equal({ schema: 3, position: 7 })
      expect(['a', 'b', 'c'].map((key) => store.get('ei', key))).to.deep.equal([1, 'moved', 1])
      await store.batch([put('b', 'later')])
      await migrate(store, [double, move], 3)
      expect(store.get('ei', 'b')).to.equal('later')
    })

    it('a step that was interrupted runs again', async () => {
      const store = await old()
      const broken: Migration = {
        to: 2,
        batches: function* () {
          yield [put('b', 1)]
          throw new Error('power')
        },
      }
      await migrate(store, [broken], 2).catch(() => undefined)
      expect(layoutOf(store)).to.equal(1)
      await migrate(store, [double], 2)
      expect(layoutOf(store)).to.equal(2)
    })

    it('data that are too new or too old for the steps are refused; an empty store needs none', async () => {
      const refusal = (steps: readonly Migration[], to: number) =>
        old()
          .then((store) => migrate(store, steps, to))
          .then(() => '', String)
      expect(await refusal([], 0)).to.contain('written by a newer engine')
      expect(await refusal([move], 3)).to.contain('no longer bring to 2')
      await migrate(new MemoryStore(), [], 9)
    })
  })
})
