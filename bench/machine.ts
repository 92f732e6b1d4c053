import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

/** Core of servers, and core of clients and databases: the rule of all benchmarks with two processes. */
export const serverCore = 0
export const clientCore = 1

/** Command line that runs on one core; unchanged where that cannot be asked for. */
export const onCore = (core: number, argv: readonly string[]): readonly string[] =>
  canPin() ? ['taskset', '-c', String(core), ...argv] : argv

/** Puts this process with all its threads on the clients' core. */
export const beClient = (): void => {
  if (canPin()) execFileSync('taskset', ['-a', '-p', '-c', String(clientCore), String(process.pid)], quiet)
}

/** What a reader of the figures has to know about where they come from. */
export const circumstances = (): string => {
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
  const pinning = canPin() ? `servers on core ${serverCore}, clients on core ${clientCore}` : 'not pinned'
  return `node ${process.version}, ${cpus().length} cores, ${pinning}, load ${load}`
}

/** Milliseconds of CPU that a process has used, all threads, children not; NaN where /proc does not tell. */
export const cpuMs = (pid: number): number => {
  const stat = read(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return ticks * msPerTick
}

export interface Memory {
  /** all resident pages, those of mapped files included */
  readonly residentKiB: number
  /** the part that is the process's own, which the system cannot drop and read again */
  readonly ownKiB: number
}

export const memoryOf = (pid: number): Memory => {
  const status = read(`/proc/${pid}/status`)
  const figure = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1])
  return { residentKiB: figure('VmRSS'), ownKiB: figure('RssAnon') }
}

/** Linux counts in hundredths of a second on every platform that Node runs on. */
const msPerTick = 10
const quiet = { stdio: 'ignore' } as const

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

let pinnable: boolean | undefined

const canPin = (): boolean => {
  pinnable ??= cpus().length > clientCore && runs('taskset', ['-c', String(clientCore), 'true'])
  return pinnable
}

const runs = (command: string, argv: readonly string[]): boolean => {
  try {
    execFileSync(command, [...argv], quiet)
    return true
  } catch {
    return false
  }
}
