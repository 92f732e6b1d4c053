import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Makes this process the only writer of a directory. The lock of a process that is gone is taken over.
 *
 * @returns gives the lock back
 * @throws Error when a living process holds it
 */
export const lockDirectory = (dir: string): (() => void) => {
  mkdirSync(dir, { recursive: true })
  const path = join(dir, 'engine.lock')
  if (!claim(path)) {
    const holder = readHolder(path)
    if (isAlive(holder)) throw new Error(`${dir} is in use by process ${holder.pid}`)
    rmSync(path, { force: true })
    if (!claim(path)) throw new Error(`${dir} has just been taken by another process`)
  }
  return () => rmSync(path, { force: true })
}

interface Holder {
  readonly pid: number
  readonly started: string
}

const claim = (path: string): boolean => {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder))
    closeSync(file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

const readHolder = (path: string): Holder => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return { pid: 0, started: '' }
  }
}

/** Start time of a process where /proc tells it: a process id may have been given out again after a restart. */
const startOf = (pid: number): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const isAlive = ({ pid, started }: Holder): boolean => {
  if (pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return started === startOf(pid)
}
