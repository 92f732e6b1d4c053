import { startChild } from './child.ts'
import { cpuMs, memoryOf, serverCore, type Memory } from './machine.ts'

/** The engine as it is run: a process of its own, lmdb, every answer after its fdatasync. */
export interface EngineProcess {
  readonly pid: number
  /** `host:port` of the gateway */
  readonly address: string
  readonly cpuMs: () => number
  readonly memory: () => Memory
  readonly stop: () => Promise<void>
  /** what a power switch does, as far as a process can tell */
  readonly kill: () => Promise<void>
}

/** Starts it on a directory; settles when it takes calls. */
export const startEngineProcess = async (dir: string): Promise<EngineProcess> => {
  const child = startChild('engine/main.ts', ['--port', '0', '--dir', dir], serverCore, ['--max-semi-space-size=32'])
  const told = await child.ready
  if (typeof told !== 'object' || told === null || !('address' in told)) throw new Error('the engine gave no address')
  return {
    pid: child.pid,
    address: String(told.address),
    cpuMs: () => cpuMs(child.pid),
    memory: () => memoryOf(child.pid),
    stop: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
  }
}
