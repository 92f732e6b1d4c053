import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { listProperties } from '#contract/properties'
import { type Household, startHousehold } from '#test/support/processes'
import { familyOf, isAlive, type Program, runMain, when } from '#test/support/program'
import { testDatabases } from '#test/support/database'
import { type Ground, newWalk, road } from './road.ts'
import { todayAt } from './ground.ts'

/** At the terminal: Ctrl-C goes to every process of the group. */
const ctrlC = ['SIGINT', true] as const
const terminate = ['SIGTERM', false] as const

/** Others use the machine too: what takes 5 seconds then takes longer. */
const isBusy = (): boolean => (loadavg()[0] ?? 0) > availableParallelism()

describe('starting and stopping the product', function () {
  this.timeout(120_000)
  let dir = ''
  const programs: Program[] = []
  const start = (settings: Readonly<Record<string, string>> = {}): Program => {
    const program = runMain([], { DATA_DIR: dir, PORT: '0', ENGINE_PORT: '0', ...settings })
    programs.push(program)
    return program
  }
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'start-stop-'))
  })
  afterEach(async () => {
    for (const program of programs.splice(0)) await program.end('SIGKILL', true)
  })
  after(() => rm(dir, { recursive: true, force: true }))

  it('prints one address, and only what concerns who starts it', async () => {
    const program = start()
    const [, address] = await program.says(/Klaar\. Open (\S+)/)
    expect(program.output().match(/https?:/g)).to.have.length(1)
    expect(program.output()).to.not.match(/warning|deprecat/i)
    expect((await fetch(address!)).status).to.equal(200)
  })

  it('refuses a second one on the same data, and on the same port, in words', async () => {
    const first = start()
    const [, address] = await first.says(/Klaar\. Open (\S+)/)
    const same = start()
    const other = start({ DATA_DIR: join(dir, 'other'), PORT: new URL(address!).port })
    await when(() => (same.child.exitCode !== null && other.child.exitCode !== null) || undefined)
    expect(same.output()).to.contain('Woonzaak draait al op de gegevens in')
    expect(other.output()).to.contain('De poort is bezet')
    expect([same.child.exitCode, other.child.exitCode]).to.deep.equal([1, 1])
    expect((await fetch(`${address}/api/health`)).status).to.equal(200)
  })

  it('refuses a broken setting in words', async () => {
    const program = start({ PORT: 'eight', DATABASE_URL: 'oracle:geheim' })
    const { code } = await program.says(/DATABASE_URL/).then(() => program.end('SIGTERM'))
    expect(code).to.equal(1)
    expect(program.output())
      .to.match(/^De instellingen kloppen niet/)
      .and.contain('PORT: ')
      .and.not.contain('geheim')
  })

  it('starts again at once after a kill -9, and nothing is left of the killed one', async () => {
    const killed = start()
    await killed.says(/Klaar/)
    const family = familyOf(killed.pid)
    await killed.end('SIGKILL')
    const next = start()
    await next.says(/Klaar/)
    await when(() => !family.some(({ pid }) => isAlive(pid)) || undefined, 3000)
  })
})

describe('a case outlives stopping and the death of the engine', function () {
  this.timeout(180_000)
  let household: Household
  before(async () => {
    household = await startHousehold('one', testDatabases()[0]!)
  })
  after(() => household?.stop())

  for (const [name, [signal, toGroup]] of Object.entries({ 'Ctrl-C': ctrlC, SIGTERM: terminate })) {
    it(`${name} ends engine, Carbone and LibreOffice within 3 seconds, code 0; a second start within 10 s finds the case`, async () => {
      const walked = newWalk()
      const ground: Ground = {
        as: (username) => household.as(username),
        today: () => todayAt(household.origin),
        moveTo: (instant) => household.moveTo(instant),
      }
      for (const { walk } of road.slice(0, 2)) await walk(ground, walked)
      const family = await when(() => {
        const found = familyOf(household.pid())
        return ['engine/main.ts', 'carbone-child'].every((part) => found.some(({ command }) => command.includes(part)))
          ? found
          : undefined
      })
      const { code, tookMs } = await household.end(signal, toGroup)
      await when(() => !family.some(({ pid }) => isAlive(pid)) || undefined, 3000 - tookMs)
      expect(code).to.equal(0)

      const started = performance.now()
      await household.revive('server')
      expect(performance.now() - started).to.be.below(isBusy() ? 40_000 : 10_000)
      const { items } = await household.as('gent-dossier')(listProperties, { query: { limit: 50 } })
      expect(items).to.have.length.above(0)
      await household.kill('engine')
      await household.revive('engine')
      await household.settle()
      for (const { walk } of road.slice(2, 4)) await walk(ground, walked)
    })
  }
})
