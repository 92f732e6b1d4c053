import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A living process works in the directory. */
export class DirectoryInUse extends Error {}

/**
 * Makes this process the only writer of a directory. The lock of a process that is gone is taken over.
 *
 * @returns gives the lock back
 * @throws DirectoryInUse
 */
export const lockDirectory = (dir: string, name = 'engine.lock'): (() => void) => {
  mkdirSync(dir, { recursive: true })
  const path = join(dir, name)
  if (!claim(path)) {
    const holder = readHolder(path)
    if (isAlive(holder)) throw new DirectoryInUse(`${dir} is in use by process ${holder.pid}`)
    rmSync(path, { force: true })
    if (!claim(path)) throw new DirectoryInUse(`${dir} has just been taken by another process`)
  }
  return () => rmSync(path, { force: true })
}

interface Holder {
  readonly pid: number
  readonly started: string
}

// Written beside and linked: whoever sees the lock sees its holder too.
const claim = (path: string): boolean => {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder))
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
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
