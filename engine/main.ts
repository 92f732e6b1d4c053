import { randomBytes } from 'node:crypto'
import { fstatSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { collectDefaultMetrics } from 'prom-client'
import { isBackupCommand, runBackupCommand } from './backup/command.ts'
import { systemClock } from './clock.ts'
import { openDevelopmentClock } from './development-clock.ts'
import { type Engine, startEngine, type StartOptions } from './index.ts'
import { publishAddress } from './management/address.ts'
import { clockRoutes } from './management/clock-routes.ts'
import { engineRoutes } from './management/engine-routes.ts'
import { startManagement, type Management } from './management/server.ts'
import { DirectoryInUse } from './store/lock.ts'
import { createLogger } from './operation/logger.ts'
import { OptionsError } from './option-values.ts'
import { defaultLimits } from './processor/admission.ts'
import { readOptions, type EngineOptions } from './options.ts'

/** Within this time after a signal the process has ended, whatever still hangs. */
const stopWithinMs = 900

/**
 * Runs the engine as a process of its own until it is told to stop: SIGTERM, SIGINT, or its parent's end
 * (IPC channel or piped stdin closes). Prints one JSON line when it takes calls:
 * `{"ready":true,"address":"127.0.0.1:26500","management":"http://127.0.0.1:9600"}`.
 *
 * Or does one of `backup`, `restore`, `verify` and ends.
 *
 * @param argv arguments after the script's name; see options.ts and backup/command.ts
 */
export const runEngine = async (argv: readonly string[]): Promise<void> => {
  try {
    if (isBackupCommand(argv[0])) {
      process.stdout.write(`${await runBackupCommand(argv)}\n`)
      return
    }
    const options = readOptions(argv)
    const { address, management, stop } = await start(options)
    stopWithParent(options, stop)
    process.stdout.write(`${JSON.stringify({ ready: true, address, management: management.url })}\n`)
  } catch (error) {
    process.stderr.write(`engine: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(error instanceof OptionsError ? 2 : 1)
  }
}

interface Running {
  readonly address: string
  readonly management: Management
  readonly stop: () => Promise<void>
}

const start = async (options: EngineOptions): Promise<Running> => {
  const movable = options.hasDevelopmentClock ? openDevelopmentClock(options.dir) : undefined
  const logger = createLogger(options.logLevel)
  const engine = await patiently({
    logger,
    dir: options.dir,
    clock: movable?.clock ?? systemClock,
    port: options.port,
    host: options.host,
    logRetention: options.logRetention,
    limits: { ...defaultLimits, maxInFlight: options.maxInFlight },
    disk: { minimumBytes: options.diskFreeMinimum },
    ...(options.credentials && { credentials: options.credentials }),
    ...(options.sharedSecret && { sharedSecret: options.sharedSecret }),
    ...(options.exportUrl && { exportTo: options.exportUrl }),
    compat: options.compat,
    timeZone: options.timeZone,
  })
  // figures of the process: memory, processor, event loop
  collectDefaultMetrics({ register: engine.metrics.registry })
  const state = { isReady: true }
  const time = movable && {
    now: movable.now,
    move: async (to: number, alone: boolean) => {
      await movable.move(to, alone)
      await engine.core.idle()
    },
  }
  const token = randomBytes(24).toString('base64url')
  const routes = { ...engineRoutes(engine, { isReady: () => state.isReady, logger }), ...clockRoutes(time) }
  const management = await startManagement(options.managementPort, routes, token)
  const unpublish = publishAddress(options.dir, { url: management.url, token })
  const stop = async () => {
    logger.info('stopping')
    state.isReady = false
    unpublish()
    await Promise.all([management.stop(), engine.stop()])
  }
  logger.info({ address: engine.address, management: management.url, position: engine.core.records.next }, 'started')
  return { address: engine.address, management, stop }
}

// An engine whose parent was killed takes a moment to end.
const patiently = async (options: StartOptions): Promise<Engine> => {
  for (const end = Date.now() + 2 * stopWithinMs; ; await sleep(50)) {
    try {
      return await startEngine(options)
    } catch (error) {
      if (!(error instanceof DirectoryInUse) || Date.now() > end) throw error
    }
  }
}

const stopWithParent = (options: EngineOptions, stop: () => Promise<void>): void => {
  let isStopping = false
  const end = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  if (options.isDetached) return
  process.on('disconnect', end)
  if (isPipe(0)) process.stdin.on('end', end).on('error', end).resume()
}

/** A terminal or /dev/null as stdin has no parent that matters. */
const isPipe = (descriptor: number): boolean => {
  try {
    const stat = fstatSync(descriptor)
    return stat.isFIFO() || stat.isSocket()
  } catch {
    return false
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runEngine(process.argv.slice(2))
}
