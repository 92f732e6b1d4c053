// Composition root: the one file that sees every room. `node --import=tsx main.ts` starts everything, `--only=api|workers|engine` one part.
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { startDocuments } from '#documents'
import { DirectoryInUse, lockDirectory } from '#engine/store/lock'
import { openThrowAway } from '#engine/throw-away'
import { auditedWork } from '#server/features/audited-work'
import { createDeps } from '#server/features/dependencies'
import type { FeatureDeps } from '#server/features/deps'
import { startMails } from '#server/features/mails/start'
import { createPdfMaker } from '#server/features/documents/pdf-maker'
import { createPorts } from '#server/features/ports'
import { createBatchRunner } from '#server/features/process-batches/runner'
import { startMissingAnniversaries } from '#server/features/levy/start-missing'
import { startServer } from '#server/features/server'
import { checkpointKeeper } from '#server/platform/audit/checkpoint-keeper'
import { type Clock, systemClock } from '#server/platform/clock'
import { type Config, ConfigError, readConfig } from '#server/platform/config'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { migrate } from '#server/platform/db/migrate'
import { type Demo, openDemo } from '#server/platform/demo/growth/demo'
import { createShiftedClock } from '#server/platform/demo/growth/shifted-clock'
import { seedDemoFile } from '#server/platform/demo/seed-demo-file'
import type { HealthCheck } from '#server/platform/http/health'
import { listen, type Listening } from '#server/platform/http/listen'
import { seedDemoAccounts } from '#server/platform/identity/seed-demo-accounts'
import { createLogger, type Logger } from '#server/platform/logger'
import { createOutboxSender } from '#server/platform/outbox/sender'
import { deployModels } from '#server/platform/process-models/deploy-models'
import { startBulkReceiver } from '#server/platform/records/bulk-receiver'
import { createRecordIngest } from '#server/platform/records/ingest'
import { connectZeebe } from '#server/platform/zeebe/client'
import { createEngineClock } from '#server/platform/zeebe/engine-clock'
import { EngineStartError, startEngineProcess } from '#server/platform/zeebe/engine-process'
import { makeWorkers } from '#workers/define'
import { workers } from '#workers'
import { startWorkers } from '#workers/run'
import { userTaskTimeoutMs } from '#workers/shared/open-task'

type Stop = () => Promise<void>

/** Everything that was started, ended in the opposite order; each part gets its chance even when another fails. */
const running: Stop[] = []

/** After a signal the process is gone within this time, whatever still hangs. */
const stopWithinMs = 2600

const parts = ['all', 'api', 'workers', 'engine'] as const
type Part = (typeof parts)[number]

interface House {
  readonly part: Part
  readonly config: Config
  readonly clock: Clock
  readonly logger: Logger
  readonly database: Database
  readonly deps: FeatureDeps
  /** parts that the health of the house asks, by name */
  readonly checks: Record<string, HealthCheck>
  /** while it grows */
  readonly demo: Demo | undefined
}

const main = async (): Promise<void> => {
  const part = readPart(process.argv.slice(2))
  if (part === 'engine') {
    const { runEngine } = await import('#engine/main')
    return runEngine(process.argv.slice(2))
  }
  // Ctrl-C comes twice, from the terminal and from npm: the second must not end us before the first has
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void shutDown(0))
  const listening = part === 'workers' ? undefined : await openPort(readConfig(process.env))
  const house = await openHouse(part, listening)
  const address = part === 'all' ? await openEngine(house) : house.config.zeebeGrpcAddress
  if (address === undefined) throw new ConfigError('ZEEBE_GRPC_ADDRESS: verplicht met --only / required with --only')
  if (part !== 'api') await openWorkers(house, address)
  if (listening) await openServer(house, listening, address)
  tell(part === 'workers' ? 'Klaar: de werkers doen hun taken.' : `Klaar. Open ${house.config.publicUrl}`)
}

const readPart = (argv: readonly string[]): Part => {
  const only = argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
  const part = parts.find((candidate) => candidate === (only ?? 'all'))
  if (!part) throw new ConfigError('--only is api, workers of engine / --only is api, workers or engine')
  return part
}

const openPort = async (config: Config): Promise<Listening> => {
  const listening = await listen(config.port, config.host)
  running.push(() => listening.close(300))
  return listening
}

const openHouse = async (part: Part, listening: Listening | undefined): Promise<House> => {
  const publicUrl = process.env['PUBLIC_URL'] ?? (listening && `http://localhost:${listening.port}`)
  const config = readConfig({ ...process.env, ...demoArgument(process.argv), PUBLIC_URL: publicUrl })
  if (part === 'all' && config.zeebeGrpcAddress === undefined) lockData(config.dataDir)
  else mkdirSync(config.dataDir, { recursive: true })
  const logger = createLogger(config.logLevel)
  const shifted = part === 'all' && config.demoGrows ? createShiftedClock() : undefined
  const clock = shifted ?? (await openClock(config))
  const database = await openDatabase(config, clock, logger)
  const demo = shifted && (await openDemo(database, shifted, logger))
  if (config.demoData) {
    await step('Demogegevens nakijken', async () => {
      await seedDemoAccounts(database)
      await seedDemoFile(database, clock.today())
    })
  }
  const { publicUrl: address } = config
  const files = join(config.dataDir, 'files')
  const deps = createDeps(database, clock, files, address, openThrowAway, rulesOf(config))
  running.push(() => deps.playgrounds.close())
  return { part, config, clock, logger, database, deps, checks: {}, demo }
}

/** Which Zeebe the engine keeps to when running processes go to a new version. */
const rulesOf = ({ zeebeGrpcAddress }: Config): '8.5' | '8.6' => (zeebeGrpcAddress === undefined ? '8.6' : '8.5')

const openDatabase = async (config: Config, clock: Clock, logger: Logger): Promise<Database> => {
  const file = /^sqlite:(.+)$/.exec(config.databaseUrl)?.[1]
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true })
  return step('Gegevensbank openen en bijwerken', async () => {
    const opened = await connect(config.databaseUrl, {
      now: () => clock.now(),
      onHookError: (error) => logger.error({ err: error }, 'after a commit'),
    })
    running.push(() => opened.close())
    await migrate(opened)
    return opened
  })
}

/** `--no-demo` says the same as the setting. */
const demoArgument = (argv: readonly string[]): Record<string, string> =>
  argv.includes('--no-demo') ? { WOONZAAK_DEMO: 'none' } : {}

const openClock = async (config: Config): Promise<Clock> => {
  if (config.clock === 'system') return systemClock
  const elsewhere = config.engineManagementUrl
  if (elsewhere !== undefined) await followClock(() => elsewhere)
  return engineClock
}

// The embedded engine and SQLite have one owner; found here, before anything is migrated.
const lockData = (dir: string): void => {
  try {
    const unlock = lockDirectory(dir, 'woonzaak.lock')
    running.push(async () => unlock())
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error
    throw new ConfigError(
      `Woonzaak draait al op de gegevens in ${dir}: stop dat eerst, of kies een andere map met DATA_DIR=map npm start`,
    )
  }
}

/** @returns the gateway's address; the record stream flows before anything moves */
const openEngine = async (house: House): Promise<string> => {
  const { config } = house
  if (config.zeebeGrpcAddress !== undefined) return config.zeebeGrpcAddress
  const { url: records } = await receiveRecords(house, 0, '127.0.0.1')
  return step('Procesmotor starten', async () => {
    const command = ['--max-semi-space-size=32', '--import=tsx', join(import.meta.dirname, 'engine/main.ts')]
    const engine = await startEngineProcess({
      command: [
        ...command,
        '--dir',
        join(config.dataDir, 'engine'),
        '--export-url',
        records,
        // what runs at an hour of the night runs at that hour in Brussels
        '--time-zone',
        'Europe/Brussels',
        // running instances of our diagrams can go to a new version: 8.5 refuses that where event sub-processes are
        '--compat',
        '8.6',
        '--log-level',
        'warn',
        ...developmentClock(house),
      ],
      port: await freePort(config.enginePort),
      onRestart: (code) => tell(`De procesmotor stopte (code ${code ?? 'signaal'}) en wordt opnieuw gestart.`),
    })
    running.push(() => engine.stop())
    if (config.clock === 'controlled') await followClock(() => engine.management())
    await house.demo?.join(() => engine.management())
    return engine.address
  })
}

const developmentClock = ({ config, demo }: House): string[] =>
  config.clock === 'controlled' || demo ? ['--development-clock'] : []

/** In the background; what the house does for itself alone, PDFs and mails, waits for it. */
const growDemo = ({ config }: House, demo: Demo, port: number): void => {
  running.push(() => demo.stop())
  tell('  De demonstratie groeit op de achtergrond (zonder: npm start -- --no-demo).')
  void demo.play(config, port).then((seconds) => {
    if (seconds !== undefined) tell(`  De demonstratie staat er: ${seconds.toFixed(0)} s`)
  })
}

const whenGrown = ({ demo }: House, start: () => Stop): void => void running.push(demo?.afterwards(start) ?? start())

/** The engine's clock leads the whole house; only with WOONZAAK_CLOCK=controlled. */
const engineClock = createEngineClock()

const followClock = async (management: () => string): Promise<void> => {
  const unfollow = await engineClock.follow(management)
  running.push(async () => unfollow())
  tell(`  De klok kan verzet worden: POST ${management().replace('http://', '')}/clock`)
}

/** A bulk of an engine that began again is acknowledged and passed over: said here, and by the health of the house. */
const receiveRecords = async (house: House, port: number, host: string): Promise<{ readonly url: string }> => {
  const ingest = createRecordIngest({
    ...house.deps,
    onStartedAgain: (partition) => {
      house.logger.error({ partition }, 'the engine began again: its records are not folded into this database')
      tell(engineBeganAgain)
    },
  })
  house.checks['records'] = () => Promise.resolve(!ingest.startedAgain)
  const { password } = house.config.records
  const receiver = await startBulkReceiver({
    port,
    host,
    onRecords: (records) => ingest.ingest(records),
    // the embedded engine speaks over loopback
    ...(password !== undefined &&
      house.config.zeebeGrpcAddress !== undefined && { basicAuth: { username: 'zeebe', password } }),
  })
  running.push(async () => {
    await receiver.close()
    // the bulk at work, if any
    await ingest.ingest([])
  })
  return receiver
}

const engineBeganAgain =
  'LET OP: de gegevens van de procesmotor zijn nieuw, maar de gegevensbank hoort bij de vorige motor. Taken en dossiers volgen de motor niet meer. Zet de map van de motor terug, of begin ook met een lege gegevensbank.'

// Two installations on one machine: the second takes any free port.
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(0))
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)))
  })

const openWorkers = async (house: House, address: string): Promise<void> => {
  const { deps, logger, clock } = house
  await step('Werkers starten', async () => {
    const documents = startDocuments()
    running.push(() => documents.close())
    const pdf = createPdfMaker({ ...deps, documents, logger })
    whenGrown(house, () => {
      pdf.start()
      return async () => pdf.stop()
    })
    const ports = createPorts(deps)
    const team = makeWorkers(workers, { rendering: documents, ...ports.handlers }).map(auditedWork(deps))
    // while the demonstration grows the clock runs ahead by days
    const taskTimeoutMs = (): number => userTaskTimeoutMs + Math.max(0, Date.now() - clock.now())
    const started = startWorkers({ address, workers: team, tasks: ports.tasks, log: logger, taskTimeoutMs })
    running.push(() => started.stop())
  })
}

const openServer = async (house: House, listening: Listening, address: string): Promise<void> => {
  const { part, config, clock, logger, database, deps } = house
  if (config.zeebeGrpcAddress !== undefined) {
    await receiveRecords(house, config.records.port, config.records.host)
  }
  const commands = connectZeebe({ address })
  running.push(() => commands.close())
  const deployment = step('Processen in de motor zetten', () =>
    deployModels(deps, address, part === 'all' ? 60_000 : 600_000),
  )
  // a cluster may come up later than we do; the embedded engine is there
  if (config.zeebeGrpcAddress === undefined) await deployment
  else deployment.catch((error: unknown) => logger.error({ err: error }, 'the diagrams were not deployed'))
  await startMissingAnniversaries(deps)
  const isAlone = part === 'all' && config.zeebeGrpcAddress === undefined
  const sender = createOutboxSender({ database, outbox: deps.outbox, commands, isAlone })
  sender.start()
  running.push(() => sender.stop())
  const batches = createBatchRunner({ deps, onError: (error) => logger.error({ err: error }, 'a batch did not go on') })
  batches.start()
  running.push(() => batches.stop())
  const keeper = checkpointKeeper({
    audit: deps.audit,
    dir: join(config.dataDir, 'audit-checkpoints'),
    key: config.auditSigningKey,
    onError: (error) => logger.error({ err: error }, 'no checkpoint of the audit log was written'),
  })
  keeper.start()
  running.push(async () => keeper.stop())
  const webDir = join(import.meta.dirname, 'web/dist')
  await step('Server starten', async () => {
    const server = await startServer({
      deps,
      config,
      clock,
      logger,
      listening,
      growing: () => house.demo?.isGrowing ?? false,
      checks: { ...house.checks, engine: () => Promise.resolve(commands.connected !== false) },
      ...(existsSync(webDir) && { webDir }),
    })
    running.push(() => server.close())
    whenGrown(house, () => startMails({ database, clock, publicUrl: config.publicUrl }, config, logger))
  })
  if (house.demo) growDemo(house, house.demo, listening.port)
}

const tell = (text: string): void => void process.stdout.write(`${text}\n`)

/** Does one thing and says what and how long. */
const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const started = performance.now()
  const result = await work()
  tell(`  ${what}: ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',')} s`)
  return result
}

const shutDown = async (code: number): Promise<void> => {
  setTimeout(() => process.exit(code), stopWithinMs).unref()
  for (const stop of running.splice(0).toReversed()) await stop().catch(() => undefined)
  process.exit(code)
}

const explain = (error: unknown): string => {
  if (error instanceof ConfigError || error instanceof EngineStartError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'De poort is bezet: stop het andere programma, of kies een andere poort met PORT=8081 npm start'
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

main().catch(async (error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  await shutDown(1)
})
