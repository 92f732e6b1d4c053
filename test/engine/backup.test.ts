import { execFile } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { ControlledClock, startEngine, type EngineCore } from '#engine'
import { verifyBackup } from '#engine/backup/manifest'
import { restoreBackup } from '#engine/backup/restore'
import { runBackupCommand } from '#engine/backup/command'
import { recordsFrom } from '#engine/log/log-entry'
import { LmdbStore } from '#engine/store/lmdb'
import { definitions, end, flows, process as bpmnProcess, service, start } from '#test/support/bpmn-builder'
import { layout } from '#engine/store/layout'
import { expectReplayed } from './replay.ts'

const xml = definitions(bpmnProcess('p', start(), service('task', 'work'), end(), flows('start', 'task', 'end')))
const resources = [{ name: 'p.bpmn', content: Buffer.from(xml) }]

/** Creates instances and does their jobs until told to stop. */
const load = (core: EngineCore) => {
  let isOn = true
  let commands = 0
  const again = async (work: () => Promise<unknown>): Promise<void> => {
    while (isOn) {
      await work()
      commands += 1
    }
  }
  const create = () => core.execute('createInstance', { bpmnProcessId: 'p', variables: '{"text":"é"}' })
  const work = async () => {
    const { jobs } = await core.execute('activateJobs', { type: 'work', worker: '', timeoutMs: 60_000, maxJobs: 3 })
    await Promise.all(jobs.map(({ key }) => core.execute('completeJob', { jobKey: key, variables: '{"done":1}' })))
  }
  const running = [create, create, create, create, work, work].map(again)
  return {
    commands: () => commands,
    stop: async () => {
      isOn = false
      await Promise.all(running)
    },
  }
}

describe('backup and restore', () => {
  let root: string
  const at = (name: string): string => join(root, name)
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'backup-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => '', String)

  /** An engine that has done something and stopped. */
  const stopped = async (dir: string): Promise<void> => {
    const { core, stop } = await startEngine({ dir, clock: new ControlledClock() })
    await core.execute('deploy', { resources })
    for (let count = 0; count < 3; count++) await core.execute('createInstance', { bpmnProcessId: 'p' })
    await stop()
  }

  it('a copy made under load is the state of one position, and an engine goes on from it (F28)', async function () {
    this.timeout(60_000)
    const engine = await startEngine({ dir: at('live') })
    await engine.core.execute('deploy', { resources })
    const busy = load(engine.core)
    while (busy.commands() < 300) await new Promise((resolve) => setImmediate(resolve))
    const [before, first] = [busy.commands(), engine.core.records.next]
    const { position, files } = await engine.backup(at('copy'))
    expect(busy.commands()).to.be.greaterThan(before)
    expect(position).to.be.within(first, engine.core.records.next)
    expect(files.map(({ name }) => name)).to.deep.equal(['state.mdb'])
    await busy.stop()
    await engine.stop()
    await restoreBackup(at('copy'), at('restored'))
    const [live, restored] = [new LmdbStore(at('live')), new LmdbStore(at('restored'))]
    const logOf = (store: LmdbStore) => [...recordsFrom(store)]
    expect(logOf(restored)).to.have.length(position - 1)
    expect(logOf(restored)).to.deep.equal(logOf(live).slice(0, position - 1))
    expectReplayed(restored)
    await Promise.all([live.close(), restored.close()])
    const second = await startEngine({ dir: at('restored') })
    expect(second.core.records.next).to.equal(position)
    const more = load(second.core)
    while (more.commands() < 100) await new Promise((resolve) => setImmediate(resolve))
    await more.stop()
    await second.stop()
  })

  it('restores only into a directory that is empty', async () => {
    await stopped(at('live'))
    await runBackupCommand(['backup', '--dir', at('live'), '--to', at('copy')])
    expect(await refusal(restoreBackup(at('copy'), at('live')))).to.contain('is not empty')
    expect(await refusal(runBackupCommand(['backup', '--dir', at('live'), '--to', at('copy')]))).to.contain('not empty')
    await restoreBackup(at('copy'), at('new'))
    expect(readdirSync(at('new'))).to.deep.equal(['state.mdb'])
  })

  it('says what is wrong with a backup before anything is written', async () => {
    await stopped(at('live'))
    await runBackupCommand(['backup', '--dir', at('live'), '--to', at('copy')])
    const manifest = readFileSync(join(at('copy'), 'backup.json'), 'utf8')
    const change = (text: string) => writeFileSync(join(at('copy'), 'backup.json'), text)
    const wrong: readonly (readonly [change: () => void, says: string])[] = [
      [() => change(manifest.replace(`"layout": ${layout}`, '"layout": 99')), 'written by a newer engine (layout 99'],
      [() => change(manifest.replace('state.mdb', '../live/state.mdb')), 'cannot be read by this engine'],
      [() => change('{'), 'cannot be read by this engine'],
      [() => change(manifest.replace('state.mdb', 'other.mdb')), 'other.mdb is missing'],
      [() => appendFileSync(join(at('copy'), 'state.mdb'), 'x'), 'is damaged'],
      [() => rmSync(join(at('copy'), 'backup.json')), 'is no backup'],
    ]
    for (const [spoil, says] of wrong) {
      spoil()
      expect(await refusal(restoreBackup(at('copy'), at('new')))).to.contain(says)
      expect(await refusal(verifyBackup(at('copy')))).to.contain(says)
      if (says !== 'is damaged') change(manifest)
    }
    expect(readdirSync(root)).to.have.members(['live', 'copy'])
  })

  it('a restore whose data are not those of the backup leaves nothing', async () => {
    await stopped(at('live'))
    await runBackupCommand(['backup', '--dir', at('live'), '--to', at('copy')])
    const file = join(at('copy'), 'backup.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"position": \d+/, '"position": 7'))
    expect(await refusal(restoreBackup(at('copy'), at('new')))).to.contain('cannot be trusted')
    expect(readdirSync(at('new'))).to.deep.equal([])
  })

  it('a backup that fails leaves nothing half done, and memory has none', async () => {
    const engine = await startEngine({ dir: at('live') })
    writeFileSync(at('file'), '')
    expect(await refusal(engine.backup(join(at('file'), 'copy')))).to.contain('BackupError')
    await engine.stop()
    expect(readdirSync(root)).to.have.members(['live', 'file'])
    const memory = await startEngine({ memory: true })
    expect(await refusal(memory.backup(at('copy')))).to.contain('an engine in memory has no backup')
    await memory.stop()
  })

  it('from the command line: says what it made, and what it misses', async () => {
    await stopped(at('live'))
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['--import=tsx', 'engine/main.ts', ...args])
    const { stdout } = await run('backup', '--dir', at('live'), '--to', at('copy'))
    expect(JSON.parse(stdout)).to.include({ backup: 'done', layout })
    expect(JSON.parse(await runBackupCommand(['verify', '--from', at('copy')]))).to.include({ verify: 'done' })
    const failed = await run('restore', '--from', at('copy')).catch((error: unknown) => Object(error))
    expect(failed).to.include({ code: 2, stderr: 'engine: --dir is missing\n' })
  })
})
