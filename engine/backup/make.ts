import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, readdir, rename, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { inspectState, stateFile } from '../store/lmdb.ts'
import { BackupError, describeFile, manifestFile, sync, type BackupFile, type Manifest } from './manifest.ts'

export interface BackupSource {
  /** directory of the engine */
  readonly dir: string
  /** copies the state of one instant into a new file, while commands go on */
  readonly copyState: (path: string) => Promise<void>
}

/** What lies beside the state and belongs to it. */
const companions = ['development-clock.json']

/**
 * Copies an engine's data as they were at one position of the record log. The engine may run and work meanwhile.
 * The directory appears under its name when it is complete and on the disk.
 *
 * @param to directory that does not exist yet, or is empty
 * @throws BackupError
 */
export const makeBackup = async (source: BackupSource, to: string, now: () => number): Promise<Manifest> => {
  const target = resolve(to)
  await refuseUsed(target)
  const draft = `${target}.${randomBytes(4).toString('hex')}.partial`
  try {
    await mkdir(draft, { recursive: true })
    await refuseFull(source.dir, draft)
    const manifest = await fill(draft, source, now)
    await rmdir(target).catch(() => undefined)
    await rename(draft, target)
    await sync(dirname(target))
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (error instanceof BackupError) throw error
    throw new BackupError(`no backup was made: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const fill = async (draft: string, source: BackupSource, now: () => number): Promise<Manifest> => {
  await source.copyState(join(draft, stateFile))
  const files: BackupFile[] = []
  for (const name of [stateFile, ...(await present(source.dir))]) {
    if (name !== stateFile) await copyFile(join(source.dir, name), join(draft, name))
    await sync(join(draft, name))
    files.push(await describeFile(draft, name))
  }
  const { layout, position } = await inspectState(draft)
  const manifest: Manifest = { format: 1, layout, position, takenAt: new Date(now()).toISOString(), files }
  await writeFile(join(draft, manifestFile), `${JSON.stringify(manifest, undefined, 2)}\n`)
  await sync(join(draft, manifestFile))
  await sync(draft)
  return manifest
}

const present = async (dir: string): Promise<string[]> => {
  const names = new Set(await readdir(dir))
  return companions.filter((name) => names.has(name))
}

/** @throws BackupError when the directory holds something */
export const refuseUsed = async (dir: string): Promise<void> => {
  const names = await readdir(dir).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new BackupError(`${dir} is no directory that can be used: ${String(error)}`)
  })
  if (names.length > 0) throw new BackupError(`${dir} is not empty: choose a directory that does not exist yet`)
}

const refuseFull = async (dir: string, draft: string): Promise<void> => {
  const [{ size }, { bavail, bsize }] = await Promise.all([stat(join(dir, stateFile)), statfs(draft)])
  if (bavail * bsize < size) {
    throw new BackupError(`no room for a backup: the state takes ${size} bytes, ${bavail * bsize} are free`)
  }
}
