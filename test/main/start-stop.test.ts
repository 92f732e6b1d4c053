import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { listProperties } from '#contract/properties'
import { propertyModel } from '#server/platform/case-file/model'
import { connect } from '#server/platform/db/connect'
import { processDefinitionModel } from '#server/platform/records/model'
import { testDatabases } from '#test/support/database'
import { type Household, startHousehold } from '#test/support/processes'
import { familyOf, isAlive, type Program, runMain, when } from '#test/support/program'
import { todayAt } from '../journeys/ground.ts'
import { type Ground, newWalk, road } from '../journeys/road.ts'

/** At the terminal: Ctrl-C goes to every process of the group. */
const ctrlC = ['SIGINT', true] as const
const terminate = ['SIGTERM', false] as const

/** Others use the machine too: what takes 5 seconds then takes longer. */
const isBusy = (): boolean => (loadavg()[0] ?? 0) > availableParallelism()

/** Ends a program. @returns its code, when everything that it started is gone too. @throws Error when that takes 3 seconds */
const endWholly = async (
  pid: number,
  end: () => ReturnType<Program['end']>,
  mustRun: readonly string[] = [],
): Promise<number | null> => {
  const family = await when(() => {
    const found = familyOf(pid)
    return mustRun.every((part) => found.some(({ command }) => command.includes(part))) ? found : undefined
  })
  const { code, tookMs } = await end()
  await when(() => !family.some((one) => isAlive(one.pid)) || undefined, 3000 - tookMs)
  return code
}

// One house that the tests share, in this order: a start takes seconds.
describe('starting and stopping the product', function () {
  this.timeout(120_000)
  let dir = ''
  let house: Program
  let address = ''
  const programs: Program[] = []
  const start = (settings: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Program => {
    const program = runMain(args, { DATA_DIR: dir, PORT: '0', ENGINE_PORT: '0', ...settings })
    programs.push(program)
    return program
  }
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'start-stop-'))
    house = start()
    address = (await house.says(/Klaar\. Open (\S+)/))[1] ?? ''
  })
  after(async () => {
    for (const program of programs) await program.end('SIGKILL', true)
    await rm(dir, { recursive: true, force: true })
  })

  it('prints one address, and only what concerns who starts it', async () => {
    expect(house.output().match(/https?:/g)).to.have.length(1)
    expect(house.output()).to.not.match(/warning|deprecat|fout/i)
    expect((await fetch(address)).status).to.equal(200)
    const health: unknown = await (await fetch(`${address}/api/health`)).json()
    expect(health).to.deep.equal({ status: 'ok', parts: { database: true, engine: true, records: true } })
  })

  it('refuses a second one on the same data, and on the same port, in words', async () => {
    const same = start()
    const other = start({ DATA_DIR: join(dir, 'other'), PORT: new URL(address).port })
    await when(() => (same.child.exitCode !== null && other.child.exitCode !== null) || undefined)
    expect(same.output()).to.contain('Woonzaak draait al op de gegevens in')
    expect(other.output()).to.contain('De poort is bezet')
    expect([same.child.exitCode, other.child.exitCode]).to.deep.equal([1, 1])
    expect((await fetch(`${address}/api/health`)).status).to.equal(200)
  })

  it('refuses an unknown part and a broken setting in words', async () => {
    const unknown = start({}, ['--only=everything'])
    const broken = start({ PORT: 'eight', DATABASE_URL: 'oracle:geheim' })
    await when(() => (unknown.child.exitCode !== null && broken.child.exitCode !== null) || undefined)
    expect(unknown.output()).to.match(/--only is api, workers of engine/)
    expect(broken.output())
      .to.match(/^De instellingen kloppen niet/)
      .and.contain('PORT: ')
      .and.contain('DATABASE_URL')
      .and.not.contain('geheim')
    expect([unknown.child.exitCode, broken.child.exitCode]).to.deep.equal([1, 1])
  })

  it('starts again at once after a kill -9, and nothing is left of the killed one', async () => {
    const family = familyOf(house.pid)
    await house.end('SIGKILL')
    house = start()
    await house.says(/Klaar/)
    await when(() => !family.some(({ pid }) => isAlive(pid)) || undefined, 3000)
  })

  it('SIGTERM ends every process within 3 seconds, and a second start has added nothing to the data', async () => {
    expect(await endWholly(house.pid, () => house.end('SIGTERM'))).to.equal(0)
    const database = await connect(`sqlite:${join(dir, 'woonzaak.sqlite')}`)
    const properties = await database.model(propertyModel).count()
    const definitions = await database.model(processDefinitionModel).findAll({ where: { bpmnProcessId: 'oo' } })
    await database.close()
    expect(properties).to.equal(10)
    expect(definitions.map(({ definitionVersion }) => definitionVersion)).to.deep.equal([1])
  })
})

describe('a case outlives stopping and the death of the engine', function () {
  this.timeout(180_000)
  let household: Household
  let ground: Ground
  before(async () => {
    household = await startHousehold('one', testDatabases()[0]!)
    ground = {
      as: (username) => household.as(username),
      today: () => todayAt(household.origin),
      moveTo: (instant) => household.moveTo(instant),
    }
  })
  after(() => household?.stop())

  for (const [name, [signal, toGroup]] of Object.entries({ 'Ctrl-C': ctrlC, SIGTERM: terminate })) {
    it(`${name} ends engine, Carbone and LibreOffice within 3 seconds, code 0; a second start within 10 s finds the case`, async () => {
      const walked = newWalk()
      for (const { walk } of road.slice(0, 2)) await walk(ground, walked)
      const end = () => household.end(signal, toGroup)
      expect(await endWholly(household.pid(), end, ['engine/main.ts', 'carbone-child'])).to.equal(0)

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

  it('moves the clock of the whole house when that is asked for', async () => {
    await household.moveTo('2030-03-01T08:00:00.000Z')
    expect(await ground.today()).to.equal('2030-03-01')
  })
})
