import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { propertyModel } from '#server/platform/case-file/model'
import { connect } from '#server/platform/db/connect'
import { processDefinitionModel } from '#server/platform/records/model'

interface Running {
  readonly child: ChildProcess
  readonly address: string
  readonly startedInMs: number
  readonly output: () => string
}

const start = async (dir: string, args: readonly string[] = [], env: object = {}): Promise<Running> => {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import=tsx', 'main.ts', ...args], {
    env: { ...process.env, DATA_DIR: dir, PORT: '0', ENGINE_PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  await until(() => /Klaar/.test(text) || child.exitCode !== null)
  const address = /Open (http:\S+)/.exec(text)?.[1] ?? ''
  return { child, address, startedInMs: performance.now() - started, output: () => text }
}

const until = async (holds: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> => {
  for (const end = Date.now() + withinMs; !(await holds());) {
    if (Date.now() > end) throw new Error('it did not happen in time')
    await sleep(50)
  }
}

const childrenOf = (pid: number | undefined): number[] =>
  spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number)

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const stop = async ({ child }: Running, signal: NodeJS.Signals): Promise<number> => {
  const children = childrenOf(child.pid)
  const asked = performance.now()
  child.kill(signal)
  await until(() => child.exitCode !== null || child.signalCode !== null)
  const tookMs = performance.now() - asked
  await until(() => !children.some(isAlive), 3000 - tookMs)
  return performance.now() - asked
}

describe('main', function () {
  this.timeout(120_000)
  let dir = ''
  let running: Running | undefined
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'main-'))
  })
  afterEach(() => running?.child.kill('SIGKILL'))
  after(() => rm(dir, { recursive: true, force: true }))

  it('prints one address, and SIGTERM ends every process within 3 seconds', async () => {
    running = await start(dir)
    expect(running.output().match(/http:\/\//g)).to.have.length(1)
    const health: unknown = await (await fetch(`${running.address}/api/health`)).json()
    expect(health).to.deep.equal({ status: 'ok', parts: { database: true, engine: true, records: true } })
    expect(await stop(running, 'SIGTERM')).to.be.below(3000)
  })

  it('starts the engine again when it dies, and a second start finds its data', async () => {
    running = await start(dir)
    expect(running.output()).to.not.contain('Fout')
    const [engine] = childrenOf(running.child.pid)
    if (engine === undefined) throw new Error('there is no engine')
    process.kill(engine, 'SIGKILL')
    await until(() => childrenOf(running?.child.pid).some((pid) => pid !== engine))
    await until(async () => (await fetch(`${running?.address}/api/health`)).ok)
    expect(await stop(running, 'SIGINT')).to.be.below(3000)
    const database = await connect(`sqlite:${join(dir, 'woonzaak.sqlite')}`)
    const properties = await database.model(propertyModel).count()
    const definitions = await database.model(processDefinitionModel).findAll({ where: { bpmnProcessId: 'oo' } })
    await database.close()
    expect(properties).to.equal(10)
    expect(definitions.map(({ definitionVersion }) => definitionVersion)).to.deep.equal([1])
  })

  it('moves the clock of the whole house when that is asked for', async () => {
    running = await start(dir, [], { WOONZAAK_CLOCK: 'controlled' })
    const clock = /POST (\S+)/.exec(running.output())?.[1]
    const body = JSON.stringify({ setTo: '2030-03-01T08:00:00.000Z' })
    await fetch(`http://${clock}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    const today = async (): Promise<unknown> => {
      const answer = (await (await fetch(`${running?.address}/api/configuration`)).json()) as { today: string }
      return answer.today
    }
    await until(async () => (await today()) === '2030-03-01', 5000)
    await stop(running, 'SIGTERM')
  })

  it('says in words what is wrong: an unknown part, a port that is taken', async () => {
    const unknown = await start(dir, ['--only=everything'])
    expect(unknown.output()).to.match(/--only is api, workers of engine/)
    running = await start(dir)
    const second = await start(dir, [], { PORT: new URL(running.address).port })
    expect(second.output()).to.contain('De poort is bezet')
    expect(second.child.exitCode).to.equal(1)
    await stop(running, 'SIGINT')
  })
})
