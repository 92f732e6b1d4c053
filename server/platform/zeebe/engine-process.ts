import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

export interface EngineProcessOptions {
  /** arguments that run the engine, after the path of node: `['--import=tsx', 'engine/main.ts', '--dir', …]`; without `--port` */
  readonly command: readonly string[]
  /** 0 takes a free one; kept at a restart */
  readonly port: number
  /** hears that the engine died and starts again */
  readonly onRestart?: (exitCode: number | null) => void
}

export interface EngineProcess {
  /** `127.0.0.1:26500` */
  readonly address: string
  /** address for health and, in development, the clock */
  management(): string
  /** pid of the process that runs now */
  pid(): number | undefined
  /** Ends the engine within two seconds; it is not started again. */
  stop(): Promise<void>
}

/** The engine could not start at all; its own words are on stderr. */
export class EngineStartError extends Error {
  override readonly name = 'EngineStartError'
}

const ready = z.object({ ready: z.literal(true), address: z.string(), management: z.string() })
type Ready = z.output<typeof ready>
type Child = ChildProcessByStdio<Writable, Readable, null>

/**
 * Runs the embedded engine as a child process and starts it again whenever it dies; nothing that it acknowledged is lost. It ends with this process,
 * however that ends, because it reads its stdin.
 *
 * @throws EngineStartError when the first start fails
 */
export const startEngineProcess = async (options: EngineProcessOptions): Promise<EngineProcess> => {
  const state: { child: Child; ready: Ready; stopping: boolean } = {
    ...(await launch(options, options.port, 0)),
    stopping: false,
  }
  const port = portOf(state.ready.address)
  const managementPort = portOf(state.ready.management)
  const guard = (): void => {
    state.child.once('exit', (code) => {
      if (state.stopping) return
      options.onRestart?.(code)
      void revive()
    })
  }
  const revive = async (): Promise<void> => {
    for (let pauseMs = 100; !state.stopping; pauseMs = Math.min(pauseMs * 2, 5000)) {
      await sleep(pauseMs)
      if (state.stopping) return
      const next = await launch(options, port, managementPort).catch(() => undefined)
      if (!next) continue
      Object.assign(state, next)
      if (state.stopping) await end(next.child)
      else guard()
      return
    }
  }
  guard()
  return {
    address: state.ready.address,
    management: () => state.ready.management,
    pid: () => state.child.pid,
    stop: async () => {
      state.stopping = true
      await end(state.child)
    },
  }
}

const portOf = (address: string): number => Number(address.split(':').at(-1))

const launch = async (
  { command }: EngineProcessOptions,
  port: number,
  managementPort: number,
): Promise<{ child: Child; ready: Ready }> => {
  const ports = ['--port', String(port), '--management-port', String(managementPort)]
  const child = spawn(process.execPath, [...command, ...ports], { stdio: ['pipe', 'pipe', 'inherit'] })
  // a child that is gone cannot be written to; it says so with its exit
  child.stdin.on('error', () => undefined)
  const lines = createInterface({ input: child.stdout })
  const answer = await new Promise<Ready>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new EngineStartError(`the engine ended with code ${code}`)))
    lines.once('line', (line) => {
      const parsed = ready.safeParse(JSON.parse(line))
      if (parsed.success) resolve(parsed.data)
      else reject(new EngineStartError('the engine did not say where it is'))
    })
  }).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  return { child, ready: answer }
}

const end = async (child: Child): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 1500)
  await gone
  clearTimeout(late)
}
