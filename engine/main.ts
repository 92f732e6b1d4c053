import { fstatSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { systemClock } from './clock.ts'
import { openDevelopmentClock } from './development-clock.ts'
import { type Engine, startEngine, type StartOptions } from './index.ts'
import { startManagement, type Management } from './management.ts'
import { DirectoryInUse } from './store/lock.ts'
import { OptionsError } from './option-values.ts'
import { readOptions, type EngineOptions } from './options.ts'

/** Within this time after a signal the process has ended, whatever still hangs. */
const stopWithinMs = 900

/**
 * Runs the engine as a process of its own until it is told to stop: SIGTERM, SIGINT, or its parent's end
 * (IPC channel or piped stdin closes). Prints one JSON line when it takes calls:
 * `{"ready":true,"address":"127.0.0.1:26500","management":"http://127.0.0.1:9600"}`.
 *
 * @param argv arguments after the script's name; see options.ts
 */
export const runEngine = async (argv: readonly string[]): Promise<void> => {
  try {
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
  const engine = await patiently({
    dir: options.dir,
    clock: movable?.clock ?? systemClock,
    port: options.port,
    host: options.host,
    logRetention: options.logRetention,
    ...(options.credentials && { credentials: options.credentials }),
    ...(options.sharedSecret && { sharedSecret: options.sharedSecret }),
    ...(options.exportUrl && { exportTo: options.exportUrl }),
  })
  const state = { isReady: true }
  const management = await startManagement(options.managementPort, {
    isReady: () => state.isReady,
    metrics: engine.metrics,
    ...(movable && {
      clock: {
        now: movable.now,
        move: async (to: number) => {
          await movable.move(to)
          await engine.core.idle()
        },
      },
    }),
  })
  const stop = async () => {
    state.isReady = false
    await Promise.all([management.stop(), engine.stop()])
  }
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
